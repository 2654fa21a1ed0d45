// A number as people read it in a sentence.
#pragma once

#include <charconv>
#include <cmath>
#include <iterator>
#include <string>

namespace spbe::inline v1::detail {

// The shortest decimal that reads as this number again: 100000, 0.1, 1e+30.  With an exponent only where the zeros would be no help to anyone.
[[nodiscard]] inline std::string number_text(double number) {
  char digits[40];
  const double size = std::abs(number);
  const bool plain = size == 0 || (size >= 1e-6 && size < 1e16);
  const auto [end, trouble] = plain ? std::to_chars(std::begin(digits), std::end(digits), number, std::chars_format::fixed)
                                    : std::to_chars(std::begin(digits), std::end(digits), number);
  return trouble == std::errc{} ? std::string(std::begin(digits), end) : std::string{};
}

}  // namespace spbe::inline v1::detail
