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

#include <array>
#include <string>
#include <string_view>

#include <spbe/date.hpp>
#include <spbe/finding.hpp>
#include <spbe/result.hpp>
#include <spbe/type.hpp>

namespace spbe::inline v1 {

/// A family card number that is valid or suspect.
class no_kk {
 public:
  static constexpr type_id id = type_id::no_kk;
  [[nodiscard]] static const type& registered() noexcept;

  /// Exactly 16 digits; the day of recording is not after `options.as_of`.
  [[nodiscard]] static result<no_kk, finding> parse(std::string_view text, const check_options& options = {});

  [[nodiscard]] std::string_view canonical() const noexcept { return {digits_.data(), digits_.size()}; }
  [[nodiscard]] std::string display() const { return std::string(canonical()); }

  [[nodiscard]] std::string province() const;  ///< "31"
  [[nodiscard]] std::string regency() const;   ///< "31.71"
  [[nodiscard]] std::string district() const;  ///< "31.71.01"
  [[nodiscard]] date issued() const noexcept;
  [[nodiscard]] std::string_view serial() const noexcept { return canonical().substr(12); }

  friend bool operator==(const no_kk&, const no_kk&) noexcept = default;

 private:
  explicit no_kk(std::string_view digits) noexcept;
  std::array<char, 16> digits_{};
};

}  // namespace spbe::inline v1
