/// @file
/// Room: types.  No. KK, the number of a family card.
///
///     3171 01 31 12 24 9991        if (auto kk = spbe::no_kk::parse("3171013112249991")) kk->issued().iso();   // "2024-12-31"
///     |  | |  |  |  |  serial      kk->district();                                                              // "31.71.01"
///     |  | |  day, month and year (20YY) of recording
///     |  | district
///     |  regency or city
///     province: all of the office that issued it
///
/// Law: UU 24/2013, PP 40/2019, Permendagri 109/2019.  It looks like a NIK but knows no +40: a day of 41-71 is a NIK in the wrong place.
#pragma once

#include <string>
#include <string_view>

#include <spbe/date.hpp>
#include <spbe/types/text_value.hpp>

namespace spbe::inline v1 {

/// A family card number that is valid or suspect: exactly 16 digits, the day of recording not after `as_of`.
class no_kk : public text_value<no_kk> {
 public:
  static constexpr type_id id = type_id::no_kk;
  [[nodiscard]] static const type& registered() noexcept;

  [[nodiscard]] std::string province() const;  ///< "31"
  [[nodiscard]] std::string regency() const;   ///< "31.71"
  [[nodiscard]] std::string district() const;  ///< "31.71.01"
  [[nodiscard]] date issued() const noexcept;
  [[nodiscard]] std::string_view serial() const noexcept { return piece(12, 4); }

 private:
  friend text_value;
  explicit no_kk(std::string canonical) noexcept : text_value(std::move(canonical)) {}
};

}  // namespace spbe::inline v1
