#include "table/csv_splitter.hpp"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <utility>

#include "table/cell_encoding.hpp"
#include "table/csv_source.hpp"
#include "table/record.hpp"

namespace spbe::inline v1::detail {
csv_splitter::csv_splitter(std::uint32_t columns, std::size_t cell_limit, const csv_tuning& tuning)
    : level_(tuning.level), kernels_(&kernels_for(tuning.level)), columns_(columns == 0 ? 1 : columns), cell_limit_(cell_limit) {
  const std::size_t wanted = tuning.batch_edges != 0 ? tuning.batch_edges : std::size_t{batch::capacity} * columns_;
  edge_goal_ = static_cast<std::uint32_t>(std::max<std::size_t>(wanted, columns_ + 2));
  rows_.resize(batch::capacity);
}

void csv_splitter::begin(chunk& c) {
  chunk_ = &c;
  index_.begin(c.edges, edge_goal_, batch::capacity);
  odd_cell_ = c.edges.odd.begin();
  dropped_ = 0;
  start_line_ = 0;
  lost_told_ = false;
}

std::uint64_t csv_splitter::lines() const noexcept { return chunk_->lost != chunk::lost_record::none ? chunk_->lost_lines : index_.lines; }

bool csv_splitter::lost_row(batch& out) {
  if (chunk_->lost == chunk::lost_record::none || lost_told_) return false;
  lost_told_ = true;
  out.prepare(columns_, chunk_->text.data());
  out.rows = 1;
  for (std::uint32_t c = 0; c < columns_; ++c) {
    out.at[std::size_t{c} * batch::capacity] = 0;
    out.size[std::size_t{c} * batch::capacity] = cells::absent;
  }
  out.row_at[0] = 0;
  out.row_line[0] = 0;
  const bool quote = chunk_->lost == chunk::lost_record::unclosed_quote;
  out.events.push_back({0, event::whole_record, finding_class::structure, 0, quote ? event::reason::unclosed_quote : event::reason::record_limit});
  return true;
}

// A record of millions of cells must not cost memory: beyond the columns only their number counts, and the last edge, where the scan goes on.
void csv_splitter::shorten_wide_record() {
  const std::uint32_t kept = columns_ + 1;
  if (index_.edges <= kept) return;
  dropped_ += index_.edges - kept;
  index_.edge[kept] = index_.edge[index_.edges];
  index_.edges = kept;
}

void csv_splitter::gather() {
  for (;;) {
    kernels_->index(index_);
    if (index_.ends != 0 || index_.base >= index_.size) return;
    shorten_wide_record();
  }
}

// Does every record of the window end the line it begins on?
bool csv_splitter::lines_are_records() const {
  const bool closed = index_.edge[index_.edges] > index_.size;   // the last record has no line end
  return index_.lines - start_line_ + (closed ? 1U : 0U) == index_.ends;
}

// Where every record has the columns of the header, its edges are known beforehand.
void csv_splitter::lay_even_rows() {
  for (std::uint32_t r = 0; r < batch::capacity; ++r) rows_[r] = {r * columns_, columns_, (r + 1) * columns_};
  even_rows_ = true;
}

// The usual window: every record has the columns of the header and one line, so that records end at every so many edges.
bool csv_splitter::collect_even_rows(batch& out) {
  const std::uint32_t rows = std::min(index_.ends, batch::capacity);
  if (dropped_ != 0 || columns_ == 1 || !lines_are_records()) return false;
  const std::uint32_t* const last = index_.last_edge.data();
  const std::uint32_t step = columns_;
  std::uint32_t differ = 0;
  for (std::uint32_t r = 0, wanted = step; r < rows; ++r, wanted += step) differ |= last[r] ^ wanted;
  if (differ != 0) return false;
  if (!even_rows_) lay_even_rows();
  std::iota(out.row_line.begin(), out.row_line.begin() + rows, start_line_);
  const char* const text = chunk_->text.data();
  const std::uint32_t* edge = index_.edge.data();
  std::uint32_t* const row_at = out.row_at.data();
  bool returns = false;
  for (std::uint32_t r = 0; r < rows; ++r, edge += step) {
    row_at[r] = edge[0];
    returns |= text[edge[step] - 2] == '\r';
  }
  out.rows = records_ = rows;
  used_ = rows * columns_;
  start_line_ += rows;
  any_other_width_ = false;
  any_return_ = returns;
  return true;
}

// The records of the window that are no blank lines.
void csv_splitter::collect_rows(batch& out) {
  const char* const text = chunk_->text.data();
  const std::uint32_t* const edge = index_.edge.data();
  const bool alike = lines_are_records();
  std::uint32_t dropped = std::exchange(dropped_, 0);   // of the first record
  std::uint32_t first = 0;
  even_rows_ = any_other_width_ = false;
  any_return_ = true;   // perhaps
  for (records_ = 0; records_ < index_.ends && out.rows < batch::capacity; ++records_) {
    const std::uint32_t at = edge[first];
    const std::uint32_t last = index_.last_edge[records_];
    const std::uint32_t count = last - first + std::exchange(dropped, 0);
    const std::uint32_t size = edge[last] - 1 - at;
    const bool blank = count == 1 && (size == 0 || (size == 1 && text[at] == '\r' && text[at + 1] == '\n'));
    out.row_at[out.rows] = at;
    out.row_line[out.rows] = start_line_;
    rows_[out.rows] = {first, count, last};
    any_other_width_ = any_other_width_ || (!blank && count != columns_);
    out.rows += blank ? 0 : 1;
    start_line_ += 1 + (alike ? 0U : static_cast<std::uint32_t>(std::count(text + at, text + at + size, '\n')));
    first = last;
  }
  used_ = first;
}

bool csv_splitter::next(batch& out) {
  if (chunk_->lost != chunk::lost_record::none) return lost_row(out);
  out.prepare(columns_, chunk_->text.data());
  for (;;) {
    gather();
    if (index_.ends == 0) return false;
    if (!collect_even_rows(out)) collect_rows(out);
    if (out.rows != 0) {
      fill_columns(out);
      if (any_return_) strip_line_end(out);
      if (index_.quote_blocks != 0) strip_quotes(out);
      find_odd_rows(out);
      for (const auto r : odd_) fill_row(out, r);
      if (chunk_->check_utf8) note_bad_encoding(out, *chunk_);
    }
    index_.drop(records_, used_);
    if (out.rows != 0) return true;
  }
}

// Every record as if it had all its cells; the edges behind short ones are other records' and are done over.
void csv_splitter::fill_columns(batch& out) const {
  const std::uint32_t limit = index_.edges;
  const bool safe = rows_[out.rows - 1].first + columns_ <= limit;
  const cell_columns to{out.at.data(), out.size.data(), batch::capacity};
  const std::uint32_t tiled = safe ? fill_tiles(level_, index_.edge.data(), rows_.data(), out.rows, columns_, to) : 0;
  if (tiled != out.rows) fill_cells(out, tiled, limit);
}

// From a row on, a cell at a time.
void csv_splitter::fill_cells(batch& out, std::uint32_t row, std::uint32_t limit) const {
  const std::uint32_t* edge = index_.edge.data();
  for (std::uint32_t c = 0; c < columns_; ++c) {
    std::uint32_t* at = out.at.data() + std::size_t{c} * batch::capacity;
    std::uint32_t* size = out.size.data() + std::size_t{c} * batch::capacity;
    for (std::uint32_t r = row; r < out.rows; ++r) {
      const std::uint32_t e = std::min(rows_[r].first + c, limit - 1);
      at[r] = edge[e];
      size[r] = edge[e + 1] - edge[e] - 1;
    }
  }
}

void csv_splitter::strip_line_end(batch& out) const {
  const char* text = chunk_->text.data();
  std::uint32_t* at = out.at.data() + std::size_t{columns_ - 1} * batch::capacity;
  std::uint32_t* size = out.size.data() + std::size_t{columns_ - 1} * batch::capacity;
  for (std::uint32_t r = 0; r < out.rows; ++r) {
    const std::uint32_t end = at[r] + size[r];
    if (size[r] != 0 && text[end - 1] == '\r' && text[end] == '\n') --size[r];
  }
}

// Of the records that share a block with a quote, or stand right before one.
void csv_splitter::strip_quotes(batch& out) const {
  // Where quotes are everywhere, no record is asked for.
  const cell_columns all{out.at.data(), out.size.data(), batch::capacity};
  if (!chunk_->edges.bare_cells()) return strip_known_quotes(out.rows, columns_, all);
  if (index_.quote_blocks >= out.rows) return strip_all_quotes(level_, chunk_->text.data(), out.rows, columns_, all);
  const auto rows = out.row_at.begin();
  std::uint32_t r = 0;   // those before it are done
  for (std::uint32_t k = 0; k < index_.quote_blocks && r < out.rows; ++k) {
    const std::uint32_t block = index_.quote_block[k];
    const auto behind = std::upper_bound(rows + r, rows + out.rows, block);
    r = std::max(r, static_cast<std::uint32_t>(behind - rows) - (behind == rows ? 0U : 1U));
    for (; r < out.rows && out.row_at[r] < block + 64; ++r) strip_row(out, r);
  }
}

void csv_splitter::strip_row(batch& out, std::uint32_t r) const {
  const char* text = chunk_->text.data();
  for (std::size_t slot = r; slot < std::size_t{columns_} * batch::capacity; slot += batch::capacity) {
    const bool quoted = text[out.at[slot]] == '"' && out.size[slot] >= 2;
    out.at[slot] += quoted ? 1 : 0;
    out.size[slot] -= quoted ? 2 : 0;
  }
}

void csv_splitter::find_odd_rows(const batch& out) {
  odd_.clear();
  const auto behind = chunk_->edges.odd.cend();
  const bool odd_cells = odd_cell_ != behind && *odd_cell_ <= index_.edge[used_];
  const bool long_cells = chunk_->size > cell_limit_;
  if (!odd_cells && !long_cells && chunk_->unclosed.empty()) {
    for (std::uint32_t r = 0; r < out.rows && any_other_width_; ++r) {
      if (rows_[r].cells != columns_) odd_.push_back(r);
    }
    return;
  }
  for (std::uint32_t r = 0; r < out.rows; ++r) {
    const std::uint32_t last = index_.edge[rows_[r].first + std::min(rows_[r].cells, columns_)];
    odd_cell_ = std::find_if(odd_cell_, behind, [&](std::uint32_t edge) { return edge > out.row_at[r]; });
    bool odd = rows_[r].cells != columns_ || (odd_cell_ != behind && *odd_cell_ <= last);
    if (long_cells) odd = odd || last - 1 - out.row_at[r] > cell_limit_;
    if (odd || has_unclosed(out, r)) odd_.push_back(r);
  }
}

bool csv_splitter::has_unclosed(const batch& out, std::uint32_t r) const {
  const std::uint32_t quote = chunk_->edges.unclosed;
  return quote != cell_marks::nowhere && out.row_at[r] <= quote && index_.edge[rows_[r].last] > quote;
}

// In the record's blocks, perhaps.
bool csv_splitter::has_quotes(std::uint32_t r) const {
  const auto& quotes = chunk_->edges.quotes;
  const auto begin = quotes.begin() + index_.edge[rows_[r].first] / 64;
  const auto end = quotes.begin() + (index_.edge[rows_[r].last] - 1) / 64;
  return chunk_->edges.any_quote() && std::any_of(begin, end + 1, [](std::uint8_t quote) { return quote != 0; });
}

// One record, cell by cell, by the plain rules; with what there is to say about it.
void csv_splitter::fill_row(batch& out, std::uint32_t r) {
  char* text = chunk_->text.data();
  const std::uint32_t first = rows_[r].first;
  const std::uint32_t count = rows_[r].cells;
  const std::size_t told = out.events.size();
  const bool quotes = has_quotes(r);   // without any, every cell is as it stands
  const std::uint32_t bare_from = chunk_->edges.unclosed;
  bool too_long = false;
  for (std::uint32_t c = 0; c < columns_; ++c) {
    const std::size_t slot = std::size_t{c} * batch::capacity + r;
    if (c >= count) {
      out.at[slot] = 0;
      out.size[slot] = cells::absent;
      continue;
    }
    const std::uint32_t from = index_.edge[first + c];
    std::uint32_t to = index_.edge[first + c + 1] - 1;
    if (c + 1 == count && to > from && text[to - 1] == '\r' && text[to] == '\n') --to;
    const cell_view cell = quotes ? read_cell(text, from, to, from >= bare_from) : cell_view{from, to - from, false};
    out.at[slot] = cell.at;
    out.size[slot] = cell.size;
    const bool stands = cell.at == from || (cell.size + 2 == to - from && !cell.stray);   // between its quotes, if any
    if (!stands && !chunk_->marks.empty()) chunk_->moved.emplace_back(from, to);
    too_long = too_long || cell.size > cell_limit_;
    if (cell.stray) out.events.push_back({r, c, finding_class::quote, 0, event::reason::stray_quote});
  }
  judge_row(out, r, told, too_long);
}

// At most one complaint about the record as a whole, before those about its cells.
void csv_splitter::judge_row(batch& out, std::uint32_t r, std::size_t told, bool too_long) const {
  const bool unclosed = has_unclosed(out, r);
  const std::uint32_t count = rows_[r].cells;
  if (!unclosed && !too_long && count == columns_) return;
  if (too_long) {
    out.events.resize(told);
    for (std::uint32_t c = 0; c < columns_; ++c) out.size[std::size_t{c} * batch::capacity + r] = cells::absent;
  }
  using why = event::reason;
  const why reason = unclosed ? why::unclosed_quote : too_long ? why::cell_limit : why::ragged;
  const event whole{r, event::whole_record, finding_class::structure, reason == why::ragged ? count : 0, reason};
  out.events.insert(out.events.begin() + static_cast<std::ptrdiff_t>(told), whole);
}

}  // namespace spbe::inline v1::detail
