// Reads what foreign keys refer to, before the first row is judged: the keys of every row go to the rules over the dataset.  Nothing of it is
// judged, but what cannot be read is an error: whoever refers to a row that was lost would be told a falsehood.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <spbe/validate.hpp>

#include "engine/dataset.hpp"

namespace spbe::inline v1::detail {

class reference_reader {
 public:
  reference_reader(const run_plan& run, std::vector<resource> resources) : run_(run), resources_(std::move(resources)) {}

  // Reads some MiB; false where all is read.
  [[nodiscard]] result<bool> step(dataset_rules& to);
  // What was read, for the report: (topic, sentence) in the language of the run.
  [[nodiscard]] std::vector<std::pair<std::string, std::string>> notes() const;

 private:
  // Which columns of the file at hand make the keys of one foreign key, and what stands for nothing in them; and those that were not handed over yet.
  struct asked_column { std::uint32_t at = 0; std::vector<std::string> missing; };
  struct asking {
    std::uint32_t reference = 0;
    std::vector<asked_column> columns;
    std::string waiting;
  };

  [[nodiscard]] outcome open(resource& from);
  [[nodiscard]] outcome bind(const resource& from, const layout& file, const plan_data& fields);
  [[nodiscard]] bool cells_of(const asking& of, const batch& some, std::uint32_t row);
  [[nodiscard]] outcome are_whole(const batch& some) const;
  [[nodiscard]] outcome take(const batch& some, dataset_rules& to);
  void take_keys(asking& of, const batch& some);
  [[nodiscard]] outcome hand_over(dataset_rules& to);
  [[nodiscard]] outcome take_chunk(dataset_rules& to);
  [[nodiscard]] outcome end_file(dataset_rules& to);
  [[nodiscard]] error trouble_of(error why) const;

  const run_plan& run_;
  std::vector<resource> resources_;
  std::vector<std::uint64_t> rows_;         // by resource
  std::size_t at_ = 0, next_input_ = 0;
  std::unique_ptr<source> source_;          // of the file at hand
  std::unique_ptr<splitter> splitter_;
  std::vector<asking> asked_;
  std::size_t waiting_ = 0;                 // bytes, of all of them
  std::string file_;
  chunk chunk_;
  batch batch_;
  std::uint64_t line_ = 0;                  // physical line of the chunk's first byte
  std::vector<std::string_view> cells_;
  std::string key_;
};

}  // namespace spbe::inline v1::detail
