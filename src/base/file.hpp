// Whole files: read one, or write one beside its name and rename, so that nobody ever sees half of it.
#pragma once

#include <string>
#include <string_view>

#include <spbe/result.hpp>

namespace spbe::inline v1::detail {

[[nodiscard]] result<std::string> read_file(const std::string& path);

[[nodiscard]] outcome write_file(const std::string& path, std::string_view bytes);

}  // namespace spbe::inline v1::detail
