// A workbook before its sheets: which there are, how numbers are meant to be seen, the strings that cells share.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <spbe/result.hpp>

#include "table/packed_texts.hpp"
#include "table/xlsx_values.hpp"
#include "table/zip_archive.hpp"

namespace spbe::inline v1::detail {

struct sheet_entry {
  std::string name;
  std::string part;      // empty: a chart, no cells
  bool hidden = false;
};

class workbook {
 public:
  // Errors: no zip, no workbook of this kind (said which other it is), damaged.  `limit`: of a cell; `budget`: of all shared strings.
  [[nodiscard]] static result<workbook> open(const std::string& name, std::optional<std::string> bytes, std::size_t limit, std::size_t budget, const std::int32_t* cancel);

  [[nodiscard]] const std::vector<sheet_entry>& sheets() const noexcept { return sheets_; }
  [[nodiscard]] result<std::unique_ptr<byte_input>> sheet(const sheet_entry& s) const { return archive_.part(s.part); }
  [[nodiscard]] const packed_texts& strings() const noexcept { return strings_; }
  [[nodiscard]] bool since_1904() const noexcept { return since_1904_; }
  // Of a cell with that style.
  [[nodiscard]] cell_look look(std::uint32_t style) const noexcept { return style < looks_.size() ? looks_[style] : cell_look::number; }

 private:
  explicit workbook(zip_archive archive, std::size_t budget) : archive_(std::move(archive)), strings_(budget) {}
  [[nodiscard]] result<std::string> find_main() const;
  [[nodiscard]] outcome read_main(const std::string& part, const std::int32_t* cancel);
  [[nodiscard]] outcome read_parts(const std::int32_t* cancel);

  std::string name_;
  zip_archive archive_;
  std::vector<sheet_entry> sheets_;
  std::string styles_part_, strings_part_;
  std::vector<cell_look> looks_;
  packed_texts strings_;
  std::size_t limit_ = 0;
  bool since_1904_ = false;
};

}  // namespace spbe::inline v1::detail
