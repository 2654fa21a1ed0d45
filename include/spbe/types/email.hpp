/// @file
/// Room: types.  E-mail address.
///
///     Staf@kpu.go.id          auto e = spbe::email::parse("Staf@KPU.go.id");
///     |    domain             e->domain();   // "kpu.go.id": capitals mean nothing here
///     local part, at most 64  e->local();    // "Staf": and may mean something here
///
/// Source: RFC 5321 and 5322, without quoted local parts, comments and address literals.
#pragma once

#include <string>
#include <string_view>

#include <spbe/finding.hpp>
#include <spbe/result.hpp>
#include <spbe/type.hpp>

namespace spbe::inline v1 {

/// A valid e-mail address.
class email {
 public:
  static constexpr type_id id = type_id::email;
  [[nodiscard]] static const type& registered() noexcept;

  [[nodiscard]] static result<email, finding> parse(std::string_view text, const check_options& options = {});

  [[nodiscard]] std::string_view canonical() const noexcept { return text_; }  ///< domain in lower case
  [[nodiscard]] std::string display() const { return text_; }

  [[nodiscard]] std::string_view local() const noexcept;
  [[nodiscard]] std::string_view domain() const noexcept;

  friend bool operator==(const email&, const email&) noexcept = default;

 private:
  explicit email(std::string text) noexcept : text_(std::move(text)) {}
  std::string text_;
};

}  // namespace spbe::inline v1
