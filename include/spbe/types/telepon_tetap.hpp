/// @file
/// Room: types.  Landline telephone number.
///
///     +62 21 8350123         auto t = spbe::telepon_tetap::parse("(021) 8350123");
///     |   |  subscriber      t->area();         // "021": Jabodetabek
///     |   area, without the 0 that is dialled inside the country
///     country (or 62 without +, or the trunk 0)
///
/// Source: the national numbering plan as published in libphonenumber's metadata; its areas are the list kode_area_telepon.
#pragma once

#include <string>
#include <string_view>

#include <spbe/catalog.hpp>
#include <spbe/types/text_value.hpp>

namespace spbe::inline v1 {

/// A valid landline number.  `parse` takes `+62`, `62` or `0`, then area and number, or the area in brackets as in "(021) 8350123"; single
/// blanks or hyphens may stand between groups.  Canonical is E.164, "+62218350123"; display "(021) 8350123".
class telepon_tetap : public text_value<telepon_tetap> {
 public:
  static constexpr type_id id = type_id::telepon_tetap;
  [[nodiscard]] static const type& registered() noexcept;

  [[nodiscard]] std::string_view national() const noexcept { return canonical().substr(3); }  ///< without country and trunk
  /// The area code as it is dialled, "021".  Where area and subscriber part is read from the built-in list.
  [[nodiscard]] std::string area() const;
  [[nodiscard]] std::string_view subscriber() const noexcept;  ///< "8350123"
  /// What the list calls the area; empty where it does not know it.
  [[nodiscard]] std::string area_name(const catalog& lists = builtin()) const;

 private:
  friend text_value;
  explicit telepon_tetap(std::string e164) noexcept : text_value(std::move(e164)) {}
};

}  // namespace spbe::inline v1
