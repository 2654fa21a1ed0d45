// Ctrl-C (and TERM, HUP) ask a validation to stop; what was read is still reported.  A second one ends the process.
#pragma once

#include <cstdint>

#include "cli/exit_code.hpp"

namespace cli {

// From now on signals raise the flag.  It lives as long as the program.
[[nodiscard]] const std::int32_t* catch_interrupts();
[[nodiscard]] bool interrupted();
// 128 + the signal, as a shell reports it.
[[nodiscard]] exit_code interrupted_exit();

}  // namespace cli
