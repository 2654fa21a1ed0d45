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

#include <string>
#include <string_view>

#include <spbe/finding.hpp>
#include <spbe/result.hpp>
#include <spbe/type.hpp>

namespace spbe::inline v1 {

/// A region code that is valid or suspect.
class kode_wilayah {
 public:
  static constexpr type_id id = type_id::kode_wilayah;
  [[nodiscard]] static const type& registered() noexcept;

  /// 2, 4, 6 or 10 digits, or dotted 2.2.2.4 to any level.
  [[nodiscard]] static result<kode_wilayah, finding> parse(std::string_view text, const check_options& options = {});

  [[nodiscard]] std::string_view canonical() const noexcept { return digits_; }  ///< "3171011001"
  [[nodiscard]] std::string display() const;                                     ///< "31.71.01.1001"

  [[nodiscard]] int level() const noexcept;    ///< 1 province, 2 regency or city, 3 district, 4 village
  [[nodiscard]] std::string province() const;  ///< "31"
  [[nodiscard]] std::string regency() const;   ///< "31.71"; empty above level 2
  [[nodiscard]] std::string district() const;  ///< "31.71.01"; empty above level 3

  friend bool operator==(const kode_wilayah&, const kode_wilayah&) noexcept = default;

 private:
  explicit kode_wilayah(std::string digits) noexcept : digits_(std::move(digits)) {}
  std::string digits_;
};

}  // namespace spbe::inline v1
