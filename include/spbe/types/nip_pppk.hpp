/// @file
/// Room: types.  NI PPPK, the number of a government employee with a work agreement.
///
///     19900101 2022 2 1 1 987      auto n = spbe::nip_pppk::parse("19900101 202221 1 987");
///     |        |    | | | serial   n->frequency();   // 1: the first contract
///     |        |    | | 1 man, 2 woman
///     |        |    | which contract, 1-9
///     |        |    always 2: so digits 13-14 are never a month, and no NIP of a civil servant looks alike
///     |        year of appointment, from 2019
///     day of birth
///
/// Law: PP 49/2018; Peraturan BKN 1/2019 (for the number from memory, unverified).  It changes with agency and year: no key for life.
#pragma once

#include <string>
#include <string_view>

#include <spbe/date.hpp>
#include <spbe/types/sex.hpp>
#include <spbe/types/text_value.hpp>

namespace spbe::inline v1 {

/// A valid NI PPPK: 18 digits, or the display form `19900101 202221 1 987`.
class nip_pppk : public text_value<nip_pppk> {
 public:
  static constexpr type_id id = type_id::nip_pppk;
  [[nodiscard]] static const type& registered() noexcept;

  [[nodiscard]] date birth_date() const noexcept;
  [[nodiscard]] int year() const noexcept;            ///< of appointment
  [[nodiscard]] unsigned frequency() const noexcept;  ///< which contract, 1 to 9
  [[nodiscard]] spbe::sex sex() const noexcept;
  [[nodiscard]] std::string_view serial() const noexcept { return piece(15, 3); }

 private:
  friend text_value;
  explicit nip_pppk(std::string canonical) noexcept : text_value(std::move(canonical)) {}
};

}  // namespace spbe::inline v1
