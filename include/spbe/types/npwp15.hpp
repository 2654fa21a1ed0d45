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

#include <array>
#include <string>
#include <string_view>

#include <spbe/finding.hpp>
#include <spbe/result.hpp>
#include <spbe/type.hpp>

namespace spbe::inline v1 {

/// A 15-digit NPWP that is valid or suspect.
class npwp15 {
 public:
  static constexpr type_id id = type_id::npwp15;
  [[nodiscard]] static const type& registered() noexcept;

  /// 15 digits, or the display form.
  [[nodiscard]] static result<npwp15, finding> parse(std::string_view text, const check_options& options = {});

  [[nodiscard]] std::string_view canonical() const noexcept { return {digits_.data(), digits_.size()}; }
  [[nodiscard]] std::string display() const;  ///< "01.999.999.4-999.000"

  [[nodiscard]] std::string_view taxpayer_kind() const noexcept { return canonical().substr(0, 2); }
  [[nodiscard]] std::string_view serial() const noexcept { return canonical().substr(2, 6); }
  [[nodiscard]] std::string_view check() const noexcept { return canonical().substr(8, 1); }
  [[nodiscard]] std::string_view office() const noexcept { return canonical().substr(9, 3); }
  [[nodiscard]] std::string_view branch() const noexcept { return canonical().substr(12, 3); }

  friend bool operator==(const npwp15&, const npwp15&) noexcept = default;

 private:
  explicit npwp15(std::string_view digits) noexcept;
  std::array<char, 15> digits_{};
};

}  // namespace spbe::inline v1
