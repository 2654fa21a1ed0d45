// What the command answers to the shell (contract section 6).
#pragma once

namespace cli {

enum class exit_code : int {
  clean = 0,
  findings = 1,    // findings that fail, an unknown code
  usage = 2,       // wrong usage, bad schema
  unreadable = 3,  // a file that cannot be read or written
  internal = 4,
  interrupted = 130,  // 128 + the signal
};

}  // namespace cli
