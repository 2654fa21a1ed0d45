// The content of the 16-digit NPWP: shared by npwp16, the union, and nitku, whose first sixteen digits it is.
#pragma once

#include "types/causes.hpp"
#include "types/nik_number.hpp"
#include "types/npwp15_number.hpp"

namespace spbe::inline v1::detail {

// `digits` begins with the sixteen that `n` was read from.
[[nodiscard]] inline verdict_byte judge_npwp16_content(const char* digits, const sixteen& n, const check_context& context) noexcept {
  return digits[0] == '0' ? judge_npwp15_content(digits + 1) : judge_nik_content(n, context);
}

inline verdict_byte judge_npwp16(std::string_view value, const check_context& context) noexcept {
  if (value.size() == 16) {
    const sixteen n = read_sixteen(value.data());
    if (n.digits) return judge_npwp16_content(value.data(), n, context);
  }
  return irregular_digits(value);
}

[[nodiscard]] std::vector<part> npwp16_parts(std::string_view digits, const check_context& context);
[[nodiscard]] std::string sample_npwp16(sampler& chance);
// A province that does not exist, where no region need be: numbers issued since Coretax follow no published rule.
[[nodiscard]] spbe::cause cause_of_npwp16(std::string_view value, finding_class what, const check_context& context) noexcept;

}  // namespace spbe::inline v1::detail
