/// @file
/// Room: types.  Korea's corporate registration number (CRN): what the number of a legal entity at AHU is here.
///
///     110111-0062432        auto n = spbe::kr_crn::parse("110111-0062432");
///     |   |  |     check    n->registry();    // "1101"
///     |   |  serial, 6 digits
///     |   kind of corporation, 2 digits
///     registry, 4 digits
///
/// A check digit that disagrees is a warning: newer numbers may have none (from memory).
/// Sources: descriptions in circulation, one with this worked example; the law was not traced.
#pragma once

#include <string>
#include <string_view>

#include <spbe/types/text_value.hpp>

namespace spbe::inline v1 {

/// A number that is valid, or suspect for its check digit: 13 digits, or the display form.
class kr_crn : public text_value<kr_crn> {
 public:
  static constexpr type_id id = type_id::kr_crn;
  [[nodiscard]] static const type& registered() noexcept;

  [[nodiscard]] std::string_view registry() const noexcept { return piece(0, 4); }
  [[nodiscard]] std::string_view kind() const noexcept { return piece(4, 2); }
  [[nodiscard]] std::string_view serial() const noexcept { return piece(6, 6); }
  [[nodiscard]] char check() const noexcept { return canonical().back(); }

 private:
  friend text_value;
  explicit kr_crn(std::string canonical) noexcept : text_value(std::move(canonical)) {}
};

}  // namespace spbe::inline v1
