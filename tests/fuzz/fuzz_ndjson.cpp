// Any bytes read as rows of JSON: the answer does not depend on how the text is cut into chunks, and every cell lies inside its chunk.  And any
// bytes as a file of any kind.  The first two bytes choose options.
#include <cstddef>
#include <cstdint>
#include <string>

#include "read_rows.hpp"
#include "table/file_kind.hpp"
#include "table/json_source.hpp"

namespace {

using namespace read_rows;

counts read_json(const std::string& text, const csv_options& options, std::size_t chunk, unsigned first) {
  json_source from((first & 8U) != 0 ? "fuzz.ndjson" : "fuzz.json", from_memory(text), options, chunk);
  return read(from, 0, forms_by(first));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  const std::string text(reinterpret_cast<const char*>(data) + 2, size - 2);
  csv_options options;
  if ((data[0] & 1U) != 0) {
    options.cell_limit = 1 + data[1] % 16;
    options.record_limit = 1 + data[1];
  }
  if ((data[0] & 2U) != 0) options.encoding = (data[0] & 4U) != 0 ? "utf-8" : "windows-1252";
  (void)kind_of(text, true, (data[0] & 8U) != 0 ? "x.ndjson" : "x.json");
  const auto whole = read_json(text, options, 64U << 10U, data[0]);
  for (const std::size_t chunk : {std::size_t{1} + data[1], std::size_t{64}}) require(read_json(text, options, chunk, data[0]) == whole);
  return 0;
}
