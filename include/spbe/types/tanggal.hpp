/// @file
/// Room: types.  A date as people and offices write it.
///
///     1945-08-17   17-08-1945   17/08/1945   17 Agustus 1945   17 Agt 1945
///
///     auto t = spbe::tanggal::parse("17 Agustus 1945");
///     t->day_number().iso();   // "1945-08-17", which is also the canonical form
///
/// Source: ISO 8601; Indonesian office forms (dd-mm-yyyy); month names and the old spellings Pebruari and Nopember.
/// Day before month always; the proleptic Gregorian calendar; years 1 to 9999.
#pragma once

#include <string>
#include <string_view>

#include <spbe/date.hpp>
#include <spbe/finding.hpp>
#include <spbe/result.hpp>
#include <spbe/type.hpp>

namespace spbe::inline v1 {

/// A day that exists.
class tanggal {
 public:
  static constexpr type_id id = type_id::tanggal;
  [[nodiscard]] static const type& registered() noexcept;

  [[nodiscard]] static result<tanggal, finding> parse(std::string_view text, const check_options& options = {});

  [[nodiscard]] std::string canonical() const { return date_.iso(); }  ///< "1945-08-17"
  [[nodiscard]] std::string display() const;                           ///< "17 Agustus 1945"

  [[nodiscard]] spbe::date day_number() const noexcept { return date_; }
  [[nodiscard]] int year() const noexcept { return date_.year(); }
  [[nodiscard]] unsigned month() const noexcept { return date_.month(); }
  [[nodiscard]] unsigned day() const noexcept { return date_.day(); }

  friend bool operator==(const tanggal&, const tanggal&) noexcept = default;

 private:
  explicit tanggal(spbe::date day) noexcept : date_(day) {}
  spbe::date date_;
};

}  // namespace spbe::inline v1
