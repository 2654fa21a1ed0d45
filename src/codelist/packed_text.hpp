// Texts of a list, packed: a byte of printable ASCII stands for itself, 7F for the byte behind it, and each of the other 160 for a symbol,
// a piece of text that the list uses often ("Kecamatan ", "Belanja Modal ").  Any text is unpacked by itself.
//
//   symbols   offset u16 of each and of the end, then their bytes; empty where a list has none
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "codelist/bytes.hpp"

namespace spbe::inline v1::detail {

inline constexpr unsigned char packed_escape = 0x7F;
inline constexpr unsigned most_symbols = 160;
inline constexpr std::size_t longest_symbol = 255;

[[nodiscard]] constexpr bool stands_for_itself(unsigned char byte) noexcept { return byte >= 0x20 && byte < packed_escape; }
// The byte of a symbol and back.
[[nodiscard]] constexpr unsigned char byte_of_symbol(unsigned symbol) noexcept { return static_cast<unsigned char>(symbol < 0x20 ? symbol : symbol + 0x60); }
[[nodiscard]] constexpr unsigned symbol_of_byte(unsigned char byte) noexcept { return byte < 0x20 ? byte : byte - 0x60U; }

class symbol_table {
 public:
  symbol_table() = default;
  explicit symbol_table(std::string_view section) noexcept
      : section_(section), count_(section.size() < 4 || load<std::uint16_t>(section.data()) < 2 ? 0 : load<std::uint16_t>(section.data()) / 2U - 1) {}

  // Must hold before anything is unpacked: bytes of strangers.
  [[nodiscard]] bool sound() const noexcept {
    if (section_.empty()) return true;
    if (section_.size() < 4 || load<std::uint16_t>(section_.data()) != 2 * (count_ + 1) || count_ == 0 || count_ > most_symbols) return false;
    if (2 * (std::size_t{count_} + 1) > section_.size() || at(count_) != section_.size()) return false;
    for (unsigned i = 0; i < count_; ++i) {
      if (at(i + 1) <= at(i) || at(i + 1) - at(i) > longest_symbol) return false;
    }
    return true;
  }

  // Writes the text into `out` and answers its length; npos where it is longer than `capacity` or not packed by this table.
  [[nodiscard]] std::size_t unpack(std::string_view packed, char* out, std::size_t capacity) const noexcept {
    std::size_t n = 0;
    for (std::size_t i = 0; i < packed.size(); ++i) {
      auto byte = static_cast<unsigned char>(packed[i]);
      if (stands_for_itself(byte) || byte == packed_escape) {
        if (byte == packed_escape) {
          if (++i == packed.size()) return std::string_view::npos;
          byte = static_cast<unsigned char>(packed[i]);
        }
        if (n == capacity) return std::string_view::npos;
        out[n++] = static_cast<char>(byte);
        continue;
      }
      const unsigned symbol = symbol_of_byte(byte);
      if (symbol >= count_) return std::string_view::npos;
      const std::size_t begin = at(symbol);
      const std::size_t size = at(symbol + 1) - begin;
      if (size > capacity - n) return std::string_view::npos;
      // Most are short: eight bytes at once where both sides have them; what is too many is written over or lies behind the end.
      const bool short_one = size <= 8 && capacity - n >= 8 && section_.size() - begin >= 8;
      if (short_one) std::memcpy(out + n, section_.data() + begin, 8);
      else std::memcpy(out + n, section_.data() + begin, size);
      n += size;
    }
    return n;
  }

  // The first and the last byte of a sound text that is not empty, without unpacking it; 0 where that is not seen at once.
  [[nodiscard]] char first_byte(std::string_view packed) const noexcept {
    const auto byte = static_cast<unsigned char>(packed[0]);
    if (stands_for_itself(byte)) return packed[0];
    return byte == packed_escape ? '\0' : section_[at(symbol_of_byte(byte))];
  }
  [[nodiscard]] char last_byte(std::string_view packed) const noexcept {
    const auto byte = static_cast<unsigned char>(packed.back());
    if (packed.size() > 1 && static_cast<unsigned char>(packed[packed.size() - 2]) == packed_escape) return '\0';
    return stands_for_itself(byte) ? packed.back() : section_[at(symbol_of_byte(byte) + 1) - 1];
  }

 private:
  [[nodiscard]] std::size_t at(unsigned i) const noexcept { return load<std::uint16_t>(section_.data(), i); }

  std::string_view section_;
  unsigned count_ = 0;
};

// A packed text of the pool: its size in one byte, or FF and two bytes, in front of it.
[[nodiscard]] inline std::string_view packed_at(const char* pool, std::uint32_t offset) noexcept {
  const auto size = static_cast<unsigned char>(pool[offset]);
  return size < 0xFF ? std::string_view(pool + offset + 1, size) : std::string_view(pool + offset + 3, load<std::uint16_t>(pool + offset + 1));
}

}  // namespace spbe::inline v1::detail
