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
#include <spbe/finding.hpp>
#include <spbe/result.hpp>
#include <spbe/type.hpp>
#include <spbe/types/sex.hpp>

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

/// A NIK that is valid or suspect (a region in no edition since 2015).  A value: copies are cheap, threads are free.
class nik {
 public:
  static constexpr type_id id = type_id::nik;
  [[nodiscard]] static const type& registered() noexcept;

  /// Exactly 16 digits.  `options.as_of` bounds the birth date, `options.lists` knows the regions.
  [[nodiscard]] static result<nik, finding> parse(std::string_view text, const check_options& options = {});

  [[nodiscard]] std::string_view canonical() const noexcept { return {digits_.data(), digits_.size()}; }
  [[nodiscard]] std::string display() const { return std::string(canonical()); }

  [[nodiscard]] std::string province() const;  ///< "31"
  [[nodiscard]] std::string regency() const;   ///< "31.71"
  [[nodiscard]] std::string district() const;  ///< "31.71.01"
  /// Real days at or before the reference date that the six digits can mean.
  [[nodiscard]] birth_candidates birth_dates() const noexcept;
  [[nodiscard]] spbe::sex sex() const noexcept;
  [[nodiscard]] std::string_view serial() const noexcept { return canonical().substr(12); }

  friend bool operator==(const nik& a, const nik& b) noexcept { return a.digits_ == b.digits_; }

 private:
  nik(std::string_view digits, date as_of) noexcept;
  std::array<char, 16> digits_{};
  date as_of_;
};

}  // namespace spbe::inline v1
