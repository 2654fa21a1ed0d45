// Matches found through the order of names, where a list has one: a handful of looks instead of all its names.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "codelist/name_order.hpp"
#include "codelist/resolve/matches.hpp"

namespace spbe::inline v1::detail {

// Does it help?  A few names are read sooner.
[[nodiscard]] bool order_helps(const scope& where, std::span<const range> within) noexcept;

// Those that are called exactly so on the day.
[[nodiscard]] std::vector<match> namesakes_in_order(const scope& where, const plain_text& wanted, std::span<const range> within, int level);

// The names that are one of the readings of the text, or a slip of it.  Nothing where that does not settle it: all names have to be read.
[[nodiscard]] std::optional<std::vector<match>> matches_in_order(const question& asked, std::string_view text, std::span<const range> within);

// Of those only the names that are a reading, letter by letter.
[[nodiscard]] std::vector<match> exact_in_order(const question& asked, std::string_view text, std::span<const range> within);

// `matches_in_order` where that helps and settles it, else `matches_within`.
[[nodiscard]] std::vector<match> matches_somehow(const question& asked, std::string_view text, std::span<const range> within);

}  // namespace spbe::inline v1::detail
