// Cells that could not be decoded.
#pragma once

#include <cstdint>

#include "table/source.hpp"

namespace spbe::inline v1::detail {

// An event for every cell of the batch that holds bytes which are no UTF-8, or the mark that decoding left in place of such; events stand in order then.
void note_bad_encoding(batch& out, const chunk& c);
// The same of one row.
void note_bad_cells(batch& out, const chunk& c, std::uint32_t row);

}  // namespace spbe::inline v1::detail
