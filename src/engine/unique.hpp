// Exact uniqueness over a whole dataset.  Keys are collected while the rows go by, and resolved a partition at a time after
// the last row: the first occurrence in a partition is the first in the data, because keys come in in the order of rows.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "engine/dataset_book.hpp"
#include "engine/job.hpp"
#include "engine/key_tables.hpp"
#include "engine/row_places.hpp"
#include "engine/run.hpp"
#include "engine/spill.hpp"
#include "engine/words.hpp"

namespace spbe::inline v1::detail {

class unique_index {
 public:
  unique_index(const run_plan& run, row_places& places, slab_pool& slabs);

  // The keys that a job holds.  Called in the order of rows.  `taken` is asked after each rule, and may spill.
  [[nodiscard]] outcome take(const job& j, job_place where, const source& from, const std::function<outcome()>& taken);
  [[nodiscard]] std::size_t held() const noexcept;
  [[nodiscard]] outcome spill(spill_file& to);

  // What is asked of one partition.  `room`: bytes for the tables, which belong to one thread.
  struct question { std::uint32_t rule; std::size_t partition; const spill_file& from; std::uint64_t room; dataset_book& book; key_tables& tables; };
  // After the last row: tells the book every key of a partition that is there again.
  [[nodiscard]] outcome resolve(const question& q);

 private:
  // Keys of one rule.  Digits are `near`, ten bytes a key, as long as all that its place needs can be told from the row and the offset in the
  // chunk (row_places).  From the first job on that is different they are `far`.
  struct stores {
    explicit stores(slab_pool& slabs) : near(slabs), far(slabs), bytes(slabs) {}
    partition_store near, far, bytes;
    std::array<std::uint32_t, partition_store::partitions> last_near{};   // the row of the last near key of each partition
    bool all_near = true;
  };
  struct bytes_record { std::uint64_t hash = 0; stored_place where; std::uint32_t size = 0, shown = 0; };

  static void add_near(stores& to, std::uint64_t key, std::uint32_t at, std::uint32_t row, bool bad);
  template <class Use>
  [[nodiscard]] outcome each_packed(const stores& s, const question& q, Use use) const;
  [[nodiscard]] outcome resolve_packed(const question& q);
  [[nodiscard]] outcome count_bytes(const question& q, std::uint64_t& keys, std::uint64_t& bytes) const;
  [[nodiscard]] outcome resolve_bytes(const question& q);
  [[nodiscard]] outcome repeated(const question& q, const dataset_place& where, std::uint64_t first, std::string_view key, std::string_view shown_key) const;
  [[nodiscard]] std::string value_of(const unique_rule& rule, std::string_view key) const;

  const run_plan& run_;
  row_places& places_;
  std::vector<std::unique_ptr<stores>> stores_;   // by rule
};

}  // namespace spbe::inline v1::detail
