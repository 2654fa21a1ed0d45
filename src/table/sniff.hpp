// What the first records say about a file: delimiter, decimal sign.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "table/source.hpp"

namespace spbe::inline v1::detail {

// The beginning of a text, decoded; starts at a record.
struct opening {
  const char* text = nullptr;
  std::size_t size = 0;
  bool last = false;          // nothing follows
  std::size_t limit = 0;      // of a record
};

struct opening_record {
  std::size_t begin = 0, end = 0;
  std::uint64_t line = 0;     // lines before it
  std::vector<std::string> cells;  // the first `most_columns` at most
  std::size_t width = 0;      // how many there are
  bool stray = false;         // a cell with quotes as data
};

inline constexpr std::size_t header_search = 20;  // records

// Whole records, blank lines left out; stops at the first that is cut off or too long.
[[nodiscard]] std::vector<opening_record> records_of(const opening& text, char delimiter, std::size_t most);

struct delimiter_choice {
  char delimiter = ',';
  std::size_t agreeing = 0, looked_at = 0;  // records that have `cells` cells, of how many
  std::size_t cells = 1;
  std::size_t decimals = 0;   // of those, with commas in numbers alone: where the comma agrees in more records but for them
};
[[nodiscard]] delimiter_choice sniff_delimiter(const opening& text);

// '.' or ',' as the cells write fractions; 0 = no cell says.  `header`: what the columns are called, as far as they are.
[[nodiscard]] char sniff_decimal(const std::vector<opening_record>& records, const std::vector<std::string>& header);

}  // namespace spbe::inline v1::detail
