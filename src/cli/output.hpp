// Bytes on their way to a file descriptor.  Buffered, because a line at a time is slow; ours, because a closed pipe must end
// the command quietly while a full disk must not.
#pragma once

#include <string>
#include <string_view>

#include <spbe/result.hpp>

#include "cli/exit_code.hpp"

namespace cli {

class output {
 public:
  explicit output(int descriptor) noexcept : descriptor_(descriptor) {}
  output(const output&) = delete;
  output& operator=(const output&) = delete;

  // False: nothing more can be written (the reader has gone, or the disk is full).
  bool write(std::string_view bytes);
  bool line(std::string_view text) { return write(text) && write("\n"); }
  // What is written next, if anything is, stands behind an empty line.
  void separate() noexcept { apart_ = true; }
  bool flush();

  [[nodiscard]] bool closed() const noexcept { return state_ == state::closed; }
  [[nodiscard]] bool failed() const noexcept { return state_ == state::failed; }
  [[nodiscard]] bool open() const noexcept { return state_ == state::open; }

  // Flushes; answers `otherwise`, or says what went wrong and answers `unreadable`.
  [[nodiscard]] exit_code finish(exit_code otherwise, spbe::language lang);

 private:
  enum class state { open, closed, failed };
  int descriptor_;
  int why_ = 0;
  state state_ = state::open;
  bool apart_ = false;
  std::string pending_;
};

// A line on standard output, by itself.  `clean`, also where nobody reads on; or says what went wrong and answers `unreadable`.
[[nodiscard]] exit_code print_line(std::string_view text, spbe::language lang);

}  // namespace cli
