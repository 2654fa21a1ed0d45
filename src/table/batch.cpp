#include <algorithm>

#include "table/source.hpp"

namespace spbe::inline v1::detail {

void batch::prepare(std::uint32_t wide, const char* text) {
  const std::size_t slots = std::size_t{wide} * capacity;
  if (at.size() < slots) {
    at.resize(slots);
    size.resize(slots);
  }
  columns = wide;
  rows = 0;
  base.assign(wide, text);
  row_at.resize(capacity);
  row_line.resize(capacity);
  events.clear();
  stored.clear();
}

void batch::sort_events() {
  std::stable_sort(events.begin(), events.end(), [](const event& a, const event& b) { return a.row != b.row ? a.row < b.row : a.column + 1 < b.column + 1; });
}

}  // namespace spbe::inline v1::detail
