#include <spbe/types/email.hpp>

#include <spbe/text.hpp>

#include <algorithm>
#include <array>
#include <iterator>

#include "digits/decimal.hpp"
#include "text/byte_masks.hpp"
#include "text/lenient.hpp"
#include "text/letters.hpp"
#include "types/email_rows.hpp"
#include "types/kernel.hpp"
#include "types/sampler.hpp"
#include "types/shape.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

constexpr std::size_t longest_local = 64, longest_label = 63, longest_address = 254;

constexpr std::uint8_t atom_sign = 1, letter = 2, host_sign = 4;  // host_sign: letter, digit or hyphen
constexpr auto signs = [] {
  std::array<std::uint8_t, 256> kind{};
  for (unsigned c = 'A'; c <= 'Z'; ++c) kind[c] = kind[c + 32] = atom_sign | letter | host_sign;
  for (unsigned c = '0'; c <= '9'; ++c) kind[c] = atom_sign | host_sign;
  for (const char c : std::string_view("!#$%&'*+-/=?^_`{|}~")) kind[static_cast<unsigned char>(c)] |= atom_sign;
  kind['-'] |= host_sign;
  return kind;
}();
constexpr bool is(char c, std::uint8_t kind) noexcept { return (signs[static_cast<unsigned char>(c)] & kind) != 0; }

// Where the dot-atom in front of the at sign ends; npos where there is none.
inline std::size_t local_size(std::string_view value) noexcept {
  bool after_atom = false;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const char c = value[i];
    if (is(c, atom_sign)) {
      after_atom = true;
    } else if (!after_atom) {
      return std::string_view::npos;
    } else if (c == '.') {
      after_atom = false;
    } else {
      return c == '@' ? i : std::string_view::npos;
    }
  }
  return std::string_view::npos;
}

// Two or more labels of letters, digits and inner hyphens, 1 to 63 long; the last of two letters or more.
inline bool is_domain(std::string_view domain) noexcept {
  std::size_t labels = 0;
  std::size_t size = 0;  // of the label so far
  bool letters = true;   // nothing else in it
  for (std::size_t i = 0; i < domain.size(); ++i) {
    const char c = domain[i];
    if (c == '.') {
      if (size == 0 || domain[i - 1] == '-') return false;
      ++labels;
      size = 0;
      letters = true;
      continue;
    }
    if (!is(c, host_sign) || (c == '-' && size == 0) || ++size > longest_label) return false;
    letters = letters && is(c, letter);
  }
  return labels >= 1 && size >= 2 && letters;
}

// The usual address: letters, digits and -_ in labels of a usual length, letters or digits on both sides of every dot and of the at sign.  What is
// false here may be an address all the same.  Masks are compared as numbers: the larger one has the last sign of the two, where they share none.
[[gnu::always_inline]] inline bool is_usual_by(const byte_masks& m, std::size_t size) noexcept {
  const std::uint64_t all = ~std::uint64_t{0} >> (most_masked - size);
  const std::uint64_t alnum = m.letters | m.digits;
  const std::uint64_t between = m.dots | m.ats;
  const std::uint64_t foreign = all ^ (alnum | between | m.hyphens | m.underscores);
  const std::uint64_t lone = between & ~(alnum << 1U & alnum >> 1U);
  const std::uint64_t more_ats = m.ats & (m.ats - 1);
  if ((foreign | lone | more_ats) != 0) return false;
  // The last sign but letters is a dot, so it stands behind the at sign; two letters follow it; no underscore stands in the domain.
  const std::uint64_t no_letters = all & ~(m.letters | m.dots);
  return m.ats != 0 && no_letters < m.dots && m.dots <= all >> 2U && m.underscores < m.ats;
}

inline bool is_usual(std::string_view value) noexcept {
  return has_byte_masks && value.size() >= least_masked && value.size() <= most_masked && is_usual_by(masks_of(value), value.size());
}

verdict_byte judge_at_leisure(std::string_view value) noexcept {
  const std::size_t at = local_size(value);
  if (at == std::string_view::npos || !is_domain(value.substr(at + 1))) return unreadable(value);
  return at <= longest_local && value.size() <= longest_address ? valid_byte : error_byte(finding_class::length);
}

inline verdict_byte judge(std::string_view value, const check_context&) noexcept { return is_usual(value) ? valid_byte : judge_at_leisure(value); }

std::string canonical(std::string_view value) {
  std::string text(value);
  for (std::size_t i = value.find('@'); i < text.size(); ++i) text[i] = small(text[i]);
  return text;
}

type::wording words(std::string_view value, finding_class what, language lang, const check_context&) {
  if (what != finding_class::length) return {};
  const bool en = lang == language::en;
  const std::size_t local = value.find('@');
  if (local <= longest_local) return {std::to_string(value.size()), en ? "at most 254 characters" : "paling banyak 254 karakter", {}};
  return {std::to_string(local), en ? "at most 64 characters before the @" : "paling banyak 64 karakter sebelum @", {}};
}

std::string strip(std::string_view raw) {
  const std::string text = plain(raw);
  std::string_view address = without_quotes(text);
  // Only with a colon or a blank: "email.dinas@contoh.go.id" is an address.
  for (const std::string_view label : {"mailto", "e-mail", "email", "surel"}) {
    if (fold(address.substr(0, label.size())) != label) continue;
    std::string_view rest = address.substr(label.size());
    while (!rest.empty() && rest.front() == ' ') rest.remove_prefix(1);
    if (!rest.empty() && rest.front() == ':') rest.remove_prefix(1);
    if (rest.size() + label.size() != address.size()) address = rest;
  }
  while (!address.empty() && (address.front() == ' ' || address.front() == '<')) address.remove_prefix(1);
  while (!address.empty() && (address.back() == ' ' || address.back() == '>')) address.remove_suffix(1);
  return std::string(address);
}

std::vector<part> parts(std::string_view text, const check_context&) {
  const std::size_t at = text.find('@');
  return {{"local", std::string(text.substr(0, at))}, {"domain", std::string(text.substr(at + 1))}};
}

// The first letter and the domain stay; a text without an at sign keeps its first letter only, and what stands behind the domain ("… (Siti)") nothing.
std::string mask(std::string_view value) {
  const std::size_t at = value.rfind('@');
  if (at == std::string_view::npos) return mask_keeping(value, 1);
  const std::string_view behind = value.substr(at + 1);
  const auto is_host = [](char c) { return is_letter(c) || is_digit(c) || c == '.' || c == '-' || c == '_' || static_cast<unsigned char>(c) > 0x7F; };
  const auto end = static_cast<std::size_t>(std::find_if_not(behind.begin(), behind.end(), is_host) - behind.begin());
  return keep_first(value.substr(0, at), 1) + '@' + mask_by_shape(behind.substr(0, end), true) + keep_first(behind.substr(end), 0);
}

// Domains that were set aside for examples (RFC 2606), and the country's usual ones with "contoh", example, for a name.
std::string sample(sampler& chance) {
  constexpr std::string_view boxes[] = {"arsip", "humas", "kepegawaian", "layanan", "pengaduan", "staf", "tata.usaha", "umum"};
  constexpr std::string_view domains[] = {"contoh.go.id",  "dinas.contoh.go.id", "contoh.desa.id",
                                          "contoh.sch.id", "example.com",        "example.org"};
  const std::string local = joined({std::string(boxes[chance.below(std::size(boxes))]), ".", chance.serial(4)});
  return local + '@' + std::string(domains[chance.below(std::size(domains))]);
}

constexpr type_id confused[] = {type_id::telepon_seluler, type_id::telepon_tetap, type_id::nik};

[[gnu::cold]] type_info describe() {
  return {
      .id = type_id::email,
      .name = "email",
      .title = {"Alamat surel", "E-mail address"},
      .issuer = "-",
      .basis = "RFC 5321; RFC 5322",
      .personal = true,
      .certainty = certainty::high,
      .since = "0.1",
      .form = {"nama@domain.id", "name@domain.id"},
      .length = {"paling banyak 254 karakter, 64 sebelum @", "at most 254 characters, 64 before the @"},
      .display = "staf@contoh.go.id",
      .rules =
          {
              rule("Bagian lokal: huruf, angka dan !#$%&'*+-/=?^_`{|}~, titik hanya di antaranya, paling banyak 64",
                   "Local part: letters, digits and !#$%&'*+-/=?^_`{|}~, dots only between them, at most 64",
                   "RFC 5321; RFC 5322 dot-atom"),
              rule("Domain: dua label atau lebih dari huruf, angka dan tanda hubung di dalam, 1-63; label terakhir hanya huruf, 2-63",
                   "Domain: two or more labels of letters, digits and inner hyphens, 1-63; the last only letters, 2-63",
                   "RFC 1035; RFC 5321"),
              rule("Paling banyak 254 karakter", "At most 254 characters", "RFC 5321"),
              rule("Bagian lokal berkutip, komentar dan alamat IP tidak diterima",
                   "Quoted local parts, comments and IP addresses are not accepted",
                   bilingual{"bentuk ketat pustaka ini", "this library's strict form"}),
          },
      .offline_limits = {"Apakah kotak surat itu ada dan milik siapa hanya diketahui dengan mengiriminya surat",
                         "Whether the mailbox exists, and whose it is, is known only by writing to it"},
  };
}

constexpr type::kernels kernels{.judge = judge,
                                .judge_column = judge_usual_column<eight_usual_addresses, judge>,
                                .words = words,
                                .canonical = canonical,
                                .display = as_it_stands,
                                .strip = strip,
                                .parts = parts,
                                .mask = mask,
                                .sample = sample,
                                .confused_with = confused,
                                .outline = {.least = 5, .most = longest_address}};

}  // namespace

const type& email::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

}  // namespace spbe::inline v1
