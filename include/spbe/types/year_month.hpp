/// @file
/// Room: types.  A month of a year, as numbers of employees carry it.
///
///     spbe::year_month{2005, 5}.iso();   // "2005-05"
#pragma once

#include <compare>
#include <string>

#include <spbe/result.hpp>

namespace spbe::inline v1 {

/// A month of a year.
struct year_month {
  int year = 0;
  unsigned month = 0;
  [[nodiscard]] std::string iso() const;  ///< "2005-05"
  friend constexpr auto operator<=>(const year_month&, const year_month&) noexcept = default;
};

}  // namespace spbe::inline v1
