// The first look at the names of a few places, letter by letter: which are the text itself, and which a slip away from it?  Some nanoseconds a
// name, so that most texts whose parent is known are done with before anything is spelt out.
#pragma once

#include <span>
#include <vector>

#include "codelist/resolve/matches.hpp"

namespace spbe::inline v1::detail {

// Those that are called exactly so on the day.
[[nodiscard]] std::vector<match> namesakes_among(const scope& where, const plain_text& wanted, std::span<const range> within, int level);

// Spells with a name a slip or two away, or longer by its end.
[[nodiscard]] std::vector<std::uint32_t> close_among(const scope& where, const plain_text& wanted, std::span<const range> within, int level);

}  // namespace spbe::inline v1::detail
