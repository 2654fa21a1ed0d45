// spbe metadata standard CODE: what a Standar Data Statistik holds.
#pragma once

#include <string>

#include "cli/command_line.hpp"
#include "cli/output.hpp"

namespace cli {

exit_code print_standard(const std::string& code, const command_line& line);

}  // namespace cli
