/// @file
/// Room: types.  Mobile telephone number.
///
///     +62 812 00000000        auto t = spbe::telepon_seluler::parse("0812-0000-0000");
///     |   |   subscriber      t->national();        // "81200000000"
///     |   |                   t->operator_hint();   // "Telkomsel"
///     |   8, then 1-3 or 5-9: the network's prefix; 9 to 12 digits from here on
///     country (or 62 without +, or the trunk 0)
///
/// Source: the national numbering plan as published in libphonenumber's metadata.  A number may have been moved to
/// another operator, so the operator is a hint, never a rule.
#pragma once

#include <string>
#include <string_view>

#include <spbe/finding.hpp>
#include <spbe/result.hpp>
#include <spbe/type.hpp>

namespace spbe::inline v1 {

/// A valid mobile number.
class telepon_seluler {
 public:
  static constexpr type_id id = type_id::telepon_seluler;
  [[nodiscard]] static const type& registered() noexcept;

  /// `+62`, `62` or `0`, then digits; single blanks or hyphens may stand between groups.
  [[nodiscard]] static result<telepon_seluler, finding> parse(std::string_view text, const check_options& options = {});

  [[nodiscard]] std::string_view canonical() const noexcept { return text_; }  ///< E.164: "+6281200000000"
  [[nodiscard]] std::string display() const;                                   ///< "0812-0000-0000"

  [[nodiscard]] std::string_view national() const noexcept { return canonical().substr(3); }  ///< without country and trunk
  /// The brand that was given this prefix; empty where none is known.
  [[nodiscard]] std::string_view operator_hint() const noexcept;

  friend bool operator==(const telepon_seluler&, const telepon_seluler&) noexcept = default;

 private:
  explicit telepon_seluler(std::string e164) noexcept : text_(std::move(e164)) {}
  std::string text_;
};

}  // namespace spbe::inline v1
