// Region codes inside numbers: province, regency or city, district (Permendagri 58/2021 and the editions before and after it).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <spbe/type.hpp>

namespace spbe::inline v1::detail {

struct district_code {
  unsigned province = 0, regency = 0, district = 0;  // two digits each
  [[nodiscard]] constexpr std::uint64_t number() const noexcept { return province * 10000U + regency * 100U + district; }
};

// Which level is unknown.  The rare road: `judge_district` comes here only with a code that is in no edition.
[[nodiscard]] verdict_byte judge_unknown_district(district_code code, const list& wilayah) noexcept;

// A number's region may be of any edition: it never changes after the owner has moved or the region was recoded.
// 00 names nothing at either level, and 70 stands between regencies (01-69) and cities (71-99); that is known without the list.
[[nodiscard]] inline verdict_byte judge_district(district_code code, const check_context& context) noexcept {
  const auto number = static_cast<std::uint32_t>(code.number());
  if (context.districts != nullptr && (context.districts[number / 8] >> number % 8 & 1U) != 0) return valid_byte;
  if (context.wilayah == nullptr) {
    const bool named = code.regency != 0 && code.regency != 70 && code.district != 0;
    return named ? valid_byte : warning_byte(finding_class::code);
  }
  return context.wilayah->ever(6, number) ? valid_byte : judge_unknown_district(code, *context.wilayah);
}

// Parts of the first six digits: province, regency, district, dotted.
void append_region(std::vector<part>& parts, std::string_view digits);
[[nodiscard]] std::string dotted(std::string_view digits);  // 2, 4, 6 or 10 digits

// What a finding of class province or code says was found: "20", or the shortest dotted code that is in no edition.
[[nodiscard]] std::string unknown_region(std::string_view digits, finding_class what, const list* wilayah);

}  // namespace spbe::inline v1::detail
