/// @file
/// Room: types.  NRP of the police: the number of a member of Polri.
///
///     85 01 0987        auto n = spbe::nrp_polri::parse("85010987");
///     |  |  serial      for (spbe::year_month m : n->birth_months()) m.iso();   // "1985-01"
///     |  month of birth
///     year of birth (two digits: the century is not in the number)
///
/// Law: Skep Kapolri 834/XI/2004, Peraturan Kapolri 3/2018.  The layout is from memory, unverified: what speaks against it is a warning.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <spbe/types/text_value.hpp>
#include <spbe/types/year_month.hpp>

namespace spbe::inline v1 {

/// Eight digits that are valid or suspect (no such month, serial 0000).
class nrp_polri : public dated_value<nrp_polri> {
 public:
  static constexpr type_id id = type_id::nrp_polri;
  [[nodiscard]] static const type& registered() noexcept;

  /// The months at or before the reference date that the four digits can mean, oldest first; never a guess between them.  None where the
  /// month does not exist.
  [[nodiscard]] std::vector<year_month> birth_months() const;
  [[nodiscard]] std::string_view serial() const noexcept { return piece(4, 4); }

 private:
  friend dated_value;
  nrp_polri(std::string canonical, date as_of) noexcept : dated_value(std::move(canonical), as_of) {}
};

}  // namespace spbe::inline v1
