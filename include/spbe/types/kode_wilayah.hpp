/// @file
/// Room: types.  Region code of the Ministry of Home Affairs, of any level.
///
///     31.71.01.1001        auto w = spbe::kode_wilayah::parse("31.71.01.1001");
///     |  |  |  |           w->level();    // 4
///     |  |  |  village: first digit 1 kelurahan, 2 desa, 3 desa adat
///     |  |  district       w->regency();  // "31.71"
///     |  regency 01-69, city 71-99
///     province
///
/// Law: Permendagri 58/2021, Kepmendagri 050-145/2022, 100.1.1-6117/2022, 300.2.2-2138/2025, 300.2.2-2430/2025.
/// A code of any edition passes; whether it lives on a given day is a question for the list wilayah (codelist.hpp).
#pragma once

#include <spbe/types/text_value.hpp>

namespace spbe::inline v1 {

/// 2, 4, 6 or 10 digits, or dotted 2.2.2.4 to any level; valid or suspect.  Canonical without dots, "3171011001"; display form with them.
class kode_wilayah : public text_value<kode_wilayah> {
 public:
  static constexpr type_id id = type_id::kode_wilayah;
  [[nodiscard]] static const type& registered() noexcept;

  [[nodiscard]] int level() const noexcept;    ///< 1 province, 2 regency or city, 3 district, 4 village
  [[nodiscard]] std::string province() const;  ///< "31"
  [[nodiscard]] std::string regency() const;   ///< "31.71"; empty above level 2
  [[nodiscard]] std::string district() const;  ///< "31.71.01"; empty above level 3

 private:
  friend text_value;
  explicit kode_wilayah(std::string canonical) noexcept : text_value(std::move(canonical)) {}
};

}  // namespace spbe::inline v1
