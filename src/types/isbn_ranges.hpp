// Where the Indonesian groups of ISBN end the publisher's number: how many digits, by the range that its first five lie in.
// From the range message of the International ISBN Agency, 4 January 2026; what lies in no range is not given out.
#pragma once

#include <cstdint>
#include <string_view>

#include "digits/decimal.hpp"

namespace spbe::inline v1::detail {

struct isbn_range {
  std::uint16_t group;
  std::uint32_t low, high;   // of the five digits behind the group
  std::uint8_t digits;       // of the registrant
};
inline constexpr isbn_range isbn_ranges[] = {
    {602, 0, 6999, 2},      {602, 7000, 13999, 4},  {602, 14000, 14999, 5}, {602, 15000, 16999, 4}, {602, 17000, 19999, 5},
    {602, 20000, 49999, 3}, {602, 50000, 53999, 5}, {602, 54000, 59999, 4}, {602, 60000, 61999, 5}, {602, 62000, 69999, 4},
    {602, 70000, 74999, 5}, {602, 75000, 94999, 4}, {602, 95000, 99999, 5}, {623, 0, 10999, 2},     {623, 11000, 52499, 3},
    {623, 52500, 87999, 4}, {623, 88000, 99999, 5}, {634, 0, 4999, 2},      {634, 20000, 34999, 3}, {634, 70000, 79999, 4},
    {634, 96000, 99999, 5}, {979, 0, 9999, 3},      {979, 10000, 14999, 4}, {979, 15000, 19999, 5}, {979, 20000, 29999, 2},
    {979, 30000, 39999, 4}, {979, 40000, 79999, 3}, {979, 80000, 94999, 4}, {979, 95000, 99999, 5},
};

// Digits from the group on.
[[nodiscard]] constexpr bool is_indonesian_isbn(std::string_view from_group) noexcept {
  const auto group = decimal(from_group.substr(0, 3));
  return group == 602 || group == 623 || group == 634 || group == 979;
}

// How many digits the registrant has; 0 where that is not known.
[[nodiscard]] constexpr std::size_t isbn_registrant(std::string_view from_group) noexcept {
  const auto group = decimal(from_group.substr(0, 3));
  const auto next = decimal(from_group.substr(3, 5));
  for (const isbn_range& r : isbn_ranges) {
    if (r.group == group && next >= r.low && next <= r.high) return r.digits;
  }
  return 0;
}

}  // namespace spbe::inline v1::detail
