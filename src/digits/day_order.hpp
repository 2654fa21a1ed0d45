// In which order a day is written as three numbers, the year behind: 30/12/2022, 12/30/2022.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/digit.hpp"

namespace spbe::inline v1::detail {

enum class day_order : std::uint8_t { none, day_first, month_first, either };

// One or two digits each, and four of the year, or two behind slashes; a time of day may follow.
[[nodiscard]] inline day_order order_of_day(std::string_view text, char between) noexcept {
  text = text.substr(0, text.find(' '));
  unsigned part[3] = {};
  std::size_t digits[3] = {}, at = 0;
  for (const char c : text) {
    if (c == between) {
      if (++at == 3) return day_order::none;
    } else if (!is_digit(c) || ++digits[at] > 4) {
      return day_order::none;
    } else {
      part[at] = part[at] * 10 + static_cast<unsigned>(c - '0');
    }
  }
  const bool sized = at == 2 && digits[0] >= 1 && digits[0] <= 2 && digits[1] >= 1 && digits[1] <= 2 && (digits[2] == 4 || (digits[2] == 2 && between == '/'));
  if (!sized || part[0] == 0 || part[1] == 0 || part[0] > 31 || part[1] > 31) return day_order::none;
  if (part[0] > 12) return part[1] > 12 ? day_order::none : day_order::day_first;
  if (part[1] > 12) return day_order::month_first;
  return part[0] == part[1] ? day_order::day_first : day_order::either;
}

}  // namespace spbe::inline v1::detail
