// Days written with a year of two digits.
#pragma once

#include <array>
#include <cstdint>

#include <spbe/date.hpp>

namespace spbe::inline v1::detail {

// Longest length of each month; 0 for numbers that are no month, so that no range check comes before the look-up.
inline constexpr auto month_length = [] {
  std::array<std::uint8_t, 128> length{};
  for (unsigned month = 1; month <= 12; ++month) length[month] = static_cast<std::uint8_t>(date::days_in_month(2000, month));
  return length;
}();

// Is there such a day in a year of that century?  `century` is 1900 or 2000; year, month, day are below 100.
[[nodiscard]] constexpr bool exists_in(int century, unsigned year, unsigned month, unsigned day) noexcept {
  if (day - 1U >= month_length[month & 127U]) return false;
  if (month != 2 || day != 29) return true;
  return date::leap(century + static_cast<int>(year));
}

// Did that day of 20yy exist, at or before `limit`?
[[nodiscard]] constexpr bool existed_this_century_by(unsigned year, unsigned month, unsigned day, date limit) noexcept {
  if (!exists_in(2000, year, month, day)) return false;
  // No year is longer than 366 days and no month than 31: what is early enough by that count needs no other.
  const auto at_most = static_cast<std::int32_t>(366 * year + 31 * (month - 1) + (day - 1));
  if (date(2000, 1, 1).days() + at_most <= limit.days()) return true;
  return date(2000 + static_cast<int>(year), month, day) <= limit;
}

// Did a day of that spelling exist in 19yy or 20yy, at or before `limit`?
[[nodiscard]] constexpr bool existed_by(unsigned year, unsigned month, unsigned day, date limit) noexcept {
  const bool old = exists_in(1900, year, month, day);
  // Every day of 19yy is over when the limit lies in 2000 or later: the usual case needs no arithmetic.
  if (old && limit >= date(2000, 1, 1)) return true;
  if (old && date(1900 + static_cast<int>(year), month, day) <= limit) return true;
  return existed_this_century_by(year, month, day, limit);
}

}  // namespace spbe::inline v1::detail
