// The order of a list: parents before their children, siblings by code with numbers read as numbers, the spells of a code by day.
#pragma once

#include <string_view>
#include <vector>

#include "codelist/compile/source.hpp"

namespace spbe::inline v1::detail {

// "2" before "10", "31.71" before "31.71.01".
[[nodiscard]] bool code_before(std::string_view a, std::string_view b);

void sort_spells(std::vector<source_spell>& spells, bool digits);

}  // namespace spbe::inline v1::detail
