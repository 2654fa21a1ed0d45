/// @file
/// Room: types.  Nomor IHS tenaga kesehatan: the number of a health worker in SATUSEHAT.
///
///     10099999987        auto n = spbe::ihs_nakes::parse("10099999987");
///     |                  n->number();
///     100 in the published examples
///
/// Source: SATUSEHAT.  There is no check digit.
#pragma once

#include <spbe/types/text_value.hpp>

namespace spbe::inline v1 {

/// A valid health worker number.
class ihs_nakes : public text_value<ihs_nakes> {
 public:
  static constexpr type_id id = type_id::ihs_nakes;
  [[nodiscard]] static const type& registered() noexcept;

  /// All eleven digits.
  [[nodiscard]] std::string_view number() const noexcept { return canonical(); }

 private:
  friend text_value;
  explicit ihs_nakes(std::string canonical) noexcept : text_value(std::move(canonical)) {}
};

}  // namespace spbe::inline v1
