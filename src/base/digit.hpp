// The ten digits of ASCII, whatever the locale.
#pragma once

namespace spbe::inline v1::detail {

// No function: an algorithm that is given it takes it in.
inline constexpr auto is_digit = [](char c) noexcept { return c >= '0' && c <= '9'; };

}  // namespace spbe::inline v1::detail
