/// @file
/// Room: types.  BIC (SWIFT code) of a bank in Indonesia.
///
///     BRIN ID JA XXX        auto b = spbe::bic_id::parse("BRINIDJA");
///     |    |  |  branch     b->bank();     // "BRIN"
///     |    |  place         b->branch();   // "": eight characters name no branch
///     |    country, always ID
///     bank
///
/// Standard: ISO 9362.  No list is consulted.
#pragma once

#include <spbe/types/text_value.hpp>

namespace spbe::inline v1 {

/// A valid BIC of 8 or 11 characters.
class bic_id : public text_value<bic_id> {
 public:
  static constexpr type_id id = type_id::bic_id;
  [[nodiscard]] static const type& registered() noexcept;

  [[nodiscard]] std::string_view bank() const noexcept { return piece(0, 4); }
  [[nodiscard]] std::string_view country() const noexcept { return piece(4, 2); }
  [[nodiscard]] std::string_view location() const noexcept { return piece(6, 2); }
  /// Three characters, or empty.
  [[nodiscard]] std::string_view branch() const noexcept { return piece(8, 3); }

 private:
  friend text_value;
  explicit bic_id(std::string canonical) noexcept : text_value(std::move(canonical)) {}
};

}  // namespace spbe::inline v1
