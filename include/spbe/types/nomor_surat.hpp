/// @file
/// Room: types.  The number of an official letter.
///
///     B-123/Setjen/HM.01/11/2026        auto n = spbe::nomor_surat::parse("B-123/Setjen/HM.01/11/2026");
///     |     |      |     |  year        n->segments();   // {"B-123", "Setjen", "HM.01", "11", "2026"}
///     |     |      |     month          n->month();      // 11
///     |     |      classification code
///     |     position or unit
///     secrecy and serial
///
/// Source: Permen PANRB 80/2012, Permendagri 1/2023 and Peraturan ANRI 5/2021 each order the segments in their own way; there is no
/// national grammar.  Only what all share is judged; month and year are read where they stand, and are hints.
#pragma once

#include <optional>
#include <vector>

#include <spbe/types/text_value.hpp>

namespace spbe::inline v1 {

/// Two or more segments between slashes, with a digit somewhere.
class nomor_surat : public text_value<nomor_surat> {
 public:
  static constexpr type_id id = type_id::nomor_surat;
  [[nodiscard]] static const type& registered() noexcept;

  /// Lives as long as this object.
  [[nodiscard]] std::vector<std::string_view> segments() const;
  /// The last segment of four digits from 1945 to 2100, unless it is the first.
  [[nodiscard]] std::optional<int> year() const noexcept;
  /// The segment before the year, as 01-12 or I-XII, unless it is the first.
  [[nodiscard]] std::optional<int> month() const noexcept;

 private:
  friend text_value;
  explicit nomor_surat(std::string canonical) noexcept : text_value(std::move(canonical)) {}
};

}  // namespace spbe::inline v1
