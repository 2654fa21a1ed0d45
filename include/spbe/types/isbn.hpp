/// @file
/// Room: types.  International Standard Book Number, of 13 digits or, before 2007, of 10.
///
///     978-602-99999-8-3        auto i = spbe::isbn::parse("978-602-99999-8-3");
///     |   |   |     | check    i->group();        // "602": Indonesia
///     |   |   |     title      i->registrant();   // "99999"
///     |   |   publisher (registrant), 2 to 5 digits
///     |   group: 602, 623, 634 and 979 are Indonesia's
///     978 or 979; numbers of 10 digits have none, and their check digit may be X
///
/// Source: ISO 2108; ranges of the International ISBN Agency, as of 4 January 2026.  In Indonesia Perpusnas gives the numbers out.
/// Group and registrant are told for Indonesian numbers only: the table of the whole world is not in this library.
#pragma once

#include <spbe/types/text_value.hpp>

namespace spbe::inline v1 {

/// A number whose check digit agrees; canonical without hyphens, of the length it was written in.
class isbn : public text_value<isbn> {
 public:
  static constexpr type_id id = type_id::isbn;
  [[nodiscard]] static const type& registered() noexcept;

  /// "978" or "979"; empty for numbers of 10 digits.
  [[nodiscard]] std::string_view prefix() const noexcept { return canonical().size() == 13 ? piece(0, 3) : std::string_view(); }
  /// An Indonesian group; empty for those of other countries.
  [[nodiscard]] std::string_view group() const noexcept;
  /// Publisher and title; empty where the group is not Indonesian, or the range not given out yet.
  [[nodiscard]] std::string_view registrant() const noexcept;
  [[nodiscard]] std::string_view publication() const noexcept;
  [[nodiscard]] char check() const noexcept { return canonical().back(); }
  /// The same book's number of 13 digits: what to compare by.
  [[nodiscard]] std::string isbn13() const;

 private:
  friend text_value;
  explicit isbn(std::string canonical) noexcept : text_value(std::move(canonical)) {}
};

}  // namespace spbe::inline v1
