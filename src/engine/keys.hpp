// Keys: digits packed into a number, others as bytes; and the text that names a row.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "engine/run.hpp"

namespace spbe::inline v1::detail {

// Up to 17 digits with their length, exactly; 0 for everything else.
[[nodiscard]] std::uint64_t pack_digits(std::string_view text) noexcept;
[[nodiscard]] std::string unpack_digits(std::uint64_t packed);

[[nodiscard]] std::uint64_t mix(std::uint64_t x) noexcept;
[[nodiscard]] std::uint64_t hash_bytes(std::string_view bytes) noexcept;

// "nik=317101**********; …" of one row.
[[nodiscard]] std::string key_of_row(const file_plan& file, const std::function<std::string_view(std::uint32_t column)>& cell);

}  // namespace spbe::inline v1::detail
