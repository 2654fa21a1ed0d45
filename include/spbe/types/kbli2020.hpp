/// @file
/// Room: types.  A line of business of KBLI 2020, the Indonesian standard industrial classification.
///
///     01111        auto k = spbe::kbli2020::parse("01111");
///     ||||         k->division();   // "01"
///     ||||         k->category();   // "A": the letter is not part of the code
///     |||subgroup, four digits
///     ||group, three digits
///     division, two digits
///
/// Law: Peraturan BPS 2/2020 (number from memory, unverified).  KBLI 2025 follows it; a code needs its edition beside it.
#pragma once

#include <spbe/types/text_value.hpp>

namespace spbe::inline v1 {

/// A code of five digits, valid, or suspect because the list does not have it.
class kbli2020 : public text_value<kbli2020> {
 public:
  static constexpr type_id id = type_id::kbli2020;
  [[nodiscard]] static const type& registered() noexcept;

  [[nodiscard]] std::string_view division() const noexcept { return piece(0, 2); }
  [[nodiscard]] std::string_view group() const noexcept { return piece(0, 3); }
  [[nodiscard]] std::string_view subgroup() const noexcept { return piece(0, 4); }
  /// The letter above the division, and what the activity is called; empty where the list kbli2020 does not know.
  [[nodiscard]] std::string category(const catalog& lists = builtin()) const;
  [[nodiscard]] std::string title(const catalog& lists = builtin()) const;

 private:
  friend text_value;
  explicit kbli2020(std::string canonical) noexcept : text_value(std::move(canonical)) {}
};

}  // namespace spbe::inline v1
