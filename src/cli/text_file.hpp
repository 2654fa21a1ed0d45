// A document of bounded size, whole: a file, or standard input for "-".
#pragma once

#include <optional>
#include <string>

#include <spbe/result.hpp>

#include "cli/exit_code.hpp"

namespace cli {

// What became of reading one: its text, or why not.
struct text_file {
  std::string text;
  std::optional<spbe::bilingual> trouble;
  exit_code exit = exit_code::clean;
};

// `what` stands in front of a trouble: {"skema", "schema"}.  Beyond `limit` bytes it is refused, so that a wrong name does not fill the memory.
[[nodiscard]] text_file read_text_file(const std::string& path, const spbe::bilingual& what, std::size_t limit);
// A trouble in the same words.
[[nodiscard]] text_file cannot_read(const std::string& path, const spbe::bilingual& what, const spbe::bilingual& reason, exit_code exit);

}  // namespace cli
