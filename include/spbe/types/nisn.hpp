/// @file
/// Room: types.  Nomor Induk Siswa Nasional: the number of a pupil.
///
///     0119999987        auto n = spbe::nisn::parse("0119999987");
///     |  serial         n->year_digits();   // "011": often the last three digits of the birth year, 2011
///     three digits of the birth year, for most numbers and not for all
///
/// Source: Pusdatin of the ministry in charge of schools; numbers that do not match the birth year are officially valid.
#pragma once

#include <spbe/types/text_value.hpp>

namespace spbe::inline v1 {

/// A valid pupil's number.
class nisn : public text_value<nisn> {
 public:
  static constexpr type_id id = type_id::nisn;
  [[nodiscard]] static const type& registered() noexcept;

  /// The first three digits.  They match the birth year of many pupils, not of all.
  [[nodiscard]] std::string_view year_digits() const noexcept { return piece(0, 3); }

 private:
  friend text_value;
  explicit nisn(std::string canonical) noexcept : text_value(std::move(canonical)) {}
};

}  // namespace spbe::inline v1
