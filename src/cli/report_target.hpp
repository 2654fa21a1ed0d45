// Where a report goes: standard output, or a file that appears whole or not at all.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <spbe/result.hpp>

#include "cli/output.hpp"

namespace cli {

class report_target {
 public:
  // No path, or `-`: standard output.
  explicit report_target(const std::optional<std::string>& path);
  ~report_target();  // what was not finished leaves nothing behind
  report_target(const report_target&) = delete;
  report_target& operator=(const report_target&) = delete;

  // Would the report overwrite one of these?
  [[nodiscard]] bool is_one_of(const std::vector<std::string>& files) const;
  // The folder of the file, where spill files may lie too; empty for standard output and devices.
  [[nodiscard]] std::string directory() const;
  // Makes the file to write into, beside its final place; devices and pipes are written directly.
  [[nodiscard]] std::optional<spbe::bilingual> open();
  // The same, unless it is one of the inputs; the exit code where it is or cannot be made, and that is said.
  [[nodiscard]] std::optional<exit_code> open_apart_from(const std::vector<std::string>& inputs, spbe::language lang);
  [[nodiscard]] output& out() { return *out_; }
  // Flushes and puts the file in its place, unless `otherwise` says that nothing was read or nobody reads on; else says why not and answers
  // `unreadable`.
  [[nodiscard]] exit_code finish(exit_code otherwise, spbe::language lang);

 private:
  [[nodiscard]] spbe::bilingual cannot_write(int why) const;
  std::string path_;       // empty: standard output
  std::string temporary_;  // empty: written directly
  int descriptor_ = 1;
  std::unique_ptr<output> out_;
};

}  // namespace cli
