#include <spbe/types/telepon_seluler.hpp>

#include <algorithm>

#include "digits/decimal.hpp"
#include "digits/eight.hpp"
#include "text/lenient.hpp"
#include "types/kernel.hpp"
#include "types/shape.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

constexpr std::size_t fewest = 9, most = 12;  // national digits

// Who was given which prefixes (the three digits behind 0).  Certainty medium: brands merge, and subscribers take numbers along.
struct allotment {
  unsigned first, last;
  std::string_view brand;
};
constexpr allotment allotments[] = {
    {811, 813, "Telkomsel"},
    {814, 816, "Indosat Ooredoo Hutchison"},
    {817, 819, "XL"},
    {821, 823, "Telkomsel"},
    {831, 833, "AXIS"},
    {838, 838, "AXIS"},
    {851, 853, "Telkomsel"},
    {855, 858, "Indosat Ooredoo Hutchison"},
    {859, 859, "XL"},
    {877, 879, "XL"},
    {881, 883, "Smartfren"},
    {887, 889, "Smartfren"},
    {895, 899, "Indosat Ooredoo Hutchison"},
};

std::string_view brand_of(std::string_view national) noexcept {
  const auto prefix = static_cast<unsigned>(decimal(national.substr(0, 3)));
  for (const auto& a : allotments) {
    if (prefix >= a.first && prefix <= a.last) return a.brand;
  }
  return {};
}

// One pass: the digits, provided that they come in groups with one blank or hyphen between them and at most a plus in front.
struct reading {
  unsigned digits = 0;  // in all
  char head[4] = {};    // the first four of them
  bool plus = false;
  bool grouped = false;  // the form is an accepted one
  // How many digits stand before the national number; 0 where there is neither 62 nor 0 (or, behind a plus, no 62).
  [[nodiscard]] constexpr unsigned lead() const noexcept {
    if (digits >= 2 && head[0] == '6' && head[1] == '2') return 2;
    return !plus && digits >= 1 && head[0] == '0' ? 1 : 0;
  }
};

inline reading read(std::string_view value) noexcept {
  reading r;
  r.plus = !value.empty() && value.front() == '+';
  // The usual case, digits all the way, needs no pass over them.
  const std::string_view all = value.substr(r.plus ? 1 : 0);
  if (all.size() >= 8 && all.size() <= 16 && all_digits(all.data(), all.size())) {
    std::copy_n(all.begin(), 4, r.head);
    r.digits = static_cast<unsigned>(all.size());
    r.grouped = true;
    return r;
  }
  bool after_digit = false;
  for (std::size_t i = r.plus ? 1 : 0; i < value.size(); ++i) {
    const char c = value[i];
    if (is_digit(c)) {
      if (r.digits < 4) r.head[r.digits] = c;
      ++r.digits;
      after_digit = true;
    } else if (after_digit && (c == ' ' || c == '-')) {
      after_digit = false;
    } else {
      return r;
    }
  }
  r.grouped = after_digit;
  return r;
}

verdict_byte irregular(std::string_view value) noexcept {
  if (const verdict_byte text = judge_text(value); text != valid_byte) return text;
  if (value.front() == '+') value.remove_prefix(1);
  for (const char c : value) {
    if (!is_digit(c) && !is_separator(c)) return error_byte(finding_class::character);
  }
  return error_byte(finding_class::separator);
}

[[nodiscard]] constexpr bool begins_mobile(char first, char second) noexcept { return first == '8' && second >= '1' && second <= '9' && second != '4'; }

// Digits all the way behind 0, 62 or +62, as many as there may be: nearly every number.  What is false here is judged at leisure.
inline bool is_usual(std::string_view value) noexcept {
  if (value.size() <= fewest || value.size() > most + 3) return false;
  const std::size_t lead = value[0] == '0' ? 1 : value.substr(0, 2) == "62" ? 2 : value.substr(0, 3) == "+62" ? 3 : 0;
  const std::string_view national = value.substr(lead);
  return lead != 0 && national.size() >= fewest && national.size() <= most && begins_mobile(national[0], national[1]) &&
         all_digits(national.data(), national.size());
}

inline verdict_byte judge(std::string_view value, const check_context&) noexcept {
  if (is_usual(value)) return valid_byte;
  const reading r = read(value);
  if (!r.grouped) return irregular(value);
  const unsigned lead = r.lead();
  if (lead == 0 || !begins_mobile(r.head[lead], r.head[lead + 1])) return error_byte(finding_class::prefix);
  const unsigned national = r.digits - lead;
  return national >= fewest && national <= most ? valid_byte : error_byte(finding_class::length);
}

std::string digits_in(std::string_view value) {
  std::string digits;
  for (const char c : value) {
    if (is_digit(c)) digits += c;
  }
  return digits;
}

std::string canonical(std::string_view value) { return "+62" + digits_in(value).substr(read(value).lead()); }

// 0812-0000-0000; short numbers as 0812-000-000.
std::string written(std::string_view e164) {
  const std::string number = '0' + std::string(e164.substr(3));
  const std::size_t middle = number.size() <= 10 ? 3 : 4;
  return number.substr(0, 4) + '-' + number.substr(4, middle) + '-' + number.substr(4 + middle);
}

type::wording words(std::string_view value, finding_class what, language lang, const check_context&) {
  if (what == finding_class::character) return {offending_sign(value, what, true), {}, {}};
  if (what != finding_class::length) return {};
  const reading r = read(value);
  const unsigned national = r.digits - r.lead();
  const bool en = lang == language::en;
  std::string detail = national < fewest
                           ? (en ? "Digits are missing" : "Ada angka yang kurang")
                           : (en ? "Too many digits; two numbers in one cell?" : "Angkanya terlalu banyak; dua nomor dalam satu sel?");
  return {std::to_string(national), {}, std::move(detail)};
}

std::vector<type::remark> remarks(std::string_view e164, const check_context&) {
  if (!brand_of(e164.substr(3)).empty()) return {};
  return {{finding_class::prefix,
           {"Awalan nomor ini tidak ada pada daftar operator yang diketahui", "The prefix is not among the known operators'"}}};
}

// Brackets, dots and labels go; 62 and 0 become +62, and the trunk 0 that people leave behind the country code is mended.
std::string strip(std::string_view raw) {
  const std::string text = plain(raw);
  const std::string_view bare = without_label(text, {"Telepon Seluler", "Telepon", "Telp", "Tel", "HP", "Handphone", "WhatsApp", "WA", "Ponsel", "Seluler"});
  std::string number;
  for (const char c : without_separators(bare)) {
    if (c != '(' && c != ')') number += c;
  }
  std::string_view rest = number;
  if (!rest.empty() && rest.front() == '+') rest.remove_prefix(1);
  if (!all_digits(rest)) return number;
  const bool plus = rest.size() != number.size();
  if (rest.substr(0, 2) == "62") {
    rest.remove_prefix(2);
    if (!rest.empty() && rest.front() == '0') rest.remove_prefix(1);
    return "+62" + std::string(rest);
  }
  if (!plus && !rest.empty() && rest.front() == '0') return "+62" + std::string(rest.substr(1));
  return number;
}

std::vector<part> parts(std::string_view e164, const check_context&) {
  std::vector<part> out;
  out.push_back({"national", std::string(e164.substr(3))});
  const std::string_view brand = brand_of(e164.substr(3));
  if (!brand.empty()) out.push_back({"operator_hint", std::string(brand)});
  return out;
}

std::string mask(std::string_view value) {
  const bool telephone = count_digits(value.substr(!value.empty() && value.front() == '+' ? 1 : 0)) != std::string_view::npos;
  return telephone ? keep_first(value, 4) : mask_keeping(value, 4);
}

type_info describe() {
  return {
      .id = type_id::telepon_seluler,
      .name = "telepon_seluler",
      .title = {"Nomor telepon seluler", "Mobile telephone number"},
      .issuer = "Kementerian Komunikasi dan Digital (rencana penomoran nasional)",
      .basis = "Rencana penomoran nasional; E.164",
      .personal = true,
      .certainty = certainty::high,
      .since = "0.1",
      .form = {"+62, 62 atau 0, lalu 8..., boleh dikelompokkan dengan satu spasi atau tanda hubung",
               "+62, 62 or 0, then 8..., in groups with one blank or hyphen between them"},
      .length = {"9-12 angka sesudah 62 atau 0", "9-12 digits after 62 or 0"},
      .display = "0812-0000-0000",
      .rules =
          {
              rule("Diawali +62, 62 atau 0, lalu 8 dan angka 1-3 atau 5-9; tidak ada 0 sesudah 62",
                   "Begins with +62, 62 or 0, then 8 and a digit 1-3 or 5-9; no 0 after 62",
                   bilingual{"metadata libphonenumber untuk Indonesia", "libphonenumber metadata for Indonesia"}),
              rule("9-12 angka sesudah 62 atau 0", "9-12 digits after 62 or 0",
                   bilingual{"metadata libphonenumber untuk Indonesia", "libphonenumber metadata for Indonesia"}),
              rule("Satu spasi atau tanda hubung boleh di antara kelompok angka; titik dan tanda kurung tidak",
                   "One blank or hyphen may stand between groups of digits; dots and brackets may not",
                   bilingual{"bentuk ketat pustaka ini", "this library's strict form"}),
              rule("Operator hanya petunjuk: nomor dapat dibawa pindah", "The operator is a hint only: numbers can be moved",
                   bilingual{"tabel operator libphonenumber", "libphonenumber carrier table"}, certainty::medium),
          },
      .offline_limits = {"Apakah nomor aktif, milik siapa, dan pada operator mana hanya diketahui operator",
                         "Whether it is active, whose it is and with which operator is known to operators only"},
  };
}

constexpr type::kernels kernels{.judge = judge,
                                .judge_column = column_of<judge>,
                                .remarks = remarks,
                                .words = words,
                                .canonical = canonical,
                                .display = written,
                                .strip = strip,
                                .parts = parts,
                                .mask = mask};

}  // namespace

const type& telepon_seluler::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

result<telepon_seluler, finding> telepon_seluler::parse(std::string_view text, const check_options& options) {
  auto ok = admit(registered(), text, options);
  if (!ok) return unexpected{std::move(ok).error()};
  return telepon_seluler(std::move(ok->canonical));
}

std::string telepon_seluler::display() const { return written(text_); }
std::string_view telepon_seluler::operator_hint() const noexcept { return brand_of(national()); }

}  // namespace spbe::inline v1
