// Which of two decimal numbers is the larger, where the doubles next to them are known.
#pragma once

#include <cstddef>
#include <string_view>

#include "digits/decimal_sum.hpp"

namespace spbe::inline v1::detail {

// A decimal number, plainly written, and the double nearest to it.
struct near_number {
  double nearest = 0;
  std::string_view digits;
};

// Numbers of so few signs have a double each: equal doubles are equal numbers.
[[nodiscard]] constexpr bool is_told_by_double(std::string_view digits) noexcept {
  constexpr std::size_t kept = 15;
  return digits.size() <= kept && digits.find_first_of("eE") == std::string_view::npos;
}

// -1, 0 or 1.  Rounding never turns an order round, so doubles that differ tell it; of equal ones the digits do, as far as `decimal_sum` has
// places for them.  What is no number is neither larger nor smaller.
[[nodiscard]] constexpr int order_of(const near_number& a, const near_number& b) noexcept {
  if (a.nearest < b.nearest) return -1;
  if (a.nearest > b.nearest) return 1;
  if (is_told_by_double(a.digits) && is_told_by_double(b.digits)) return 0;
  decimal_sum apart;
  return apart.add(a.digits, false) && apart.add(b.digits, true) ? apart.sign() : 0;
}

}  // namespace spbe::inline v1::detail
