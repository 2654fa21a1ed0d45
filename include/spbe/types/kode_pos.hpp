/// @file
/// Room: types.  Postal code.
///
///     10110        auto k = spbe::kode_pos::parse("10110");
///     ||| ||       k->zone();   // 1
///     ||| |village
///     ||| district
///     |regency
///     zone: 1 Jabodetabek, 2 northern and 3 southern Sumatra, 4 West Java and Banten, 5 Central Java and DIY,
///           6 East Java, 7 Kalimantan, 8 Bali and Nusa Tenggara, 9 Sulawesi, Maluku, Papua
///
/// Source: the numbering of Pos Indonesia.  No list is consulted: the only public one is unofficial.
#pragma once

#include <spbe/types/text_value.hpp>

namespace spbe::inline v1 {

/// Exactly 5 digits, the first not 0.
class kode_pos : public text_value<kode_pos> {
 public:
  static constexpr type_id id = type_id::kode_pos;
  [[nodiscard]] static const type& registered() noexcept;

  [[nodiscard]] int zone() const noexcept { return canonical().front() - '0'; }

 private:
  friend text_value;
  explicit kode_pos(std::string canonical) noexcept : text_value(std::move(canonical)) {}
};

}  // namespace spbe::inline v1
