// A column of text as a caller hands it over, judged in place.  Allocates nothing.
#pragma once

#include <spbe.h>

#include <cstdint>

#include <spbe/result.hpp>
#include <spbe/type.hpp>

namespace spbe::inline v1::detail::capi {

[[nodiscard]] outcome judge_column(const type& about, const check_context& context, const ArrowSchema* schema, const ArrowArray* array,
                                   std::uint8_t* verdicts);
[[nodiscard]] outcome judge_offsets(const type& about, const check_context& context, const char* text, const std::int32_t* offsets,
                                    std::int64_t rows, std::uint8_t* verdicts);

}  // namespace spbe::inline v1::detail::capi
