// What a place lies in: a code, or a text such as "Paleleh, Kabupaten Buol", nearest first.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "codelist/resolve/matches.hpp"

namespace spbe::inline v1::detail {

struct parent_question {
  std::vector<std::uint32_t> within;   // none: anywhere
  int below = 0;                       // the level of what is looked for; 0 = any
  bool regions = false;
};

// First spells of the codes that the hint may name, a handful at most; none where it names nothing.
[[nodiscard]] std::vector<std::uint32_t> parents_named(const scope& where, std::string_view hint, const parent_question& asked);

// The parents of these; none where one of them stands at the top.
[[nodiscard]] std::vector<std::uint32_t> above(const scope& where, const std::vector<std::uint32_t>& parents);

// The match of a text that is a code itself; those that took over where it is gone.
[[nodiscard]] std::vector<match> by_code(const scope& where, std::string_view text, int level);

}  // namespace spbe::inline v1::detail
