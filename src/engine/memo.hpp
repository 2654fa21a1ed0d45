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
      : codes_(&codes), by_name_(by_name), lines_(slots_for(codes.info().codes)), last_(lines_.size() - 1) {}

  [[nodiscard]] membership judge(std::string_view cell, date day) noexcept {
    if (cell.size() > longest) return ask(cell, day);
    const ends e = ends_of(cell);
    line& l = lines_[slot(e, cell.size())];
    const bool known = l.size == cell.size() && l.day == day.days() && l.cell.head == e.head && l.cell.tail == e.tail &&
                       (cell.size() <= 16 || std::memcmp(l.middle, cell.data() + 8, cell.size() - 16) == 0);
    if (known) return l.answer;
    l.answer = ask(cell, day);
    l.size = static_cast<std::uint32_t>(cell.size());
    l.day = day.days();
    l.cell = e;
    if (cell.size() > 16) std::memcpy(l.middle, cell.data() + 8, cell.size() - 16);
    return l.answer;
  }

 private:
  // Short lists fit whole, with room to spare.  Of a long one only a run of equal cells can be caught, and one line does that.
  [[nodiscard]] static std::size_t slots_for(std::size_t codes) noexcept {
    return codes > 4096 ? 1 : std::clamp<std::size_t>(std::bit_ceil(codes * 8), 64, 1024);
  }
  // The first and last eight bytes: up to sixteen they are the whole cell.
  struct ends { std::uint64_t head = 0, tail = 0; };
  static constexpr std::size_t longest = 48;
  struct alignas(64) line {
    ends cell;
    std::uint32_t size = 0xFFFFFFFFU;
    std::int32_t day = 0;
    membership answer;
    char middle[longest - 16];
  };
  static_assert(sizeof(line) == 64);

  template <class Word>
  [[nodiscard]] static std::uint64_t load(const char* from) noexcept {
    Word w;
    std::memcpy(&w, from, sizeof w);
    return w;
  }
  [[nodiscard]] static ends ends_of(std::string_view cell) noexcept {
    const char* s = cell.data();
    const std::size_t n = cell.size();
    if (n >= 8) return {load<std::uint64_t>(s), load<std::uint64_t>(s + n - 8)};
    if (n >= 4) return {load<std::uint32_t>(s), load<std::uint32_t>(s + n - 4)};
    if (n == 0) return {};
    return {load<std::uint8_t>(s) | load<std::uint8_t>(s + n / 2) << 8U | load<std::uint8_t>(s + n - 1) << 16U, 0};
  }

  [[nodiscard]] membership ask(std::string_view cell, date day) const noexcept {
    return by_name_ ? codes_->judge_name(cell, day) : codes_->judge(cell, day);
  }

  [[nodiscard]] std::size_t slot(const ends& e, std::size_t size) const noexcept {
    const std::uint64_t mixed = (e.head ^ (e.tail * 0x9E3779B97F4A7C15ULL) ^ size) * 0xD6E8FEB86659FD93ULL;
    return static_cast<std::size_t>(mixed >> 48U) & last_;
  }

  const list* codes_;
  bool by_name_;
  std::vector<line> lines_;
  std::size_t last_;   // a power of two less one
};

}  // namespace spbe::inline v1::detail
