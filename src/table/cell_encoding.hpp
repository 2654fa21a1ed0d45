// Cells that could not be decoded.
#pragma once

#include "table/source.hpp"

namespace spbe::inline v1::detail {

// An event for every cell of the batch that holds bytes which are no UTF-8, or the mark that decoding left in place of such; events stand in order then.
void note_bad_encoding(batch& out, const chunk& c);

}  // namespace spbe::inline v1::detail
