// Columns of codes repeat themselves: what a list said of a cell is kept by the cell's bytes, one line of cache an answer.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

#include <spbe/codelist.hpp>

namespace spbe::inline v1::detail {

// A cell of up to 32 bytes as four words, zeros behind its end.
using cell_words = std::array<std::uint64_t, 4>;
inline constexpr std::size_t most_in_words = sizeof(cell_words);

// By size: ones where the words hold bytes of the cell.
inline constexpr auto word_masks = [] {
  std::array<std::array<std::uint8_t, most_in_words>, most_in_words + 1> masks{};
  for (std::size_t size = 0; size <= most_in_words; ++size) std::fill_n(masks[size].begin(), size, std::uint8_t{0xFF});
  return masks;
}();

// `padded`: `most_in_words` bytes can be read wherever a cell begins, so that its size decides nothing but a mask.
template <bool Padded>
[[nodiscard]] inline cell_words words_of(std::string_view cell) noexcept {
  cell_words words{};
  if constexpr (!Padded) {
    if (!cell.empty()) std::memcpy(words.data(), cell.data(), cell.size());
    return words;
  }
  cell_words mask;
  std::memcpy(words.data(), cell.data(), sizeof words);
  std::memcpy(mask.data(), word_masks[cell.size()].data(), sizeof mask);
  for (std::size_t k = 0; k < words.size(); ++k) words[k] &= mask[k];
  return words;
}

class membership_memo {
 public:
  membership_memo(const list& codes, bool by_name)
      : codes_(&codes), by_name_(by_name), lines_(slots_for(codes.info().codes)), last_(lines_.size() - 1) {}

  template <bool Padded>
  [[nodiscard]] membership judge(std::string_view cell, date day) noexcept {
    if (cell.size() > most_in_words) return ask(cell, day);
    const cell_words words = words_of<Padded>(cell);
    line& l = lines_[slot(words, cell.size())];
    std::uint64_t differs = (l.size ^ cell.size()) | static_cast<std::uint32_t>(l.day ^ day.days());
    for (std::size_t k = 0; k < words.size(); ++k) differs |= l.words[k] ^ words[k];
    if (differs == 0) return l.answer;
    l.answer = ask(cell, day);
    l.size = static_cast<std::uint32_t>(cell.size());
    l.day = day.days();
    l.words = words;
    return l.answer;
  }

 private:
  struct alignas(64) line {
    cell_words words{};
    membership answer;
    std::int32_t day = 0;
    std::uint32_t size = 0xFFFFFFFFU;
  };
  static_assert(sizeof(line) == 64);

  // Short lists fit whole, with room to spare.  Of a long one only a run of equal cells can be caught, and one line does that.
  [[nodiscard]] static std::size_t slots_for(std::size_t codes) noexcept {
    return codes > 4096 ? 1 : std::clamp<std::size_t>(std::bit_ceil(codes * 8), 64, 1024);
  }

  [[nodiscard]] membership ask(std::string_view cell, date day) const noexcept {
    return by_name_ ? codes_->judge_name(cell, day) : codes_->judge(cell, day);
  }

  [[nodiscard]] std::size_t slot(const cell_words& words, std::size_t size) const noexcept {
    const std::uint64_t mixed = (words[0] ^ words[1] * 0x9E3779B97F4A7C15ULL ^ (words[2] + words[3]) * 0xBF58476D1CE4E5B9ULL ^ size) * 0xD6E8FEB86659FD93ULL;
    return static_cast<std::size_t>(mixed >> 48U) & last_;
  }

  const list* codes_;
  bool by_name_;
  std::vector<line> lines_;
  std::size_t last_;   // a power of two less one
};

}  // namespace spbe::inline v1::detail
