// Whole numbers on the command line.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace cli {

// Digits alone; nothing where they are none, or too many.
[[nodiscard]] std::optional<std::uint64_t> count_of(std::string_view text) noexcept;

}  // namespace cli
