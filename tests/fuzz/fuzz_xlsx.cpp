// Any bytes as a workbook, or as one of its parts in an archive that is sound: every cell lies inside its chunk, and the answer does not
// depend on how rows are cut into chunks.  The first byte chooses the part, the second the options.
#include <cstddef>
#include <cstdint>
#include <string>

#include "../unit/table/workbook.hpp"
#include "read_rows.hpp"
#include "table/xlsx_source.hpp"

namespace {

using namespace spbe;
using namespace spbe::detail;

read_rows::counts read(const std::string& bytes, const csv_options& options, unsigned forms, xlsx_tuning tuning) {
  xlsx_source from("fuzz", bytes, options, {}, tuning);
  const read_rows::counts out = read_rows::read(from, 0, read_rows::forms_by(forms));
  if (!out.failed) (void)from.late_notes();
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
  const auto whole = read(bytes, options, data[1], {.strings = 1U << 16U});
  read_rows::require(read(bytes, options, data[1], {.chunk_text = 256, .chunk_cells = 8, .strings = 1U << 16U}) == whole);
  return 0;
}
