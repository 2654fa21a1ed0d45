// Years that documents of the republic may bear: budget years, and the years inside letter numbers.
#pragma once

#include <string_view>

#include "digits/decimal.hpp"

namespace spbe::inline v1::detail {

inline constexpr std::size_t year_length = 4;
inline constexpr unsigned first_budget_year = 1945, last_budget_year = 2100;

// Four digits within the bounds.
[[nodiscard]] constexpr bool is_budget_year(std::string_view text) noexcept {
  if (text.size() != year_length || !all_digits(text)) return false;
  const auto year = decimal(text);
  return year >= first_budget_year && year <= last_budget_year;
}

}  // namespace spbe::inline v1::detail
