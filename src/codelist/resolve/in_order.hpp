// Matches found through the order of names, where a list has one: a handful of looks instead of all its names.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "codelist/name_order.hpp"
#include "codelist/resolve/matches.hpp"

namespace spbe::inline v1::detail {

// Is it worth it?  What lies under these parents may be read sooner.
[[nodiscard]] bool order_helps(const scope& where, std::span<const std::uint32_t> parents) noexcept;

// As `namesakes`.
[[nodiscard]] std::vector<match> namesakes_in_order(const scope& where, const plain_text& wanted, std::string_view text, int level, std::span<const std::uint32_t> parents);

// The names that are one of the readings, or a slip of it.  Nothing where that does not settle it: all names have to be read.
[[nodiscard]] std::optional<std::vector<match>> matches_in_order(const question& asked, std::string_view text, std::span<const std::uint32_t> parents);

}  // namespace spbe::inline v1::detail
