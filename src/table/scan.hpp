// The structural scan: where cells and records end.  64 bytes at a time as bit masks; one source (scan_loop.inc) compiled for AVX-512,
// AVX2, SSE2 and plain C++, chosen at run time.  All give the same answers, exact for stray quotes too: a block whose quotes all stand at cell
// edges takes the prefix-xor path, any other is walked quote by quote.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace spbe::inline v1::detail {

enum class scan_level : std::uint8_t { portable, sse2, avx2, avx512 };
[[nodiscard]] scan_level best_scan_level() noexcept;

// Walks one chunk and leaves the edges of its cells.  Edges are positions + 1, so that each is the start of the next cell; edge 0 is the start of
// the first record.  Cell k of the window is [edge[k], edge[k + 1] - 1).  A line end that is an edge ends a record: those inside quotes are none.
struct cell_index {
  static constexpr std::uint32_t nowhere = 0xFFFFFFFFU;

  const char* text = nullptr;       // `size` bytes and 64 readable ones behind
  std::uint32_t size = 0;
  char delimiter = ',';
  std::uint32_t unclosed = nowhere; // a quote that is data, with all quotes up to the line's end

  std::uint32_t base = 0;           // next block
  std::uint32_t settled = 0;        // bytes before it are dealt with (the second of two doubled quotes)
  bool quoted = false;              // inside quotes
  bool odd = false;                 // the cell that the scan is in has doubled or stray quotes
  bool bare_line = false;           // after `unclosed`
  std::uint32_t lines = 0;          // line ends so far, those inside quotes too

  std::vector<std::uint32_t> edge;
  std::uint32_t edges = 0;          // used, without edge 0
  std::uint32_t edge_goal = 0;      // the scan pauses at or a little beyond
  std::uint32_t ends = 0;           // edges that end a record
  std::uint32_t end_goal = 0;
  std::vector<std::uint32_t> odd_edge;  // edges behind odd cells
  std::vector<std::uint32_t> quote_block;   // blocks of the window with a quote in them: the first `quote_blocks`, with room for all
  std::uint32_t quote_blocks = 0;

  void begin(const char* bytes, std::uint32_t count, char delim, std::uint32_t goal_edges, std::uint32_t goal_ends);
  // Does a record end at edge k?
  [[nodiscard]] bool ends_record(std::uint32_t k) const { return text[edge[k] - 1] == '\n' || edge[k] > size; }
  // Forgets the first records, up to an edge.
  void drop(std::uint32_t records, std::uint32_t gone);
  // Of the cell that the scan is in: every edge is the start of the next cell.
  [[nodiscard]] std::uint32_t cell_start() const { return edge[edges]; }
  void close();                     // the end of a chunk without a line end ends the last record

  void add(std::uint32_t position, bool line_end) {
    edge[++edges] = position + 1;
    if (odd) odd_edge.push_back(edges);
    odd = false;
    if (!line_end) return;
    bare_line = false;
    ++ends;
  }
};

struct record_boundary {
  std::size_t end = 0;    // behind the last line end outside quotes; 0 = none
  bool open = false;      // the text stops inside quotes
};

struct scan_kernels {
  unsigned (*survey)(const char* text, std::size_t size);                                        // 1 = a byte above 7F, 2 = a quote
  record_boundary (*last_boundary)(const char* text, std::size_t size, char delimiter);          // text starts at a record; 64 readable bytes behind
  void (*index)(cell_index& state);                                                              // on to the goals or the end
};
[[nodiscard]] const scan_kernels& kernels_for(scan_level level) noexcept;

}  // namespace spbe::inline v1::detail
