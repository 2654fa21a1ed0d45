#include "engine/defects.hpp"

#include <algorithm>

#include "engine/wave.hpp"
#include "text/letters.hpp"

namespace spbe::inline v1::detail {
namespace {

// An example is cut to 120 characters in the end; behind these nothing of it would be shown.
constexpr std::size_t longest_example = 1024;

}  // namespace

void defect_tally::look(std::string_view cell, sight where) {
  const appearance a = appearance_of(cell);
  note(static_cast<std::size_t>(a.shape), cell, where);
  if (a.shape <= shape::serial_day) note_digits(cell, where);
  if (a.traits != 0) {
    for (std::size_t t = 0; t < traits; ++t) {
      if ((a.traits >> t & 1U) != 0) note(first_trait + t, cell, where);
    }
  }
  const bool wordy = a.shape == shape::text || a.shape == shape::code || a.shape == shape::missing_word;
  if (!wordy || !spellings_ || spellings_->given_up() || (a.traits & (inner_blanks | letter_spaced)) != 0) return;
  if (spellings_->add(a.traits == 0 ? cell : trimmed(cell), where)) unsettled_ = true;
}

void defect_tally::note_digits(std::string_view cell, sight where) {
  const std::size_t size = cell.size();
  const bool digits = size >= 1 && size <= longest_digits && cell.front() >= '0' && cell.front() <= '9';
  if (!digits || (size == 1 && cell.front() == '0') || (size > 5 && cell[5] == '.') || (size > 5 && cell[5] == ',')) return;
  note((cell.front() == '0' ? first_zeroed : first_plain) + size - 1, cell, where);
  if (cell.front() == '8' && size >= 9 && size <= 12) note(eights, cell, where);
}

void defect_tally::begin(std::size_t slot, std::string_view cell, sight where) {
  firsts_.push_back({slot, where, std::string(cell.substr(0, longest_example))});
  unsettled_ = true;
}

void defect_tally::settle(bool lines) {
  if (!unsettled_) return;
  unsettled_ = false;
  for (seen& s : firsts_) s.first.settle(lines);
  if (spellings_) spellings_->settle(lines);
}

void defect_tally::add(const defect_tally& other) {
  for (std::size_t s = 0; s < slots; ++s) cells_[s] += other.cells_[s];
  for (const seen& theirs : other.firsts_) {
    const auto ours = std::find_if(firsts_.begin(), firsts_.end(), [&theirs](const seen& s) { return s.slot == theirs.slot; });
    if (ours == firsts_.end()) firsts_.push_back(theirs);
    else if (theirs.first.row < ours->first.row) *ours = theirs;
  }
  if (spellings_ && other.spellings_) spellings_->add(*other.spellings_);
}

const defect_tally::seen* defect_tally::first_of(std::size_t slot) const noexcept {
  const auto it = std::find_if(firsts_.begin(), firsts_.end(), [slot](const seen& s) { return s.slot == slot; });
  return it == firsts_.end() ? nullptr : &*it;
}

void worker::seek_defects(std::uint32_t column) {
  const cells col = rows_.column(column);
  defect_tally& tally = defects_[column];
  for (std::uint32_t i = 0; i < rows_.rows; ++i) {
    const std::string_view cell = col[i];
    if (!cell.empty()) tally.look(cell, {std::uint64_t{job_->rows} + i, rows_.row_line[i], job_});
  }
}

void worker::settle_defects() {
  for (defect_tally& tally : defects_) tally.settle(file_.what.text);
}

std::vector<column_defect> defects_of(const file_plan& file, const wave& rows) {
  std::vector<column_defect> out;
  if (!file.run->structure_only()) return out;
  for (std::uint32_t c = 0; c < file.bound.shown.size(); ++c) {
    defect_tally sum;
    if (c < most_spelling_columns) sum.keep_spellings();
    column_tally all;
    for (const auto& w : rows.workers()) {
      sum.add(w->defects()[c]);
      all.cells += w->tally()[c].cells;
      all.empty += w->tally()[c].empty;
    }
    const std::size_t before = out.size();
    judge_defects(sum, all.cells, all.cells - all.empty, file.bound.shown[c], out);
    for (std::size_t i = before; i < out.size(); ++i) out[i].column = c;
  }
  return out;
}

}  // namespace spbe::inline v1::detail
