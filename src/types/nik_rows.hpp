// Numbers of the make of a NIK (PPKKCC DDMMYY NNNN), sixteen rows at a time, where the processor can (AVX-512, asked at run time).
#pragma once

#include <cstdint>

#include <spbe/type.hpp>

namespace spbe::inline v1::detail {

using judge_one = verdict_byte (*)(std::string_view value, const check_context& context) noexcept;

// What the six digits in the middle are: a birthday of 19yy or 20yy, women's 40 higher; or a day of issue of 20yy.
enum class days_of : std::uint8_t { birth, issue };

// The verdicts of a column.  What is surely valid (known district, day that exists and is not in the future, serial) is found sixteen rows at a
// time, and `judge` looks at all others.  False, with nothing written, where the processor or the context does not allow it.
[[nodiscard]] bool judge_rows(const cells& column, const check_context& context, days_of of, judge_one judge, verdict_byte* verdicts) noexcept;

}  // namespace spbe::inline v1::detail
