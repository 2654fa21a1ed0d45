/// @file
/// Room: types.  NPWP, old or new: the union of npwp15 and npwp16.
///
///     15 digits, or 01.999.999.4-999.000  ->  npwp15         auto n = spbe::npwp::parse("01.999.999.4-999.000");
///     16 digits                           ->  npwp16         n->as_npwp15()->office();   // "999"
///
/// Findings carry the member's name once it is known ("npwp15.check"), else the union's ("npwp.length").
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include <spbe/types/npwp15.hpp>
#include <spbe/types/npwp16.hpp>

namespace spbe::inline v1 {

/// An NPWP of either length that is valid or suspect.
class npwp {
 public:
  static constexpr type_id id = type_id::npwp;
  [[nodiscard]] static const type& registered() noexcept;

  [[nodiscard]] static result<npwp, finding> parse(std::string_view text, const check_options& options = {});

  [[nodiscard]] std::string_view canonical() const noexcept;
  [[nodiscard]] std::string display() const;

  /// npwp15 or npwp16.
  [[nodiscard]] type_id member() const noexcept;
  /// The member; null for the other one.  Lives as long as this object.
  [[nodiscard]] const npwp15* as_npwp15() const noexcept { return std::get_if<npwp15>(&number_); }
  [[nodiscard]] const npwp16* as_npwp16() const noexcept { return std::get_if<npwp16>(&number_); }

  friend bool operator==(const npwp&, const npwp&) noexcept = default;

 private:
  explicit npwp(std::variant<npwp15, npwp16> number) noexcept : number_(std::move(number)) {}
  std::variant<npwp15, npwp16> number_;
};

}  // namespace spbe::inline v1
