/// @file
/// Room: types.  NIDN, NIDK, NUP: the numbers of lecturers until the NUPTK took their place.
///
///     0025069987        auto n = spbe::nidn::parse("0025069987");
///     |                 n->kind_hint();   // kinds::nidn
///     88 and 89 begin a NIDK, 99 a NUP (from memory); what else the digits mean is described in contradictory ways
///
/// Law: Permendikbud 26/2015; Permenristekdikti 2/2016.
#pragma once

#include <cstdint>

#include <spbe/types/text_value.hpp>

namespace spbe::inline v1 {

/// A valid lecturer number.
class nidn : public text_value<nidn> {
 public:
  enum class kinds : std::uint8_t { nidn, nidk, nup };

  static constexpr type_id id = type_id::nidn;
  [[nodiscard]] static const type& registered() noexcept;

  /// What the first two digits say, from memory: nothing is refused for it.
  [[nodiscard]] kinds kind_hint() const noexcept;
  /// All ten digits.
  [[nodiscard]] std::string_view number() const noexcept { return canonical(); }

 private:
  friend text_value;
  explicit nidn(std::string canonical) noexcept : text_value(std::move(canonical)) {}
};

}  // namespace spbe::inline v1
