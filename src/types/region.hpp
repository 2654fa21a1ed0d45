// Region codes inside numbers: province, regency or city, district (Permendagri 58/2021 and the editions before and after it).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <spbe/type.hpp>

namespace spbe::inline v1::detail {

// Which level is unknown.  The rare road: `judge_district` comes here only with a code that is in no edition.
[[nodiscard]] verdict_byte judge_unknown_district(std::uint32_t code, const list& wilayah) noexcept;

// `code`: PPKKCC as a number.  A number's region may be of any edition: it never changes after the owner has moved or the region was
// recoded.  00 names nothing at either level, and 70 stands between regencies (01-69) and cities (71-99); that is known without the list.
[[nodiscard]] inline verdict_byte judge_district(std::uint32_t code, const check_context& context) noexcept {
  if (context.districts != nullptr && (context.districts[code / 8] >> code % 8 & 1U) != 0) return valid_byte;
  if (context.wilayah == nullptr) {
    const std::uint32_t regency = code / 100 % 100;
    return regency != 0 && regency != 70 && code % 100 != 0 ? valid_byte : warning_byte(finding_class::code);
  }
  return context.wilayah->ever(6, code) ? valid_byte : judge_unknown_district(code, *context.wilayah);
}

// Parts of the first six digits: province, regency, district, dotted.
void append_region(std::vector<part>& parts, std::string_view digits);
[[nodiscard]] std::string dotted(std::string_view digits);  // 2, 4, 6 or 10 digits

// What a finding of class province or code says was found: "20", or the shortest dotted code that is in no edition.
[[nodiscard]] std::string unknown_region(std::string_view digits, finding_class what, const list* wilayah);

}  // namespace spbe::inline v1::detail
