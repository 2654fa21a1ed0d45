// Slips of typing: a letter left out, added, replaced, or two neighbours exchanged.
#pragma once

#include <string_view>

#include "codelist/name_order.hpp"
#include "codelist/resolve/plain_text.hpp"

namespace spbe::inline v1::detail {

inline constexpr std::size_t letters_a_slip = 4, most_slips = 3;

// How many a text of so many letters may have; the more letters, the more.
[[nodiscard]] constexpr unsigned slips_allowed(std::size_t letters) noexcept {
  const std::size_t n = (letters + 1) / letters_a_slip;
  return static_cast<unsigned>(n < most_slips ? n : most_slips);
}

// Does a packed name begin and end with the letters of the text?  Where that is not seen at once, it may.
struct shared_ends {
  bool first, last;

  shared_ends(const list_table& table, std::uint32_t name, std::string_view text) noexcept {
    const std::string_view packed = packed_at(table.pool, name);
    const char begin = letter_of(table.symbols.first_byte(packed)), end = letter_of(table.symbols.last_byte(packed));
    first = begin == text.front() || begin == 0;
    last = end == text.back() || end == 0;
  }
};

// How many lie between them; `name` in small letters.  Two neighbours exchanged are one where nothing else differs.
[[nodiscard]] unsigned slips_between(const plain_text& text, std::string_view name) noexcept;

}  // namespace spbe::inline v1::detail
