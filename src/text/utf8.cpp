#include "text/utf8.hpp"

#include <cstdint>
#include <cstring>

#include <spbe/text.hpp>

namespace spbe::inline v1 {
namespace detail {

scalar next_scalar(std::string_view text) noexcept {
  const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned first = byte(0);
  if (first < 0x80) return {first, 1};
  const unsigned length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4 || text.size() < length) return {};
  std::uint32_t value = first & (0x7FU >> length);
  for (unsigned i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0U) != 0x80) return {};
    value = value << 6U | (byte(i) & 0x3FU);
  }
  constexpr std::uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (value < least[length] || surrogate || value > 0x10FFFF) return {};
  return {value, static_cast<std::uint8_t>(length)};
}

encoded encode_utf8(char32_t c) noexcept {
  const auto v = static_cast<std::uint32_t>(c);
  const auto tail = [v](unsigned shift) { return static_cast<char>(0x80 | (v >> shift & 0x3FU)); };
  if (v < 0x80) return {{static_cast<char>(v)}, 1};
  if (v < 0x800) return {{static_cast<char>(0xC0 | v >> 6U), tail(0)}, 2};
  if (v < 0x10000) return {{static_cast<char>(0xE0 | v >> 12U), tail(6), tail(0)}, 3};
  return {{static_cast<char>(0xF0 | v >> 18U), tail(12), tail(6), tail(0)}, 4};
}

void append_utf8(std::string& out, char32_t c) {
  const encoded e = encode_utf8(c);
  out.append(e.bytes, e.length);
}

std::size_t ascii_prefix(std::string_view text) noexcept {
  std::size_t i = 0;
  for (; i + 32 <= text.size(); i += 32) {
    std::uint64_t w[4];
    std::memcpy(w, text.data() + i, 32);
    if (((w[0] | w[1] | w[2] | w[3]) & 0x8080808080808080ULL) != 0) break;
  }
  while (i < text.size() && static_cast<unsigned char>(text[i]) < 0x80) ++i;
  return i;
}

}  // namespace detail

std::size_t valid_utf8_prefix(std::string_view text) noexcept {
  std::size_t i = 0;
  while (i < text.size()) {
    i += detail::ascii_prefix(text.substr(i));
    while (i < text.size() && static_cast<unsigned char>(text[i]) >= 0x80) {
      const auto c = detail::next_scalar(text.substr(i));
      if (c.length == 0) return i;
      i += c.length;
    }
  }
  return i;
}

}  // namespace spbe::inline v1
