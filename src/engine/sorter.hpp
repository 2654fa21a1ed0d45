// What the rules over the whole dataset found, in the order of findings, however many there are: sorted runs, written to the
// spill file and merged from it.  Each run that is read holds a piece of it in memory: as soon as there are many, they are made one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/spill.hpp"

namespace spbe::inline v1::detail {

struct repeat_head {
  std::uint64_t ordinal = 0;    // of the record, over all files
  std::uint64_t first = 0;      // ordinal of the other record that the finding speaks of
  std::uint64_t line = 0;
  std::int64_t byte = -1;
  std::uint32_t place = 0;      // column + 1, 0 for keys of several columns
  std::uint32_t rule = 0;       // dataset_rule
  std::uint32_t rank = 0;       // of its code
  std::uint32_t detail = 0;     // which of the rule's sentences
  std::uint32_t value = 0;      // bytes of the texts behind it
  std::uint32_t key = 0;
  std::uint32_t bad = 0;        // the record has an error already
  std::uint32_t unused = 0;     // so that all bytes written to a file are told

  [[nodiscard]] friend bool operator<(const repeat_head& a, const repeat_head& b) noexcept {
    if (a.ordinal != b.ordinal) return a.ordinal < b.ordinal;
    if (a.place != b.place) return a.place < b.place;
    return a.rank != b.rank ? a.rank < b.rank : a.rule < b.rule;
  }
};

struct repeat {
  repeat_head head;
  std::string value, key;
};

class repeat_sorter {
 public:
  repeat_sorter(std::size_t memory, spill_file& file);

  [[nodiscard]] outcome add(repeat_head head, std::string_view value, std::string_view key);
  [[nodiscard]] outcome seal();
  [[nodiscard]] result<std::optional<repeat>> next();

 private:
  struct held { repeat_head head; std::size_t at = 0; };
  struct reader {
    std::uint64_t at = 0, end = 0;       // in the file
    std::uint32_t level = 0;             // how often its records were written again
    std::string buffer;
    std::size_t used = 0;
    repeat front;
  };
  struct later {
    const std::vector<reader>& runs;
    [[nodiscard]] bool operator()(std::size_t a, std::size_t b) const noexcept { return runs[b].front.head < runs[a].front.head; }
  };

  void sort();
  [[nodiscard]] outcome write_run();
  [[nodiscard]] outcome keep_runs_few();
  [[nodiscard]] outcome merge_last(std::size_t count);
  [[nodiscard]] outcome write_merged(reader& into);
  [[nodiscard]] outcome begin_merge(std::size_t from);
  [[nodiscard]] result<std::optional<repeat>> next_of_runs();
  [[nodiscard]] result<bool> advance(reader& r) const;
  [[nodiscard]] outcome fill(reader& r, std::size_t need) const;

  std::size_t memory_;
  std::size_t most_runs_;                // that are read at once
  spill_file& file_;
  std::vector<held> held_;
  std::string texts_;
  std::vector<reader> runs_;
  std::vector<std::size_t> heap_;        // of the runs that are merged, smallest in front
  std::size_t chunk_ = 0;
  std::size_t cursor_ = 0;
};

}  // namespace spbe::inline v1::detail
