// The judge of the 16-digit NPWP, shared with the union.
#pragma once

#include "types/nik_number.hpp"
#include "types/npwp15_number.hpp"

namespace spbe::inline v1::detail {

inline verdict_byte judge_npwp16(std::string_view value, const check_context& context) noexcept {
  if (value.size() == 16) {
    const sixteen n = read_sixteen(value.data());
    if (n.digits) return value.front() == '0' ? judge_npwp15_content(value.data() + 1) : judge_nik_content(n, context);
  }
  return irregular_digits(value);
}

}  // namespace spbe::inline v1::detail
