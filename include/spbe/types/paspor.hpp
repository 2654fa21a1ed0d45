/// @file
/// Room: types.  Number of an Indonesian passport.
///
///     A 9999987          auto p = spbe::paspor::parse("A9999987");
///     | serial           p->letter();   // 'A'
///     kind of book; letters outside A B C E X S D are suspect
///
/// Law: UU 6/2011.  The check digit of ICAO 9303 stands in the machine-readable lines, not in the printed number.
#pragma once

#include <string>
#include <string_view>

#include <spbe/types/text_value.hpp>

namespace spbe::inline v1 {

/// A passport number that is valid or suspect (a letter that is not known).
class paspor : public text_value<paspor> {
 public:
  static constexpr type_id id = type_id::paspor;
  [[nodiscard]] static const type& registered() noexcept;

  [[nodiscard]] char letter() const noexcept { return canonical().front(); }
  [[nodiscard]] std::string_view serial() const noexcept { return piece(1, 7); }

 private:
  friend text_value;
  explicit paspor(std::string canonical) noexcept : text_value(std::move(canonical)) {}
};

}  // namespace spbe::inline v1
