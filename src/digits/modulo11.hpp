// The check digit of ISBN-10 and ISSN: modulo 11, where ten is written X.
#pragma once

#include <string_view>

namespace spbe::inline v1::detail {

// The sign that belongs behind these digits: '0' to '9', or 'X'.  The last digit weighs 2, the one before it 3, and so on.
[[nodiscard]] constexpr char modulo11_sign(std::string_view digits) noexcept {
  unsigned sum = 0;
  auto weight = static_cast<unsigned>(digits.size()) + 1;
  for (const char c : digits) sum += static_cast<unsigned>(c - '0') * weight--;
  const unsigned check = (11 - sum % 11) % 11;
  return check == 10 ? 'X' : static_cast<char>('0' + check);
}

static_assert(modulo11_sign("602999998") == '2' && modulo11_sign("979990000") == 'X' && modulo11_sign("2999998") == '7');

}  // namespace spbe::inline v1::detail
