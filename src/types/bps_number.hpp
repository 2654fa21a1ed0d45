// Region codes of BPS: what kode_bps is, and what kode_wilayah recognises as the other scheme.
#pragma once

#include <string_view>

#include "digits/decimal.hpp"
#include "types/bps_province.hpp"
#include "types/kernel.hpp"
#include "types/shape.hpp"

namespace spbe::inline v1::detail {

[[nodiscard]] constexpr int bps_level(std::size_t digits) noexcept {
  return digits == 2 ? 1 : digits == 4 ? 2 : digits == 7 ? 3 : digits == 10 ? 4 : 0;
}

[[nodiscard]] inline verdict_byte judge_bps(std::string_view value, const check_context&) noexcept {
  if (bps_level(value.size()) == 0 || !all_digits(value)) return irregular_digits(value);
  if (!is_bps_province(two_digits(value.data()))) return warning_byte(finding_class::province);
  if (value.size() == 2) return valid_byte;
  const unsigned regency = two_digits(value.data() + 2);
  return regency == 0 || regency == 70 ? warning_byte(finding_class::code) : valid_byte;
}

}  // namespace spbe::inline v1::detail
