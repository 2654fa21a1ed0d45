// Sixteen cells at once: are they days, YYYY-MM-DD?  Where the processor can (AVX-512, asked at run time).
#pragma once

#include <cstdint>

namespace spbe::inline v1::detail {

inline constexpr std::uint32_t days_at_once = 16;

[[nodiscard]] bool sixteen_days_possible() noexcept;
// Surely all of them.  Where this says no, as it does of February 29, `is_iso_day` decides.  Only where it is possible.
[[nodiscard]] bool are_sixteen_days(const char* text, const std::uint32_t* at, const std::uint32_t* size) noexcept;

}  // namespace spbe::inline v1::detail
