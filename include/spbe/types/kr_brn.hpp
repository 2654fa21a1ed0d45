/// @file
/// Room: types.  Korea's business registration number (BRN): what NPWP and NIB are here.
///
///     999-81-99013        auto n = spbe::kr_brn::parse("999-81-99013");
///     |   |  |   check    n->office();    // "999"
///     |   |  serial, 4 digits
///     |   kind of business, 2 digits
///     tax office, 3 digits
///
/// A check digit that disagrees is a warning: of 234 numbers in use, as they stood in another library's tests, 231 agree.
/// Sources: descriptions and programs in circulation; the law was not traced.
#pragma once

#include <string>
#include <string_view>

#include <spbe/types/text_value.hpp>

namespace spbe::inline v1 {

/// A number that is valid or suspect: 10 digits, or the display form.
class kr_brn : public text_value<kr_brn> {
 public:
  static constexpr type_id id = type_id::kr_brn;
  [[nodiscard]] static const type& registered() noexcept;

  [[nodiscard]] std::string_view office() const noexcept { return piece(0, 3); }
  [[nodiscard]] std::string_view kind() const noexcept { return piece(3, 2); }
  [[nodiscard]] std::string_view serial() const noexcept { return piece(5, 4); }
  [[nodiscard]] char check() const noexcept { return canonical().back(); }

 private:
  friend text_value;
  explicit kr_brn(std::string canonical) noexcept : text_value(std::move(canonical)) {}
};

}  // namespace spbe::inline v1
