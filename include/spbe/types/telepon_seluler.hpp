/// @file
/// Room: types.  Mobile telephone number.
///
///     +62 812 00000000        auto t = spbe::telepon_seluler::parse("0812-0000-0000");
///     |   |   subscriber      t->national();        // "81200000000"
///     |   |                   t->operator_hint();   // "Telkomsel"
///     |   8, then 1-3 or 5-9: the network's prefix; 9 to 12 digits from here on
///     country (or 62 without +, or the trunk 0)
///
/// Source: the national numbering plan as published in libphonenumber's metadata.  A number may have been moved to
/// another operator, so the operator is a hint, never a rule.
#pragma once

#include <spbe/types/text_value.hpp>

namespace spbe::inline v1 {

/// A valid mobile number.  `parse` takes `+62`, `62` or `0`, then digits; single blanks or hyphens may stand between groups.
/// Canonical is E.164, "+6281200000000"; display "0812-0000-0000".
class telepon_seluler : public text_value<telepon_seluler> {
 public:
  static constexpr type_id id = type_id::telepon_seluler;
  [[nodiscard]] static const type& registered() noexcept;

  [[nodiscard]] std::string_view national() const noexcept { return canonical().substr(3); }  ///< without country and trunk
  /// The brand that was given this prefix; empty where none is known.
  [[nodiscard]] std::string_view operator_hint() const noexcept;

 private:
  friend text_value;
  explicit telepon_seluler(std::string e164) noexcept : text_value(std::move(e164)) {}
};

}  // namespace spbe::inline v1
