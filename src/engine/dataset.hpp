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
#include "engine/references.hpp"
#include "engine/unique.hpp"

namespace spbe::inline v1::detail {

class dataset_rules {
 public:
  explicit dataset_rules(const run_plan& run);

  // A file whose rows follow; `ordinal` is the number of records before it, over all files.
  void begin_file(const file_plan& file, std::uint64_t ordinal) { places_.begin_file(file, ordinal); }
  // A row that a foreign key refers to; all of a resource before the first file.
  void refer_to(std::uint32_t reference, std::uint64_t key, std::string_view bytes);
  // Once all of them are there: by foreign key, for file_plan.
  [[nodiscard]] std::vector<const known_keys*> known() const;
  // What a job keeps of its rows.  Called in the order of rows.
  [[nodiscard]] outcome take(const job& j, job_place where, const source& from);
  // Spills what is beyond the memory.
  [[nodiscard]] outcome stay_within();
  // The same between two rules, at little cost: where rules are many, what they keep of one job or chunk may be far beyond the memory.
  [[nodiscard]] outcome stay_about_within() { return slabs_.taken() > memory_ ? spill() : std::monostate{}; }

  // After the last row, on so many threads at most.  `wanted`: how many findings of each code will be asked for.  Then the book is full.
  // `all_read`: else some rows are not known, and nothing is told of what is not among the others.
  [[nodiscard]] outcome resolve(const wanted_findings& wanted, std::size_t threads, bool all_read);
  [[nodiscard]] dataset_book& book() noexcept { return *book_; }

 private:
  void take_group(std::uint32_t group, const job& j, job_place where, const source& from);
  [[nodiscard]] std::size_t held() const noexcept;
  [[nodiscard]] outcome spill();
  // `room`: bytes for the tables of one partition.
  [[nodiscard]] outcome resolve_group(std::uint32_t group, std::size_t partition, std::uint64_t room);
  [[nodiscard]] outcome resolve_reference(std::uint32_t reference, std::size_t partition, std::uint64_t room);
  [[nodiscard]] outcome judge(std::uint32_t group, const group_state& state, const grouped_rows::row& row);
  // What a finding of a rule shows: the fields whose cells were kept, and those of them that make its value.
  struct shown_fields { const std::vector<std::uint32_t>& kept; const std::vector<std::uint32_t>& value; };
  [[nodiscard]] outcome tell(std::uint32_t rule, shown_fields fields, const grouped_rows::row& row, std::uint64_t other, std::uint32_t fault);

  const run_plan& run_;
  std::size_t memory_;
  std::uint64_t rows_ = 0;
  bool all_read_ = true;
  spill_file file_;
  row_places places_;
  slab_pool slabs_;                                      // of all stores
  unique_index unique_;
  std::vector<std::unique_ptr<grouped_rows>> groups_;    // by row_group, then by foreign key
  std::vector<std::unique_ptr<known_keys>> known_;       // by foreign key: of a resource, while they are few
  std::optional<dataset_book> book_;
};

}  // namespace spbe::inline v1::detail
