#include <spbe/types/isbn.hpp>

#include <algorithm>
#include <array>

#include "digits/modulo11.hpp"
#include "text/lenient.hpp"
#include "types/isbn_ranges.hpp"
#include "types/kernel.hpp"
#include "types/sampler.hpp"
#include "types/shape.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

constexpr std::size_t modern = 13, former = 10;

// The signs of a value without its hyphens and blanks.
struct reading {
  std::array<char, modern> signs{};
  std::size_t size = 0;  // as counted, even beyond what `signs` holds
  bool joined = true;    // single hyphens and blanks only, each between two signs
  bool separated = false;
  bool foreign = false;  // a sign that is no digit, no separator, and no X at the end of ten
  [[nodiscard]] constexpr std::string_view view() const noexcept { return {signs.data(), std::min(size, modern)}; }
  [[nodiscard]] constexpr bool fits() const noexcept { return joined && !foreign && (size == modern || size == former); }
};

constexpr reading read(std::string_view value) noexcept {
  reading r;
  bool after_sign = false;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const char c = value[i];
    if (is_separator(c)) {
      r.joined = r.joined && (c == '-' || c == ' ') && after_sign && i + 1 < value.size();
      r.separated = true;
      after_sign = false;
      continue;
    }
    if (!is_digit(c) && (c != 'X' || r.size != former - 1)) r.foreign = true;
    if (r.size < modern) r.signs[r.size] = c;
    ++r.size;
    after_sign = true;
  }
  // An X that stood tenth, and was not the last.
  if (r.size > former && r.signs[former - 1] == 'X') r.foreign = true;
  return r;
}

verdict_byte irregular(std::string_view value, const reading& r) noexcept {
  if (const verdict_byte text = judge_text(value); text != valid_byte) return text;
  if (r.foreign) return error_byte(finding_class::character);
  return error_byte(r.separated ? finding_class::separator : finding_class::length);
}

// Weights 1 and 3 in turn, modulo 10: the digit behind the first twelve.
constexpr char modulo10_sign(std::string_view twelve) noexcept {
  unsigned sum = 0;
  for (std::size_t i = 0; i < modern - 1; ++i) sum += static_cast<unsigned>(twelve[i] - '0') * (i % 2 == 0 ? 1U : 3U);
  return static_cast<char>('0' + (10 - sum % 10) % 10);
}

verdict_byte judge_in_capitals(std::string_view value) noexcept {
  const reading r = read(value);
  if (!r.fits()) return irregular(value, r);
  const std::string_view signs = r.view();
  if (std::all_of(signs.begin(), signs.end(), [](char c) { return c == '0'; })) return error_byte(finding_class::range);
  const std::string_view front = signs.substr(0, signs.size() - 1);
  if (r.size == former) return modulo11_sign(front) == signs.back() ? valid_byte : error_byte(finding_class::check);
  if (signs.substr(0, 3) != "978" && signs.substr(0, 3) != "979") return error_byte(finding_class::prefix);
  return modulo10_sign(front) == signs.back() ? valid_byte : error_byte(finding_class::check);
}

inline verdict_byte judge(std::string_view value, const check_context&) noexcept {
  return case_or(judge_in_capitals(value), value, judge_in_capitals);
}

std::string canonical(std::string_view value) { return std::string(read(value).view()); }

// The pieces of a canonical form; what is not known is empty.
struct pieces {
  std::string_view prefix, group, registrant, publication;
};
pieces pieces_of(std::string_view signs) noexcept {
  pieces p;
  if (signs.size() == modern) p.prefix = signs.substr(0, 3);
  const std::string_view rest = signs.substr(p.prefix.size());
  if (p.prefix == "979" || !is_indonesian_isbn(rest)) return p;
  p.group = rest.substr(0, 3);
  const std::size_t size = isbn_registrant(rest);
  if (size == 0) return p;
  p.registrant = rest.substr(3, size);
  p.publication = rest.substr(3 + size, 6 - size);
  return p;
}

// Hyphens stand where they are known to belong; other numbers stay as they are.
std::string display(std::string_view signs) {
  const pieces p = pieces_of(signs);
  if (p.registrant.empty()) return std::string(signs);
  std::string text;
  for (const std::string_view piece : {p.prefix, p.group, p.registrant, p.publication}) {
    if (!piece.empty()) text.append(piece) += '-';
  }
  return text += signs.back();
}

std::string thirteen(std::string_view signs) {
  if (signs.size() == modern) return std::string(signs);
  std::string text = "978" + std::string(signs.substr(0, former - 1));
  return text += modulo10_sign(text);
}

type::wording words(std::string_view value, finding_class what, language lang, const check_context&) {
  const bool en = lang == language::en;
  if (what == finding_class::prefix)
    return {std::string(read(value).view().substr(0, 3)), en ? "978 or 979 in front" : "978 atau 979 di depan", {}};
  // X is one of its own signs, but not there.
  if (what == finding_class::character && offending_sign(value, what) == "X")
    return {"X", en ? "X only as the last of ten signs" : "X hanya sebagai tanda terakhir dari sepuluh", {}};
  if (what == finding_class::length && value.size() == 9)
    return {{}, {}, en ? "9 digits are an old SBN, or a leading zero is lost" : "9 angka adalah SBN lama, atau nol di depan hilang"};
  return {};
}

std::string strip(std::string_view raw) {
  const std::string text = plain(raw);
  return in_capitals(
      without_separators(without_label(text, {"ISBN-13", "ISBN-10", "ISBN 13", "ISBN 10", "ISBN13", "ISBN10", "e-ISBN", "eISBN", "p-ISBN", "ISBN"})));
}

std::vector<part> parts(std::string_view signs, const check_context&) {
  const pieces p = pieces_of(signs);
  std::vector<part> out;
  const auto add = [&out](const char* name, std::string_view text) {
    if (!text.empty()) out.push_back({name, std::string(text)});
  };
  add("prefix", p.prefix);
  add("group", p.group);
  add("registrant", p.registrant);
  add("publication", p.publication);
  add("check", signs.substr(signs.size() - 1));
  out.push_back({"isbn13", thirteen(signs)});
  return out;
}

std::string mask(std::string_view value) { return mask_foreign(value, read(value).fits()); }

// Registrants of five digits that begin with 99, which all four groups keep for the smallest publishers.
std::string sample(sampler& chance) {
  constexpr std::string_view groups[] = {"602", "623", "634", "979"};
  std::string front(groups[chance.below(4)]);
  front += "99" + chance.digits(4);
  if (chance.one_in(4)) return front + modulo11_sign(front);
  return "978" + front + modulo10_sign("978" + front);
}

constexpr type_id confused[] = {type_id::issn};

[[gnu::cold]] type_info describe() {
  return {
      .id = type_id::isbn,
      .name = "isbn",
      .title = {"International Standard Book Number (ISBN)", "International Standard Book Number (ISBN)"},
      .issuer = "Perpustakaan Nasional",
      .basis = "ISO 2108",
      .personal = false,
      .certainty = certainty::high,
      .since = "0.1",
      .form = {"13 digit, atau 9 digit dan satu digit atau X; boleh dengan satu tanda hubung atau spasi di antaranya",
               "13 digits, or 9 digits and a digit or X; single hyphens or blanks may stand between"},
      .length = {"13 atau 10 tanda", "13 or 10 signs"},
      .display = "978-602-99999-8-3",
      .rules =
          {
              rule("13 angka berawalan 978 atau 979, atau 10 tanda yang terakhirnya angka atau X",
                   "13 digits that begin with 978 or 979, or 10 signs of which the last is a digit or X", "ISO 2108"),
              rule("Digit pemeriksa: bobot 1 dan 3 modulo 10 untuk 13 angka, bobot 10 sampai 1 modulo 11 untuk 10",
                   "Check digit: weights 1 and 3 modulo 10 for 13 digits, weights 10 to 1 modulo 11 for 10", "ISO 2108"),
              rule("Letak tanda hubung tidak diperiksa; kelompok negara juga tidak",
                   "The places of the hyphens are not judged, nor is the group", bilingual{"pustaka ini", "this library"}),
              rule("Kelompok 602, 623, 634 dan 979 milik Indonesia; bentuk tampilannya mengikuti pembagian per 4 Januari 2026",
                   "Groups 602, 623, 634 and 979 are Indonesia's; the display form follows the ranges as of 4 January 2026",
                   bilingual{"International ISBN Agency", "International ISBN Agency"}),
          },
      .offline_limits = {"Keberadaan, judul, dan penerbitnya hanya diketahui Perpusnas dan badan ISBN lain",
                         "Existence, title and publisher are known to Perpusnas and the other ISBN agencies only"},
  };
}

constexpr type::kernels kernels{.judge = judge,
                                .judge_column = column_of<judge>,
                                .words = words,
                                .canonical = canonical,
                                .display = display,
                                .strip = strip,
                                .parts = parts,
                                .mask = mask,
                                .sample = sample,
                                .confused_with = confused};

}  // namespace

const type& isbn::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

std::string_view isbn::group() const noexcept { return pieces_of(canonical()).group; }
std::string_view isbn::registrant() const noexcept { return pieces_of(canonical()).registrant; }
std::string_view isbn::publication() const noexcept { return pieces_of(canonical()).publication; }
std::string isbn::isbn13() const { return thirteen(canonical()); }

}  // namespace spbe::inline v1
