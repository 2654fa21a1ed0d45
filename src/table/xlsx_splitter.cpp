#include "table/xlsx_splitter.hpp"

#include <algorithm>
#include <string_view>

#include "base/digit.hpp"

namespace spbe::inline v1::detail {

void xlsx_splitter::begin(chunk& c) {
  chunk_ = &c;
  piece_ = static_cast<const sheet_piece*>(c.arrow.get());
  at_ = 0;
}

// A cell that a sheet does not hold is empty, not absent: rows of a sheet have no end.
void xlsx_splitter::prepare(batch& out) const {
  out.prepare(columns_, chunk_->text.data());
  const std::size_t slots = std::size_t{columns_} * batch::capacity;
  std::fill_n(out.at.begin(), slots, 0U);
  std::fill_n(out.size.begin(), slots, 0U);
}

bool xlsx_splitter::next(batch& out) {
  if (piece_ == nullptr || at_ >= piece_->rows.size()) return false;
  prepare(out);
  for (; out.rows < batch::capacity && at_ < piece_->rows.size(); ++at_) fill_row(out, piece_->rows[at_]);
  return true;
}

// The size of a cell that is written as its column is.
std::uint32_t xlsx_splitter::restate(const sheet_piece::cell& cell) const {
  if (cell.column >= forms_->size()) return cell.size;
  const column_form& form = (*forms_)[cell.column];
  char* const text = chunk_->text.data() + cell.at;
  const auto room = static_cast<std::uint32_t>(cell.size + sheet_piece::room_behind(cell.what));
  switch (cell.what) {
    case sheet_piece::kind::number: return form.restate_number(text, cell.size, room);
    case sheet_piece::kind::day: return form.restate_day(text, cell.size, room);
    case sheet_piece::kind::text: break;
  }
  return cell.size;
}

// Zeros in front are the style's.  What is styled as a day may be a time, or a number that is none.
void xlsx_splitter::note_stored(batch& out, std::uint32_t row, const sheet_piece::cell& cell) const {
  constexpr std::size_t kept_digits = 15;   // of any number in a spreadsheet
  const std::string_view text(chunk_->text.data() + cell.at, cell.size);
  if (cell.what == sheet_piece::kind::day && text.size() >= column_form::day_size && text[4] == '-' && text[7] == '-') {
    out.stored.push_back({row, cell.column, stored_cell::kind::day});
  } else if (std::all_of(text.begin(), text.end(), is_digit)) {
    const std::size_t first = std::min(text.find_first_not_of('0'), text.size());
    if (text.size() - first > kept_digits) out.stored.push_back({row, cell.column, stored_cell::kind::long_number});
  }
}

void xlsx_splitter::fill_row(batch& out, const sheet_piece::row& row) const {
  const std::uint32_t r = out.rows++;
  using fault = sheet_piece::row::fault;
  using why = event::reason;
  out.row_line[r] = static_cast<std::uint32_t>(row.line - piece_->base);
  out.row_at[r] = row.count != 0 ? piece_->cells[row.first].at : 0;
  if (row.why != fault::none) {
    for (std::uint32_t c = 0; c < columns_; ++c) out.size[std::size_t{c} * batch::capacity + r] = cells::absent;
    out.events.push_back({r, event::whole_record, finding_class::structure, 0, row.why == fault::cell_limit ? why::cell_limit : why::record_limit});
    return;
  }
  for (std::uint32_t k = row.first; k < row.first + row.count; ++k) {
    const sheet_piece::cell& cell = piece_->cells[k];
    if (cell.column >= columns_) break;
    const std::size_t slot = std::size_t{cell.column} * batch::capacity + r;
    out.at[slot] = cell.at;
    if (cell.what != sheet_piece::kind::text) note_stored(out, r, cell);
    out.size[slot] = forms_ != nullptr ? restate(cell) : cell.size;
  }
  const std::uint32_t width = row.count != 0 ? piece_->cells[row.first + row.count - 1].column + 1 : 0;
  if (width > columns_) out.events.push_back({r, event::whole_record, finding_class::structure, width, why::ragged});
}

}  // namespace spbe::inline v1::detail
