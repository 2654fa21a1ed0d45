// The structural scan: where cells and records end.  64 bytes at a time as bit masks; one source (scan_marks.inc, scan_edges.inc) compiled for AVX-512,
// AVX2, SSE2 and plain C++, chosen at run time.  All give the same answers, exact for stray quotes too: a block whose quotes all stand at cell
// edges takes the prefix-xor path, any other is walked quote by quote.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "table/cell_marks.hpp"

namespace spbe::inline v1::detail {

[[nodiscard]] scan_level best_scan_level() noexcept;

// Walks the marks of one chunk, a window at a time, and leaves the edges of its cells.  Edges are positions + 1, so that each is the start of the next
// cell; edge 0 is the start of the first record.  Cell k of the window is [edge[k], edge[k + 1] - 1).  A line end that is an edge ends a record: those
// inside quotes are none.
struct cell_index {
  std::uint32_t size = 0;           // bytes
  const cell_marks* marks = nullptr;

  std::uint32_t base = 0;           // next block
  std::uint32_t lines = 0;          // line ends so far, those inside quotes too

  std::vector<std::uint32_t> edge;
  std::uint32_t edges = 0;          // used, without edge 0
  std::uint32_t edge_goal = 0;      // the scan pauses at or a little beyond
  std::vector<std::uint32_t> last_edge;   // the numbers of those that end a record: the first `ends`
  std::uint32_t ends = 0;
  std::uint32_t end_goal = 0;
  std::vector<std::uint32_t> quote_block;   // blocks of the window with a quote in them: the first `quote_blocks`, with room for all
  std::uint32_t quote_blocks = 0;

  // The marks must outlive the walk.
  void begin(const cell_marks& marked, std::uint32_t goal_edges, std::uint32_t goal_ends);
  // Forgets the first records, up to an edge.
  void drop(std::uint32_t records, std::uint32_t gone);
  void close();                     // the end of a chunk without a line end ends the last record
};

struct scan_kernels {
  bool (*any_high)(const char* text, std::size_t size);                                                       // a byte above 7F
  // Marks on to `stop`, a block's end or the end of the text.  Is there a byte above 7F in what was looked at?
  bool (*mark)(cell_marks& marks, cell_marks::place& at, const char* text, std::uint32_t stop);
  void (*index)(cell_index& state);                                                                           // on to the goals or the end
};
[[nodiscard]] const scan_kernels& kernels_for(scan_level level) noexcept;

}  // namespace spbe::inline v1::detail
