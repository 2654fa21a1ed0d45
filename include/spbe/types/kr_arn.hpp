/// @file
/// Room: types.  Korea's alien registration number (ARN), the number of foreigners who live there.
///
///     900101-5999900        auto n = spbe::kr_arn::parse("900101-5999900");
///     |      ||             n->birth_date().iso();    // "1990-01-01"
///     |      |six digits: once place, serial and check digit; random in numbers given out or changed since 5 October 2020
///     |      century and sex: 5 6 of 1900-1999, 7 8 of 2000-2099; odd a man, even a woman
///     day of birth
///
/// A check digit that disagrees is a warning, for who was born before that day; later births have none.  Sources disagree about the
/// digit of foreigners: either of two rules will do.
/// Sources: descriptions and programs in circulation; the law was not traced.  No value of a NIK leads to one of these, nor back.
#pragma once

#include <string>
#include <string_view>

#include <spbe/date.hpp>
#include <spbe/types/sex.hpp>
#include <spbe/types/text_value.hpp>

namespace spbe::inline v1 {

/// A number that is valid, or suspect for its check digit: 13 digits, or the display form.  `as_of` bounds the day of birth.
class kr_arn : public text_value<kr_arn> {
 public:
  static constexpr type_id id = type_id::kr_arn;
  [[nodiscard]] static const type& registered() noexcept;

  [[nodiscard]] date birth_date() const noexcept;
  [[nodiscard]] spbe::sex sex() const noexcept;
  /// The six digits behind the seventh.
  [[nodiscard]] std::string_view tail() const noexcept { return piece(7, 6); }

 private:
  friend text_value;
  explicit kr_arn(std::string canonical) noexcept : text_value(std::move(canonical)) {}
};

}  // namespace spbe::inline v1
