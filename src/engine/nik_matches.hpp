// What a NIK says of its owner, against other cells of the row: one row, or eight at once where the processor can (AVX-512 or AVX2, asked at run time).
#pragma once

#include <cstdint>

#include <spbe/codelist.hpp>
#include <spbe/date.hpp>
#include <spbe/finding.hpp>

namespace spbe::inline v1::detail {

// The candidates of a NIK are of 1900 to 2099 and not in the future: a day beyond is none of them, whatever its last two digits.
inline constexpr date first_birthday(1900, 1, 1), last_birthday(2099, 12, 31);

// The days that a NIK can mean, against days that are written YYYY-MM-DD.
class nik_birthdays {
 public:
  // Up to that day.
  explicit nik_birthdays(date last) noexcept;
  // Is the day (YYYY-MM-DD, ten bytes) one that the NIK (sixteen digits) means?
  [[nodiscard]] bool hold(const char* nik, const char* day) const noexcept;
  // A bit for each of eight rows from `row` on of which that is sure.  A NIK of another size among them, or a processor that cannot: none.
  [[nodiscard]] unsigned hold_eight(const cells& niks, const cells& days, std::uint32_t row) const noexcept;

 private:
  std::uint64_t many_ = 0;   // so many words behind that of the first day are of days up to the last
};

// A bit for each of eight NIK from `row` on that surely tells the sex that the list says: `told` has a bit for each spell that tells one, `women` for
// theirs.  The same limits.
[[nodiscard]] unsigned eight_sexes_agree(const cells& niks, std::uint32_t row, const membership* said, std::uint64_t told, std::uint64_t women) noexcept;

}  // namespace spbe::inline v1::detail
