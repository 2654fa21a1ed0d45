// The TYPE of describe, check and normalize.
#pragma once

#include <spbe/type.hpp>

#include "cli/command_line.hpp"

namespace cli {

// The first value as a type, taken off the line; null where it is missing or unknown (the reason is then said).
[[nodiscard]] const spbe::type* take_type(command_line& line);

}  // namespace cli
