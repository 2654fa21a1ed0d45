// What the readers of a list's tables share: errors with their place, the text of a file, days and words.
#pragma once

#include <cstdint>
#include <string>

#include <spbe/codelist.hpp>
#include <spbe/result.hpp>

#include "codelist/compile/source.hpp"

namespace spbe::inline v1::detail {

inline constexpr std::size_t most_file_bytes = std::size_t{64} << 20U;   // of a table
inline constexpr std::size_t most_cell_bytes = 4000;

[[nodiscard]] error bad(const std::string& path, std::uint32_t line, const bilingual& what);
// What a reader of JSON or CSV found.
[[nodiscard]] error bad(const std::string& path, const error& found);

// The whole text of a table, without the mark that some programs put in front.  Of an own list it is kept in `read`.
[[nodiscard]] result<std::string> read_table(source_list& list, const std::string& file);

// A day or nothing; false where it is neither.
[[nodiscard]] bool read_day(const std::string& cell, date& day);

// What is said where `read_word` finds no certainty.
inline const bilingual certainty_form = {"certainty salah satu dari high, medium, low, unverified", "certainty is one of high, medium, low, unverified"};

// The one of the first `count` values of Enum that has this name; false where none has.
template <class Enum>
[[nodiscard]] bool read_word(const std::string& cell, int count, Enum& out) {
  for (int i = 0; i < count; ++i) {
    if (name_of(static_cast<Enum>(i)) != cell) continue;
    out = static_cast<Enum>(i);
    return true;
  }
  return false;
}

}  // namespace spbe::inline v1::detail
