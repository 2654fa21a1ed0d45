// UTF-8 one scalar at a time.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace spbe::inline v1::detail {

struct scalar {
  char32_t value = 0;
  std::uint8_t length = 0;   // 0 = the first byte begins no valid scalar
};

// The scalar at the start of a text that is not empty.
[[nodiscard]] scalar next_scalar(std::string_view text) noexcept;

// Signs that are not seen but turn or hide what is: marks and overrides of direction, line and paragraph separators, invisible operators,
// the byte order mark.  Joiners are none: words of some scripts are spelled with them.
[[nodiscard]] constexpr bool unseen(char32_t c) noexcept {
  return c == 0x061C || c == 0x200B || c == 0x200E || c == 0x200F || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
}

// The UTF-8 of a scalar; its length is 1 to 4.
struct encoded {
  char bytes[4];
  std::uint8_t length;
};
[[nodiscard]] encoded encode_utf8(char32_t c) noexcept;

void append_utf8(std::string& out, char32_t c);

// How many leading bytes are ASCII.  32 bytes a step.
[[nodiscard]] std::size_t ascii_prefix(std::string_view text) noexcept;

}  // namespace spbe::inline v1::detail
