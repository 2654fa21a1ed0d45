/// @file
/// Room: types.  A date as people and offices write it.
///
///     1945-08-17   17-08-1945   17/08/1945   17 Agustus 1945   17 Agt 1945
///
///     auto t = spbe::tanggal::parse("17 Agustus 1945");
///     t->day_number().iso();   // "1945-08-17", which is also the canonical form
///
/// Source: ISO 8601; Indonesian office forms (dd-mm-yyyy); month names and the old spellings Pebruari and Nopember.
/// Day before month always; the proleptic Gregorian calendar; years 1 to 9999.  The day numbers of spreadsheets (45351) are recognised
/// as damage and never turned into a day: which of two calendars they count in is not written in them.
#pragma once

#include <spbe/date.hpp>
#include <spbe/types/text_value.hpp>

namespace spbe::inline v1 {

/// A day that exists.  Canonical "1945-08-17", display form "17 Agustus 1945".
class tanggal : public text_value<tanggal> {
 public:
  static constexpr type_id id = type_id::tanggal;
  [[nodiscard]] static const type& registered() noexcept;

  [[nodiscard]] spbe::date day_number() const noexcept { return *spbe::date::parse(canonical()); }
  [[nodiscard]] int year() const noexcept { return day_number().year(); }
  [[nodiscard]] unsigned month() const noexcept { return day_number().month(); }
  [[nodiscard]] unsigned day() const noexcept { return day_number().day(); }

 private:
  friend text_value;
  explicit tanggal(std::string canonical) noexcept : text_value(std::move(canonical)) {}
};

}  // namespace spbe::inline v1
