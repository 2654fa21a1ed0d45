// A short text in two registers, its first byte the lowest: bytes stored one by one and loaded together would make the processor wait.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "codelist/bytes.hpp"

namespace spbe::inline v1::detail {

struct sixteen_bytes {
  static constexpr std::size_t most = 16;
  static constexpr std::uint64_t zeros = 0x3030303030303030ULL;
  std::uint64_t low = 0, high = 0;

  explicit sixteen_bytes(std::string_view text) noexcept {
    const char* p = text.data();
    const std::size_t n = text.size();
    if (n >= 8) {
      low = load<std::uint64_t>(p);
      if (n > 8) high = load<std::uint64_t>(p + n - 8) >> (8 * (16 - n));
    } else if (n >= 4) {
      low = load<std::uint32_t>(p) | std::uint64_t{load<std::uint32_t>(p + n - 4)} << (8 * (n - 4));
    } else {
      for (std::size_t i = 0; i < n; ++i) low |= std::uint64_t{static_cast<unsigned char>(p[i])} << (8 * i);
    }
  }

  // Two pieces, the first of them `gap` bytes short, less than 8.
  void join(std::uint64_t front, unsigned gap, std::uint64_t back) noexcept {
    low = gap == 0 ? front : front | back << (8 * (8 - gap));
    high = back >> (8 * gap);
  }

  // '0' in every byte from the n-th on.
  void fill_with_zeros(unsigned n) noexcept {
    if (n < 8) { low |= zeros << (8 * n); high |= zeros; }
    else high |= zeros << (8 * (n - 8));
  }

  // By n bytes, '0' moving in at the front.
  void move_up(unsigned n) noexcept {
    if (n >= 8) { high = low; low = zeros; n -= 8; }
    if (n == 0) return;
    high = high << (8 * n) | low >> (64 - 8 * n);
    low = low << (8 * n) | zeros >> (64 - 8 * n);
  }
};

}  // namespace spbe::inline v1::detail
