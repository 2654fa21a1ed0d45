// Signs that look like plain ones: what spreadsheets, phones and PDF put where a person typed a blank, a dash or a digit.
#pragma once

#include <cstdint>

namespace spbe::inline v1::detail {

// The ASCII sign that a scalar stands for; 0 = none; `vanishes` = nothing (zero width).
inline constexpr char vanishes = 1;
[[nodiscard]] char plain_sign(char32_t c) noexcept;

// Latin letters beyond ASCII in lower case (U+00C0-U+024F, where lower case is one scalar); others unchanged.
[[nodiscard]] char32_t lower(char32_t c) noexcept;

}  // namespace spbe::inline v1::detail
