/// @file
/// Room: types.  NPWP of 16 digits.
///
///     3171 0157 0845 9901          residents: their NIK           auto n = spbe::npwp16::parse("0019999994999000");
///     0 019999994999000            others: 0 + the old 15 digits  n->kind();   // spbe::npwp16::kinds::npwp15
///
/// Law: UU 7/2021, PMK 112/PMK.03/2022, PMK 136/2023 (mandatory from 1 July 2024), PER-6/PJ/2024.  Numbers newly given by Coretax may
/// follow neither layout; they show as an unknown province, a warning.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <spbe/types/nik.hpp>
#include <spbe/types/npwp15.hpp>

namespace spbe::inline v1 {

/// A 16-digit NPWP that is valid or suspect: exactly 16 digits.
class npwp16 : public dated_value<npwp16> {
 public:
  static constexpr type_id id = type_id::npwp16;
  enum class kinds : std::uint8_t { nik, npwp15 };
  [[nodiscard]] static const type& registered() noexcept;

  [[nodiscard]] kinds kind() const noexcept { return canonical().front() == '0' ? kinds::npwp15 : kinds::nik; }
  /// The number it is made from; nothing for the other kind.
  [[nodiscard]] std::optional<spbe::nik> as_nik() const;
  [[nodiscard]] std::optional<spbe::npwp15> as_npwp15() const;

 private:
  friend dated_value;
  friend class nitku;
  npwp16(std::string canonical, date as_of) noexcept : dated_value(std::move(canonical), as_of) {}
};

}  // namespace spbe::inline v1
