/// @file
/// Room: types.  Nomor IHS pasien: the number of a patient in SATUSEHAT.
///
///     P 05989328037        auto n = spbe::ihs_pasien::parse("P05989328037");
///     | number             n->number();   // "05989328037"
///     P
///
/// Source: SATUSEHAT, system https://fhir.kemkes.go.id/id/ihs-number (from memory).  There is no check digit.
#pragma once

#include <spbe/types/text_value.hpp>

namespace spbe::inline v1 {

/// A valid patient number.
class ihs_pasien : public text_value<ihs_pasien> {
 public:
  static constexpr type_id id = type_id::ihs_pasien;
  [[nodiscard]] static const type& registered() noexcept;

  /// The eleven digits behind the letter.
  [[nodiscard]] std::string_view number() const noexcept { return piece(1, 11); }

 private:
  friend text_value;
  explicit ihs_pasien(std::string canonical) noexcept : text_value(std::move(canonical)) {}
};

}  // namespace spbe::inline v1
