// A source of rows read to its end: sums of what came out, for comparing two ways to read the same bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <vector>

#include "../unit/table/pace.hpp"
#include "table/column_form.hpp"
#include "table/source.hpp"

namespace read_rows {

using namespace spbe;
using namespace spbe::detail;

struct counts {
  std::uint64_t rows = 0, cells = 0, bytes = 0, events = 0, lines = 0, sum = 0;
  bool failed = false, broken_off = false;
  bool operator==(const counts&) const = default;
};

inline void require(bool holds) {
  if (!holds) std::abort();
}

// Sums that do not depend on how records are shared out among batches.
inline void add(counts& out, const source& from, const chunk& c, const batch& b) {
  out.events += b.events.size();
  for (std::uint32_t k = 0; k < b.columns; ++k) {
    for (std::uint32_t r = 0; r < b.rows; ++r) {
      const std::size_t slot = std::size_t{k} * batch::capacity + r;
      if (b.size[slot] == cells::absent) continue;
      // A cell that was rewritten may stand in a copy of the chunk.
      require(b.at[slot] <= c.size && b.size[slot] <= c.size - b.at[slot]);
      ++out.cells;
      std::uint64_t hash = (out.rows + r) * 1000003U + k;
      for (const char byte : b.column(k)[r]) hash = hash * 31 + static_cast<unsigned char>(byte);
      if ((out.rows + r) % 16 == 0) hash += static_cast<std::uint64_t>(from.input_byte(c, b.at[slot]));
      out.sum += hash * hash;
      out.bytes += b.size[slot];
    }
  }
  out.rows += b.rows;
}

// How a schema may have its columns written, by a byte of the input; mostly as they come.
inline std::vector<column_form> forms_by(unsigned byte) {
  constexpr const char* days[] = {"%d/%m/%Y", "", "%Y%m%d", "%y-%m-%d", "%d.%m.%Y%", "%d %m %Y %d", "%%%x"};
  std::vector<column_form> forms(byte < 128 ? 0 : byte % 5);
  for (auto& form : forms) {
    form = {days[byte % std::size(days)], byte % 2 == 0 ? '.' : ','};
    byte = byte * 5 + 1;
  }
  return forms;
}

// `ahead`: so many chunks are read before their turn, where the source can.
inline counts read(source& from, std::size_t ahead = 0, const std::vector<column_form>& forms = {}) {
  counts out;
  const auto shape = from.open({});
  out.failed = !shape.has_value();
  if (out.failed) return out;
  if (!forms.empty()) from.write_as(forms);
  const auto splitter = from.make_splitter();
  collected::pace chunks(from, ahead);
  chunk c;
  batch b;
  for (;;) {
    const auto more = chunks.next(c);
    out.broken_off = !more.has_value();
    if (out.broken_off || !*more) break;
    splitter->begin(c);
    while (splitter->next(b)) add(out, from, c, b);
    out.lines += splitter->lines();
  }
  require(out.broken_off || shape->empty == (out.rows == 0));
  return out;
}

}  // namespace read_rows
