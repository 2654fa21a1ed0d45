/// @file
/// Room: types.  NIK, the number that identifies a person in Indonesia's population register.
///
///     3171 01 57 08 45 9901        if (auto n = spbe::nik::parse("3171015708459901")) n->sex();   // female
///     |  | |  |  |  |  serial      for (spbe::date d : n->birth_dates()) d.iso();                 // "1945-08-17"
///     |  | |  |  |  year (two digits: the century is not in the number)
///     |  | |  |  month
///     |  | |  day of birth, + 40 for women
///     |  | district (kecamatan)
///     |  regency 01-69 or city 71-99
///     province: all of first registration, in any edition of the region codes
///
/// Law: UU 23/2006 art. 13 (as amended by UU 24/2013), PP 37/2007 art. 36-37, PP 40/2019.  There is no check digit.
/// A NIK never changes: neither when its owner moves nor when the recorded birth date is corrected.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include <spbe/date.hpp>
#include <spbe/types/sex.hpp>
#include <spbe/types/text_value.hpp>

namespace spbe::inline v1 {

/// The one or two days that a birth date without a century can mean, oldest first; never a guess between them.
class birth_candidates {
 public:
  constexpr birth_candidates() noexcept = default;
  constexpr void add(date day) noexcept { days_[count_++] = day; }
  [[nodiscard]] constexpr const date* begin() const noexcept { return days_.data(); }
  [[nodiscard]] constexpr const date* end() const noexcept { return days_.data() + count_; }
  [[nodiscard]] constexpr std::size_t size() const noexcept { return count_; }
  [[nodiscard]] constexpr date operator[](std::size_t i) const noexcept { return days_[i]; }

 private:
  std::array<date, 2> days_{};
  std::size_t count_ = 0;
};

/// A NIK that is valid or suspect (a region in no edition since 2015): exactly 16 digits.  `as_of` bounds the birth date, `lists`
/// know the regions.  A value: threads are free.
class nik : public dated_value<nik> {
 public:
  static constexpr type_id id = type_id::nik;
  [[nodiscard]] static const type& registered() noexcept;

  [[nodiscard]] std::string province() const;  ///< "31"
  [[nodiscard]] std::string regency() const;   ///< "31.71"
  [[nodiscard]] std::string district() const;  ///< "31.71.01"
  /// Real days at or before the reference date that the six digits can mean.
  [[nodiscard]] birth_candidates birth_dates() const noexcept;
  [[nodiscard]] spbe::sex sex() const noexcept;
  [[nodiscard]] std::string_view serial() const noexcept { return piece(12, 4); }

 private:
  friend dated_value;
  friend class npwp16;
  nik(std::string canonical, date as_of) noexcept : dated_value(std::move(canonical), as_of) {}
};

}  // namespace spbe::inline v1
