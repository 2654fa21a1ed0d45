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

#include <string>
#include <string_view>

#include <spbe/date.hpp>
#include <spbe/types/sex.hpp>
#include <spbe/types/text_value.hpp>
#include <spbe/types/year_month.hpp>

namespace spbe::inline v1 {

/// A valid NIP of a civil servant: 18 digits, or the display form.  `as_of` bounds both dates.
class nip_pns : public text_value<nip_pns> {
 public:
  static constexpr type_id id = type_id::nip_pns;
  [[nodiscard]] static const type& registered() noexcept;

  [[nodiscard]] date birth_date() const noexcept;
  [[nodiscard]] year_month appointed() const noexcept;
  [[nodiscard]] spbe::sex sex() const noexcept;
  [[nodiscard]] std::string_view serial() const noexcept { return piece(15, 3); }

 private:
  friend text_value;
  explicit nip_pns(std::string canonical) noexcept : text_value(std::move(canonical)) {}
};

}  // namespace spbe::inline v1
