/// @file
/// Room: types.  National Merchant ID: the number of a merchant in QRIS.
///
///     ID 1099999999987        auto n = spbe::nmid::parse("ID1099999999987");
///        number               n->number();   // "1099999999987"
///
/// Source: the QRIS standard of Bank Indonesia and ASPI, which puts it into tag 51 of the payload (qris.hpp).
#pragma once

#include <spbe/types/text_value.hpp>

namespace spbe::inline v1 {

/// A valid merchant number.
class nmid : public text_value<nmid> {
 public:
  static constexpr type_id id = type_id::nmid;
  [[nodiscard]] static const type& registered() noexcept;

  /// The 13 digits behind ID.
  [[nodiscard]] std::string_view number() const noexcept { return piece(2, 13); }

 private:
  friend text_value;
  explicit nmid(std::string canonical) noexcept : text_value(std::move(canonical)) {}
};

}  // namespace spbe::inline v1
