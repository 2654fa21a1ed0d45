// What must hold of the tables of a list.  Run whenever they differ from what a human last blessed.
#pragma once

#include <string>
#include <vector>

#include "codelist/compile/source.hpp"

namespace spbe::inline v1::detail {

// One line each, "codes.csv:12: …"; empty when all is well.
[[nodiscard]] std::vector<std::string> broken_rules(const source_list& list);

}  // namespace spbe::inline v1::detail
