/// @file
/// Room: types.  Nomor SEP: the letter of eligibility for one visit to a facility of BPJS Kesehatan.
///
///     0138U999 1026 V 000987        auto n = spbe::sep_bpjs::parse("0138U9991026V000987");
///     |        |    | serial        n->issued().iso();   // "2026-10"
///     |        |    V; referrals have other letters
///     |        month and year
///     facility (kode_faskes_bpjs)
///
/// Source: the VClaim documents of BPJS Kesehatan.  The agency began in 2014, so the two digits of the year leave no choice.
#pragma once

#include <spbe/types/text_value.hpp>
#include <spbe/types/year_month.hpp>

namespace spbe::inline v1 {

/// A valid number of an eligibility letter.
class sep_bpjs : public text_value<sep_bpjs> {
 public:
  static constexpr type_id id = type_id::sep_bpjs;
  [[nodiscard]] static const type& registered() noexcept;

  [[nodiscard]] std::string_view facility() const noexcept { return piece(0, 8); }
  /// Month and year.  The year is not judged: it may lie before 2014 or ahead.
  [[nodiscard]] year_month issued() const noexcept;
  [[nodiscard]] std::string_view serial() const noexcept { return piece(13, 6); }

 private:
  friend text_value;
  explicit sep_bpjs(std::string canonical) noexcept : text_value(std::move(canonical)) {}
};

}  // namespace spbe::inline v1
