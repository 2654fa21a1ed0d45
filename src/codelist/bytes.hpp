// Numbers in a compiled list are little-endian and may stand at any address.
#pragma once

#include <bit>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

#include "base/value_at.hpp"

namespace spbe::inline v1::detail {

template <class T>
[[nodiscard]] inline T load(const char* p) noexcept {
  static_assert(std::is_integral_v<T>);
  if constexpr (std::endian::native == std::endian::little) {
    return value_at<T>(p);
  } else {
    std::make_unsigned_t<T> value = 0;
    for (std::size_t i = sizeof(T); i-- > 0;) value = static_cast<std::make_unsigned_t<T>>(value << 8U | static_cast<unsigned char>(p[i]));
    return static_cast<T>(value);
  }
}

// The i-th number of a section.
template <class T>
[[nodiscard]] inline T load(const char* section, std::size_t i) noexcept { return load<T>(section + i * sizeof(T)); }

// Small numbers of three and five bytes.
[[nodiscard]] inline std::uint32_t load24(const char* p) noexcept { return load<std::uint16_t>(p) | std::uint32_t{static_cast<unsigned char>(p[2])} << 16U; }
[[nodiscard]] inline std::uint64_t load40(const char* p) noexcept { return load<std::uint32_t>(p) | std::uint64_t{static_cast<unsigned char>(p[4])} << 32U; }
inline void append_low(std::string& out, std::uint64_t value, unsigned bytes) {
  for (unsigned i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i) & 0xFFU);
}

// The i-th of numbers of so many bits each, at most 24, in a section that ends with `bits_slack` more bytes.
inline constexpr std::size_t bits_slack = 4;
[[nodiscard]] inline std::uint32_t load_bits(const char* section, std::size_t i, unsigned bits) noexcept {
  const std::size_t at = i * bits;
  return load<std::uint32_t>(section + at / 8) >> (at % 8) & ((1U << bits) - 1U);
}

[[nodiscard]] inline unsigned bytes_for(std::uint64_t largest) noexcept {
  unsigned n = 1;
  for (; largest > 0xFF; largest >>= 8U) ++n;
  return n;
}

template <class T>
inline void append(std::string& out, T value) {
  auto v = static_cast<std::make_unsigned_t<T>>(value);
  for (std::size_t i = 0; i < sizeof(T); ++i) out += static_cast<char>(static_cast<std::uint64_t>(v) >> (8 * i) & 0xFFU);
}

// A folded name: its length in two bytes, then the bytes.
[[nodiscard]] inline std::string_view pooled(const char* pool, std::uint32_t offset) noexcept {
  return {pool + offset + 2, load<std::uint16_t>(pool + offset)};
}

}  // namespace spbe::inline v1::detail
