#include "text/charset.hpp"

#include <array>

#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace spbe::inline v1::detail {
namespace {

// Windows-1252, 0x80-0x9F; 0 = undefined.  Everything else is Latin-1.
constexpr std::array<char16_t, 32> cp1252 = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
                                             0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
                                             0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};
constexpr char32_t replacement = 0xFFFD;

std::size_t decode_single(std::string_view bytes, bool windows, std::string& out, std::uint64_t& bad) {
  for (const char byte : bytes) {
    char32_t c = static_cast<unsigned char>(byte);
    if (windows && c >= 0x80 && c < 0xA0) c = cp1252[c - 0x80];
    if (c == 0 && byte != 0) { c = replacement; ++bad; }
    append_utf8(out, c);
  }
  return bytes.size();
}

std::size_t decode_utf16(std::string_view bytes, bool little, std::string& out, std::uint64_t& bad) {
  const auto unit = [bytes, little](std::size_t i) {
    const auto a = static_cast<unsigned char>(bytes[i]);
    const auto b = static_cast<unsigned char>(bytes[i + 1]);
    return static_cast<char32_t>(little ? a | b << 8U : a << 8U | b);
  };
  std::size_t i = 0;
  while (i + 2 <= bytes.size()) {
    const char32_t first = unit(i);
    const bool high = first >= 0xD800 && first < 0xDC00;
    if (high && i + 4 > bytes.size()) break;  // the other half may come
    const char32_t second = high ? unit(i + 2) : 0;
    if (high && second >= 0xDC00 && second < 0xE000) {
      append_utf8(out, 0x10000 + ((first - 0xD800) << 10U) + (second - 0xDC00));
      i += 4;
      continue;
    }
    const bool lone = first >= 0xD800 && first < 0xE000;
    if (lone) ++bad;
    append_utf8(out, lone ? replacement : first);
    i += 2;
  }
  return i;
}

// "UTF-8" and "utf_8" are one name.
std::string plain_name(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (c == '-' || c == '_' || c == ' ') continue;
    out += small(c);
  }
  return out;
}

}  // namespace

charset charset_named(std::string_view name) noexcept {
  const std::string n = plain_name(name);
  if (n == "utf8" || n == "utf8bom" || n == "utf8sig" || n == "ascii" || n == "usascii") return charset::utf8;
  if (n == "utf16" || n == "utf16le") return charset::utf16le;
  if (n == "utf16be") return charset::utf16be;
  if (n == "windows1252" || n == "cp1252" || n == "1252") return charset::windows1252;
  if (n == "iso88591" || n == "latin1") return charset::latin1;
  return charset::other;
}

std::string_view name_of(charset c) noexcept {
  constexpr std::string_view names[] = {"utf-8", "utf-16le", "utf-16be", "windows-1252", "iso-8859-1", "other"};
  return names[static_cast<std::size_t>(c)];
}

std::size_t decode(charset from, std::string_view bytes, std::string& out, std::uint64_t& bad) {
  switch (from) {
    case charset::utf16le: return decode_utf16(bytes, true, out, bad);
    case charset::utf16be: return decode_utf16(bytes, false, out, bad);
    case charset::windows1252: return decode_single(bytes, true, out, bad);
    case charset::latin1: return decode_single(bytes, false, out, bad);
    default: out.append(bytes); return bytes.size();
  }
}

std::size_t encoded_size(charset from, std::string_view utf8) noexcept {
  if (from == charset::utf8 || from == charset::other) return utf8.size();
  const bool wide = from == charset::utf16le || from == charset::utf16be;
  std::size_t size = 0;
  for (const char byte : utf8) {
    const auto b = static_cast<unsigned char>(byte);
    if ((b & 0xC0U) == 0x80) continue;            // a continuation belongs to the scalar before it
    size += !wide ? 1 : b >= 0xF0 ? 4 : 2;        // beyond U+FFFF: a surrogate pair
  }
  return size;
}

}  // namespace spbe::inline v1::detail
