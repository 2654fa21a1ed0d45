// Capital and small letters of ASCII, for types that are made of them.
#pragma once

namespace spbe::inline v1::detail {

[[nodiscard]] constexpr bool is_capital(char c) noexcept { return c >= 'A' && c <= 'Z'; }
[[nodiscard]] constexpr char capital(char c) noexcept { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; }
[[nodiscard]] constexpr bool is_letter(char c) noexcept { return is_capital(capital(c)); }

}  // namespace spbe::inline v1::detail
