// NAME|FILE of a schema: an existing file is read, else it is the name of a built-in one.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <spbe/result.hpp>
#include <spbe/schema.hpp>

#include "cli/command_line.hpp"
#include "cli/text_file.hpp"

namespace cli {

[[nodiscard]] text_file read_schema(const std::string& name_or_file);

// The plan of a NAME|FILE, of no schema at all where none is named; or the exit code, after the reason was said.
[[nodiscard]] std::optional<spbe::plan> read_plan(const std::optional<std::string>& name_or_file, const command_line& line, exit_code& why);

// One line a complaint, `pointer TAB message`: every complaint in document order.
[[nodiscard]] std::string complaints(const std::vector<spbe::error>& errors, spbe::language lang, bool json);

}  // namespace cli
