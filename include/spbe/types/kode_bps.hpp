/// @file
/// Room: types.  Region code of Badan Pusat Statistik (BPS), of any level.
///
///     3171010001        auto b = spbe::kode_bps::parse("3171010001");
///     | | |  |          b->level();     // 4
///     | | |  village    b->district();  // "3171010"
///     | | district, three digits
///     | regency 01-69, city 71-99
///     province: as the Ministry of Home Affairs numbers it, but for Papua (91 92 94 95 96 97)
///
/// Source: the master file of regions of BPS.  The same digits may name another place in kode_wilayah: a column needs to say which it
/// holds. Nothing below the province is looked up.  Codes have no dots here, nor have the parts.
#pragma once

#include <spbe/types/text_value.hpp>

namespace spbe::inline v1 {

/// A BPS region code that is valid or suspect.
class kode_bps : public text_value<kode_bps> {
 public:
  static constexpr type_id id = type_id::kode_bps;
  [[nodiscard]] static const type& registered() noexcept;

  [[nodiscard]] int level() const noexcept;                                         ///< 1 province … 4 village
  [[nodiscard]] std::string_view province() const noexcept { return piece(0, 2); }  ///< "31"
  [[nodiscard]] std::string_view regency() const noexcept;                          ///< "3171"; empty above level 2
  [[nodiscard]] std::string_view district() const noexcept;                         ///< "3171010"; empty above level 3

 private:
  friend text_value;
  explicit kode_bps(std::string canonical) noexcept : text_value(std::move(canonical)) {}
};

}  // namespace spbe::inline v1
