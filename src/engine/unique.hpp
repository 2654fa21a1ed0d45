// Exact uniqueness over a whole dataset.  Keys are collected while the rows go by, and resolved a partition at a time after
// the last row: the first occurrence in a partition is the first in the data, because keys come in in the order of rows.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/job.hpp"
#include "engine/run.hpp"
#include "engine/sorter.hpp"
#include "engine/spill.hpp"
#include "engine/words.hpp"

namespace spbe::inline v1::detail {

class unique_index {
 public:
  explicit unique_index(const run_plan& run);

  // A file whose rows follow; `ordinal` is the number of records before it, over all files.
  void begin_file(const file_plan& file, std::uint64_t ordinal);
  // The keys that a job holds.  Called in the order of rows.
  [[nodiscard]] outcome take(const job& j, job_place where, const source& from);

  // After the last row.  `worded` = findings will be asked for.  Then `next` until nothing is left.
  [[nodiscard]] outcome resolve(bool worded);
  struct answer {
    std::uint64_t repeats = 0;      // found
    std::uint64_t newly_bad = 0;    // records whose first error this is; final when `next` is through
  };
  [[nodiscard]] const answer& totals() const noexcept { return totals_; }
  [[nodiscard]] result<std::optional<finding>> next(bool worded);

 private:
  struct place { std::uint64_t ordinal = 0, line = 0; std::int64_t byte = -1; bool bad = false; };
  struct file_mark {
    std::string name;
    std::uint64_t first = 0;
    bool text = true;
    std::string sheet;                      // of a workbook
    std::vector<std::uint32_t> column;      // by rule: column + 1, or 0
    std::vector<std::string> shown;         // by rule: the column's name
  };
  // Keys of one rule.  Digits are `near`, twelve bytes a key, as long as all that its place needs can be told from the row and the offset in the
  // chunk: no blank line and no line end in quotes among its rows, and a chunk of a usual size.  From the first job on that is different they
  // are `far`.
  struct stores {
    explicit stores(std::size_t block) : near(block), far(block), bytes(block) {}
    partition_store near, far, bytes;
    bool all_near = true;
  };
  // Rows of one job with near keys: each on its own line.
  struct stretch { std::uint64_t first = 0, line = 0; std::int64_t byte = 0; };   // its first row and that row's line; the chunk's first byte
  struct stored_place { std::uint64_t low = 0, high = 0; };
  struct bytes_record { std::uint64_t hash = 0; stored_place where; std::uint32_t size = 0, shown = 0; };

  [[nodiscard]] static stored_place pack(const place& p, std::uint64_t row) noexcept;
  [[nodiscard]] place unpack(const stored_place& s) const noexcept;
  [[nodiscard]] place near_place(std::uint64_t ordinal, std::uint32_t at, bool bad) const noexcept;
  [[nodiscard]] bool are_near(const job& j, std::uint64_t before, std::int64_t begin) const noexcept;
  [[nodiscard]] const file_mark& file_of(std::uint64_t ordinal) const noexcept;
  [[nodiscard]] std::size_t held() const noexcept;
  [[nodiscard]] outcome spill_all();
  template <class Use>
  [[nodiscard]] outcome each_packed(const stores& s, std::size_t partition, Use use) const;
  [[nodiscard]] outcome resolve_packed(std::uint32_t rule, std::size_t partition);
  [[nodiscard]] outcome resolve_bytes(std::uint32_t rule, std::size_t partition);
  [[nodiscard]] outcome repeated(std::uint32_t rule, const place& where, std::uint64_t first, std::string_view key, std::string_view shown_key);
  [[nodiscard]] std::string value_of(const unique_rule& rule, std::string_view key) const;
  [[nodiscard]] finding word(const repeat& r) const;

  const run_plan& run_;
  std::size_t memory_;
  spill_file file_;
  std::vector<std::unique_ptr<stores>> stores_;   // by rule
  std::vector<file_mark> files_;
  std::vector<stretch> stretches_;                // one a job: 24 bytes for each 256 KiB of text
  std::optional<repeat_sorter> sorter_;
  bool worded_ = false;
  answer totals_;
  std::uint64_t last_bad_ = UINT64_MAX;
};

}  // namespace spbe::inline v1::detail
