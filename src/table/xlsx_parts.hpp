// The parts of a workbook other than its sheets, each by a reader of its own.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "table/packed_texts.hpp"
#include "table/xlsx_values.hpp"
#include "table/xml_stream.hpp"

namespace spbe::inline v1::detail {

// Something that has an id in a workbook: a sheet (its state and name), or what a part refers to (the last word of its type, and where it is).
struct book_entry {
  std::string id, kind, text;
};

// What a part refers to (`*.rels`).
class relations_reader final : public xml_stream {
 public:
  std::vector<book_entry> found;

 private:
  void start(std::string_view name, attributes with) override;
  void end(std::string_view) override {}
};

class sheets_reader final : public xml_stream {
 public:
  std::vector<book_entry> found;
  bool since_1904 = false;

 private:
  void start(std::string_view name, attributes with) override;
  void end(std::string_view) override {}
};

class styles_reader final : public xml_stream {
 public:
  std::vector<cell_style> looks;   // by style of a cell

 private:
  void start(std::string_view name, attributes with) override;
  void end(std::string_view) override {}
  std::vector<std::pair<std::uint32_t, cell_style>> own_;   // formats of the workbook
  bool in_cells_ = false;
};

// Strings as they read: runs of rich text joined, readings for pronunciation left out.
class strings_reader final : public xml_stream {
 public:
  strings_reader(packed_texts& into, std::size_t limit) : into_(into), limit_(limit) {}

 private:
  void start(std::string_view name, attributes with) override;
  void end(std::string_view name) override;
  void text(std::string_view more) override;

  packed_texts& into_;
  std::size_t limit_;      // longer ones are kept just so long that they can be told
  std::string now_;
  bool in_text_ = false, cut_ = false;
  std::size_t aside_ = 0;  // the depth of what is left out
};

// Up to nine digits; `otherwise` for anything else.
[[nodiscard]] std::uint32_t count_of(std::string_view digits, std::uint32_t otherwise) noexcept;
[[nodiscard]] bool is_true(std::string_view word) noexcept;

}  // namespace spbe::inline v1::detail
