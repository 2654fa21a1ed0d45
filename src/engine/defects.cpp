#include "engine/defects.hpp"

#include <algorithm>
#include <utility>

#include "base/digit.hpp"
#include "engine/wave.hpp"
#include "text/letters.hpp"

namespace spbe::inline v1::detail {
namespace {

// An example is cut to 120 characters in the end: of more bytes nothing would be shown.
constexpr std::size_t longest_example = 512;

}  // namespace

void defect_tally::begin(std::string_view header, bool keep_values) {
  header_ = header;
  if (keep_values) values_ = std::make_unique<spelling_table>();
}

// False: the values have become too many, and from now on every cell is looked at.
bool defect_tally::look_up(std::string_view cell, const batch_row& where) {
  spelling_table::entry* const known = values_->find(cell, where.padded);
  if (known == nullptr) {
    const std::unique_ptr<spelling_table> full = std::move(values_);
    spread(*full);
    return false;
  }
  if (known->cells++ == 0) {
    known->looks = appearance_of(cell);
    known->first = where.seen();
    unsettled_ = true;
  }
  return true;
}

void defect_tally::spread(const spelling_table& values) {
  for (const auto& e : values.entries()) note(e.looks, values.value_of(e), e.first, e.cells);
}

// As the names of columns are compared, but for their signs; files that were joined may bring a byte order mark along.
bool defect_tally::is_header(std::string_view cell) const noexcept {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (header_.empty()) return false;
  const std::string_view name = trimmed(header_);
  const std::string_view text = trimmed(cell.starts_with(mark) ? cell.substr(mark.size()) : cell);
  return std::equal(text.begin(), text.end(), name.begin(), name.end(), [](char a, char b) { return small(a) == small(b); });
}

void defect_tally::note(appearance looks, std::string_view cell, const sight& where, std::uint64_t count) {
  if (is_header(cell)) return note(header_again, cell, where, count);
  note(static_cast<std::size_t>(looks.shape), cell, where, count);
  if (looks.shape == shape::integer || (looks.shape == shape::serial_day && cell.size() == 5)) note_digits(cell, where, count);
  for (std::size_t t = 0; looks.traits >> t != 0; ++t) {
    if ((looks.traits >> t & 1U) != 0) note(first_trait + t, cell, where, count);
  }
}

void defect_tally::note_digits(std::string_view cell, const sight& where, std::uint64_t count) {
  const std::size_t size = cell.size();
  // Whole numbers hold nothing else, but for a sign or blanks at the ends, and a day decimals.
  if (size > longest_digits || !is_digit(cell.front()) || !is_digit(cell.back()) || (size == 1 && cell.front() == '0')) return;
  note((cell.front() == '0' ? first_zeroed : first_plain) + size - 1, cell, where, count);
  if (cell.front() == '8' && size >= 9 && size <= 12) note(eights, cell, where, count);
}

void defect_tally::first(std::size_t slot, std::string_view cell, const sight& where) {
  firsts_.push_back({slot, where, std::string(cell.substr(0, longest_example))});
  unsettled_ = true;
}

bool defect_tally::note_bad(std::string_view cell, cause why, const batch_row& where) {
  if (why == cause::excel_exponent) count(static_cast<std::size_t>(shape::exponent), cell, where);
  else if (why == cause::excel_lost_zero) count(bad_zeros, cell, where);
  else if (!cell.empty() && cell.front() == '#' && is_error_mark(cell)) count(static_cast<std::size_t>(shape::error_mark), cell, where);
  else return false;
  return true;
}

void defect_tally::settle(bool lines) {
  if (!unsettled_) return;
  unsettled_ = false;
  for (seen& s : firsts_) s.first.settle(lines);
  if (values_) values_->settle(lines);
}

void defect_tally::add(const defect_tally& other) {
  for (const seen& theirs : other.firsts_) {
    const auto ours = std::find_if(firsts_.begin(), firsts_.end(), [&theirs](const seen& s) { return s.slot == theirs.slot; });
    if (ours == firsts_.end()) firsts_.push_back(theirs);
    else if (theirs.first.row < ours->first.row) *ours = theirs;
  }
  for (std::size_t s = 0; s < slots; ++s) cells_[s] += other.cells_[s];
}

// Values are kept where all parts together met few: so it does not matter which met which.
void defect_tally::add_part(const defect_tally& part) {
  add(part);
  if (part.values_) {
    defect_tally few;
    few.header_ = part.header_;
    few.spread(*part.values_);
    add(few);
  }
  if (values_ && (!part.values_ || !values_->add(*part.values_))) values_.reset();
}

defect_tally defect_tally::sum_of(const wave& rows, std::uint32_t column) {
  defect_tally sum;
  sum.values_ = std::make_unique<spelling_table>();
  for (const auto& w : rows.workers()) {
    sum.add_part(w->defects()[column]);
    if (!w->late_defects().empty()) sum.add_part(w->late_defects()[column]);
  }
  return sum;
}

const defect_tally::seen* defect_tally::first_of(std::size_t slot) const noexcept {
  const auto it = std::find_if(firsts_.begin(), firsts_.end(), [slot](const seen& s) { return s.slot == slot; });
  return it == firsts_.end() ? nullptr : &*it;
}

std::vector<defect_tally> worker::fresh_defects() const {
  std::vector<defect_tally> out(tally_.size());
  if (!run_.structure_only()) return out;
  for (std::size_t c = 0; c < out.size(); ++c) {
    out[c].begin(c < file_.what.header.size() ? std::string_view(file_.what.header[c]) : std::string_view{}, c < most_value_columns);
  }
  return out;
}

void worker::seek_defects(std::uint32_t column) {
  const cells col = rows_.column(column);
  defect_tally& tally = defects_[column];
  batch_row where{job_, rows_.row_line.data(), job_->rows, 0, is_padded(column)};
  for (; where.row < rows_.rows; ++where.row) {
    const std::uint32_t size = col.size[where.row];
    if (size != 0 && size != cells::absent) tally.look({col.text + col.at[where.row], size}, where);
  }
}

void worker::note_stored() {
  for (const stored_cell& s : rows_.stored) {
    if (s.column >= defects_.size()) continue;
    defects_[s.column].note_stored(s.what, rows_.column(s.column)[s.row], {job_, rows_.row_line.data(), job_->rows, s.row, false});
  }
}

void worker::note_damage(std::uint32_t column, std::uint32_t row, cause why) {
  // A cell may fail twice, or be looked at before it fails.
  if (damaged_[row] == column_turn_) return;
  if (defects_[column].note_bad(rows_.column(column)[row], why, {job_, rows_.row_line.data(), job_->rows, row, false})) damaged_[row] = column_turn_;
}

bool worker::points_into_text() const noexcept {
  const auto unsettled = [](const defect_tally& tally) { return tally.is_unsettled(); };
  return std::any_of(defects_.begin(), defects_.end(), unsettled) || std::any_of(late_defects_.begin(), late_defects_.end(), unsettled);
}

void worker::settle_defects() {
  for (auto* tallies : {&defects_, &late_defects_}) {
    for (defect_tally& tally : *tallies) tally.settle(file_.what.text);
  }
}

bool defect_walk::next(const file_plan& file, const wave& rows, std::vector<column_defect>& into) {
  into.clear();
  const std::uint32_t c = column_++;
  if (c > file.bound.shown.size()) return false;
  if (c == file.bound.shown.size()) {
    // In one column alone it may be a value.
    if (again_.cells != 0 && again_.cells != UINT64_MAX && c > 1) into.push_back(again_);
    return true;
  }
  const defect_tally sum = defect_tally::sum_of(rows, c);
  std::uint64_t cells = 0, empty = 0;
  for (const auto& w : rows.workers()) {
    cells += w->tally()[c].cells;
    empty += w->tally()[c].empty;
  }
  // A column with a name may well be empty; one without is what a delimiter at every line's end makes.
  const bool named = c < file.what.header.size() && !file.what.header[c].empty();
  const field_plan* const field = file.field_at(c);
  const bool text = field != nullptr && field->type == field_type::string && field->canonical == nullptr && field->codes == nullptr;
  const bool amounts = field != nullptr && (is_number_like(field->type) || holds_money(*field));
  const judged_column of{file.bound.shown[c], file.what.delimiter, cells, cells - empty, text, amounts};
  if (!file.run->structure_only()) judge_damage(sum, of, into);
  else if (!named || cells != empty) judge_defects(sum, of, into);
  for (column_defect& d : into) d.column = c;
  if (named) look_for_header(sum, c, cells);
  return true;
}

// A record that is the header again: every column with a name has it.
void defect_walk::look_for_header(const defect_tally& seen, std::uint32_t column, std::uint64_t cells) {
  again_.cells = std::min(again_.cells, seen.cells(defect_tally::header_again));
  again_.filled = cells;
  const auto* first = seen.first_of(defect_tally::header_again);
  if (first == nullptr || !again_.value.empty()) return;
  again_.first = first->first;
  again_.value = first->value;
  again_.column = column;
}

}  // namespace spbe::inline v1::detail
