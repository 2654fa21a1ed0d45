// One record at a time, byte by byte: the exact rules in their plainest form.  For sniffing, for records that are cut off or too long, and for
// cells with doubled or stray quotes; the bulk goes through scan.hpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace spbe::inline v1::detail {

// Where the record at text[0] ends.
struct record_extent {
  enum class kind : std::uint8_t {
    whole,     // `end` is behind its line end (or the end of the input)
    partial,   // more text is needed
    too_long,  // no end within the limit
    unclosed,  // the quote at `quote` does not close before the limit or the end of the input
  } what = kind::partial;
  std::size_t end = 0;
  std::size_t quote = 0;
};
// `last`: nothing follows the text.  Looks at limit + 1 bytes at most, so the answer does not depend on how much is at hand.
[[nodiscard]] record_extent measure_record(const char* text, std::size_t size, std::size_t limit, bool last, char delimiter) noexcept;

// A cell as it reads: without its quotes, doubled ones made single in place.  The bytes that fall out are kept behind the cell as quotes, so
// that counting input bytes from decoded text still works.
struct cell_view {
  std::uint32_t at = 0;
  std::uint32_t size = 0;
  bool stray = false;    // quotes as data, or data behind the closing quote
};
[[nodiscard]] cell_view read_cell(char* text, std::uint32_t begin, std::uint32_t end, bool bare) noexcept;

// Behind the last byte of the cell that begins at `at`; `end` is behind the record's last cell.
[[nodiscard]] std::size_t cell_end(const char* text, std::size_t at, std::size_t end, char delimiter, bool bare) noexcept;

// The cells of the record text[begin, end), where end is behind its line end.  `quote`: from there on quotes are data (npos = nowhere).
// A record of millions of cells must not cost memory: beyond the first `kept` only their number counts.
struct record_cells {
  std::vector<std::string> cells;
  std::size_t width = 0;
  bool stray = false;    // one of them
};
[[nodiscard]] record_cells cells_of(const char* text, std::size_t begin, std::size_t end, char delimiter, std::size_t quote, std::size_t kept);

}  // namespace spbe::inline v1::detail
