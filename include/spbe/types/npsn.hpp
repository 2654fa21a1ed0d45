/// @file
/// Room: types.  Nomor Pokok Sekolah Nasional: the number of a school.
///
///     2 01 09987        auto n = spbe::npsn::parse("20109987");
///     | |  serial       n->region_hint();   // "Jawa"
///     | group
///     region where it was issued, for most numbers
///
/// Source: Pusdatin's description of the number.  Numbers from 69 and 70 are issued in every region (from memory), so the region is a hint.
#pragma once

#include <spbe/types/text_value.hpp>

namespace spbe::inline v1 {

/// A valid school number.
class npsn : public text_value<npsn> {
 public:
  static constexpr type_id id = type_id::npsn;
  [[nodiscard]] static const type& registered() noexcept;

  /// The first digit, 1 to 9.
  [[nodiscard]] int region() const noexcept { return canonical()[0] - '0'; }
  /// What the first digit stands for; empty where it says nothing: 7, 8, and the numbers from 69.
  [[nodiscard]] std::string_view region_hint() const noexcept;
  [[nodiscard]] std::string_view group() const noexcept { return piece(1, 2); }
  [[nodiscard]] std::string_view serial() const noexcept { return piece(3, 5); }

 private:
  friend text_value;
  explicit npsn(std::string canonical) noexcept : text_value(std::move(canonical)) {}
};

}  // namespace spbe::inline v1
