/// @file
/// Room: types.  An occupation of KBJI 2014, the Indonesian standard classification of occupations.
///
///     2166        auto k = spbe::kbji::parse("2166");
///     ||||        k->major_group();   // "2"
///     |||unit group: the whole code
///     ||minor group, three digits
///     |sub-major group, two digits
///     major group, one digit
///
/// Source: BPS, built on ISCO-08 (from memory, unverified).  No list is consulted: four digits are all that is judged.
#pragma once

#include <spbe/types/text_value.hpp>

namespace spbe::inline v1 {

/// Four digits, not all zero.
class kbji : public text_value<kbji> {
 public:
  static constexpr type_id id = type_id::kbji;
  [[nodiscard]] static const type& registered() noexcept;

  [[nodiscard]] std::string_view major_group() const noexcept { return piece(0, 1); }
  [[nodiscard]] std::string_view sub_major_group() const noexcept { return piece(0, 2); }
  [[nodiscard]] std::string_view minor_group() const noexcept { return piece(0, 3); }

 private:
  friend text_value;
  explicit kbji(std::string canonical) noexcept : text_value(std::move(canonical)) {}
};

}  // namespace spbe::inline v1
