// Rows of a sheet into batches of columns.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include "table/source.hpp"
#include "table/xlsx_sheet.hpp"

namespace spbe::inline v1::detail {

class xlsx_splitter final : public splitter {
 public:
  // `forms`: by column, or null where all are plain.
  xlsx_splitter(std::uint32_t columns, std::shared_ptr<const std::vector<column_form>> forms)
      : columns_(columns == 0 ? 1 : columns), forms_(std::move(forms)) {}

  void begin(chunk& c) override;
  [[nodiscard]] bool next(batch& out) override;
  [[nodiscard]] std::uint64_t lines() const noexcept override { return piece_->behind - piece_->base; }

 private:
  void prepare(batch& out) const;
  void fill_row(batch& out, const sheet_piece::row& row) const;
  void note_stored(batch& out, std::uint32_t row, const sheet_piece::cell& cell) const;
  [[nodiscard]] std::uint32_t restate(const sheet_piece::cell& cell) const;

  std::uint32_t columns_;
  std::shared_ptr<const std::vector<column_form>> forms_;
  chunk* chunk_ = nullptr;
  const sheet_piece* piece_ = nullptr;
  std::size_t at_ = 0;
};

}  // namespace spbe::inline v1::detail
