// Numbers in names, said in words by `spell`, as lists write them: "Teluk Panji II", "Ramunia 2".
#pragma once

#include <string>

#include "codelist/resolve/spelled.hpp"

namespace spbe::inline v1::detail {

// The letters of the name with its numbers up to 39 in Roman or Arabic figures.
[[nodiscard]] std::string in_figures(const spelled& name, bool roman);

}  // namespace spbe::inline v1::detail
