// Which postal zones a province lies in.  The zone is the first digit of a postal code; Jawa Barat and Banten lie in two, for the places around
// Jakarta.  From published descriptions of the zones, compared with an unofficial list of the codes of all villages, which agrees: certainty medium.
// No finer table is certain enough: of the villages, two such lists give only every second one the same code.
#pragma once

#include <cstdint>
#include <string_view>

namespace spbe::inline v1::detail {

// `province`: 11 to 99, the first two digits of a region code.  Empty where nothing is known of it.
[[nodiscard]] constexpr std::string_view postal_zones_of(std::uint32_t province) noexcept {
  constexpr std::string_view sumatra_north = "2", sumatra_south = "3", kalimantan = "7", bali_nusa_tenggara = "8", east = "9";
  switch (province) {
    case 31: return "1";
    case 32:
    case 36: return "14";
    case 33:
    case 34: return "5";
    case 35: return "6";
    case 11:
    case 12:
    case 13:
    case 14:
    case 21: return sumatra_north;
    case 15:
    case 16:
    case 17:
    case 18:
    case 19: return sumatra_south;
    default: break;
  }
  if (province >= 51 && province <= 53) return bali_nusa_tenggara;
  if (province >= 61 && province <= 65) return kalimantan;
  const bool known_east = (province >= 71 && province <= 76) || province == 81 || province == 82 || (province >= 91 && province <= 96);
  return known_east ? east : std::string_view{};
}

}  // namespace spbe::inline v1::detail
