/// @file
/// Room: types.  A telephone number of either kind: the union of telepon_seluler and telepon_tetap.
///
///     national number begins with 8  ->  telepon_seluler      auto t = spbe::telepon::parse("(021) 8350123");
///     anything else                  ->  telepon_tetap        t->as_telepon_tetap()->area();   // "021"
///
/// Findings carry the member's name once it is known ("telepon_seluler.length"), else the union's ("telepon.character").
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include <spbe/types/telepon_seluler.hpp>
#include <spbe/types/telepon_tetap.hpp>

namespace spbe::inline v1 {

/// A valid telephone number, mobile or landline.
class telepon {
 public:
  static constexpr type_id id = type_id::telepon;
  [[nodiscard]] static const type& registered() noexcept;

  [[nodiscard]] static result<telepon, finding> parse(std::string_view text, const check_options& options = {});

  [[nodiscard]] std::string_view canonical() const noexcept;  ///< E.164
  [[nodiscard]] std::string display() const;

  /// telepon_seluler or telepon_tetap.
  [[nodiscard]] type_id member() const noexcept {
    return as_telepon_seluler() != nullptr ? type_id::telepon_seluler : type_id::telepon_tetap;
  }
  /// The member; null for the other one.  Lives as long as this object.
  [[nodiscard]] const telepon_seluler* as_telepon_seluler() const noexcept { return std::get_if<telepon_seluler>(&number_); }
  [[nodiscard]] const telepon_tetap* as_telepon_tetap() const noexcept { return std::get_if<telepon_tetap>(&number_); }

  friend bool operator==(const telepon&, const telepon&) noexcept = default;

 private:
  using either = std::variant<telepon_seluler, telepon_tetap>;
  explicit telepon(either number) noexcept : number_(std::move(number)) {}
  either number_;
};

}  // namespace spbe::inline v1
