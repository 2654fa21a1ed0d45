// RFC 4180 for our own tables and vectors: strict, whole text in memory.  Data of others goes through the table room.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include <spbe/result.hpp>

namespace spbe::inline v1::detail {

struct csv_record {
  std::uint32_t line = 0;             // where it starts, 1-based
  std::vector<std::string> cells;
};

// All records, header included.  Errors name the line: a quote inside an unquoted cell, text after a closing quote, no closing quote.
[[nodiscard]] result<std::vector<csv_record>> split_csv(std::string_view text, char delimiter = ',');

// A cell as RFC 4180 writes it: quoted only where it must be.
[[nodiscard]] std::string quote_csv(std::string_view cell, char delimiter = ',');
void append_csv(std::string& out, std::string_view cell, char delimiter = ',');
// Cells so written, commas between them, LF behind.
[[nodiscard]] std::string csv_row(std::initializer_list<std::string_view> cells);

}  // namespace spbe::inline v1::detail
