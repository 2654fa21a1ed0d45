// How long rows of NDJSON take, beside what simdjson needs to hand out the same fields.
//
//     bench_ndjson [RECORDS]       200,000 where nothing is said
//
// The records have the columns of `penduduk`; nobody in them exists.  Both sides go through the same bytes in memory, one thread, and add up the
// cells and their bytes: the sums must agree.  Exit 1 where they do not, or where the median ratio misses the bar of 1.6.
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#undef SIMDJSON_THREADS_ENABLED   // both sides on one thread
#include <simdjson.h>

#include "table/json_source.hpp"

namespace {

using namespace spbe::detail;

constexpr double bar = 1.6;
constexpr int rounds = 11;
constexpr std::array<std::string_view, 14> keys = {"nik",   "no_kk",        "nama",      "jenis_kelamin", "tempat_lahir", "tanggal_lahir", "agama",
                                                   "status_kawin", "pekerjaan", "kode_wilayah", "npwp", "no_hp", "email", "kode_pos"};

struct sums {
  std::uint64_t cells = 0, bytes = 0;
  double seconds = 0;
};

std::string records(std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string number = std::to_string(100000 + i % 900000);
    const std::array<std::string, 14> values = {"317101" + number + "9901", "317101" + number + "9902", "SITI RAHMAWATI " + number, i % 2 == 0 ? "P" : "L", "BANDUNG", "1985-04-" + std::to_string(10 + i % 20),
                                                "Islam", "Kawin", "Wiraswasta", "31.71.01.1001", i % 3 == 0 ? "" : "09" + number + "99010000", "+6281" + number + "99", "warga" + number + "@contoh.go.id", "10110"};
    for (std::size_t k = 0; k < keys.size(); ++k) out.append(k == 0 ? "{\"" : ",\"").append(keys[k]).append("\":\"").append(values[k]).append("\"");
    out += "}\n";
  }
  return out;
}

double since(std::chrono::steady_clock::time_point begin) { return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count(); }

sums by_simdjson(const simdjson::padded_string& text) {
  sums out;
  const auto begin = std::chrono::steady_clock::now();
  simdjson::ondemand::parser parser;
  simdjson::ondemand::document_stream stream;
  if (parser.iterate_many(text, 1U << 20U).get(stream) != simdjson::SUCCESS) std::exit(2);
  for (auto document : stream) {
    for (const auto key : keys) {
      std::string_view value;
      if (document.find_field(key).get_string().get(value) != simdjson::SUCCESS) std::exit(2);
      ++out.cells;
      out.bytes += value.size();
    }
  }
  out.seconds = since(begin);
  return out;
}

sums by_rows(const std::string& text) {
  auto bytes = from_memory(text);
  sums out;
  const auto begin = std::chrono::steady_clock::now();
  json_source rows("bench.ndjson", std::move(bytes), {});
  if (!rows.open({})) std::exit(2);
  const auto split = rows.make_splitter();
  chunk c;
  batch b;
  while (rows.next(c).value_or(false)) {
    split->begin(c);
    while (split->next(b)) {
      for (std::uint32_t k = 0; k < b.columns; ++k) {
        const auto column = b.column(k);
        for (std::uint32_t r = 0; r < b.rows; ++r) {
          out.cells += column.size[r] != spbe::cells::absent ? 1 : 0;
          out.bytes += column.size[r] != spbe::cells::absent ? column.size[r] : 0;
        }
      }
    }
  }
  out.seconds = since(begin);
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  const std::size_t count = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 200000;
  const std::string text = records(count);
  const simdjson::padded_string padded(text);
  std::vector<double> ratios, theirs, ours;
  for (int round = 0; round < rounds; ++round) {
    const sums a = by_simdjson(padded);
    const sums b = by_rows(text);
    if (a.cells != b.cells || a.bytes != b.bytes || a.cells != count * keys.size()) {
      std::printf("counts differ: simdjson %llu cells of %llu bytes, rows %llu of %llu\n", static_cast<unsigned long long>(a.cells), static_cast<unsigned long long>(a.bytes),
                  static_cast<unsigned long long>(b.cells), static_cast<unsigned long long>(b.bytes));
      return 1;
    }
    ratios.push_back(b.seconds / a.seconds);
    theirs.push_back(a.seconds);
    ours.push_back(b.seconds);
  }
  for (auto* all : {&ratios, &theirs, &ours}) std::sort(all->begin(), all->end());
  const double mib = static_cast<double>(text.size()) / (1 << 20);
  std::printf("%zu records, %.0f bytes a record\n", count, static_cast<double>(text.size()) / static_cast<double>(count));
  std::printf("simdjson %.0f MiB/s, rows %.0f MiB/s; %.2f times simdjson (bar %.1f; rounds from %.2f to %.2f)\n", mib / theirs[rounds / 2], mib / ours[rounds / 2],
              ratios[rounds / 2], bar, ratios.front(), ratios.back());
  return ratios[rounds / 2] <= bar ? 0 : 1;
}
