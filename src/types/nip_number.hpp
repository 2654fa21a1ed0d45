// The content of the 18-digit employee numbers, shared by nip_pns, nip_pppk and the union, and what nip_lama gives to the union.
#pragma once

#include <spbe/type.hpp>

#include "digits/eight.hpp"
#include "types/plain_number.hpp"

namespace spbe::inline v1::detail {

inline constexpr std::string_view nip_display = "######## ###### # ###";

// YYYYMMDD YYYY XX S NNN; XX is a month for civil servants and 2 + frequency for PPPK.
struct eighteen {
  int birth_year = 0;
  unsigned birth_month = 0, birth_day = 0;
  int start_year = 0;
  unsigned start_code = 0, sex = 0, serial = 0;
  bool digits = false;
  [[nodiscard]] bool zero() const noexcept {
    return birth_year == 0 && (birth_month | birth_day | start_code | sex | serial) == 0 && start_year == 0;
  }
};

[[nodiscard]] inline eighteen read_eighteen(const char* text) noexcept {
  const eight front = load_eight(text);
  const eight back = load_eight(text + 8);
  eighteen n;
  n.digits = all_digits(front) && all_digits(back) && is_digit(text[16]) && is_digit(text[17]);
  const eight a = pairs_of(front);
  const eight b = pairs_of(back);
  n.birth_year = static_cast<int>(pair_at(a, 0) * 100 + pair_at(a, 1));
  n.birth_month = pair_at(a, 2);
  n.birth_day = pair_at(a, 3);
  n.start_year = static_cast<int>(pair_at(b, 0) * 100 + pair_at(b, 1));
  n.start_code = pair_at(b, 2);
  n.sex = pair_at(b, 3) / 10;
  n.serial = pair_at(b, 3) % 10 * 100 + static_cast<unsigned>(text[16] - '0') * 10 + static_cast<unsigned>(text[17] - '0');
  return n;
}

// The accepted forms: 18 digits, or the display form.  `digits` is false for everything else.
[[nodiscard]] inline eighteen read_nip(std::string_view value) noexcept {
  if (value.size() == 18) return read_eighteen(value.data());
  if (value.size() == nip_display.size()) {
    if (const auto read = gather<18>(value, nip_display); read.fits) return read_eighteen(read.digits.data());
  }
  return {};
}

[[nodiscard]] constexpr bool looks_like_pppk(const eighteen& n) noexcept { return n.start_code >= 21; }

// The day of birth; none where there is no such day, or it is before 1900 or after the reference date.
[[nodiscard]] inline date born(const eighteen& n, date as_of) noexcept {
  if (n.birth_year < 1900 || !date::exists(n.birth_year, n.birth_month, n.birth_day)) return {};
  const date day(n.birth_year, n.birth_month, n.birth_day);
  return day <= as_of ? day : date{};
}

// Appointments are announced at most a year ahead.  The reference year is worked out only for days beyond the reference date.
[[nodiscard]] inline bool starts_in_time(date first_day, int year, date as_of) noexcept {
  return first_day <= as_of || year <= as_of.year() + 1;
}

// Content, in the contract's order: range, format, date, serial.
[[nodiscard]] inline verdict_byte judge_pns_content(const eighteen& n, date as_of) noexcept {
  if (n.sex != 1 && n.sex != 2) return error_byte(n.zero() ? finding_class::range : finding_class::format);
  const date birth = born(n, as_of);
  if (!birth.has_value() || n.start_code < 1 || n.start_code > 12 || n.start_year < 1945) return error_byte(finding_class::date);
  const date start(n.start_year, n.start_code, 1);
  if (start <= birth || !starts_in_time(start, n.start_year, as_of)) return error_byte(finding_class::date);
  return n.serial != 0 ? valid_byte : error_byte(finding_class::serial);
}

[[nodiscard]] inline verdict_byte judge_pppk_content(const eighteen& n, date as_of) noexcept {
  const bool form = n.start_code >= 21 && n.start_code <= 29 && (n.sex == 1 || n.sex == 2);
  if (!form) return error_byte(n.zero() ? finding_class::range : finding_class::format);
  if (!born(n, as_of).has_value() || n.start_year < 2019 || n.start_year <= n.birth_year) return error_byte(finding_class::date);
  if (!starts_in_time(date(n.start_year, 1, 1), n.start_year, as_of)) return error_byte(finding_class::date);
  return n.serial != 0 ? valid_byte : error_byte(finding_class::serial);
}

[[nodiscard]] inline verdict_byte judge_nip_pns(std::string_view value, const check_context& context) noexcept {
  const eighteen n = read_nip(value);
  return n.digits ? judge_pns_content(n, context.as_of) : irregular_digits(value);
}
[[nodiscard]] inline verdict_byte judge_nip_pppk(std::string_view value, const check_context& context) noexcept {
  const eighteen n = read_nip(value);
  return n.digits ? judge_pppk_content(n, context.as_of) : irregular_digits(value);
}

// What the files of the two members and of the union share.
[[nodiscard]] std::string nip_written(std::string_view digits);  // the display form
[[nodiscard]] std::string nip_strip(std::string_view raw);
[[nodiscard]] std::string nip_mask(std::string_view value);
[[nodiscard]] type::wording nip_words(std::string_view value, finding_class what, language lang, const check_context& context);
[[nodiscard]] std::vector<part> pns_parts(std::string_view digits, const check_context& context);
[[nodiscard]] std::vector<part> pppk_parts(std::string_view digits, const check_context& context);
// Younger than 18 at appointment: from memory, so a remark only.
[[nodiscard]] std::vector<type::remark> nip_remarks(std::string_view digits, const check_context& context);
[[nodiscard]] std::string sample_pns(sampler& chance);
[[nodiscard]] std::string sample_pppk(sampler& chance);
[[nodiscard]] spbe::cause cause_of_nip(std::string_view value, finding_class what, const check_context& context) noexcept;

// The number before 2007: nine digits, of which nothing but their count is certain.
inline constexpr std::size_t nip_lama_length = 9;
[[nodiscard]] std::vector<part> nip_lama_parts(std::string_view digits, const check_context& context);
[[nodiscard]] std::vector<type::remark> nip_lama_remarks(std::string_view digits, const check_context& context);
[[nodiscard]] std::string sample_nip_lama(sampler& chance);

}  // namespace spbe::inline v1::detail
