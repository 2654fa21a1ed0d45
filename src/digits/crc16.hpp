// CRC-16/CCITT-FALSE, which closes the payloads of payment codes: polynomial 0x1021, begins with 0xFFFF, nothing reflected, nothing added.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace spbe::inline v1::detail {

inline constexpr std::size_t crc16_stride = 16;

// Row `n`: what a byte has become once `n` more bytes of zero went through the register behind it.
inline constexpr auto crc16_rows = [] {
  std::array<std::array<std::uint16_t, 256>, crc16_stride> rows{};
  for (unsigned byte = 0; byte < 256; ++byte) {
    unsigned rest = byte << 8U;
    for (unsigned bit = 0; bit < 8; ++bit) rest = (rest << 1U) ^ ((rest & 0x8000U) != 0 ? 0x1021U : 0U);
    rows[0][byte] = static_cast<std::uint16_t>(rest);
  }
  for (std::size_t row = 1; row < crc16_stride; ++row) {
    for (unsigned byte = 0; byte < 256; ++byte) {
      const unsigned before = rows[row - 1][byte];
      rows[row][byte] = static_cast<std::uint16_t>((before << 8U) ^ rows[0][before >> 8U]);
    }
  }
  return rows;
}();

// Sixteen bytes a step: only the first two of them wait for the register, so the look-ups of a step run side by side.
[[nodiscard]] constexpr std::uint16_t crc16(std::string_view bytes) noexcept {
  unsigned rest = 0xFFFF;
  const auto at = [](char c) { return static_cast<unsigned char>(c); };
  while (bytes.size() >= crc16_stride) {
    unsigned sum = crc16_rows[15][at(bytes[0]) ^ (rest >> 8U)] ^ crc16_rows[14][at(bytes[1]) ^ (rest & 0xFFU)];
    for (std::size_t i = 2; i < crc16_stride; ++i) sum ^= crc16_rows[crc16_stride - 1 - i][at(bytes[i])];
    rest = sum;
    bytes.remove_prefix(crc16_stride);
  }
  for (const char c : bytes) rest = ((rest << 8U) & 0xFFFFU) ^ crc16_rows[0][(rest >> 8U) ^ at(c)];
  return static_cast<std::uint16_t>(rest);
}

// As payloads write it: four hexadecimal digits, letters in capitals.
[[nodiscard]] constexpr std::array<char, 4> crc16_text(std::string_view bytes) noexcept {
  constexpr std::string_view signs = "0123456789ABCDEF";
  const unsigned crc = crc16(bytes);
  return {signs[crc >> 12U], signs[crc >> 8U & 15U], signs[crc >> 4U & 15U], signs[crc & 15U]};
}

static_assert(crc16("123456789") == 0x29B1 && crc16("") == 0xFFFF);

}  // namespace spbe::inline v1::detail
