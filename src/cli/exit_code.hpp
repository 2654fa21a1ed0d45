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

// Nothing was read: there is no report, and what stood in its place stays.
[[nodiscard]] constexpr bool nothing_was_read(exit_code answer) noexcept { return answer == exit_code::usage || answer == exit_code::internal; }

}  // namespace cli
