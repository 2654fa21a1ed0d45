// NAME|FILE of a schema: an existing file is read, else it is the name of a built-in one.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <spbe/result.hpp>
#include <spbe/schema.hpp>

#include "cli/text_file.hpp"

namespace cli {

[[nodiscard]] text_file read_schema(const std::string& name_or_file);

// One line a complaint, `pointer TAB message`: every complaint in document order.
[[nodiscard]] std::string complaints(const std::vector<spbe::error>& errors, spbe::language lang, bool json);

}  // namespace cli
