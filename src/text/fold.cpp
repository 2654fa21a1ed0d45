#include <algorithm>

#include <spbe/text.hpp>

#include "text/plain_signs.hpp"
#include "text/utf8.hpp"

namespace spbe::inline v1 {
namespace {

// Feeds each folded scalar to `put`; blanks are made one and dropped at the ends.  Invalid bytes pass as they are, one at a time.
template <class Put>
void fold_each(std::string_view text, Put put) {
  bool started = false;
  bool blank = false;
  while (!text.empty()) {
    auto [value, length] = detail::next_scalar(text);
    const bool raw = length == 0;
    if (raw) { value = static_cast<unsigned char>(text[0]); length = 1; }
    text.remove_prefix(length);
    if (!raw) {
      const char sign = detail::plain_sign(value);
      if (sign == detail::vanishes) continue;
      if (sign != 0) value = static_cast<unsigned char>(sign);
      value = detail::lower(value);
      if (value == ' ' || (value >= '\t' && value <= '\r')) { blank = started; continue; }
    }
    if (blank) { put(U' ', false); blank = false; }
    put(value, raw);
    started = true;
  }
}

bool ascii_letter_or_digit(char32_t c) noexcept { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

}  // namespace

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  fold_each(text, [&out](char32_t c, bool raw) {
    if (raw) out += static_cast<char>(c);
    else detail::append_utf8(out, c);
  });
  return out;
}

std::size_t fold_into(std::string_view text, char* buffer, std::size_t capacity) noexcept {
  std::size_t n = 0;
  bool fits = true;
  fold_each(text, [&](char32_t c, bool raw) {
    const detail::encoded e = raw ? detail::encoded{{static_cast<char>(c)}, 1} : detail::encode_utf8(c);
    if (!fits || n + e.length > capacity) { fits = false; return; }
    std::copy_n(e.bytes, e.length, buffer + n);
    n += e.length;
  });
  return fits ? n : std::string_view::npos;
}

std::string compact(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  fold_each(text, [&out](char32_t c, bool raw) {
    if (raw) return;
    if (c < 0x80 ? ascii_letter_or_digit(c) : c >= 0xC0) detail::append_utf8(out, c);
  });
  return out;
}

}  // namespace spbe::inline v1
