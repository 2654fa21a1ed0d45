// Writes a column of ROWS keys of sixteen digits to standard output, all different but for one in a million, which is the key of the row before it.
//
//     make_keys ROWS
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace {

constexpr std::uint64_t first_key = 1'000'000'000'000'000;
constexpr std::uint64_t keys = 9 * first_key;           // that have sixteen digits
constexpr std::uint64_t step = 5'561'234'567'897;       // no divisor in common with `keys`: none comes twice, and neighbours are far from each other
constexpr std::uint64_t repeated_every = 1'000'000;
constexpr std::size_t digits = 16;

using line = std::array<char, digits + 1>;

void write(line& to, std::uint64_t key) {
  for (std::size_t at = digits; at-- > 0; key /= 10) to[at] = static_cast<char>('0' + key % 10);
  to[digits] = '\n';
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: make_keys ROWS\n");
    return 2;
  }
  const std::uint64_t rows = std::strtoull(argv[1], nullptr, 10);
  std::fputs("nik\n", stdout);
  line text{};
  std::uint64_t key = 0;
  for (std::uint64_t row = 1; row <= rows; ++row) {
    if (row % repeated_every != 0) {
      key = key + step < keys ? key + step : key + step - keys;
      write(text, first_key + key);
    }
    if (std::fwrite(text.data(), text.size(), 1, stdout) != 1) return 3;
  }
  return std::fflush(stdout) == 0 ? 0 : 3;
}
