// What the cells of a workbook say, as text: numbers, days by their style, escaped signs, addresses.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace spbe::inline v1::detail {

// How a number is meant to be seen.
enum class cell_look : std::uint8_t { number, day, time, elapsed };
struct cell_style {
  cell_look look = cell_look::number;
  std::uint8_t digits = 0;   // whole numbers are shown with zeros in front, up to so many digits
};

// By the number of a built-in format (ECMA-376 part 1, 18.8.30) …
[[nodiscard]] cell_look look_of_builtin(std::uint32_t format) noexcept;
// … and by a code such as `[$-421]dd mmmm yyyy;@`.
[[nodiscard]] cell_look look_of_code(std::string_view code) noexcept;
// Of a code of zeros alone (`000000`): how many; else 0.
[[nodiscard]] std::uint8_t digits_of_code(std::string_view code) noexcept;

// The shortest digits that are this number and no other, where it has decimals fifteen at most, without an exponent up to 21 digits:
// 3171015708459900, 0.25, 1E+21.
// What is no number stays as it is.
[[nodiscard]] std::string number_text(std::string_view number);
// The same with zeros in front as a style of so many digits shows it, where it is a whole number: 007301.
[[nodiscard]] std::string padded_text(std::string_view number, std::size_t digits);
// `2024-02-29`, `2024-02-29 13:05:00`, `13:05:00`; as a number where the calendar of spreadsheets has no such day.
[[nodiscard]] std::string moment_text(std::string_view number, cell_look look, bool since_1904);
// `2024-02-29T00:00:00` of a cell that holds a day as text.
[[nodiscard]] std::string iso_text(std::string_view moment);

// `_x000D_` is how signs are written that XML cannot hold.  In place.
void unescape(std::string& text);

// "AB12" -> 27; nothing where no letters lead or there are more than three.
[[nodiscard]] std::optional<std::uint32_t> column_of_address(std::string_view address) noexcept;
[[nodiscard]] std::string column_letters(std::uint32_t column);
// A sheet's name as it stands in an address: in quotes where it needs them.
[[nodiscard]] std::string quoted_sheet(std::string_view name);
// `Penduduk!B5`, and `Penduduk!5:5` for a row as a whole (`column` 0; else from 1).  `sheet`: as above.
[[nodiscard]] std::string cell_address(std::string_view sheet, std::uint32_t column, std::uint64_t line);

}  // namespace spbe::inline v1::detail
