// The content of the old NPWP: shared by npwp15, npwp16 (0 + 15 digits) and the union.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include <spbe/type.hpp>

#include "digits/eight.hpp"
#include "digits/luhn.hpp"
#include "types/shape.hpp"

namespace spbe::inline v1::detail {

inline constexpr std::string_view npwp15_display = "##.###.###.#-###.###";

[[nodiscard]] inline bool fifteen_digits(const char* text) noexcept {
  return all_digits(load_eight(text)) && all_digits(load_eight(text + 7));
}

// Fifteen digits; in the contract's order: range, serial, check.
[[nodiscard]] inline verdict_byte judge_npwp15_content(const char* digits) noexcept {
  const eight pairs = pairs_of(load_eight(digits));
  const bool no_serial = (pairs >> 16U) == 0;  // digits 3 to 8
  if (no_serial) {
    const bool zero = std::all_of(digits, digits + 15, [](char c) { return c == '0'; });
    return error_byte(zero ? finding_class::range : finding_class::serial);
  }
  const unsigned sum = luhn_pair[pair_at(pairs, 0)] + luhn_pair[pair_at(pairs, 1)] + luhn_pair[pair_at(pairs, 2)] +
                       luhn_pair[pair_at(pairs, 3)] + static_cast<unsigned>(digits[8] - '0');
  return sum % 10 == 0 ? valid_byte : warning_byte(finding_class::check);
}

inline verdict_byte judge_npwp15(std::string_view value, const check_context&) noexcept {
  if (value.size() == 15 && fifteen_digits(value.data())) return judge_npwp15_content(value.data());
  if (value.size() == npwp15_display.size()) {
    if (const auto read = gather<15>(value, npwp15_display); read.fits) return judge_npwp15_content(read.digits.data());
  }
  return irregular_digits(value);
}

void append_npwp15_parts(std::vector<part>& parts, std::string_view digits);
[[nodiscard]] std::string sample_npwp15(sampler& chance);

}  // namespace spbe::inline v1::detail
