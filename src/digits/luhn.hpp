// Luhn's check digit, modulo 10: from the right every second digit is doubled and its digit sum taken.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace spbe::inline v1::detail {

// Whether digits that end in their check digit agree with it.  All characters are known to be digits; the empty text agrees.
[[nodiscard]] constexpr bool luhn_agrees(std::string_view digits) noexcept {
  constexpr unsigned char doubled[] = {0, 2, 4, 6, 8, 1, 3, 5, 7, 9};
  unsigned sum = 0;
  bool twice = false;
  for (std::size_t i = digits.size(); i-- > 0; twice = !twice) {
    const auto value = static_cast<unsigned>(digits[i] - '0');
    sum += twice ? doubled[value] : value;
  }
  return sum % 10 == 0;
}

// The check digit that belongs behind these digits, 0 to 9.
[[nodiscard]] constexpr unsigned luhn_digit(std::string_view digits) noexcept {
  constexpr unsigned char doubled[] = {0, 2, 4, 6, 8, 1, 3, 5, 7, 9};
  unsigned sum = 0;
  bool twice = true;
  for (std::size_t i = digits.size(); i-- > 0; twice = !twice) {
    const auto value = static_cast<unsigned>(digits[i] - '0');
    sum += twice ? doubled[value] : value;
  }
  return (10 - sum % 10) % 10;
}

// Two digits at a time, the second one doubled: what a pair adds to the sum where the number's last digit stands alone.
inline constexpr auto luhn_pair = [] {
  std::array<std::uint8_t, 100> sums{};
  for (unsigned pair = 0; pair < 100; ++pair) {
    const unsigned doubled = pair % 10 * 2;
    sums[pair] = static_cast<std::uint8_t>(pair / 10 + doubled / 10 + doubled % 10);
  }
  return sums;
}();

static_assert(luhn_digit("01999999") == 4 && luhn_agrees("019999994"));

}  // namespace spbe::inline v1::detail
