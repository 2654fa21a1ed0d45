// Edges lie row by row, cells are wanted column by column: squares of edges are turned, the widest that the processor has.
#pragma once

#include <cstddef>
#include <cstdint>

#include "table/scan.hpp"

namespace spbe::inline v1::detail {

struct record_edges {
  std::uint32_t first;    // edge before its first cell
  std::uint32_t cells;
  std::uint32_t last;     // edge behind its last cell
};

// Where the cells of a batch go: column by column, each `stride` behind the one before.
struct cell_columns {
  std::uint32_t* at;
  std::uint32_t* size;
  std::size_t stride;
};

// The first rows of a batch, `columns` cells of each; answers how many rows it did.  Behind the first edge of every row `columns` more can be read.
[[nodiscard]] std::uint32_t fill_tiles(scan_level level, const std::uint32_t* edge, const record_edges* rows, std::uint32_t count, std::uint32_t columns,
                                       const cell_columns& to) noexcept;

// Takes the quotes off the cells of a batch, each of which begins and ends with one.
void strip_known_quotes(std::uint32_t rows, std::uint32_t columns, const cell_columns& cells) noexcept;
// Takes the quotes off the cells of a batch that begin with one, column by column.  Four bytes can be read wherever a cell begins.
void strip_all_quotes(scan_level level, const char* text, std::uint32_t rows, std::uint32_t columns, const cell_columns& cells) noexcept;

}  // namespace spbe::inline v1::detail
