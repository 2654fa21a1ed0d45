/// @file
/// Room: types.  NIP of a civil servant (PNS, CPNS).
///
///     19800926 200505 1 987        auto n = spbe::nip_pns::parse("19800926 200505 1 987");
///     |        |      | serial     n->birth_date().iso();    // "1980-09-26"
///     |        |      1 man, 2 woman
///     |        year and month of first appointment (TMT CPNS)
///     day of birth
///
/// Law: Peraturan Kepala BKN 22/2007 and 43/2007.  There is no check digit.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include <spbe/date.hpp>
#include <spbe/finding.hpp>
#include <spbe/result.hpp>
#include <spbe/type.hpp>
#include <spbe/types/sex.hpp>
#include <spbe/types/year_month.hpp>

namespace spbe::inline v1 {

/// A valid NIP of a civil servant.
class nip_pns {
 public:
  static constexpr type_id id = type_id::nip_pns;
  [[nodiscard]] static const type& registered() noexcept;

  /// 18 digits, or the display form.  `options.as_of` bounds both dates.
  [[nodiscard]] static result<nip_pns, finding> parse(std::string_view text, const check_options& options = {});

  [[nodiscard]] std::string_view canonical() const noexcept { return {digits_.data(), digits_.size()}; }
  [[nodiscard]] std::string display() const;  ///< "19800926 200505 1 987"

  [[nodiscard]] date birth_date() const noexcept;
  [[nodiscard]] year_month appointed() const noexcept;
  [[nodiscard]] spbe::sex sex() const noexcept;
  [[nodiscard]] std::string_view serial() const noexcept { return canonical().substr(15); }

  friend bool operator==(const nip_pns&, const nip_pns&) noexcept = default;

 private:
  explicit nip_pns(std::string_view digits) noexcept;
  std::array<char, 18> digits_{};
};

}  // namespace spbe::inline v1
