// A caller's stream of record batches, or of one bare column, as rows of text.
#pragma once

#include <spbe.h>

#include <spbe/table.hpp>

namespace spbe::inline v1::detail::capi {

// Takes the stream.  Columns as Arrow libraries hand them over have no record around them; here they get one.
[[nodiscard]] rows column_rows(ArrowArrayStream* stream);

}  // namespace spbe::inline v1::detail::capi
