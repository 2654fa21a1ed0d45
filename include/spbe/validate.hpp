/// @file
/// Room: engine.  A plan and rows make findings.
///
///     auto run = spbe::validation::start(plan, std::move(inputs), {.threads = 4});
///     std::vector<spbe::finding> batch;
///     while (*run->next(batch)) for (const auto& f : batch) print(f);
///     run->summary().errors;
///
/// Findings come in the contract's order: cell and record findings by (file, row, column, code), then, after the last row, the
/// dataset rules in the same order.  One thread or eight give the same bytes.  Counts are exact even when findings are
/// not asked for.  No thread of ours runs between two calls.
///
/// Threads: one run by one thread at a time; plans are shared freely.  Memory: 32 MiB + `memory`.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <spbe/date.hpp>
#include <spbe/finding.hpp>
#include <spbe/result.hpp>
#include <spbe/schema.hpp>
#include <spbe/table.hpp>

namespace spbe::inline v1 {

struct validate_options {
  date as_of = {};                                 ///< none: the schema's, else today at UTC+7; a record's own column wins
  language lang = language::id;
  unsigned threads = 0;                            ///< 0 = all cores, 1 = this thread only
  std::uint64_t memory = std::uint64_t{256} << 20U;  ///< for dataset rules; beyond, they spill
  std::string tmp_dir = {};                        ///< for spill files; empty = /tmp
  bool unmask = false;
  std::uint64_t per_code = UINT64_MAX;             ///< findings of one code worth making; counts stay exact.  0 = none (fastest).  Of `field.damage`, one a column, never fewer than 200
  std::vector<std::string> key = {};               ///< key columns; empty = the schema's primaryKey
  std::vector<std::pair<std::string, std::string>> map = {};  ///< header in the file -> field of the schema
  const std::int32_t* cancel = nullptr;            ///< set to non-zero by another thread or a signal handler to stop early
};

/// What the `foreignKeys` of a schema refer to by its name: one file of a package, or several that are one.
struct resource {
  std::string name;
  std::vector<rows> inputs;
  std::optional<plan> schema = {};                 ///< its own: finds columns by their aliases too, and where there is no header
};

/// Evidence about one column of the file.
struct column_summary {
  std::string name;           ///< as in the header; "#1" without one
  std::string type;           ///< the field's type with a schema; else the likeliest by evidence ("nik", "integer", "text", …)
  double share = 0;           ///< of non-empty cells that fit it, 0 to 1, four decimals
  std::uint64_t empty = 0;
};

/// The counts of a run.  Final when `complete` or the last `next` answered false.
struct validation_summary {
  std::vector<std::string> files;
  std::uint64_t rows = 0;           ///< data records
  std::uint64_t valid_rows = 0;     ///< rows without an error
  std::uint64_t errors = 0, warnings = 0, infos = 0;
  std::map<std::string, std::uint64_t> by_code;
  std::map<std::string, std::uint64_t> rows_by_code;   ///< rows with a finding of the code; a code that was found of columns or files alone is not in it
  std::map<std::string, severity> worst_by_code;  ///< for every code in by_code, the worst severity it was given
  std::map<std::string, std::uint64_t> by_cause;
  date as_of;
  std::string as_of_source;         ///< "column", "option", "schema", "today"
  std::string encoding;             ///< of the first file
  std::string delimiter;
  std::uint64_t header_line = 0;    ///< 0 = none
  std::vector<column_summary> columns;
  std::vector<std::string> damaged;  ///< columns with a `field.damage`, by name, each once, 200 at most
  bool unmasked = false;
  bool complete = false;            ///< false: cancelled, or an input ended in an error
  std::vector<std::pair<std::string, std::string>> notes;  ///< what was decided and why, for the text report: (topic, sentence)
};

class validation {
 public:
  /// Opens nothing yet; the first `next` does.  `resources` are read before the inputs, and nothing of them is judged.  A foreign key whose
  /// resource is not given is not checked, and one warning (`file.reference`) says so; a resource that no foreign key names is an error.
  [[nodiscard]] static result<validation> start(const plan& plan, std::vector<rows> inputs, validate_options options = {}, std::vector<resource> resources = {});

  validation(validation&&) noexcept;
  validation& operator=(validation&&) noexcept;
  ~validation();

  /// Puts the next findings (some thousands at most) into the emptied `batch`.  False: there are no more.  A batch may be empty while
  /// the run goes on: every call reads for some four tenths of a second at most, so that the caller can show progress
  /// (`summary().rows`) or stop.
  /// An error (a file that cannot be read, no table, cancelled) ends the run; the summary then says what was read.
  [[nodiscard]] result<bool> next(std::vector<finding>& batch);
  /// Runs to the end, and hands each batch to `take` while the rest is being checked: in order, one batch at a time, on whichever thread of the run comes by.
  /// `take` may use what it wants but this run; false ends the run there, with no error; what it throws is thrown on.  With several threads faster than `next`,
  /// which leaves them without work between two calls.  Every four tenths of a second or so a batch comes, if an empty one.
  using taker = std::function<bool(const std::vector<finding>& batch, const validation_summary& so_far)>;
  [[nodiscard]] outcome each(const taker& take);
  /// Runs to the end without making findings.
  [[nodiscard]] outcome drain();

  [[nodiscard]] const validation_summary& summary() const noexcept;
  [[nodiscard]] language lang() const noexcept;

 private:
  struct state;
  explicit validation(std::unique_ptr<state> s) noexcept;
  std::unique_ptr<state> state_;
};

}  // namespace spbe::inline v1
