/// @file
/// Room: types.  Nomor Induk Berusaha: the identification number of a business, given by OSS.
///
///     9120999999987        auto n = spbe::nib_oss::parse("9120999999987");
///     random digits        n->number();   // "9120999999987": nothing can be read out of it
///
/// Law: PP 24/2018 article 25, PP 5/2021, PP 28/2025.  Not to be confused with the number of a land parcel, also called NIB
/// (nib_bidang.hpp).
#pragma once

#include <spbe/types/text_value.hpp>

namespace spbe::inline v1 {

/// A valid business identification number.
class nib_oss : public text_value<nib_oss> {
 public:
  static constexpr type_id id = type_id::nib_oss;
  [[nodiscard]] static const type& registered() noexcept;

  /// All 13 digits: the number is random and has no parts.
  [[nodiscard]] std::string_view number() const noexcept { return canonical(); }

 private:
  friend text_value;
  explicit nib_oss(std::string canonical) noexcept : text_value(std::move(canonical)) {}
};

}  // namespace spbe::inline v1
