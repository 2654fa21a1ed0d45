/// @file
/// Room: types.  Korea's resident registration number (RRN), the number of its citizens: what the NIK is here.
///
///     900101-1999909        auto n = spbe::kr_rrn::parse("900101-1999909");
///     |      ||             n->birth_date().iso();    // "1990-01-01"
///     |      |six digits: once place, serial and check digit; random in numbers given out or changed since 5 October 2020
///     |      century and sex: 1 2 of 1900-1999, 3 4 of 2000-2099, 9 0 of 1800-1899; odd a man, even a woman
///     day of birth
///
/// A check digit that disagrees is a warning, for who was born before that day; later births have none.
/// Sources: descriptions and programs in circulation; the law was not traced.  No value of a NIK leads to one of these, nor back.
#pragma once

#include <string>
#include <string_view>

#include <spbe/date.hpp>
#include <spbe/types/sex.hpp>
#include <spbe/types/text_value.hpp>

namespace spbe::inline v1 {

/// A number that is valid, or suspect for its check digit: 13 digits, or the display form.  `as_of` bounds the day of birth.
class kr_rrn : public text_value<kr_rrn> {
 public:
  static constexpr type_id id = type_id::kr_rrn;
  [[nodiscard]] static const type& registered() noexcept;

  [[nodiscard]] date birth_date() const noexcept;
  [[nodiscard]] spbe::sex sex() const noexcept;
  /// The six digits behind the seventh.
  [[nodiscard]] std::string_view tail() const noexcept { return piece(7, 6); }

 private:
  friend text_value;
  explicit kr_rrn(std::string canonical) noexcept : text_value(std::move(canonical)) {}
};

}  // namespace spbe::inline v1
