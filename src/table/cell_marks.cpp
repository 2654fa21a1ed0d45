#include "table/cell_marks.hpp"

#include "table/scan.hpp"

namespace spbe::inline v1::detail {

void cell_marks::begin(char delim, scan_level level, std::size_t usual) {
  delimiter = delim;
  level_ = level;
  if (blocks.size() > usual / 64 + 2) {
    std::vector<block>().swap(blocks);
    std::vector<std::uint8_t>().swap(quotes);
    std::vector<std::uint32_t>().swap(odd);
  }
  restart();
}

void cell_marks::restart(std::uint32_t quote) {
  unclosed = quote;
  size = 0;
  odd.clear();
  rest_ = now_ = {};
}

bool cell_marks::extend(const char* text, std::size_t count) {
  if (blocks.size() < count / 64 + 1) {
    blocks.resize(count / 64 + 1);
    quotes.resize(count / 64 + 1);
  }
  size = static_cast<std::uint32_t>(count);
  const auto mark = kernels_for(level_).mark;
  odd.resize(rest_.odd_cells);
  // What a closing quote is, the two bytes behind it say.
  const std::uint32_t sure = size < 2 ? 0 : (size - 2) / 64 * 64;
  bool high = mark(*this, rest_, text, sure);
  now_ = rest_;
  high = mark(*this, now_, text, size) || high;
  return high;
}

std::size_t cell_marks::last_record_end() const noexcept {
  for (std::size_t b = (std::size_t{size} + 63) / 64; b-- != 0;) {
    const std::uint64_t ends = blocks[b].cells & blocks[b].line_ends;
    if (ends != 0) return b * 64 + 64 - static_cast<std::size_t>(__builtin_clzll(ends));
  }
  return 0;
}

// Behind it is one more cell, of nothing.
bool cell_marks::ends_in_delimiter() const noexcept {
  if (size == 0) return false;
  const block& last = blocks[(size - 1) / 64];
  return ((last.cells & ~last.line_ends) >> (size - 1) % 64 & 1U) != 0;
}

void cell_marks::seal(std::size_t count) {
  if (count == size && now_.odd) odd.push_back(size + 1);   // its cell ends with the text
  while (count < size && !odd.empty() && odd.back() > count) odd.pop_back();
  size = static_cast<std::uint32_t>(count);
  now_.bare_cells = now_.bare_cells || ends_in_delimiter();
  if (const std::uint32_t over = size % 64; over != 0) {
    const std::uint64_t kept = (std::uint64_t{1} << over) - 1;
    blocks[size / 64].cells &= kept;
    blocks[size / 64].line_ends &= kept;
  }
}

}  // namespace spbe::inline v1::detail
