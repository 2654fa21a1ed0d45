// Any bytes as a workbook, or as one of its parts in an archive that is sound: every cell lies inside its chunk, and the answer does not
// depend on how rows are cut into chunks.  The first byte chooses the part, the second the options.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "../unit/table/workbook.hpp"
#include "table/xlsx_source.hpp"

namespace {

using namespace spbe;
using namespace spbe::detail;

struct counts {
  std::uint64_t rows = 0, cells = 0, events = 0, lines = 0, sum = 0;
  bool opened = false, whole = false;
  bool operator==(const counts&) const = default;
};

void require(bool holds) {
  if (!holds) std::abort();
}

void add(counts& out, const chunk& c, const batch& b) {
  out.events += b.events.size();
  for (std::uint32_t k = 0; k < b.columns; ++k) {
    for (std::uint32_t r = 0; r < b.rows; ++r) {
      const std::size_t slot = std::size_t{k} * batch::capacity + r;
      if (b.size[slot] == cells::absent) continue;
      require(b.at[slot] <= c.size && b.size[slot] <= c.size - b.at[slot]);
      ++out.cells;
      std::uint64_t hash = (out.rows + r) * 1000003U + k;
      for (const char byte : b.column(k)[r]) hash = hash * 31 + static_cast<unsigned char>(byte);
      out.sum += hash * hash;
    }
  }
  out.rows += b.rows;
}

counts read(const std::string& bytes, const csv_options& options, xlsx_tuning tuning) {
  counts out;
  xlsx_source from("fuzz", bytes, options, "", tuning);
  const auto shape = from.open({});
  out.opened = shape.has_value();
  if (!out.opened) return out;
  const auto splitter = from.make_splitter();
  chunk c;
  batch b;
  for (;;) {
    const auto more = from.next(c);
    out.whole = more.has_value();
    if (!more || !*more) break;
    splitter->begin(c);
    while (splitter->next(b)) add(out, c, b);
    out.lines += splitter->lines();
  }
  (void)from.late_notes();
  return out;
}

// The bytes in place of one part of a good workbook, or as they are.
std::string archive_of(const std::string& bytes, unsigned which) {
  made::book book{{{"Data", made::rows({"nik|nama", "1|a"})}}, {"<t>satu</t>", "<t>dua</t>"}, "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>", {}, false};
  auto parts = book.all();
  if (which % (parts.size() + 1) == parts.size()) return bytes;
  parts[which % (parts.size() + 1)].second = bytes;
  return made::zip(parts);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  const std::string bytes = archive_of(std::string(reinterpret_cast<const char*>(data) + 2, size - 2), data[0]);
  csv_options options;
  if ((data[1] & 1U) != 0) options.header = data[1] >> 1U & 3U;
  if ((data[1] & 8U) != 0) {
    options.cell_limit = 1 + data[1] % 32;
    options.record_limit = 1 + data[1];
  }
  const auto whole = read(bytes, options, {.strings = 1U << 16U});
  require(read(bytes, options, {.chunk_text = 256, .chunk_cells = 8, .strings = 1U << 16U}) == whole);
  return 0;
}
