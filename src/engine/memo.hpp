// Columns of codes repeat themselves: what a list said of a cell is kept by the cell's bytes, one line of cache an answer.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

#include <spbe/codelist.hpp>

namespace spbe::inline v1::detail {

class membership_memo {
 public:
  membership_memo(const list& codes, bool by_name)
      : codes_(&codes), by_name_(by_name), lines_(slots_for(codes.info().codes)), shift_(64U - static_cast<unsigned>(std::countr_zero(lines_.size()))) {}

  [[nodiscard]] membership judge(std::string_view cell, date day) noexcept {
    if (cell.size() > longest) return ask(cell, day);
    line& l = lines_[hash(cell)];
    if (l.size == cell.size() && l.day == day.days() && std::memcmp(l.text, cell.data(), cell.size()) == 0) return l.answer;
    l.answer = ask(cell, day);
    l.size = static_cast<std::uint8_t>(cell.size());
    l.day = day.days();
    std::memcpy(l.text, cell.data(), cell.size());
    return l.answer;
  }

 private:
  // Short lists fit whole, with room to spare.  Of a long one only a run of equal or near cells can be caught: a few lines that
  // stay in the first cache do that, and cost nothing where the codes come at random.
  [[nodiscard]] static std::size_t slots_for(std::size_t codes) noexcept {
    return codes > 4096 ? 16 : std::clamp<std::size_t>(std::bit_ceil(codes * 8), 64, 1024);
  }
  static constexpr std::size_t longest = 51;
  struct alignas(64) line {
    char text[longest];
    std::uint8_t size = 0xFF;
    std::int32_t day = 0;
    membership answer;
  };
  static_assert(sizeof(line) == 64);

  [[nodiscard]] membership ask(std::string_view cell, date day) const noexcept {
    return by_name_ ? codes_->judge_name(cell, day) : codes_->judge(cell, day);
  }

  [[nodiscard]] std::size_t hash(std::string_view cell) const noexcept {
    std::uint64_t head = 0, tail = 0;
    const std::size_t n = cell.size();
    if (n >= 8) {
      std::memcpy(&head, cell.data(), 8);
      std::memcpy(&tail, cell.data() + n - 8, 8);
    } else {
      for (std::size_t i = 0; i < n; ++i) head = head << 8U | static_cast<unsigned char>(cell[i]);
    }
    const std::uint64_t mixed = (head ^ (tail * 0x9E3779B97F4A7C15ULL) ^ n) * 0xD6E8FEB86659FD93ULL;
    return static_cast<std::size_t>(mixed >> shift_);
  }

  const list* codes_;
  bool by_name_;
  std::vector<line> lines_;
  unsigned shift_;
};

}  // namespace spbe::inline v1::detail
