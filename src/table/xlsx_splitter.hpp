// Rows of a sheet into batches of columns.
#pragma once

#include <cstddef>
#include <cstdint>

#include "table/source.hpp"
#include "table/xlsx_sheet.hpp"

namespace spbe::inline v1::detail {

class xlsx_splitter final : public splitter {
 public:
  explicit xlsx_splitter(std::uint32_t columns) : columns_(columns == 0 ? 1 : columns) {}

  void begin(chunk& c) override;
  [[nodiscard]] bool next(batch& out) override;
  [[nodiscard]] std::uint64_t lines() const noexcept override { return piece_->behind - piece_->base; }

 private:
  void prepare(batch& out) const;
  void fill_row(batch& out, const sheet_piece::row& row) const;

  std::uint32_t columns_;
  const chunk* chunk_ = nullptr;
  const sheet_piece* piece_ = nullptr;
  std::size_t at_ = 0;
};

}  // namespace spbe::inline v1::detail
