// SHA-256 (FIPS 180-4): names the tables a list was made from, and tells a damaged .spbelist from a sound one.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace spbe::inline v1::detail {

using sha256_digest = std::array<char, 32>;

[[nodiscard]] sha256_digest sha256(std::string_view bytes) noexcept;

// Lower-case hexadecimal.
[[nodiscard]] std::string hexadecimal(const sha256_digest& digest);

}  // namespace spbe::inline v1::detail
