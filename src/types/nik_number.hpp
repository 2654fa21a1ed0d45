// The content of a NIK as the judges read it: shared by nik, by npwp16 (residents use their NIK) and, but for the date, by no_kk.
#pragma once

#include <spbe/types/nik.hpp>

#include "digits/short_year.hpp"
#include "digits/sixteen.hpp"
#include "types/kernel.hpp"
#include "types/region.hpp"
#include "types/shape.hpp"

namespace spbe::inline v1::detail {

// PPKKCC DDMMYY NNNN.
struct sixteen {
  std::uint32_t region = 0;
  unsigned day = 0, month = 0, year = 0, serial = 0;
  bool digits = false;
  [[nodiscard]] constexpr bool zero() const noexcept { return (region | day | month | year | serial) == 0; }
};

// `text` has 16 characters.
[[nodiscard]] inline sixteen read_sixteen(const char* text) noexcept {
  const sixteen_digits n = read_sixteen_digits(text);
  return {n.six, n.pair[0], n.pair[1], n.pair[2], n.four, n.digits};
}

// Women's days stand 40 higher (PP 37/2007 art. 37), so 41-71; what is above that stays above 31 and is no day.
[[nodiscard]] constexpr unsigned birth_day(unsigned day) noexcept { return day > 40 ? day - 40 : day; }

// Content, in the contract's order: range, province, code, date, serial.
[[nodiscard]] inline verdict_byte judge_nik_content(const sixteen& n, const check_context& context) noexcept {
  const verdict_byte region = judge_district(n.region, context);
  if (region != valid_byte) return n.zero() ? error_byte(finding_class::range) : region;
  if (!existed_by(n.year, n.month, birth_day(n.day), context.as_of)) return error_byte(finding_class::date);
  return n.serial != 0 ? valid_byte : error_byte(finding_class::serial);
}

inline verdict_byte judge_nik(std::string_view value, const check_context& context) noexcept {
  if (value.size() == 16) {
    const sixteen n = read_sixteen(value.data());
    if (n.digits) return judge_nik_content(n, context);
  }
  return irregular_digits(value);
}

// The days a two-digit year can mean, real ones at or before `as_of`, oldest first.
[[nodiscard]] inline birth_candidates candidates_of(const sixteen& n, date as_of) noexcept {
  birth_candidates days;
  const unsigned day = birth_day(n.day);
  for (const int century : {1900, 2000}) {
    if (!exists_in(century, n.year, n.month, day)) continue;
    const date candidate(century + static_cast<int>(n.year), n.month, day);
    if (candidate <= as_of) days.add(candidate);
  }
  return days;
}

// What the parts of a NIK are called, for nik itself and for npwp16.
void append_nik_parts(std::vector<part>& parts, std::string_view digits, const check_context& context);

[[nodiscard]] std::string sample_nik(sampler& chance);

// The sentence parts of findings about sixteen digits with a region in front.
[[nodiscard]] type::wording words_of_sixteen(std::string_view value, finding_class what, const check_context& context);

}  // namespace spbe::inline v1::detail
