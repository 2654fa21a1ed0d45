// Eight characters as one word: are they digits, and which two-digit numbers do they write.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

#include "base/value_at.hpp"

namespace spbe::inline v1::detail {

using eight = std::uint64_t;

// Eight bytes at `text`, the first one lowest whatever the machine's byte order.  The caller vouches for the eight bytes.
[[nodiscard]] inline eight load_eight(const char* text) noexcept {
  auto word = value_at<eight>(text);
  if constexpr (std::endian::native == std::endian::big) { word = __builtin_bswap64(word); }
  return word;
}

// A digit has the high nibble 3, and keeps it when 6 is added (0x39 + 6 = 0x3F; 0x3A + 6 = 0x40).  A byte that would carry
// into its neighbour (0xFA and up) fails by its own high nibble already.
[[nodiscard]] constexpr bool all_digits(eight word) noexcept {
  constexpr eight high = 0xF0F0F0F0F0F0F0F0U;
  return ((word & high) | (((word + 0x0606060606060606U) & high) >> 4U)) == 0x3333333333333333U;
}

// The same of 8 to 16 characters: two words that overlap.
[[nodiscard]] inline bool all_digits(const char* text, std::size_t size) noexcept {
  return all_digits(load_eight(text)) && all_digits(load_eight(text + size - 8));
}

// The word with '0' in place of `sign` at the given byte; any other byte there becomes no digit.  A byte that is XORed with '0' ^ sign
// turns into '0' exactly where it was the sign.
[[nodiscard]] constexpr eight sign_as_zero(eight word, char sign, unsigned byte) noexcept {
  const unsigned at = byte * 8;
  const eight changed = word ^ (static_cast<eight>(static_cast<unsigned char>('0' ^ sign)) << at);
  const bool matched = ((changed >> at) & 0xFFU) == '0';
  return matched ? changed : word | (eight{0xFF} << at);
}

// The four two-digit numbers of eight digits, in bytes 0, 2, 4 and 6.
[[nodiscard]] constexpr eight pairs_of(eight digits) noexcept {
  const eight values = digits - 0x3030303030303030U;
  return (values * 10 + (values >> 8U)) & 0x00FF00FF00FF00FFU;
}
[[nodiscard]] constexpr unsigned pair_at(eight pairs, unsigned index) noexcept {
  return static_cast<unsigned>(pairs >> (index * 16U)) & 0xFFU;
}

// The number that eight digits write: pairs, fours and eights are summed in place.
[[nodiscard]] constexpr std::uint64_t number_of_eight(eight digits) noexcept {
  digits = (digits & 0x0F0F0F0F0F0F0F0FU) * 2561 >> 8U;
  digits = (digits & 0x00FF00FF00FF00FFU) * 6553601 >> 16U;
  return (digits & 0x0000FFFF0000FFFFU) * 42949672960001U >> 32U;
}

}  // namespace spbe::inline v1::detail
