/// @file
/// Room: types.  The number of a participant of BPJS Kesehatan, as on the JKN or KIS card.
///
///     0009999999987        auto n = spbe::bpjs_kesehatan::parse("0009999999987");
///     |                    n->number();
///     000 in every published example
///
/// Law: UU 40/2004 article 15 (one number for every participant), UU 24/2011.  There is no check digit.
#pragma once

#include <spbe/types/text_value.hpp>

namespace spbe::inline v1 {

/// A valid participant number.
class bpjs_kesehatan : public text_value<bpjs_kesehatan> {
 public:
  static constexpr type_id id = type_id::bpjs_kesehatan;
  [[nodiscard]] static const type& registered() noexcept;

  /// All thirteen digits; the zeros in front belong to it.
  [[nodiscard]] std::string_view number() const noexcept { return canonical(); }

 private:
  friend text_value;
  explicit bpjs_kesehatan(std::string canonical) noexcept : text_value(std::move(canonical)) {}
};

}  // namespace spbe::inline v1
