#include "types/region.hpp"

#include "digits/decimal.hpp"
#include "types/shape.hpp"

namespace spbe::inline v1::detail {

verdict_byte judge_unknown_district(std::uint32_t code, const list& wilayah) noexcept {
  return warning_byte(wilayah.ever(2, code / 10000) ? finding_class::code : finding_class::province);
}

std::string dotted(std::string_view digits) { return pour(digits, "##.##.##.####"); }

void append_region(std::vector<part>& parts, std::string_view digits) {
  parts.push_back({"province", std::string(digits.substr(0, 2))});
  parts.push_back({"regency", dotted(digits.substr(0, 4))});
  parts.push_back({"district", dotted(digits.substr(0, 6))});
}

std::string unknown_region(std::string_view digits, finding_class what, const list* wilayah) {
  if (what == finding_class::province) return std::string(digits.substr(0, 2));
  for (const unsigned size : {4U, 6U, 10U}) {
    if (digits.size() < size) break;
    const bool known = wilayah != nullptr && wilayah->ever(size, decimal(digits.substr(0, size)));
    if (!known) return dotted(digits.substr(0, size));
  }
  return dotted(digits);
}

}  // namespace spbe::inline v1::detail
