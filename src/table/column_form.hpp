// How a column is written where its input has no text but a number or a day: as the schema says that texts of the column are written, so that one
// schema reads the CSV and the workbook.
#pragma once

#include <cstdint>
#include <string>

namespace spbe::inline v1::detail {

struct column_form {
  // What a day stands for: the month of its first day, the year of its first, the moment at which it begins.
  enum class moment : std::uint8_t { day, month, year, time };

  std::string day;         // a pattern of %d %m %Y %y; empty = YYYY-MM-DD
  char decimal = '.';      // the sign before the decimals
  moment of = moment::day;
  bool money = false;      // one decimal gets a zero behind it: sen are two

  static constexpr std::uint32_t day_size = 10, time_size = 19;   // YYYY-MM-DD hh:mm:ss

  [[nodiscard]] bool is_plain() const noexcept { return day.empty() && decimal == '.' && of == moment::day && !money; }
  // Rewrite in its place, where there is room for so many bytes, a number with a point, or a day that is written YYYY-MM-DD.  What is none, what needs
  // more room, and a year that two digits do not say stay as they are.  The answer is the size.
  [[nodiscard]] std::uint32_t restate_number(char* text, std::uint32_t size, std::uint32_t room) const noexcept;
  [[nodiscard]] std::uint32_t restate_day(char* text, std::uint32_t size, std::uint32_t room) const noexcept;
};

}  // namespace spbe::inline v1::detail
