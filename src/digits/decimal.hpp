// The number that some digits write.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include "base/digit.hpp"
#include "digits/eight.hpp"

namespace spbe::inline v1::detail {

// Eight or more, by words, of which the last two may overlap: how long a text is can be guessed sooner than where its digits stop.
[[nodiscard]] inline bool all_digits_by_words(std::string_view text) noexcept {
  for (std::size_t at = 0; at + sizeof(eight) < text.size(); at += sizeof(eight)) {
    if (!all_digits(load_eight(text.data() + at))) return false;
  }
  return all_digits(load_eight(text.data() + text.size() - sizeof(eight)));
}

[[nodiscard]] constexpr bool all_digits(std::string_view text) noexcept {
  if (!std::is_constant_evaluated() && text.size() >= sizeof(eight)) return all_digits_by_words(text);
  for (const char c : text) {
    if (!is_digit(c)) return false;
  }
  return true;
}

// Up to 19 digits, all of them known to be digits.
[[nodiscard]] constexpr std::uint64_t decimal(std::string_view digits) noexcept {
  std::uint64_t number = 0;
  for (const char c : digits) number = number * 10 + static_cast<std::uint64_t>(c - '0');
  return number;
}

// The number that two digits write.
[[nodiscard]] constexpr unsigned two_digits(const char* digits) noexcept {
  return static_cast<unsigned>(digits[0] - '0') * 10 + static_cast<unsigned>(digits[1] - '0');
}

// The last `width` decimal digits of a number, leading zeros kept.
template <std::size_t Width>
struct digit_text {
  char text[Width];
  [[nodiscard]] constexpr std::string_view view() const noexcept { return {text, Width}; }
};
template <std::size_t Width>
[[nodiscard]] constexpr digit_text<Width> digits_of(std::uint64_t number) noexcept {
  digit_text<Width> out{};
  for (std::size_t i = Width; i-- > 0; number /= 10) out.text[i] = static_cast<char>('0' + number % 10);
  return out;
}

}  // namespace spbe::inline v1::detail
