// How a delimited file is to be read: the options that every verb with a FILE takes.
#pragma once

#include <optional>
#include <string>

#include <spbe/table.hpp>

#include "cli/command_line.hpp"

namespace cli {

class table_options {
 public:
  // Declares --encoding, --delimiter and --header.
  explicit table_options(command_line& line);

  // None of them stands on the line.
  [[nodiscard]] bool is_empty() const noexcept { return !encoding_ && !delimiter_ && !header_; }
  // After the line was parsed; what is wrong with it otherwise.
  [[nodiscard]] spbe::result<spbe::csv_options, spbe::bilingual> read() const;

 private:
  std::optional<std::string> encoding_, delimiter_, header_;
};

}  // namespace cli
