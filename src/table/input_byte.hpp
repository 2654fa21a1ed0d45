// The way back from decoded text to the bytes of the input.
#pragma once

#include "table/source.hpp"

namespace spbe::inline v1::detail {

// Of a place in a chunk of text; -1 where it cannot be known (ICU's charsets).
[[nodiscard]] std::int64_t input_byte_of(const chunk& c, std::uint32_t offset);

}  // namespace spbe::inline v1::detail
