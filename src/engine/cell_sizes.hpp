// What the sizes of a column's cells say: which are missing, which hold something.  Sixteen at a time where the processor can (AVX-512, asked at
// run time).
#pragma once

#include <array>
#include <cstdint>

#include "table/source.hpp"

namespace spbe::inline v1::detail {

// One byte a row; a part of sixteen may be written at once.
using row_bytes = std::array<std::uint8_t, batch::capacity>;
static_assert(batch::capacity % 16 == 0);

// What is known of the sizes of a column's cells.
struct size_bits {
  std::uint32_t less = 0;   // one less each, ORed: 0 where every cell, if there is one, is one byte
  // Empty or absent: less one, those alone have the highest bit; no cell has two gigabytes.
  [[nodiscard]] bool any_empty() const noexcept { return less >> 31U != 0; }
};

// Writes 1 for the rows whose cell is empty or absent, 0 for the others and for those behind the last one, up to a whole part of sixteen.
size_bits mark_empty(const cells& column, row_bytes& state) noexcept;

// The cells of a column that hold something.
struct filled_cells {
  std::array<std::uint32_t, batch::capacity + 16> at{}, size{}, row{};   // with room for a whole part behind the last one
  // They point in here.
  [[nodiscard]] cells of(const cells& column) noexcept;
};

// No row has a bit.
[[nodiscard]] inline bool all_zero(const row_bytes& rows, std::uint32_t count) noexcept {
  std::uint8_t any = 0;
  for (std::uint32_t i = 0; i < count; ++i) any |= rows[i];
  return any == 0;
}

}  // namespace spbe::inline v1::detail
