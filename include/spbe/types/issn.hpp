/// @file
/// Room: types.  International Standard Serial Number: the number of a periodical.
///
///     2999-9987        auto i = spbe::issn::parse("2999-9987");
///     |       |        i->serial();   // "2999998"
///     |       check digit, modulo 11: 0-9, or X for ten
///     seven digits
///
/// Source: ISO 3297.  In Indonesia BRIN gives the numbers out, PDII-LIPI did before (from memory, unverified).
#pragma once

#include <spbe/types/text_value.hpp>

namespace spbe::inline v1 {

/// A number whose check digit agrees; canonical with its hyphen.
class issn : public text_value<issn> {
 public:
  static constexpr type_id id = type_id::issn;
  [[nodiscard]] static const type& registered() noexcept;

  [[nodiscard]] std::string serial() const;                              ///< the seven digits, "2999998"
  [[nodiscard]] char check() const noexcept { return piece(8, 1)[0]; }   ///< '7', or 'X'

 private:
  friend text_value;
  explicit issn(std::string canonical) noexcept : text_value(std::move(canonical)) {}
};

}  // namespace spbe::inline v1
