// Where cells and lines end in a text, one bit a byte.  Marked once, by whoever cuts the text into chunks, while the text is looked at anyway; carried in the
// chunk to whoever splits it, who never looks for edges again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace spbe::inline v1::detail {

enum class scan_level : std::uint8_t { portable, sse2, avx2, avx512 };

struct cell_marks {
  static constexpr std::uint32_t nowhere = 0xFFFFFFFFU;

  // Of 64 bytes.
  struct block {
    std::uint64_t cells;       // delimiters and line ends outside quotes: each ends a cell
    std::uint64_t line_ends;   // all of them
  };

  // Where a walk over the text stands, between two blocks.
  struct place {
    std::uint32_t base = 0;      // next block
    std::uint32_t settled = 0;   // bytes before it are dealt with (the second of two doubled quotes)
    std::uint32_t odd_cells = 0; // so far
    bool quoted = false;         // inside quotes
    bool odd = false;            // the cell that the walk is in has doubled or stray quotes
    bool bare_line = false;      // after `unclosed`
    // What it has come by, perhaps: it may say so for nothing.
    bool any_quote = false, bare_cells = false, inner_lines = false;
  };

  std::vector<block> blocks;
  std::vector<std::uint8_t> quotes;   // a block: has it any?
  std::vector<std::uint32_t> odd;     // behind the ends of odd cells, ascending
  std::uint32_t size = 0;             // bytes of the text that are marked

  // Of a text that starts at a record.  `usual`: bytes; what a giant took is not kept.
  void begin(char delimiter, scan_level level, std::size_t usual);
  // The text may have changed.  `unclosed`: a quote that is data, with all quotes up to the line's end.
  void restart(std::uint32_t unclosed = nowhere);
  // Marks on: the text has so many bytes now, and 64 readable ones behind.  Is a byte above 7F among the new ones (or shortly before or behind them)?
  bool extend(const char* text, std::size_t count);
  // Behind the last line end outside quotes; 0 = none.
  [[nodiscard]] std::size_t last_record_end() const noexcept;
  // Does the text stop inside quotes?
  [[nodiscard]] bool open() const noexcept { return now_.quoted; }
  // Without it `quotes` are all 0.
  [[nodiscard]] bool any_quote() const noexcept { return now_.any_quote; }
  // A cell is not in quotes; once sealed without it, every cell begins and ends with one.
  [[nodiscard]] bool bare_cells() const noexcept { return now_.bare_cells; }
  // Line ends inside quotes; without it every line end ends a cell.
  [[nodiscard]] bool inner_lines() const noexcept { return now_.inner_lines; }
  // Only the first `count` bytes are kept: whole records, or all.
  void seal(std::size_t count);

  char delimiter = ',';
  std::uint32_t unclosed = nowhere;

 private:
  [[nodiscard]] bool ends_in_delimiter() const noexcept;

  scan_level level_ = scan_level::portable;
  place rest_, now_;   // behind the blocks that nothing to come can change, and behind all
};

}  // namespace spbe::inline v1::detail
