/// @file
/// Room: types.  The number of a government employee: the union of nip_pns, nip_pppk and nip_lama.
///
///     18 digits, 13-14 at least 21  ->  nip_pppk        auto n = spbe::nip::parse("199001012022211987");
///     18 digits, else               ->  nip_pns         n->as_pppk()->year();   // 2022
///     9 digits                      ->  nip_lama
///
/// Findings carry the member's name once it is known ("nip_pns.date"), else the union's ("nip.length").
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include <spbe/types/nip_lama.hpp>
#include <spbe/types/nip_pns.hpp>
#include <spbe/types/nip_pppk.hpp>

namespace spbe::inline v1 {

/// A valid NIP of any kind.
class nip {
 public:
  static constexpr type_id id = type_id::nip;
  [[nodiscard]] static const type& registered() noexcept;

  [[nodiscard]] static result<nip, finding> parse(std::string_view text, const check_options& options = {});

  [[nodiscard]] std::string_view canonical() const noexcept;
  [[nodiscard]] std::string display() const;

  /// nip_pns, nip_pppk or nip_lama.
  [[nodiscard]] type_id member() const noexcept;
  /// The member; null for the others.  Lives as long as this object.
  [[nodiscard]] const nip_pns* as_pns() const noexcept { return std::get_if<nip_pns>(&number_); }
  [[nodiscard]] const nip_pppk* as_pppk() const noexcept { return std::get_if<nip_pppk>(&number_); }
  [[nodiscard]] const nip_lama* as_lama() const noexcept { return std::get_if<nip_lama>(&number_); }

  friend bool operator==(const nip&, const nip&) noexcept = default;

 private:
  using any_kind = std::variant<nip_pns, nip_pppk, nip_lama>;
  explicit nip(any_kind number) noexcept : number_(std::move(number)) {}
  any_kind number_;
};

}  // namespace spbe::inline v1
