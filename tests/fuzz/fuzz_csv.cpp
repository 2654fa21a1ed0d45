// Any bytes read as a table: the answer does not depend on how the text is cut into chunks or on the instruction set, and every cell lies
// inside its chunk; and any bytes behind the header of the built-in schema can be checked.  The first two bytes choose options.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include <spbe/schema.hpp>
#include <spbe/table.hpp>
#include <spbe/validate.hpp>

#include "read_rows.hpp"
#include "table/csv_source.hpp"

namespace {

using namespace spbe;
using namespace spbe::detail;
using namespace read_rows;

// The same bytes as records of `penduduk`: every kind of column meets cells of every kind, and none at all.
void check_as_people(const std::string& text) {
  static const auto people = plan::builtin("penduduk");
  require(people.has_value());
  std::vector<rows> inputs;
  inputs.push_back(rows::csv_text("nik,no_kk,nama,jenis_kelamin,tempat_lahir,tanggal_lahir,agama,status_kawin,pekerjaan,kode_wilayah,npwp,no_hp,email,kode_pos\n" + text, "fuzz",
                                  {.delimiter = ','}));
  validate_options options;
  options.as_of = date(2026, 1, 1);
  options.threads = 1;
  auto run = validation::start(*people, std::move(inputs), options);
  require(run.has_value());
  std::vector<finding> batch;
  for (;;) {
    const auto more = run->next(batch);
    if (!more || !*more) break;   // NUL bytes at the start, say, are no table
    for (const finding& f : batch) require(!f.code.empty() && f.row <= run->summary().rows);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  const std::string text(reinterpret_cast<const char*>(data) + 2, size - 2);
  csv_options options;
  if ((data[0] & 1U) != 0) options.delimiter = ",;\t|"[data[0] >> 1U & 3U];
  if ((data[0] & 8U) != 0) options.header = data[0] >> 4U & 3U;
  if ((data[0] & 64U) != 0) {
    options.cell_limit = 1 + data[1] % 16;
    options.record_limit = 1 + data[1];
  }
  if ((data[0] & 128U) != 0) options.encoding = data[1] % 2 == 0 ? "utf-8" : "windows-1252";
  const auto whole = read(*rows::csv_text(text, "fuzz", options).take());
  for (const std::size_t chunk_size : {std::size_t{1} + data[1], std::size_t{64}}) {
    csv_source cut("fuzz", text, options, {chunk_size, data[1] % 50U, chunk_size == 64 ? scan_level::portable : best_scan_level()});
    require(read(cut, data[1] % 4U) == whole);
  }
  check_as_people(text);
  return 0;
}
