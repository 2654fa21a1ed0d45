/// @file
/// Room: types.  NUPTK: the number of a teacher, and since 2024 of a lecturer.
///
///     4341999999990987        auto n = spbe::nuptk::parse("4341999999990987");
///     the number: what its digits mean is not published
///
/// Law: SE Sesjen Kemendikbudristek 25/2023 and 2/2024 give it to lecturers too, in place of NIDN, NIDK and NUP.  It has the length of a
/// NIK and is none.
#pragma once

#include <spbe/types/text_value.hpp>

namespace spbe::inline v1 {

/// A valid educator number.
class nuptk : public text_value<nuptk> {
 public:
  static constexpr type_id id = type_id::nuptk;
  [[nodiscard]] static const type& registered() noexcept;

  /// All sixteen digits.
  [[nodiscard]] std::string_view number() const noexcept { return canonical(); }

 private:
  friend text_value;
  explicit nuptk(std::string canonical) noexcept : text_value(std::move(canonical)) {}
};

}  // namespace spbe::inline v1
