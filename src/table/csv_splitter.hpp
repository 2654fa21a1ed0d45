// A chunk into batches of columns.  The scan finds the edges of cells; most records then are a copy of edges, column by column.  What is
// unusual about a record (ragged, doubled or stray quotes, limits, the quote that never closes) is done over, record by record, after that.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "table/csv_tiles.hpp"
#include "table/scan.hpp"
#include "table/source.hpp"

namespace spbe::inline v1::detail {

struct csv_tuning;

class csv_splitter final : public splitter {
 public:
  csv_splitter(std::uint32_t columns, std::size_t cell_limit, const csv_tuning& tuning);

  void begin(chunk& c) override;
  [[nodiscard]] bool next(batch& out) override;
  [[nodiscard]] std::uint64_t lines() const noexcept override;

 private:
  void gather();
  void shorten_wide_record();
  [[nodiscard]] bool lines_are_records() const;
  void lay_even_rows();
  [[nodiscard]] bool collect_even_rows(batch& out);
  void collect_rows(batch& out);
  void fill_columns(batch& out) const;
  void fill_cells(batch& out, std::uint32_t row, std::uint32_t limit) const;
  void strip_line_end(batch& out) const;
  void strip_quotes(batch& out) const;
  void strip_row(batch& out, std::uint32_t r) const;
  void find_odd_rows(const batch& out);
  void fill_row(batch& out, std::uint32_t r);
  void judge_row(batch& out, std::uint32_t r, std::size_t told, bool too_long) const;
  [[nodiscard]] bool has_quotes(std::uint32_t r) const;
  [[nodiscard]] bool has_unclosed(const batch& out, std::uint32_t r) const;
  [[nodiscard]] bool lost_row(batch& out);

  scan_level level_;
  const scan_kernels* kernels_;
  std::uint32_t columns_;
  std::uint32_t edge_goal_;
  std::size_t cell_limit_;
  chunk* chunk_ = nullptr;
  cell_index index_;
  std::uint32_t dropped_ = 0;          // cells of the record being scanned that are beyond all columns and not kept
  std::uint32_t start_line_ = 0;       // lines before the window
  std::uint32_t records_ = 0, used_ = 0;   // of the window, in this batch or blank; and up to which edge
  std::vector<record_edges> rows_;
  bool even_rows_ = false;             // they are laid out as if every record had its columns
  bool any_return_ = false;            // a record among them may end in a carriage return
  bool any_other_width_ = false;       // a record among them has more or fewer cells than the header
  std::vector<std::uint32_t>::const_iterator odd_cell_;   // the next of the chunk's
  std::vector<std::uint32_t> odd_;     // rows of the batch to do over, ascending
  bool lost_told_ = false;
};

}  // namespace spbe::inline v1::detail
