// The tags of EMV's merchant-presented codes: two digits of number, two of length, the value; a template's value is tags again.
#pragma once

#include <cstddef>
#include <string_view>

#include "digits/decimal.hpp"

namespace spbe::inline v1::detail {

inline constexpr std::size_t emv_head = 4;  // number and length

struct emv_tag {
  unsigned number = 0, length = 0;
  bool readable = false;  // four digits stand there
};

// The next tag cannot be found before this one's length is known, so the length comes straight from its two characters.
inline emv_tag emv_tag_at(std::string_view text, std::size_t at) noexcept {
  if (text.size() - at < emv_head) return {};
  const char* head = text.data() + at;
  const auto number = [](const char* two) { return static_cast<unsigned>(two[0] * 10 + two[1] - '0' * 11); };
  return {number(head), number(head + 2), is_digit(head[0]) && is_digit(head[1]) && is_digit(head[2]) && is_digit(head[3])};
}

// Calls `see(tag, value)` from left to right, until it says no or the text can be read no further.
template <class See>
void walk_emv_tags(std::string_view text, See see) {
  for (std::size_t at = 0; at < text.size();) {
    const emv_tag tag = emv_tag_at(text, at);
    if (!tag.readable || tag.length > text.size() - at - emv_head) return;
    if (!see(tag.number, text.substr(at + emv_head, tag.length))) return;
    at += emv_head + tag.length;
  }
}

// The value of the first tag of that number; empty where there is none.
inline std::string_view find_emv_tag(std::string_view text, unsigned number) noexcept {
  std::string_view found;
  walk_emv_tags(text, [&found, number](unsigned tag, std::string_view value) {
    if (tag != number) return true;
    found = value;
    return false;
  });
  return found;
}

}  // namespace spbe::inline v1::detail
