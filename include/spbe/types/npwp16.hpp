/// @file
/// Room: types.  NPWP of 16 digits.
///
///     3171 0157 0845 9901          residents: their NIK           auto n = spbe::npwp16::parse("0019999994999000");
///     0 019999994999000            others: 0 + the old 15 digits  n->kind();   // spbe::npwp16::kinds::npwp15
///
/// Law: UU 7/2021, PMK 112/PMK.03/2022, PMK 136/2023 (mandatory from 1 July 2024), PER-6/PJ/2024.  Numbers newly given by Coretax may
/// follow neither layout; they show as an unknown province, a warning.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <spbe/types/nik.hpp>
#include <spbe/types/npwp15.hpp>

namespace spbe::inline v1 {

/// A 16-digit NPWP that is valid or suspect.
class npwp16 {
 public:
  static constexpr type_id id = type_id::npwp16;
  enum class kinds : std::uint8_t { nik, npwp15 };
  [[nodiscard]] static const type& registered() noexcept;

  /// Exactly 16 digits.
  [[nodiscard]] static result<npwp16, finding> parse(std::string_view text, const check_options& options = {});

  [[nodiscard]] std::string_view canonical() const noexcept { return {digits_.data(), digits_.size()}; }
  [[nodiscard]] std::string display() const { return std::string(canonical()); }

  [[nodiscard]] kinds kind() const noexcept { return digits_[0] == '0' ? kinds::npwp15 : kinds::nik; }
  /// The number it is made from; nothing for the other kind.
  [[nodiscard]] std::optional<spbe::nik> as_nik() const;
  [[nodiscard]] std::optional<spbe::npwp15> as_npwp15() const;

  friend bool operator==(const npwp16& a, const npwp16& b) noexcept { return a.digits_ == b.digits_; }

 private:
  npwp16(std::string_view digits, date as_of) noexcept;
  std::array<char, 16> digits_{};
  date as_of_;
};

}  // namespace spbe::inline v1
