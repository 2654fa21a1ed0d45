// What a run holds between two calls, and its steps: opening and describing files (validate.cpp), their rows (run_rows.cpp), and what looks
// across all rows (run_dataset.cpp).
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include <spbe/validate.hpp>

#include "engine/column_sums.hpp"
#include "engine/dataset.hpp"
#include "engine/reference_reader.hpp"
#include "engine/threads.hpp"
#include "engine/wave.hpp"
#include "engine/words.hpp"

namespace spbe::inline v1 {
namespace detail {

// What is handed out at once: so many findings, or those that hold so many bytes.
inline constexpr std::size_t findings_a_batch = 2048, text_a_batch = std::size_t{2} << 20U;
inline constexpr std::uint64_t most_column_findings = 200;

[[nodiscard]] inline error out_of_memory() {
  return {status::out_of_memory, "validate.out_of_memory", {}, {"memori tidak cukup", "not enough memory"}};
}

// One file while it is read.
struct open_file {
  std::unique_ptr<source> from;
  file_plan plan;
  std::unique_ptr<wave> work;
  std::size_t complaint = 0;      // next to hand out
  std::size_t job = 0;            // of those that a wave left
  std::uint64_t waves = 0;
  defect_walk defects;
  job_place where;                // of the next job to be counted
  std::optional<error> failure;   // of counting: nothing behind it is handed out
};

}  // namespace detail

struct validation::state {
  enum class phase : std::uint8_t { references, open, complain, rows, columns, resolve, dataset, done };

  state(detail::run_plan p, std::vector<rows> in, std::vector<resource> resources)
      : run(std::move(p)), inputs(std::move(in)), wanted(run.codes.size()) {
    want(run.options.per_code);
    // One of them is a whole column: whoever wants any wants to see them side by side.
    if (run.options.per_code > 0) wanted[run.fixed.damage] = std::max(run.options.per_code, detail::most_column_findings);
    if (!run.dataset.empty()) dataset.emplace(run);
    if (!resources.empty()) referred.emplace(run, std::move(resources));
    unbound.resize(run.references.size());
    threads = detail::threads_of(run.options.threads);
    at = referred ? phase::references : phase::open;
  }

  detail::run_plan run;
  std::vector<rows> inputs;
  unsigned threads = 1;                      // at most
  detail::wanted_findings wanted;
  std::vector<std::uint64_t> counts;         // by code
  std::vector<std::uint64_t> row_counts;     // rows that have any of it
  std::vector<severity> worst;
  std::map<cause, std::uint64_t> causes;
  std::optional<detail::dataset_rules> dataset;
  std::optional<detail::reference_reader> referred;  // until it is read
  // By foreign key: the first file that lacks a field of it, so that none of its rows was looked up.
  struct lacking { std::uint32_t field = detail::no_field; std::string file; };
  std::vector<lacking> unbound;
  std::optional<detail::open_file> file;
  std::size_t next_input = 0;
  phase at = phase::open;
  std::uint64_t ordinal = 0;                 // records of the files before this one
  detail::column_sums columns;
  std::optional<error> trouble;              // ends the run once the findings before it are out
  validation_summary summary;
  bool column_days = false;
  std::uint64_t bad_rows = 0;
  std::size_t weighed = 0, weight = 0;       // of the batch at hand: so many findings, and the bytes that they hold
  const taker* take = nullptr;               // of full batches, while others are checked
  bool refused = false;                      // by it: nobody wants more

  void want(std::uint64_t of_each_code);
  [[nodiscard]] result<bool> next(std::vector<finding>& batch);
  void step(std::vector<finding>& batch);
  [[nodiscard]] bool is_full(const std::vector<finding>& batch) noexcept;
  [[nodiscard]] bool has_room(std::vector<finding>& batch);
  void hand_out(std::vector<finding>& batch);
  void give_up();
  void empty(std::vector<finding>& batch) noexcept;
  void stop(error why, bool at_once);
  void read_references();
  void note_unbound(const detail::file_plan& plan);
  void open();
  void complain(std::vector<finding>& batch);
  void check_rows(std::vector<finding>& batch);
  [[nodiscard]] bool settle(detail::job& j, std::vector<finding>& batch);
  [[nodiscard]] bool count_job(detail::job& j);
  [[nodiscard]] bool tell(detail::job& j, std::vector<finding>& batch);
  void end_file();
  void tell_unchecked(std::vector<finding>& batch);
  [[nodiscard]] finding unchecked(const detail::foreign_key& key, const lacking& why) const;
  void resolve(std::vector<finding>& batch);
  void give_dataset(std::vector<finding>& batch);
  void finish();
  void name_counts();
  void describe(const detail::file_plan& plan);
  void note(const std::string& topic, const std::string& sentence);
  void note_absent(const std::string& option, const std::string& header);
  void note_unmapped(const detail::file_plan& plan);
  [[nodiscard]] outcome look_for_key(const detail::file_plan& plan);
  void tell_schemes(std::vector<finding>& batch);
  void tell_late_columns(std::vector<finding>& batch);
  void note_damaged(const std::string& column);
  void tell_defects(std::vector<finding>& batch);
  void narrow_evidence();
  void count(detail::code_index code, severity how, std::uint64_t n);
};

}  // namespace spbe::inline v1
