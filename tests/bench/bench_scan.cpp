// Reads a CSV file as the engine does, encoding checked and cells found, and does nothing with them: what every check costs at least.
//
//     bench_scan FILE
//
// Prints the records and cells, so that nothing is left out because nobody looks.
#include <cstdio>
#include <cstdlib>

#include "table/csv_source.hpp"

using namespace spbe;
using namespace spbe::detail;

namespace {

constexpr std::uint32_t window = 2048;   // cells; as large as a batch of the engine's

struct sum { std::uint64_t records = 0, cells = 0; };

void scan(cell_index& index, const chunk& text, sum& found) {
  const scan_kernels& kernels = kernels_for(best_scan_level());
  index.begin(text.edges, window, window);
  for (;;) {
    kernels.index(index);
    found.records += index.ends;
    found.cells += index.edges;
    if (index.base >= index.size) return;
    index.drop(index.ends, index.edges);
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: bench_scan FILE\n");
    return 2;
  }
  csv_source source(argv[1], std::optional<std::string>(), csv_options{});
  if (auto opened = source.open({}); !opened) {
    std::fprintf(stderr, "bench_scan: %s\n", opened.error().message.en.c_str());
    return 3;
  }
  sum found;
  chunk text;
  cell_index index;
  for (;;) {
    const auto more = source.next(text);
    if (!more) return 3;
    if (!*more) break;
    scan(index, text, found);
  }
  std::printf("%llu records, %llu cells\n", static_cast<unsigned long long>(found.records), static_cast<unsigned long long>(found.cells));
  return 0;
}
