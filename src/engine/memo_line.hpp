// What was said of a cell, kept by its bytes: one line of the cache an answer, and how eight cells at once are held against their lines.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include <spbe/codelist.hpp>

namespace spbe::inline v1::detail {

// A cell of up to 48 bytes as pairs of words, FF behind its end: no cell that can be read as text has that byte, so that readable cells of two
// sizes differ.  Vectors of the compiler's own: it knows what each machine has for them.
using two_words = std::uint64_t __attribute__((vector_size(16)));
using cell_words = std::array<two_words, 3>;
inline constexpr std::size_t most_in_words = sizeof(cell_words);
inline constexpr char behind_cell = '\xFF';

// By size: ones behind the cell.
inline constexpr auto words_behind = [] {
  std::array<std::array<char, most_in_words>, most_in_words + 1> ones{};
  for (std::size_t size = 0; size <= most_in_words; ++size) std::fill(ones[size].begin() + static_cast<std::ptrdiff_t>(size), ones[size].end(), behind_cell);
  return ones;
}();

[[nodiscard]] inline cell_words words_of(std::string_view cell) noexcept {
  cell_words words;
  std::memset(words.data(), behind_cell, sizeof words);
  if (!cell.empty()) std::memcpy(words.data(), cell.data(), cell.size());
  return words;
}

struct alignas(64) memo_line {
  static constexpr std::uint64_t nobody = UINT64_MAX;
  cell_words words{};
  membership answer;
  std::uint64_t who = nobody;   // day and size

  [[nodiscard]] bool holds(const cell_words& w, std::uint64_t asked) const noexcept {
    const two_words differ = (words[0] ^ w[0]) | (words[1] ^ w[1]) | (words[2] ^ w[2]);
    return (differ[0] | differ[1] | (who ^ asked)) == 0;
  }
};
static_assert(sizeof(memo_line) == 64);

struct memo_lines {
  const memo_line* first;
  std::size_t last;   // their number, a power of two, less one
};

// One for each kind of processor.
struct memo_road {
  // Answers from row `from` on, eight at a time where it can, up to the first row that has no line: which one.  All lines are of the day that is asked for,
  // and none is of a cell with FF in it.
  std::size_t (*answer)(memo_lines lines, const cells& column, std::size_t from, membership* answers) noexcept;
  // Whose line a cell's is, once it is masked by `last`.
  std::size_t (*place)(const cell_words& cell) noexcept;
  bool reads_behind;   // `most_in_words` bytes from the beginning of each cell must be readable
};
enum class memo_level : std::uint8_t { portable, avx2, avx512 };
[[nodiscard]] memo_level best_memo_level() noexcept;
[[nodiscard]] const memo_road& memo_road_of(memo_level level) noexcept;   // up to the best one

}  // namespace spbe::inline v1::detail
