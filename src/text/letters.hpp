// Letters and blanks of ASCII, whatever the locale.
#pragma once

#include <algorithm>
#include <string_view>

namespace spbe::inline v1::detail {

[[nodiscard]] constexpr bool is_space_or_tab(char c) noexcept { return c == ' ' || c == '\t'; }   // blanks within a line
[[nodiscard]] constexpr bool is_blank(char c) noexcept { return c == ' ' || (c >= '\t' && c <= '\r'); }
[[nodiscard]] constexpr bool is_capital(char c) noexcept { return c >= 'A' && c <= 'Z'; }
[[nodiscard]] constexpr bool is_small(char c) noexcept { return c >= 'a' && c <= 'z'; }
[[nodiscard]] constexpr char capital(char c) noexcept { return is_small(c) ? static_cast<char>(c - 32) : c; }
[[nodiscard]] constexpr char small(char c) noexcept { return is_capital(c) ? static_cast<char>(c + 32) : c; }
[[nodiscard]] constexpr bool is_letter(char c) noexcept { return is_capital(c) || is_small(c); }
[[nodiscard]] constexpr bool may_be_letter(char c) noexcept { return is_letter(c) || static_cast<unsigned char>(c) >= 0x80U; }   // or of one beyond ASCII

// Is this `lower`, in any letter case?
[[nodiscard]] constexpr bool same_letters(std::string_view text, std::string_view lower) noexcept {
  return std::equal(text.begin(), text.end(), lower.begin(), lower.end(), [](char a, char b) { return small(a) == b; });
}

// Without the blanks at both ends.
[[nodiscard]] constexpr std::string_view trimmed(std::string_view text) noexcept {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace spbe::inline v1::detail
