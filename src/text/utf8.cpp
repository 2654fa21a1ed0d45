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

void append_utf8(std::string& out, char32_t c) {
  const auto put = [&out](std::uint32_t b) { out += static_cast<char>(b); };
  const auto v = static_cast<std::uint32_t>(c);
  if (v < 0x80) { put(v); return; }
  if (v < 0x800) { put(0xC0 | v >> 6U); put(0x80 | (v & 0x3FU)); return; }
  if (v < 0x10000) { put(0xE0 | v >> 12U); put(0x80 | (v >> 6U & 0x3FU)); put(0x80 | (v & 0x3FU)); return; }
  put(0xF0 | v >> 18U); put(0x80 | (v >> 12U & 0x3FU)); put(0x80 | (v >> 6U & 0x3FU)); put(0x80 | (v & 0x3FU));
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
