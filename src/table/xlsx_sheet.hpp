// The cells of one sheet, row by row, as text.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "table/source.hpp"
#include "table/xlsx_book.hpp"
#include "table/xml_stream.hpp"

namespace spbe::inline v1::detail {

// Rows that hold something: their cells in the text of a chunk.
struct sheet_piece {
  struct row {
    std::uint32_t line = 0;            // its number in the sheet
    std::uint32_t first = 0, count = 0;  // cells
    enum class fault : std::uint8_t { none, cell_limit, record_limit } why = fault::none;   // then without cells
  };
  enum class kind : std::uint8_t { text, number, day };   // as the workbook keeps it; a day is written YYYY-MM-DD, with a time or without
  // Bytes that are kept free behind a cell, for what its column may write there: a decimal, the time of a day.
  [[nodiscard]] static constexpr std::size_t room_behind(kind what) noexcept {
    return what == kind::number ? 1 : what == kind::day ? column_form::time_size - column_form::day_size : 0;
  }
  struct cell {                        // by column; none is empty
    std::uint32_t column, at, size;
    kind what = kind::text;
  };
  std::vector<row> rows;
  std::vector<cell> cells;
  std::uint64_t base = 0, behind = 0;   // lines that the piece covers: [base, behind)
};

class sheet_reader final : public xml_stream {
 public:
  struct limits {
    std::size_t cell = 0, record = 0;
    std::size_t text = 0, cells = 0;     // pauses behind the row that reaches one of these
    std::uint64_t blank = UINT64_MAX;    // bytes of the part before its first row that holds something
    std::uint64_t shared = UINT64_MAX;   // of shared strings, each as often as a cell holds it
  };
  sheet_reader(const workbook& book, limits most) : book_(book), most_(most) {}

  // Rows before this one are passed over.
  void skip_to(std::uint32_t line) noexcept { from_ = line; }
  // Adds rows behind those of `piece`, whose text is [0, size) of `text`, until there are `rows` of them or enough text.  False at the end.
  // Rows that came before trouble stand.
  [[nodiscard]] result<bool> read(sheet_piece& piece, std::vector<char>& text, std::size_t& size, std::size_t rows, const std::int32_t* cancel);

  struct tally {
    std::uint64_t merged = 0, hidden_rows = 0, unsolved = 0;
    std::bitset<most_columns> hidden_columns;
    std::uint32_t last_merged_line = 0;
    std::string merges, first_unsolved;  // the first few, as addresses
  };
  [[nodiscard]] const tally& seen() const noexcept { return seen_; }

 private:
  enum class place : std::uint8_t { outside, rows, row, cell, value, formula, rich, rich_text };

  void start(std::string_view name, attributes with) override;
  void end(std::string_view name) override;
  void text(std::string_view more) override;
  void fed_more() override;

  void begin_outside(std::string_view name, attributes with);
  void begin_row(attributes with);
  void begin_cell(attributes with);
  void begin_inside(std::string_view name);
  void end_cell();
  void end_row();
  void add_shared();
  void add_value();
  void add(std::string_view value, sheet_piece::kind what = sheet_piece::kind::text);
  [[nodiscard]] char* room(std::size_t size);
  void lose_row(sheet_piece::row::fault why);

  const workbook& book_;
  limits most_;
  std::uint32_t from_ = 0;
  tally seen_;

  sheet_piece* piece_ = nullptr;
  std::vector<char>* to_ = nullptr;
  std::size_t* size_ = nullptr;
  std::size_t rows_ = 0;

  place at_ = place::outside;
  std::size_t aside_ = 0;            // the depth of what is left out
  sheet_piece::row row_;
  std::size_t row_text_ = 0;         // where its text begins
  std::uint32_t line_ = 0;           // of the row before, or this one
  bool hidden_ = false;
  std::uint32_t column_ = 0;         // behind the cell before, or behind this one
  std::string kind_, value_;
  std::uint32_t style_ = 0;
  bool has_formula_ = false, cut_ = false;
  std::uint64_t shared_ = 0;         // bytes handed out
  bool met_row_ = false;
};

}  // namespace spbe::inline v1::detail
