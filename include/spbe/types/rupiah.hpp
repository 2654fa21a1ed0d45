/// @file
/// Room: types.  An amount of money in rupiah, exact: no floating point anywhere.
///
///     -Rp1.500.000,50        auto r = spbe::rupiah::parse("Rp1.500.000,50");
///     |  |         |         r->whole();       // 1500000
///     |  |         sen       r->sen();         // 50
///     |  dots between groups of three, or none
///     sign                   r->canonical();   // "1500000,50": the decimal comma stays; for people r->display()
///
/// Also `Rp 1.000`, `Rp. 1.000,-`, `IDR 1.000`.  1.000 is one thousand.  English notation (1,000.00) is no amount here.
/// Source: Indonesian spelling rules (PUEBI, EYD).
#pragma once

#include <cstdint>
#include <optional>

#include <spbe/types/text_value.hpp>

namespace spbe::inline v1 {

/// An amount of at most 18 digits before the comma, which a whole number of 64 bits holds exactly.  Both numbers carry the sign, so that
/// `whole() * 100 + sen()` is right below zero too.
class rupiah : public text_value<rupiah> {
 public:
  static constexpr type_id id = type_id::rupiah;
  [[nodiscard]] static const type& registered() noexcept;

  [[nodiscard]] std::int64_t whole() const noexcept;                         ///< rupiah
  [[nodiscard]] int sen() const noexcept;                                    ///< -99 to 99
  [[nodiscard]] std::optional<std::int64_t> amount_in_sen() const noexcept;  ///< nothing beyond 9.2 x 10^16 rupiah
  [[nodiscard]] bool negative() const noexcept { return canonical().front() == '-'; }

 private:
  friend text_value;
  explicit rupiah(std::string canonical) noexcept : text_value(std::move(canonical)) {}
};

}  // namespace spbe::inline v1
