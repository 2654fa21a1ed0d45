/// @file
/// Room: types.  KPJ: the number of a participant of BPJS Ketenagakerjaan.
///
///     99999999987        auto n = spbe::kpj::parse("99999999987");
///     the number: 11 digits, as far as anybody remembers
///
/// Law: UU 24/2011 (the agency); no source for the number could be found, so that what is wrong with its shape is a warning.
#pragma once

#include <spbe/types/text_value.hpp>

namespace spbe::inline v1 {

/// A participant number that is valid or suspect.
class kpj : public text_value<kpj> {
 public:
  static constexpr type_id id = type_id::kpj;
  [[nodiscard]] static const type& registered() noexcept;

  /// All of it: eleven digits; of an older number with a letter in the third place.
  [[nodiscard]] std::string_view number() const noexcept { return canonical(); }

 private:
  friend text_value;
  explicit kpj(std::string canonical) noexcept : text_value(std::move(canonical)) {}
};

}  // namespace spbe::inline v1
