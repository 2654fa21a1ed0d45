// list.json: what a list says of itself.
#pragma once

#include <spbe/result.hpp>

#include "codelist/compile/source.hpp"

namespace spbe::inline v1::detail {

// Reads `header_file` of the folder into the list.  Of an own list only `id` and `title` must stand there, the rest gets honest defaults; without
// a header file the list is called after its codes.
[[nodiscard]] outcome read_header(source_list& list);

}  // namespace spbe::inline v1::detail
