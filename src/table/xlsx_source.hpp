// Rows of a sheet of an Excel workbook, behind source.hpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <spbe/table.hpp>

#include "table/sniff.hpp"
#include "table/source.hpp"
#include "table/xlsx_sheet.hpp"

namespace spbe::inline v1::detail {

// For tests: the answers must not depend on how the rows are cut.
struct xlsx_tuning {
  std::size_t chunk_text = 256U << 10U;
  std::size_t chunk_cells = 16384;
  std::size_t strings = 128U << 20U;        // shared by the cells of the workbook: what does not fit is told
  std::uint64_t shared = 1U << 30U;         // handed out to cells, in any workbook; large ones may have more
  std::uint64_t blank = 64U << 20U;         // read of sheets without cells to find one that has some
};

// Which sheet: its name, or as text its number from 1 (unless `by_name`); the number alone where one is given; neither = the first visible one with cells.
struct sheet_question {
  std::string name = {};
  std::uint32_t number = 0;
  bool by_name = false;
};

class xlsx_source final : public source {
 public:
  // `bytes`: the workbook; unset = the file of that name.
  // Of the options those of text (encoding, delimiter) mean nothing here.
  xlsx_source(std::string name, std::optional<std::string> bytes, csv_options options, sheet_question sheet, xlsx_tuning tuning = {});

  [[nodiscard]] result<layout> open(const header_question& question) override;
  void write_as(const std::vector<column_form>& forms) override { forms_ = std::make_shared<const std::vector<column_form>>(forms); }
  [[nodiscard]] result<bool> next(chunk& out) override;
  [[nodiscard]] std::uint64_t first_line() const noexcept override { return first_line_; }
  [[nodiscard]] std::unique_ptr<splitter> make_splitter() const override;
  [[nodiscard]] std::int64_t input_byte(const chunk&, std::uint32_t) const override { return -1; }
  [[nodiscard]] std::string encoding() const override { return "utf-8"; }
  [[nodiscard]] std::vector<std::pair<bilingual, bilingual>> late_notes() const override;

 private:
  // Rows that have been read but not handed out.
  struct stretch {
    std::vector<char> text;
    std::size_t size = 0;
    std::shared_ptr<sheet_piece> piece = std::make_shared<sheet_piece>();
  };

  [[nodiscard]] outcome check_file() const;
  [[nodiscard]] std::size_t asked_sheet() const;   // beyond the last one where there is none
  [[nodiscard]] outcome choose_sheet();
  [[nodiscard]] outcome find_sheet_with_cells();
  [[nodiscard]] outcome open_sheet(std::size_t i, std::uint64_t blank = UINT64_MAX);
  [[nodiscard]] outcome read(stretch& into, std::size_t rows);
  [[nodiscard]] std::size_t widest() const;
  [[nodiscard]] std::size_t width_of_table() const;
  [[nodiscard]] std::vector<std::string> cells_of(const sheet_piece::row& row) const;
  [[nodiscard]] std::vector<opening_record> records(std::size_t width) const;
  [[nodiscard]] outcome choose_header(const header_question& question, std::vector<opening_record> records, layout& out);
  void describe(layout& out) const;
  [[nodiscard]] bilingual names_of(bool others) const;
  [[nodiscard]] error unknown_sheet() const;

  std::string name_;
  std::optional<std::string> bytes_;
  csv_options options_;
  sheet_question asked_;
  xlsx_tuning tuning_;
  const std::int32_t* cancel_ = nullptr;
  workbook book_;
  std::size_t sheet_ = 0;
  std::unique_ptr<sheet_reader> reader_;
  stretch ahead_;
  bool ended_ = false;
  std::optional<error> trouble_;       // told when the rows before it have been handed out
  std::size_t columns_ = 0;
  std::shared_ptr<const std::vector<column_form>> forms_;   // null: plain ones
  std::uint64_t first_line_ = 1, next_line_ = 1, ordinal_ = 0;
};

}  // namespace spbe::inline v1::detail
