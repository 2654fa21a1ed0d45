#include "table/input_byte.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "text/charset.hpp"

namespace spbe::inline v1::detail {

// Cells of a batch begin behind their opening quote; a cell without quotes never has one before it, but a delimiter or line end.  Counting
// starts at the last mark that does not lie in a cell whose bytes were moved.
std::int64_t input_byte_of(const chunk& c, std::uint32_t offset) {
  const auto from = static_cast<charset>(c.charset);
  if (from == charset::other) return -1;
  const char* const text = c.as_read.empty() ? c.text.data() : c.as_read.data();
  const std::size_t at = offset != 0 && offset <= c.size && text[offset - 1] == '"' ? offset - 1 : offset;
  if (c.marks.empty()) return static_cast<std::int64_t>(c.first_byte + at);
  std::size_t mark = std::min(at / chunk::mark_step, c.marks.size() - 1);
  while (mark != 0) {
    const std::size_t place = mark * chunk::mark_step;
    const auto later = std::upper_bound(c.moved.begin(), c.moved.end(), place, [](std::size_t p, const auto& cell) { return p < cell.first; });
    if (later == c.moved.begin() || place == std::prev(later)->first || place >= std::prev(later)->second) break;
    mark = std::prev(later)->first / chunk::mark_step;
  }
  const std::size_t start = mark * chunk::mark_step;
  return static_cast<std::int64_t>(c.first_byte + c.marks[mark] + encoded_size(from, {text + start, at - start}));
}

}  // namespace spbe::inline v1::detail
