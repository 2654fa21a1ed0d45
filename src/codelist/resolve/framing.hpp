// What stands around a name in the files of offices: its number in the list, its code, the places that it lies in without a comma between, letters
// set apart for the eye.  Text alone: what a mark is worth, the list decides (`asking.cpp`).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace spbe::inline v1::detail {

// A name with a mark: "12.71 Kota Medan", "3) Kab. Nias", "Kota Medan (1271)".
struct marked {
  std::string_view mark;   // empty: a bullet
  std::string_view name;
};

// `letters`: codes of the list may hold them ("ID Indonesia").
[[nodiscard]] std::optional<marked> marked_in_front(std::string_view text, bool letters) noexcept;
[[nodiscard]] std::optional<marked> marked_behind(std::string_view text) noexcept;

// "K O T A   B A T A M" -> "KOTA BATAM": the narrowest gap between single letters is none, a wider one a blank.  Other texts as they are.
[[nodiscard]] std::string closed_up(std::string_view text);

// Empty where there is nothing to part.
// "BanyuasinIII" -> "Banyuasin III", "KABUPATENGARUT" -> "KABUPATEN GARUT".
[[nodiscard]] std::string parted(std::string_view text);
// With commas between the places: "Kel. Dago Kec. Coblong Kota Bandung", "Kab. Garut - Jawa Barat", "Kab. Kaur (Bengkulu)".
[[nodiscard]] std::string with_commas(std::string_view text);
// The outermost first, as addresses have it in forms: "Jawa Barat, Kota Bandung" -> "Kota Bandung, Jawa Barat".
[[nodiscard]] std::string turned_round(std::string_view text);

}  // namespace spbe::inline v1::detail
