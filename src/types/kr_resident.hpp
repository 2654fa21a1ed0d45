// The number of a resident of Korea, YYMMDD-SNNNNNC: shared by kr_rrn (citizens) and kr_arn (foreigners).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <spbe/type.hpp>

#include "digits/decimal.hpp"
#include "types/plain_number.hpp"
#include "types/shape.hpp"

namespace spbe::inline v1::detail {

inline constexpr std::size_t kr_resident_length = 13;
inline constexpr std::string_view kr_resident_display = "######-#######";

enum class kr_residents { citizens, foreigners };

// What the seventh digit says: century and sex, and 5 to 8 of foreigners.
[[nodiscard]] constexpr int kr_century(char seventh) noexcept {
  constexpr int centuries[] = {1800, 1900, 1900, 2000, 2000, 1900, 1900, 2000, 2000, 1800};
  return centuries[seventh - '0'];
}
[[nodiscard]] constexpr kr_residents kr_residents_of(char seventh) noexcept {
  return seventh >= '5' && seventh <= '8' ? kr_residents::foreigners : kr_residents::citizens;
}
[[nodiscard]] constexpr bool kr_female(char seventh) noexcept { return (seventh - '0') % 2 == 0; }

// None where there is no such day.
[[nodiscard]] constexpr date kr_birth_date(const char* digits) noexcept {
  const int year = kr_century(digits[6]) + static_cast<int>(two_digits(digits));
  const unsigned month = two_digits(digits + 2), day = two_digits(digits + 4);
  return date::exists(year, month, day) ? date(year, month, day) : date{};
}

// Numbers given out or changed since then end in six random digits.  Who was born earlier may have got a new number since, which does not
// show: for them a check digit that disagrees can be no more than a warning.
inline constexpr date kr_random_since(2020, 10, 5);

// The digit behind the first twelve.  `base` is 11; the older practice for foreigners adds two, which is 13.
[[nodiscard]] constexpr char kr_check_digit(const char* digits, unsigned base) noexcept {
  constexpr unsigned weights[] = {2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5};
  unsigned sum = 0;
  for (std::size_t i = 0; i < kr_resident_length - 1; ++i) sum += static_cast<unsigned>(digits[i] - '0') * weights[i];
  return static_cast<char>('0' + (base - sum % 11) % 10);
}
inline constexpr unsigned kr_base = 11, kr_older_base_of_foreigners = 13;
static_assert(kr_check_digit("900101199990", kr_base) == '9' && kr_check_digit("900101599990", kr_older_base_of_foreigners) == '2');

[[nodiscard]] constexpr bool kr_check_agrees(const char* digits) noexcept {
  if (digits[12] == kr_check_digit(digits, kr_base)) return true;
  // Sources disagree about foreigners' numbers: either rule will do.
  return kr_residents_of(digits[6]) == kr_residents::foreigners && digits[12] == kr_check_digit(digits, kr_older_base_of_foreigners);
}

// Thirteen digits; in the contract's order: format, range, date, check.
[[nodiscard]] inline verdict_byte judge_kr_content(const char* digits, kr_residents who, date as_of) noexcept {
  if (only_zeros<kr_resident_length>(digits)) return error_byte(finding_class::range);
  if (kr_residents_of(digits[6]) != who) return error_byte(finding_class::format);
  const date born = kr_birth_date(digits);
  if (!born.has_value() || born > as_of) return error_byte(finding_class::date);
  return born >= kr_random_since || kr_check_agrees(digits) ? valid_byte : warning_byte(finding_class::check);
}

template <kr_residents Who>
[[nodiscard]] inline verdict_byte judge_kr_resident(std::string_view value, const check_context& context) noexcept {
  if (value.size() == kr_resident_length && only_digits<kr_resident_length>(value.data())) return judge_kr_content(value.data(), Who, context.as_of);
  const auto read = gather<kr_resident_length>(value, kr_resident_display);
  return read.fits ? judge_kr_content(read.digits.data(), Who, context.as_of) : irregular_digits(value);
}

// What both files hand to the registry.
[[nodiscard]] std::vector<part> kr_resident_parts(std::string_view digits, const check_context& context);
[[nodiscard]] std::string kr_resident_mask(std::string_view value);
[[nodiscard]] std::string sample_kr_resident(sampler& chance, std::string_view seventh_of_1900s, std::string_view seventh_of_2000s);

}  // namespace spbe::inline v1::detail
