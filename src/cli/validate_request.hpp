// The options of `validate`, from text to what the library takes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <spbe/report.hpp>
#include <spbe/result.hpp>
#include <spbe/table.hpp>
#include <spbe/validate.hpp>

#include "cli/command_line.hpp"
#include "cli/table_options.hpp"

namespace cli {

// Files that foreign keys refer to by one name.
struct named_files {
  std::string name;
  std::vector<std::string> files;
};

struct validate_request {
  std::vector<std::string> files;
  std::optional<std::string> schema;
  std::optional<std::string> package;   // then it says which files, and how each is to be read
  spbe::report_kind report = spbe::report_kind::text;
  bool silent = false;  // --quiet, and no report asked for by name
  std::uint64_t max_findings = UINT64_MAX;
  std::optional<std::string> output;
  bool fail_on_warning = false;
  spbe::file_options how;
  std::vector<named_files> resources;
  std::vector<std::string> lists;
  spbe::validate_options run;

  // Every file that is read: those of the rows, the schema (which may be no file but a name), own lists, the package.
  [[nodiscard]] std::vector<std::string> all_files() const;
};

// The words as they stand on the line.
class validate_options_text {
 public:
  explicit validate_options_text(command_line& line);
  [[nodiscard]] spbe::result<validate_request, spbe::bilingual> read(const command_line& line) const;

 private:
  using trouble = std::optional<spbe::bilingual>;
  [[nodiscard]] trouble read_report(const command_line& line, validate_request& to) const;
  [[nodiscard]] trouble read_limits(validate_request& to) const;
  [[nodiscard]] trouble read_columns(validate_request& to) const;
  [[nodiscard]] trouble read_package(const command_line& line, validate_request& to) const;
  [[nodiscard]] trouble read_resources(validate_request& to) const;
  [[nodiscard]] trouble read_table(validate_request& to) const;

  std::optional<std::string> schema_, package_, report_, output_, fail_on_, max_findings_, threads_, memory_, tmp_dir_, key_, sheet_;
  table_options table_;
  std::vector<std::string> map_, resources_;
  bool unmask_ = false;
};

}  // namespace cli
