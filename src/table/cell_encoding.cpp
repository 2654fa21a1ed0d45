#include "table/cell_encoding.hpp"

#include <string_view>

#include <spbe/text.hpp>

#include "text/charset.hpp"

namespace spbe::inline v1::detail {

void note_bad_cells(batch& out, const chunk& c, std::uint32_t row) {
  const bool utf8 = c.charset == static_cast<std::uint8_t>(charset::utf8);
  for (std::uint32_t k = 0; k < out.columns; ++k) {
    const std::string_view cell = out.column(k)[row];
    const bool bad = utf8 ? valid_utf8_prefix(cell) < cell.size() : cell.find("\xEF\xBF\xBD") != std::string_view::npos;
    if (bad) out.events.push_back({row, k, finding_class::encoding, 0, event::reason::bad_utf8});
  }
}

void note_bad_encoding(batch& out, const chunk& c) {
  for (std::uint32_t r = 0; r < out.rows; ++r) note_bad_cells(out, c, r);
  out.sort_events();
}

}  // namespace spbe::inline v1::detail
