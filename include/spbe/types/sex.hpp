/// @file
/// Room: types.  The sex that a number says of its owner; `L` (laki-laki) and `P` (perempuan) in documents.
#pragma once

#include <cstdint>
#include <string_view>

#include <spbe/result.hpp>

namespace spbe::inline v1 {

enum class sex : std::uint8_t { male, female };
[[nodiscard]] constexpr std::string_view name_of(sex s) noexcept { return s == sex::female ? "P" : "L"; }

}  // namespace spbe::inline v1
