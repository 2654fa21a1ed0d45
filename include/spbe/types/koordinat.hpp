/// @file
/// Room: types.  A position: latitude and longitude in decimal degrees, WGS84, latitude first.
///
///     -6.175392,106.827153        auto k = spbe::koordinat::parse("-6.175392, 106.827153");
///     |         longitude         k->latitude();         // "-6.175392"
///     latitude: south is -        k->latitude_units();   // -61753920000, exact
///
/// A position passes when it lies in the box of Indonesia, bounds included: latitude -11.1 to 6.2, longitude 94.9 to 141.1.  The box rules
/// out; it proves nothing, for Singapore and Timor-Leste lie inside.  Source: the map of the republic of 2017, with a margin.
#pragma once

#include <cstdint>

#include <spbe/types/text_value.hpp>

namespace spbe::inline v1 {

/// A position inside the box; canonical without a blank, every decimal as it was written.
class koordinat : public text_value<koordinat> {
 public:
  static constexpr type_id id = type_id::koordinat;
  [[nodiscard]] static const type& registered() noexcept;
  /// Units in a degree: ten decimals are the most a value may have, so nothing is ever rounded.
  static constexpr std::int64_t units_per_degree = 10'000'000'000;

  [[nodiscard]] std::string_view latitude() const noexcept { return piece(0, canonical().find(',')); }
  [[nodiscard]] std::string_view longitude() const noexcept { return canonical().substr(canonical().find(',') + 1); }
  [[nodiscard]] std::int64_t latitude_units() const noexcept;
  [[nodiscard]] std::int64_t longitude_units() const noexcept;
  /// The nearest doubles; both numbers of the quotient are exact, so this is the reading of the text, on every machine.
  [[nodiscard]] double latitude_degrees() const noexcept { return static_cast<double>(latitude_units()) / static_cast<double>(units_per_degree); }
  [[nodiscard]] double longitude_degrees() const noexcept { return static_cast<double>(longitude_units()) / static_cast<double>(units_per_degree); }

 private:
  friend text_value;
  explicit koordinat(std::string canonical) noexcept : text_value(std::move(canonical)) {}
};

}  // namespace spbe::inline v1
