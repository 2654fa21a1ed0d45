// A workbook before its sheets: which there are, how numbers are meant to be seen, the strings that cells share.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <spbe/result.hpp>

#include "table/packed_texts.hpp"
#include "table/xlsx_values.hpp"
#include "table/xml_stream.hpp"
#include "table/zip_archive.hpp"

namespace spbe::inline v1::detail {

struct sheet_entry {
  std::string name;
  std::string part;      // empty: a chart, no cells
  bool hidden = false;
};

class workbook {
 public:
  // `budget`: bytes of all shared strings.
  explicit workbook(std::size_t budget) : strings_(budget) {}

  // Once, first.  Errors: no zip, no workbook of this kind (said which other it is), damaged.  `limit`: of a cell.
  [[nodiscard]] outcome open(const std::string& name, std::optional<std::string> bytes, std::size_t limit, const std::int32_t* cancel);

  [[nodiscard]] const std::vector<sheet_entry>& sheets() const noexcept { return sheets_; }
  // Makes a part ready to be read.
  [[nodiscard]] outcome begin(xml_stream& reader, const std::string& part) const;
  [[nodiscard]] const packed_texts& strings() const noexcept { return strings_; }
  [[nodiscard]] std::uint64_t packed_size() const noexcept { return archive_.size(); }
  [[nodiscard]] bool since_1904() const noexcept { return since_1904_; }
  // Of a cell with that style.
  [[nodiscard]] cell_style look(std::uint32_t style) const noexcept { return style < looks_.size() ? looks_[style] : cell_style{}; }

 private:
  [[nodiscard]] outcome read(xml_stream& reader, const std::string& part, const std::int32_t* cancel) const;
  [[nodiscard]] outcome find_main(const std::int32_t* cancel);
  [[nodiscard]] outcome read_main(const std::int32_t* cancel);

  std::string name_;
  zip_archive archive_;
  std::vector<sheet_entry> sheets_;
  std::string main_part_, styles_part_, strings_part_;
  std::vector<cell_style> looks_;
  packed_texts strings_;
  bool since_1904_ = false;
};

}  // namespace spbe::inline v1::detail
