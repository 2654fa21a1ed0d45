// The provinces as BPS numbers them: kode_bps, and every number that was built on BPS regions (NOP).
#pragma once

#include <array>

namespace spbe::inline v1::detail {

// The 38 of the BPS master file of regions since provinces were founded in Papua in 2022.  There the numbers differ from those of the
// Ministry of Home Affairs: 91 is Papua Barat, 92 Papua Barat Daya, 94 Papua, 95 Papua Selatan, 96 Papua Tengah, 97 Papua Pegunungan; there
// is no 93.
inline constexpr std::array<unsigned char, 38> bps_provinces{11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 31, 32, 33, 34, 35, 36, 51, 52, 53,
                                                             61, 62, 63, 64, 65, 71, 72, 73, 74, 75, 76, 81, 82, 91, 92, 94, 95, 96, 97};

inline constexpr auto bps_province_flags = [] {
  std::array<bool, 100> known{};
  for (const unsigned char code : bps_provinces) known[code] = true;
  return known;
}();

// Any number may be asked about.
[[nodiscard]] constexpr bool is_bps_province(unsigned code) noexcept {
  return code < bps_province_flags.size() && bps_province_flags[code];
}

static_assert(is_bps_province(11) && is_bps_province(97) && !is_bps_province(93) && !is_bps_province(100));

}  // namespace spbe::inline v1::detail
