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

#include <array>
#include <string>
#include <string_view>

#include <spbe/finding.hpp>
#include <spbe/result.hpp>
#include <spbe/type.hpp>

namespace spbe::inline v1 {

/// A valid postal code.
class kode_pos {
 public:
  static constexpr type_id id = type_id::kode_pos;
  [[nodiscard]] static const type& registered() noexcept;

  /// Exactly 5 digits, the first not 0.
  [[nodiscard]] static result<kode_pos, finding> parse(std::string_view text, const check_options& options = {});

  [[nodiscard]] std::string_view canonical() const noexcept { return {digits_.data(), digits_.size()}; }
  [[nodiscard]] std::string display() const { return std::string(canonical()); }
  [[nodiscard]] int zone() const noexcept { return digits_[0] - '0'; }

  friend bool operator==(const kode_pos&, const kode_pos&) noexcept = default;

 private:
  explicit kode_pos(std::string_view digits) noexcept;
  std::array<char, 5> digits_{};
};

}  // namespace spbe::inline v1
