/// @file
/// Room: types.  NIP lama, the number of a civil servant before 2007.
///
///     38 0999987        auto n = spbe::nip_lama::parse("380999987");
///     |  the rest       n->institution_hint();   // "Badan Koordinasi Keluarga Berencana Nasional"
///     the institution that had the number given, for many numbers
///
/// Law: in use until Peraturan Kepala BKN 22/2007 brought the 18 digits; its own regulation is not traced.  No rule leads from the old
/// number to the new one, and nothing inside it can be checked.
#pragma once

#include <string>
#include <string_view>

#include <spbe/types/text_value.hpp>

namespace spbe::inline v1 {

/// Nine digits, not all zero.
class nip_lama : public text_value<nip_lama> {
 public:
  static constexpr type_id id = type_id::nip_lama;
  [[nodiscard]] static const type& registered() noexcept;

  /// The first two digits.
  [[nodiscard]] std::string_view institution() const noexcept { return piece(0, 2); }
  /// Its name of those days where it is one of the few that are known; else empty.  Static.
  [[nodiscard]] std::string_view institution_hint() const noexcept;
  [[nodiscard]] std::string_view serial() const noexcept { return piece(2, 7); }

 private:
  friend text_value;
  explicit nip_lama(std::string canonical) noexcept : text_value(std::move(canonical)) {}
};

}  // namespace spbe::inline v1
