// A delimited file on its way through: some of its columns are looked at, every record is written on as it stands, with columns added.
//
//     column_job job;
//     job.columns = {"kode"};
//     job.added = {"kode_baru", "hasil"};
//     job.fill = [&](const column_batch& batch, added_cells& out) { out.at(0, 0) = …; };
//     return run(job, line.lang, line.quiet);
//
// Memory is bounded whatever the file.  What is written is UTF-8 with the delimiter of the file; cells keep their own quotes, lines their own
// ends, blank lines stay.  A record with too few cells is filled up so that the added ones stand in their columns; one with too many keeps
// the surplus behind them.  Lines above the header are left out.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <spbe/finding.hpp>
#include <spbe/result.hpp>
#include <spbe/table.hpp>

#include "cli/command_line.hpp"
#include "cli/exit_code.hpp"
#include "cli/table_options.hpp"

namespace cli {

// Some records: the columns asked for, in the order asked for.
struct column_batch {
  std::uint64_t first_row = 1;        // data record, from 1
  std::size_t rows = 0;
  std::vector<spbe::cells> columns;   // `absent` where a record ends before the column; they live while `fill` runs
};

// What stands behind each of those records; empty at first.
class added_cells {
 public:
  explicit added_cells(std::size_t columns) : columns_(columns) {}
  void begin(std::size_t rows);
  [[nodiscard]] std::string& at(std::size_t row, std::size_t column) { return cells_[row * columns_ + column]; }
  [[nodiscard]] std::size_t columns() const noexcept { return columns_; }

 private:
  std::size_t columns_;
  std::vector<std::string> cells_;
};

struct column_job {
  std::string file;                   // - = standard input
  spbe::csv_options csv;
  std::optional<std::string> output;  // none or -: standard output
  std::vector<std::string> columns;   // headers, or #N by position; compared as headers are (without case, blanks, punctuation)
  std::vector<std::string> added;     // headers to add; one that the file has already gets a number
  std::function<void(const column_batch&, added_cells&)> fill;
  std::function<exit_code()> done;    // the whole file is through; not where nobody read on: a closed pipe is quiet.  `clean`, or what kept it from telling
};

// The options of such a verb: --column (once or more), --output and those of the table.
class column_options {
 public:
  explicit column_options(command_line& line);
  // file, csv, output and columns of the job; what is wrong with the line otherwise.
  [[nodiscard]] spbe::result<column_job, spbe::bilingual> read(const std::string& file) const;
  [[nodiscard]] bool any_column() const noexcept { return !columns_.empty(); }

 private:
  table_options table_;
  std::vector<std::string> columns_;
  std::optional<std::string> output_;
};

// Says what goes wrong.  `clean` when the whole file is through (or nobody reads on: a closed pipe is quiet), `usage` for a column that is not
// there, `unreadable`, or the signal that came between.
[[nodiscard]] exit_code run(const column_job& job, spbe::language lang, bool quiet);

}  // namespace cli
