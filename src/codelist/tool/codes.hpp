// Finding codes: one CSV becomes a table in every language.
#pragma once

#include <string>

#include <spbe/result.hpp>

namespace spbe::inline v1::detail {

[[nodiscard]] outcome compile_codes(const std::string& language, const std::string& csv_path, const std::string& out_path);

}  // namespace spbe::inline v1::detail
