// Splits chunks and checks them, a column at a time.  One worker belongs to one thread.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "engine/allowed_values.hpp"
#include "engine/cell_sizes.hpp"
#include "engine/defects.hpp"
#include "engine/evidence.hpp"
#include "engine/job.hpp"
#include "engine/memo.hpp"
#include "engine/met_rows.hpp"
#include "engine/run.hpp"
#include "engine/schemes.hpp"

namespace spbe::inline v1::detail {

// What is known of a cell once its own checks are done; rules look at nothing else.
enum cell_state : std::uint8_t { cell_ok = 0, cell_missing = 1, cell_bad = 2 };

struct field_facts {
  size_bits sizes;
  row_bytes state{};
  std::vector<std::int32_t> days;          // where a rule or a constraint asks for them
  std::vector<membership> codes;           // of fields with a list
  std::vector<std::int32_t> as_of;         // the day each row is judged on, where a column says it
  std::optional<allowed_values> allowed;   // enum
};

// The day in a cell of a field: its own format, else what the canonical type reads.
[[nodiscard]] date day_in(std::string_view cell, const field_plan& field);
// The same of a birthday, which lies not after `last`: a year of two digits that would is one of the century before, unless the data is newer than it is
// judged: whoever would be older than ninety so may as well have just been born.
struct birthday {
  date day;
  bool certain = true;
};
[[nodiscard]] birthday birthday_in(std::string_view cell, const field_plan& field, date last);

struct column_tally {
  std::uint64_t cells = 0, empty = 0, unfit = 0;
};

class worker {
 public:
  explicit worker(const file_plan& file);

  // Works on a job until its chunk is used up or its findings fill `room` bytes.  `wanted` says by code how many
  // findings are worth keeping.
  void run(job& j, std::size_t room, const wanted_findings& wanted);
  // The rest of a job that stopped so: others, which come after it, may have been worked on since.
  void resume(job& j, std::size_t room, const wanted_findings& wanted);

  // By column; evidence only without a schema.
  [[nodiscard]] const std::vector<column_tally>& tally() const noexcept { return tally_; }
  [[nodiscard]] const std::vector<scheme_tally>& schemes() const noexcept { return schemes_; }
  [[nodiscard]] const std::vector<defect_tally>& defects() const noexcept { return defects_; }
  [[nodiscard]] const std::vector<defect_tally>& late_defects() const noexcept { return late_defects_; }   // empty, or as many
  // Until they are settled; and nothing that they point to may go.
  [[nodiscard]] bool points_into_text() const noexcept;           // defects.cpp
  // Called when every chunk that was worked on is handed out.
  void settle_defects();                                          // defects.cpp
  [[nodiscard]] const std::vector<evidence>& seen() const noexcept { return evidence_; }

 private:
  void check_batch(job& j);
  void note_events();                                             // worker.cpp
  void keep(job& j);
  void begin_place(job& j, std::uint32_t row);
  [[nodiscard]] cell_place hold(job& j, std::uint32_t column, std::uint32_t row);
  // Reports and counts; `place` is 0 or column + 1.
  void fail(std::uint32_t row, std::uint32_t place, code_index code, severity how, origin from, cell_place cell = {}, std::uint32_t extra = 0,
            spbe::cause why = spbe::cause::none);

  void check_column(std::uint32_t column);                        // columns.cpp
  void weigh_column(std::uint32_t column);
  [[nodiscard]] std::vector<defect_tally> fresh_defects() const;  // defects.cpp
  [[nodiscard]] bool is_padded(std::uint32_t column) const noexcept;
  void seek_defects(std::uint32_t column);
  void note_stored();
  void note_damage(std::uint32_t column, std::uint32_t row, spbe::cause why);
  void mark_missing(std::uint32_t column, const field_plan& f, field_facts& facts);
  void judge_scheme(std::uint32_t column, std::uint32_t field, field_facts& facts);      // schemes.cpp
  void judge_canonical(std::uint32_t column, const field_plan& f, field_facts& facts);
  void settle(std::uint32_t column, const field_plan& f, field_facts& facts, std::uint32_t row, verdict_byte byte);
  void judge_blanks(std::uint32_t column, field_facts& facts);
  bool judge_blank(std::uint32_t column, std::uint32_t row, field_facts& facts);   // reports a cell of blanks alone
  void judge_days(std::uint32_t column, const field_plan& f, field_facts& facts);
  void judge_type(std::uint32_t column, const field_plan& f, field_facts& facts);
  void judge_membership(std::uint32_t column, std::uint32_t field, field_facts& facts);
  [[nodiscard]] cell_reading reading_of(std::uint32_t column, size_bits sizes) const;
  void judge_on_own_days(std::uint32_t column, std::uint32_t field, std::uint32_t by, field_facts& facts);
  void judge_member(std::uint32_t column, std::uint32_t field, std::uint32_t row, date day);

  void check_constraints(std::uint32_t column, const field_plan& f, field_facts& facts);   // constraints.cpp
  void fail_cell(std::uint32_t column, std::uint32_t row, code_index code, field_facts& facts, spbe::cause why = spbe::cause::none);

  // Why a cell that is suspect or invalid probably is as it is.
  [[nodiscard]] spbe::cause cause_of(std::uint32_t column, const field_plan& f, std::uint32_t row, verdict_byte byte) const noexcept;   // causes.cpp
  [[nodiscard]] spbe::cause exchanged_with(std::uint32_t column, const field_plan& f, std::uint32_t row) const noexcept;
  [[nodiscard]] spbe::cause cause_of_plain(std::uint32_t column, const field_plan& f, std::uint32_t row) const noexcept;

  friend class rule_bench;                                        // rule_bench.hpp: the part of a worker that rules see
  void check_rules();                                             // rules.cpp
  void check_names(std::uint32_t field);
  void fail_rule(std::uint32_t rule, std::uint32_t field, std::uint32_t row);
  [[nodiscard]] std::string_view cell_of(std::uint32_t field, std::uint32_t row) const;

  // Where a cell of the rules over the dataset begins in the chunk: for a quoted one at its quote, for one that lives elsewhere at the record.
  [[nodiscard]] std::uint32_t place_of_cell(const cells& col, std::uint32_t row) const {
    if (col.text != job_->text.text.data()) return rows_.row_at[row];
    const std::uint32_t at = col.at[row];
    return at != 0 && col.text[at - 1] == '"' ? at - 1 : at;   // what stands before an unquoted cell is a delimiter or a line end
  }

  void make_keys(job& j);                                         // keys.cpp
  void make_single_keys(key_buffer& into, const unique_rule& rule);
  [[nodiscard]] std::uint64_t packed_canonical(std::uint32_t field, std::string_view cell) const;
  void make_key(key_buffer& into, const unique_rule& rule, std::uint32_t row);

  void make_group_rows(job& j);                                   // group_rows.cpp
  void make_group_row(std::string& into, const row_group& group, std::uint32_t row, bool worded);
  [[nodiscard]] std::uint64_t kept_of(const row_group& group, std::uint32_t row) const;
  void append_group_row(std::string& into, group_row head, std::string_view key, std::uint32_t row, const std::vector<std::uint32_t>* shown) const;
  void append_cell(std::string& into, std::uint32_t column, std::uint32_t row) const;

  void make_reference_rows(job& j);                               // reference_rows.cpp
  [[nodiscard]] bool cells_of(const std::vector<std::uint32_t>& fields, std::uint32_t row, std::uint8_t unfit, std::vector<std::string_view>& out) const;

  const file_plan& file_;
  const run_plan& run_;
  check_context context_, structure_context_;   // the second without lists: the field's own list judges membership
  batch rows_;
  std::vector<field_facts> facts_;              // by field
  std::vector<membership_memo> memos_;
  std::vector<std::uint32_t> memo_of_;          // by field
  row_bytes verdicts_{};
  filled_cells filled_;
  row_bytes ragged_{};
  row_bytes bad_{};
  met_rows met_;
  std::array<std::uint64_t, batch::capacity> damaged_{};   // the turn in which a row's cell was counted among the damage
  std::uint64_t column_turn_ = 0;               // a column of a batch has one, never the same
  bool any_unreadable_ = false;                 // an event of this batch says so
  std::vector<raw_finding> found_;              // of this batch
  job* job_ = nullptr;
  const wanted_findings* wanted_ = nullptr;
  std::vector<column_tally> tally_;
  std::vector<evidence> evidence_;
  std::vector<scheme_tally> schemes_;
  std::vector<defect_tally> defects_;           // each saw its cells in the order of the file
  std::vector<defect_tally> late_defects_;      // of jobs that were resumed
};

}  // namespace spbe::inline v1::detail
