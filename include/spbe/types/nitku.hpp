/// @file
/// Room: types.  NITKU (ID TKU), the number of a taxpayer's place of business.
///
///     0019999994999000 000001        auto n = spbe::nitku::parse("0019999994999000000001");
///     |                place: 000000 = head office, 000001 … branches
///     NPWP of 16 digits              n->taxpayer().as_npwp15()->office();   // "999"
///
/// Law: PMK 112/PMK.03/2022, PMK 136/2023, PER-6/PJ/2024 art. 1; it took the place of the branches' own NPWP on 1 July 2024.
#pragma once

#include <string>
#include <string_view>

#include <spbe/types/npwp16.hpp>

namespace spbe::inline v1 {

/// A NITKU that is valid or suspect: exactly 22 digits.
class nitku : public dated_value<nitku> {
 public:
  static constexpr type_id id = type_id::nitku;
  [[nodiscard]] static const type& registered() noexcept;

  /// Whose place it is.
  [[nodiscard]] npwp16 taxpayer() const { return npwp16(std::string(piece(0, 16)), as_of()); }
  [[nodiscard]] std::string_view place() const noexcept { return piece(16, 6); }
  [[nodiscard]] bool head_office() const noexcept { return place() == "000000"; }

 private:
  friend dated_value;
  nitku(std::string canonical, date as_of) noexcept : dated_value(std::move(canonical), as_of) {}
};

}  // namespace spbe::inline v1
