// Any bytes read as a table: the answer does not depend on how the text is cut into chunks or on the instruction set, and every cell lies
// inside its chunk; and any bytes behind the header of the built-in schema can be checked.  The first two bytes choose options.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include <spbe/schema.hpp>
#include <spbe/table.hpp>
#include <spbe/validate.hpp>

#include "table/csv_source.hpp"

namespace {

using namespace spbe;
using namespace spbe::detail;

struct counts {
  std::uint64_t rows = 0, cells = 0, bytes = 0, events = 0, lines = 0, sum = 0;
  bool failed = false;
  bool operator==(const counts&) const = default;
};

void require(bool holds) {
  if (!holds) std::abort();
}

// Sums that do not depend on how records are shared out among batches.
void add(counts& out, const source& from, const chunk& c, const batch& b) {
  out.events += b.events.size();
  for (std::uint32_t k = 0; k < b.columns; ++k) {
    for (std::uint32_t r = 0; r < b.rows; ++r) {
      const std::size_t slot = std::size_t{k} * batch::capacity + r;
      if (b.size[slot] == cells::absent) continue;
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

counts read(source& from) {
  counts out;
  const auto shape = from.open({});
  out.failed = !shape.has_value();
  if (out.failed) return out;
  const auto splitter = from.make_splitter();
  chunk c;
  batch b;
  for (;;) {
    const auto more = from.next(c);
    require(more.has_value());
    if (!*more) break;
    splitter->begin(c);
    while (splitter->next(b)) add(out, from, c, b);
    out.lines += splitter->lines();
  }
  require(shape->empty == (out.rows == 0));
  return out;
}

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
    require(read(cut) == whole);
  }
  check_as_people(text);
  return 0;
}
