#include "codelist/resolve/plain_text.hpp"

#include "codelist/name_order.hpp"

namespace spbe::inline v1::detail {
namespace {

// 0 = no part of a word; 1 = stands inside words without counting (Alo'oa).
constexpr std::array<char, 256> letters_and_marks = [] {
  std::array<char, 256> out = small_letters;
  for (const char c : {'\'', '"', '`'}) out[static_cast<std::size_t>(c)] = 1;
  return out;
}();

char letter(char c) noexcept { return letters_and_marks[static_cast<unsigned char>(c)]; }

}  // namespace

plain_text::plain_text(std::string_view text) noexcept {
  bool between = true;
  for (const char c : text) {
    const char l = letter(c);
    if (l == 0) between = true;
    if (l < 2 && static_cast<unsigned char>(c) < 0x80) continue;
    if (size_ == longest || static_cast<unsigned char>(c) >= 0x80) {
      size_ = 0;
      return;
    }
    if (between) begins_ |= std::uint64_t{1} << size_;
    between = false;
    places_[static_cast<unsigned char>(l) & 63U] |= std::uint64_t{1} << size_;
    letters_[size_++] = l;
  }
}

bool plain_text::is(std::string_view name) const noexcept {
  std::size_t i = 0;
  bool between = true;
  for (const char c : name) {
    const char l = letter(c);
    if (l == 0) {
      if (static_cast<unsigned char>(c) >= 0x80) return false;
      between = true;
    }
    if (l < 2) continue;
    if (i == size_ || letters_[i] != l || ((begins_ >> i & 1U) != 0) != between) return false;
    between = false;
    ++i;
  }
  return i == size_;
}

unsigned plain_text::distance(std::string_view name) const noexcept {
  // G. Myers, "A fast bit-vector algorithm for approximate string matching", J. ACM 46 (1999), as H. Hyyrö has it for whole texts.
  std::uint64_t more = ~std::uint64_t{0}, less = 0;
  const std::uint64_t last = std::uint64_t{1} << (size_ - 1);
  auto apart = static_cast<unsigned>(size_);
  for (const char c : name) {
    const char l = letter(c);
    if (l < 2) continue;
    const std::uint64_t same = places_[static_cast<unsigned char>(l) & 63U];
    const std::uint64_t down = (((same & more) + more) ^ more) | same | less;
    std::uint64_t up = less | ~(down | more);
    std::uint64_t fall = more & down;
    apart += (up & last) != 0 ? 1U : 0U;
    apart -= (fall & last) != 0 ? 1U : 0U;
    up = up << 1U | 1U;
    fall <<= 1U;
    more = fall | ~(down | up);
    less = up & down;
  }
  return apart;
}

}  // namespace spbe::inline v1::detail
