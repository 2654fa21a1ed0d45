// The Standar Data Statistik: the tables of `standards/` become one string literal.
#pragma once

#include <string>

#include <spbe/result.hpp>

namespace spbe::inline v1::detail {

// `folder` has standards.csv, concepts.csv and items.csv; `codes_csv` is that of the list `sds`, whose order the standards follow.
[[nodiscard]] outcome compile_standards(const std::string& folder, const std::string& codes_csv, const std::string& out_path);

}  // namespace spbe::inline v1::detail
