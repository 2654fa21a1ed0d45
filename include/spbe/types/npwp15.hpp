/// @file
/// Room: types.  NPWP of 15 digits, the old taxpayer number.
///
///     01.999.999.4-999.000         if (auto n = spbe::npwp15::parse("01.999.999.4-999.000")) n->office();   // "999"
///     |  |       | |   branch, 000 = head office
///     |  |       | tax office (KPP)
///     |  |       check digit: Luhn over the first nine digits
///     |  serial
///     kind of taxpayer
///
/// Law: UU KUP; in use until 31 December 2024 (PMK 112/2022, PMK 136/2023, PER-6/PJ/2024).  The check digit is probable but not
/// official, and some genuine numbers fail it: a mismatch is a warning.
#pragma once

#include <string>
#include <string_view>

#include <spbe/types/text_value.hpp>

namespace spbe::inline v1 {

/// A 15-digit NPWP that is valid or suspect: 15 digits, or the display form.
class npwp15 : public text_value<npwp15> {
 public:
  static constexpr type_id id = type_id::npwp15;
  [[nodiscard]] static const type& registered() noexcept;

  [[nodiscard]] std::string_view taxpayer_kind() const noexcept { return piece(0, 2); }
  [[nodiscard]] std::string_view serial() const noexcept { return piece(2, 6); }
  [[nodiscard]] std::string_view check() const noexcept { return piece(8, 1); }
  [[nodiscard]] std::string_view office() const noexcept { return piece(9, 3); }
  [[nodiscard]] std::string_view branch() const noexcept { return piece(12, 3); }

 private:
  friend text_value;
  friend class npwp16;
  explicit npwp15(std::string canonical) noexcept : text_value(std::move(canonical)) {}
};

}  // namespace spbe::inline v1
