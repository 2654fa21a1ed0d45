/// @file
/// Room: types.  Number of a driving licence (Surat Izin Mengemudi).
///
///     85 01 1234 9987            auto s = spbe::sim::parse("850112349987");
///     |  |  |    serial          s->month();    // 1: born in January of 1985
///     |  |  police area          s->serial();   // "9987"
///     |  month of birth
///     year of birth (two digits: the century is not in the number)
///
///     9999-9999-999987           14 digits: nothing is known of their meaning
///     3171 0157 0845 9901        16 digits: the NIK, with all its rules
///
/// Source: numbers in use as public libraries describe them; no regulation was found.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <spbe/types/nik.hpp>
#include <spbe/types/text_value.hpp>

namespace spbe::inline v1 {

/// A driving licence's number that is valid or, as a NIK, suspect.  Canonical: digits; 14 of them are displayed in groups.
class sim : public text_value<sim> {
 public:
  static constexpr type_id id = type_id::sim;
  [[nodiscard]] static const type& registered() noexcept;

  enum class kinds : std::uint8_t { sim12, sim14, nik };
  [[nodiscard]] kinds kind() const noexcept;

  // Of 12 digits; empty and 0 for the other kinds.
  [[nodiscard]] std::string_view year_digits() const noexcept;  ///< "85"
  [[nodiscard]] unsigned month() const noexcept;                ///< of birth, 1 to 12
  /// The first days of the months of birth that the four digits can mean, at or before `as_of`, oldest first.
  [[nodiscard]] birth_candidates birth_months(date as_of = today()) const noexcept;
  [[nodiscard]] std::string_view area() const noexcept;         ///< of the police, "1234"
  [[nodiscard]] std::string_view serial() const noexcept;

  /// The NIK that 16 digits are.
  [[nodiscard]] std::optional<nik> as_nik(const check_options& options = {}) const;

 private:
  friend text_value;
  explicit sim(std::string digits) noexcept : text_value(std::move(digits)) {}
};

}  // namespace spbe::inline v1
