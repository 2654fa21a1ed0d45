/// @file
/// Room: types.  Nomor izin edar pangan: the registration of a food at BPOM.
///
///     MD 2 245 10 199 987              auto n = spbe::bpom_pangan::parse("MD 224510199987");
///     |  | |   |  |   product          n->origin();    // origins::domestic
///     |  | |   |  company              n->company();   // "199"
///     |  | |   province
///     |  | type of food
///     |  packaging
///     MD made in Indonesia, ML imported
///
///     MD 2 4 09 35 0012 99987          by risk, since 2021: the risk comes first, the product before the company
///     |  | | |  |  |    company
///     |  | | |  |  product
///     |  | | |  type of food
///     |  | | province
///     |  | packaging
///     |  risk
///
/// Law: UU 18/2012 article 91.  The layouts are those that software in circulation reads (Business::ID::POM); only letters and length are
/// judged.
#pragma once

#include <cstdint>

#include <spbe/types/text_value.hpp>

namespace spbe::inline v1 {

/// A valid registration of a food, of the 12-digit or of the 15-digit kind.
class bpom_pangan : public text_value<bpom_pangan> {
 public:
  enum class origins : std::uint8_t { domestic, imported };

  static constexpr type_id id = type_id::bpom_pangan;
  [[nodiscard]] static const type& registered() noexcept;

  [[nodiscard]] origins origin() const noexcept { return canonical()[1] == 'L' ? origins::imported : origins::domestic; }
  /// The digits behind the letters.
  [[nodiscard]] std::string_view number() const noexcept { return canonical().substr(2); }
  /// Registered by risk: 15 digits.
  [[nodiscard]] bool by_risk() const noexcept { return number().size() == 15; }
  /// One digit; empty where it is not registered by risk.
  [[nodiscard]] std::string_view risk() const noexcept { return by_risk() ? piece(2, 1) : std::string_view{}; }
  [[nodiscard]] std::string_view packaging() const noexcept { return by_risk() ? piece(3, 1) : piece(2, 1); }
  /// BPOM's own number of the province, not the region code.
  [[nodiscard]] std::string_view province_code() const noexcept { return by_risk() ? piece(4, 2) : piece(6, 2); }
  [[nodiscard]] std::string_view food_type() const noexcept { return by_risk() ? piece(6, 2) : piece(3, 3); }
  [[nodiscard]] std::string_view company() const noexcept { return by_risk() ? piece(12, 5) : piece(8, 3); }
  [[nodiscard]] std::string_view product() const noexcept { return by_risk() ? piece(8, 4) : piece(11, 3); }

 private:
  friend text_value;
  explicit bpom_pangan(std::string canonical) noexcept : text_value(std::move(canonical)) {}
};

}  // namespace spbe::inline v1
