// What the rules over the whole dataset have found: counted by rule, sorted by record, and made into sentences one by one.
#pragma once

#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/row_places.hpp"
#include "engine/run.hpp"
#include "engine/sorter.hpp"

namespace spbe::inline v1::detail {

class dataset_book {
 public:
  // `worded`: by code, is any finding of it asked for?
  dataset_book(const run_plan& run, const row_places& places, std::size_t memory, spill_file& file, std::vector<bool> worded);

  // Will findings of this rule be asked for, so that they need a value and a key?
  [[nodiscard]] bool worded(std::uint32_t rule) const noexcept { return worded_[run_.dataset[rule].code]; }
  // A unique rule meets a record once: where it is the only rule and no sentence is asked for, nobody needs the record itself.
  [[nodiscard]] bool counts_alone() const noexcept { return counts_alone_; }
  // A finding then, on any thread.  `bad`: the record has an error already.
  void count(std::uint32_t rule, bool bad) noexcept;
  // Any finding, on any thread.  `first`: the other record that the sentence names; `detail`: which sentence; value and key as they are shown.
  [[nodiscard]] outcome add(std::uint32_t rule, const dataset_place& where, std::uint64_t first, std::uint32_t detail, std::string_view value, std::string_view key);
  [[nodiscard]] outcome seal() { return sorter_.seal(); }

  // By dataset_rule.
  [[nodiscard]] const std::vector<std::uint64_t>& counts() const noexcept { return counts_; }
  // Records whose first error is one of these; final when `next` is through.
  [[nodiscard]] std::uint64_t newly_bad() const noexcept { return newly_bad_; }
  // Records that have any finding of this code; final as well.
  [[nodiscard]] std::uint64_t rows_with(code_index code) const noexcept { return with_[code].rows; }

  // The next of those that `wanted`, by code, still asks for.
  struct told { finding what; code_index code = no_code; };
  [[nodiscard]] result<std::optional<told>> next(const wanted_findings& wanted);

 private:
  // They come in the order of records: one with several of a code is met again at once.
  struct records { std::uint64_t rows = 0, last = UINT64_MAX; };

  [[nodiscard]] std::string referred(std::uint32_t rule) const;
  [[nodiscard]] finding word(const repeat& r) const;

  const run_plan& run_;
  const row_places& places_;
  std::vector<bool> worded_;
  bool counts_alone_ = false;
  std::mutex adding_;   // of all below, until the book is sealed
  repeat_sorter sorter_;
  std::vector<std::uint64_t> counts_;
  std::uint64_t newly_bad_ = 0, last_bad_ = UINT64_MAX;
  std::vector<records> with_;   // by code
};

}  // namespace spbe::inline v1::detail
