// What a cell looks like to a reader who knows no schema: a number and in which style, a day, a mark for "nothing", text; and what is odd
// about the way it stands there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace spbe::inline v1::detail {

// Every filled cell has one.
enum class shape : std::uint8_t {
  integer,        // 1234
  serial_day,     // 44926, 44926.625: a number that could be a spreadsheet's day
  decimal_dot,    // 12.5
  decimal_comma,  // 12,5
  short_dot,      // 1.234: one group of thousands, or three decimals
  short_comma,    // 1,234
  groups_dot,     // 1.234.567, 1.234,5
  groups_comma,   // 1,234,567
  groups_blank,   // 1 234,5
  exponent,       // 3.17E+15
  iso_day,        // 2022-12-30
  slashed_day,    // 30/12/2022
  either_day,     // 2/3/2016: day or month first, nobody knows
  month_day,      // 14-Oct, Oct-14
  error_mark,     // #REF!, ########
  missing_mark,   // -, n/a, null
  minus_mark,     // -: a mark, or the other one beside +
  na_mark,        // NA: a mark, or a code of two letters
  missing_word,   // tidak ada: among numbers a mark, among words an answer
  text,           // letters, and what else stands with them
  other,          // 0-4, 11.01.01
};
inline constexpr std::size_t shapes = 21;

// Beside its shape.  The first ones are odd by themselves; the others only say how to read a column.
enum trait : std::uint8_t { edge_blanks = 1, inner_blanks = 2, letter_spaced = 4, line_end = 8, numbered = 16, plus_alone = 32, two_capitals = 64, negative = 128 };
inline constexpr std::size_t odd_traits = 5, traits = 8;

struct appearance {
  detail::shape shape = shape::text;
  std::uint8_t traits = 0;
};

// Digits that could be a day as spreadsheets count them: of 1954 to 2064.
[[nodiscard]] constexpr bool could_be_day(std::string_view whole) noexcept { return whole.size() == 5 && whole.front() >= '2' && whole.front() <= '5'; }

[[nodiscard]] bool is_error_mark(std::string_view cell) noexcept;
// `cell` is not empty.
[[nodiscard]] appearance appearance_of(std::string_view cell) noexcept;

}  // namespace spbe::inline v1::detail
