/// @file
/// Room: types.  E-mail address.
///
///     Staf@kpu.go.id          auto e = spbe::email::parse("Staf@KPU.go.id");
///     |    domain             e->domain();   // "kpu.go.id": capitals mean nothing here
///     local part, at most 64  e->local();    // "Staf": and may mean something here
///
/// Source: RFC 5321 and 5322, without quoted local parts, comments and address literals.
#pragma once

#include <spbe/types/text_value.hpp>

namespace spbe::inline v1 {

/// A valid e-mail address.  Canonical and display: the domain in lower case.
class email : public text_value<email> {
 public:
  static constexpr type_id id = type_id::email;
  [[nodiscard]] static const type& registered() noexcept;

  [[nodiscard]] std::string_view local() const noexcept { return canonical().substr(0, canonical().find('@')); }
  [[nodiscard]] std::string_view domain() const noexcept { return canonical().substr(canonical().find('@') + 1); }

 private:
  friend text_value;
  explicit email(std::string text) noexcept : text_value(std::move(text)) {}
};

}  // namespace spbe::inline v1
