/// @file
/// Room: types.  Registration number of a motor vehicle (Nomor Registrasi Kendaraan Bermotor), as its plate shows it.
///
///     B 1234 ABC         auto n = spbe::nrkb::parse("B 1234 ABC");
///     | |    series      n->area();     // "B": Jakarta and around
///     | number 1-9999    n->number();   // 1234
///     area
///
///     RI 1               a vehicle of the state's highest offices
///     CD 12 123          embassies (CD), consulates (CC), honorary consuls (CH): country, number
///
/// Law: UU 22/2009; Peraturan Polri 7/2021 art. 6.  The areas are the list tnkb.  Plates of armed forces and police are not covered.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <spbe/catalog.hpp>
#include <spbe/types/text_value.hpp>

namespace spbe::inline v1 {

/// A valid registration number.  Canonical "B1234ABC"; a blank stays between the two numbers of "CD12 123", which could not be told apart
/// without it.  Display "B 1234 ABC".
class nrkb : public text_value<nrkb> {
 public:
  static constexpr type_id id = type_id::nrkb;
  [[nodiscard]] static const type& registered() noexcept;

  enum class kinds : std::uint8_t { regional, state, diplomatic, consular, honorary_consul };
  [[nodiscard]] kinds kind() const noexcept;

  [[nodiscard]] std::string_view area() const noexcept;     ///< "B"; empty unless regional
  [[nodiscard]] std::string_view country() const noexcept;  ///< "12", for embassies and consulates
  /// 0 where it cannot be told from the country: "CD12123" may be 12 and 123, or 121 and 23.
  [[nodiscard]] int number() const noexcept;
  [[nodiscard]] std::string_view suffix() const noexcept;   ///< "ABC"; may be empty
  /// What the list calls the area; empty where it does not know it.
  [[nodiscard]] std::string area_name(const catalog& lists = builtin()) const;

 private:
  friend text_value;
  explicit nrkb(std::string canonical) noexcept : text_value(std::move(canonical)) {}
};

}  // namespace spbe::inline v1
