// How a column is written where its input has no text but a number or a day: as the schema says that texts of the column are written, so that one
// schema reads the CSV and the workbook.
#pragma once

#include <cstdint>
#include <string>

namespace spbe::inline v1::detail {

struct column_form {
  std::string day;      // a pattern of %d %m %Y %y; empty = YYYY-MM-DD
  char decimal = '.';   // the sign before the decimals

  [[nodiscard]] bool is_plain() const noexcept { return day.empty() && decimal == '.'; }
  // Rewrite in its place a number with a point, or a day that is written YYYY-MM-DD.  What is none, what needs more room, and a year that two digits
  // do not say stay as they are.  The answer is the size.
  void restate_number(char* text, std::uint32_t size) const noexcept;
  [[nodiscard]] std::uint32_t restate_day(char* text, std::uint32_t size) const noexcept;
};

}  // namespace spbe::inline v1::detail
