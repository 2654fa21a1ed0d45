/// @file
/// Room: types.  Nomor Identifikasi Bidang: the number of a parcel of land.
///
///     09.05.02.03.99987        13 digits (1997)        auto n = spbe::nib_bidang::parse("09.05.02.03.99987");
///     |  |  |  |  parcel                               n->village();   // "09.05.02.03"
///     |  |  |  village                                 n->parcel();    // "99987"
///     |  |  district
///     |  regency
///     province
///
///     31 71 999999987 0        14 digits (2021)        auto n = spbe::nib_bidang::parse("31719999999870");
///     |  |  |         kind of space: on, above or      n->space();     // "0"
///     |  |  parcel    below ground, or a unit
///     |  regency
///     province
///
/// Law: PMNA/KBPN 3/1997 article 23; Permen ATR/BPN 1/2021 article 9.  Regions are numbered by the land office, neither as at BPS nor as at
/// the Ministry of Home Affairs, so nothing is looked up.  Not to be confused with the NIB of a business (nib_oss.hpp).
#pragma once

#include <spbe/types/text_value.hpp>

namespace spbe::inline v1 {

/// A valid parcel number of either layout.
class nib_bidang : public text_value<nib_bidang> {
 public:
  static constexpr type_id id = type_id::nib_bidang;
  [[nodiscard]] static const type& registered() noexcept;

  /// Made of 14 digits, as since 2021?  Else of 13.
  [[nodiscard]] bool has_space() const noexcept { return canonical().size() == 14; }

  [[nodiscard]] std::string_view province() const noexcept { return piece(0, 2); }
  [[nodiscard]] std::string regency() const;   ///< "09.05"
  [[nodiscard]] std::string district() const;  ///< "09.05.02"; empty with 14 digits
  [[nodiscard]] std::string village() const;   ///< "09.05.02.03"; empty with 14 digits
  /// 5 digits within the village, or 9 within the regency; never all zeros.
  [[nodiscard]] std::string_view parcel() const noexcept { return has_space() ? piece(4, 9) : piece(8, 5); }
  /// The digit of the kind of space; empty with 13 digits.
  [[nodiscard]] std::string_view space() const noexcept { return has_space() ? piece(13, 1) : std::string_view(); }

 private:
  friend text_value;
  explicit nib_bidang(std::string canonical) noexcept : text_value(std::move(canonical)) {}
};

}  // namespace spbe::inline v1
