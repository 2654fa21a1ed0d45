#include "table/xlsx_sheet.hpp"

#include <algorithm>
#include <cstring>

#include "table/xlsx_parts.hpp"
#include "text/letters.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr std::uint32_t last_line = 1U << 20U;   // of any spreadsheet
constexpr std::uint64_t most_named = 3;

using fault = sheet_piece::row::fault;

// "B7:D9" -> 9
std::uint32_t last_line_of(std::string_view area) {
  const std::size_t mark = area.rfind(':');
  const std::string_view corner = mark == std::string_view::npos ? area : area.substr(mark + 1);
  const std::size_t digits = corner.find_first_of("0123456789");
  return digits == std::string_view::npos ? 0 : count_of(corner.substr(digits), 0);
}

}  // namespace

result<bool> sheet_reader::read(sheet_piece& piece, std::vector<char>& text, std::size_t& size, std::size_t rows, const std::int32_t* cancel) {
  piece_ = &piece;
  to_ = &text;
  size_ = &size;
  rows_ = rows;
  return run(cancel);
}

void sheet_reader::start(std::string_view name, attributes with) {
  if (aside_ != 0) return;
  switch (at_) {
    case place::outside: return begin_outside(name, with);
    case place::rows:
      if (name == "row") return begin_row(with);
      break;
    case place::row:
      if (name == "c") return begin_cell(with);
      break;
    case place::cell: return begin_inside(name);
    case place::rich:
      if (name == "t") at_ = place::rich_text;
      if (name == "t" || name == "r") return;
      break;
    default: break;
  }
  aside_ = depth();
}

void sheet_reader::begin_outside(std::string_view name, attributes with) {
  if (depth() == 2 && name == "sheetData") at_ = place::rows;
  if (depth() != 3) return;
  if (name == "col" && is_true(attribute(with, "hidden"))) {
    const std::uint32_t from = count_of(attribute(with, "min"), 0), to = std::min<std::uint32_t>(count_of(attribute(with, "max"), 0), most_columns);
    using columns = std::bitset<most_columns>;
    if (from != 0 && to >= from) seen_.hidden_columns |= (~columns() << (from - 1)) & (~columns() >> (most_columns - to));
  } else if (name == "mergeCell") {
    const std::string_view area = attribute(with, "ref");
    seen_.last_merged_line = std::max(seen_.last_merged_line, last_line_of(area));
    if (++seen_.merged <= most_named) seen_.merges += (seen_.merges.empty() ? "" : ", ") + std::string(area.substr(0, 32));
  }
}

void sheet_reader::begin_row(attributes with) {
  const std::string_view number = attribute(with, "r");
  const std::uint32_t line = number.empty() ? line_ + 1 : count_of(number, 0);
  if (line == 0 || line > last_line) return fail(phrase{"nomor baris tidak sah", "a row has a number that no sheet has"});
  if (line <= line_) return fail(phrase{"ada baris sesudah baris {detail} yang bernomor lebih kecil", "a row behind row {detail} has a lower number"}, std::to_string(line_));
  line_ = line;
  hidden_ = is_true(attribute(with, "hidden"));
  column_ = 0;
  row_ = {line, static_cast<std::uint32_t>(piece_->cells.size()), 0, fault::none};
  row_text_ = *size_;
  if (line < from_) aside_ = depth();
  else at_ = place::row;
}

void sheet_reader::begin_cell(attributes with) {
  const std::string_view address = attribute(with, "r");
  const auto column = address.empty() ? std::optional<std::uint32_t>(column_) : column_of_address(address);
  if (!column || *column < column_) return fail(phrase{"sel tidak pada tempatnya dalam baris {detail}", "a cell of row {detail} is out of its place"}, std::to_string(line_));
  column_ = *column + 1;
  kind_ = attribute(with, "t").substr(0, 16);
  style_ = count_of(attribute(with, "s"), 0);
  value_.clear();
  has_formula_ = cut_ = false;
  at_ = place::cell;
}

void sheet_reader::begin_inside(std::string_view name) {
  if (name == "v") {
    at_ = place::value;
  } else if (name == "f") {
    at_ = place::formula;
    has_formula_ = true;
  } else if (name == "is") {
    at_ = place::rich;
  } else {
    aside_ = depth();
  }
}

void sheet_reader::end(std::string_view name) {
  if (aside_ != 0) {
    if (depth() == aside_) aside_ = 0;
    return;
  }
  switch (at_) {
    case place::outside: return;
    case place::rows: at_ = place::outside; return;
    case place::row: return end_row();
    case place::cell: return end_cell();
    case place::value:
    case place::formula: at_ = place::cell; return;
    case place::rich:
      if (name == "is") at_ = place::cell;
      return;
    case place::rich_text: at_ = place::rich; return;
  }
}

// Some escapes may be longer than what they stand for; what is more than twice the limit as it is written is too long whatever it says.
void sheet_reader::text(std::string_view more) {
  if (aside_ != 0 || (at_ != place::value && at_ != place::rich_text)) return;
  cut_ = cut_ || value_.size() + more.size() > 2 * most_.cell + 64;
  if (!cut_) value_ += more;
}

void sheet_reader::fed_more() {
  if (met_row_ || fed() <= most_.blank) return;
  fail(file_error(status::not_a_table, "file.not_a_table", file(),
                  {"lembar pertama '{file}' tidak berisi sel, sejauh dicari; pilih lembarnya dengan --sheet",
                   "the first sheets of '{file}' hold no cells, as far as was looked; choose the sheet with --sheet"}));
}

char* sheet_reader::room(std::size_t size) {
  if (to_->size() < *size_ + size + chunk::padding) to_->resize(std::max(*size_ + size + chunk::padding, to_->size() + to_->size() / 2));
  return to_->data() + *size_;
}

void sheet_reader::lose_row(fault why) {
  row_.why = why;
  *size_ = row_text_;
  piece_->cells.resize(row_.first);
}

void sheet_reader::add_shared() {
  const std::uint32_t i = count_of(value_, UINT32_MAX);
  const packed_texts& strings = book_.strings();
  if (i >= strings.count()) return fail(phrase{"sel menunjuk teks bersama yang tidak ada", "a cell refers to a shared string that is not there"});
  const std::size_t size = strings.size(i);
  if (size == 0) return;
  if (size > most_.cell) return lose_row(fault::cell_limit);
  if (*size_ - row_text_ + size > most_.record) return lose_row(fault::record_limit);
  if (shared_ + size > most_.shared) {
    return fail(file_error(status::unreadable, "file.too_large", file(),
                           {"sel-sel '{file}' mengulang teks bersama sampai lebih dari {detail} MiB; simpan lembarnya sebagai CSV",
                            "the cells of '{file}' repeat shared strings to more than {detail} MiB; save the sheet as CSV"},
                           counted_both(most_.shared >> 20U)));
  }
  shared_ += size;
  strings.copy(i, room(size));
  piece_->cells.push_back({column_ - 1, static_cast<std::uint32_t>(*size_), static_cast<std::uint32_t>(size)});
  *size_ += size;
}

void sheet_reader::add(std::string_view value, sheet_piece::kind what) {
  if (value.empty()) return;
  if (value.size() > most_.cell) return lose_row(fault::cell_limit);
  if (*size_ - row_text_ + value.size() > most_.record) return lose_row(fault::record_limit);
  const std::size_t taken = value.size() + sheet_piece::room_behind(what);
  std::memcpy(room(taken), value.data(), value.size());
  piece_->cells.push_back({column_ - 1, static_cast<std::uint32_t>(*size_), static_cast<std::uint32_t>(value.size()), what});
  *size_ += taken;
}

void sheet_reader::add_value() {
  if (cut_) return lose_row(fault::cell_limit);
  if (kind_ == "inlineStr" || kind_ == "str") {
    unescape(value_);
    return add(value_);
  }
  value_ = trimmed(value_);   // XML that was laid out for people
  if (kind_ == "s") return add_shared();
  if (kind_ == "b") return add(value_ == "0" ? "FALSE" : value_ == "1" ? "TRUE" : std::string_view(value_));
  if (kind_ == "e") return add(value_);
  if (kind_ == "d") return add(iso_text(value_), sheet_piece::kind::day);
  const cell_style style = book_.look(style_);
  if (style.look == cell_look::number) return add(padded_text(value_, style.digits), sheet_piece::kind::number);
  add(moment_text(value_, style.look, book_.since_1904()), sheet_piece::kind::day);
}

void sheet_reader::end_cell() {
  at_ = place::row;
  // Some writers leave the element of the result empty; a text that is empty is a result.
  const bool empty = value_.empty() && !cut_;
  if (has_formula_ && empty && kind_ != "str") {
    if (seen_.unsolved++ == 0) seen_.first_unsolved = column_letters(column_ - 1) + std::to_string(line_);
    return;
  }
  if (empty || row_.why != fault::none) return;
  if (column_ > most_columns) {
    const std::string letters = column_letters(column_ - 1);
    return fail(file_error(status::not_a_table, "file.not_a_table", file(),
                           {"'{file}' berisi sel di kolom {detail}, paling banyak 4.096 kolom; hapus isi yang tidak perlu di sebelah kanan tabel",
                            "'{file}' has a cell in column {detail}, 4,096 columns at most; remove what is not needed to the right of the table"},
                           {letters, letters}));
  }
  add_value();
}

void sheet_reader::end_row() {
  at_ = place::rows;
  row_.count = static_cast<std::uint32_t>(piece_->cells.size()) - row_.first;
  if (row_.count == 0 && row_.why == fault::none) return;
  met_row_ = true;
  seen_.hidden_rows += hidden_ ? 1 : 0;
  piece_->rows.push_back(row_);
  if (piece_->rows.size() >= rows_ || *size_ >= most_.text || piece_->cells.size() >= most_.cells) pause();
}

}  // namespace spbe::inline v1::detail
