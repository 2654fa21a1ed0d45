// Sixteen cells at once: which are days, YYYY-MM-DD?  Where the processor can (AVX-512 or AVX2, asked at run time).
#pragma once

#include <cstdint>

namespace spbe::inline v1::detail {

inline constexpr std::uint32_t days_at_once = 16;

// A bit for each of them that is surely a day.  Of the others, as of February 29, `is_iso_day` decides; of all, where the processor cannot.
[[nodiscard]] unsigned sixteen_days(const char* text, const std::uint32_t* at, const std::uint32_t* size) noexcept;

}  // namespace spbe::inline v1::detail
