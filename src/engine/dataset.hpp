// The rules over the whole dataset: what is unique, and what rows say of each other.  Rows go by; after the last one the findings are handed out
// in the order of records.  Keys and kept rows share one memory and one spill file.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "engine/dataset_book.hpp"
#include "engine/families.hpp"
#include "engine/grouped_rows.hpp"
#include "engine/unique.hpp"

namespace spbe::inline v1::detail {

class dataset_rules {
 public:
  explicit dataset_rules(const run_plan& run);

  // A file whose rows follow; `ordinal` is the number of records before it, over all files.
  void begin_file(const file_plan& file, std::uint64_t ordinal) { places_.begin_file(file, ordinal); }
  // What a job keeps of its rows.  Called in the order of rows.
  [[nodiscard]] outcome take(const job& j, job_place where, const source& from);

  // After the last row.  `wanted`: how many findings of each code will be asked for.  Then the book is full.
  [[nodiscard]] outcome resolve(const std::vector<std::uint64_t>& wanted);
  [[nodiscard]] dataset_book& book() noexcept { return *book_; }

 private:
  void take_group(std::uint32_t group, const job& j, job_place where, const source& from);
  [[nodiscard]] std::size_t held() const noexcept;
  [[nodiscard]] outcome spill();
  [[nodiscard]] outcome resolve_group(std::uint32_t group, std::size_t partition);
  [[nodiscard]] outcome judge(std::uint32_t group, const group_state& state, const grouped_rows::row& row);
  [[nodiscard]] outcome tell(std::uint32_t rule, const row_group& group, const grouped_rows::row& row, std::uint64_t other, std::uint32_t fault);

  const run_plan& run_;
  std::size_t memory_;
  std::uint64_t room_;                                   // for the tables of one partition
  spill_file file_;
  row_places places_;
  slab_pool slabs_;                                      // of all stores
  unique_index unique_;
  std::vector<std::unique_ptr<grouped_rows>> groups_;    // by row_group
  std::optional<dataset_book> book_;
};

}  // namespace spbe::inline v1::detail
