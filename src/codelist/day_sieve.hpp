// The villages of one day as bits: what a column of village codes is held against, two loads a cell.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <spbe/codelist.hpp>

namespace spbe::inline v1::detail {

// Of a list whose codes are written as the regions of Kemendagri are, 31.71.01.1001.  Kelurahan are numbered from 1001, desa from 2001, in most
// districts without a gap, so that few bits hold nearly all of them:
//
//   3171 -> its first line and how many there are;  01 -> a line of 128 bits: 32 for 1001 to 1032, 96 for 2001 to 2096
//
// Where a bit is set the code is current and of the lowest level.  Of every other cell the list is asked, so that the answers are its own.
// Immutable; any number of threads may ask.
class day_sieve {
 public:
  static constexpr std::uint8_t level = 4;
  static constexpr std::uint32_t no_spell = 0xFFFFFFFFU;

  // Are its codes written so?
  [[nodiscard]] static bool fits(const list& codes) noexcept;
  // How cells are read: sixteen at once (AVX-512), each by a shuffle (SSSE3), or as every code is.  All give the same.
  enum class road : std::uint8_t { plain, shuffled, wide };
  [[nodiscard]] static road best_road() noexcept;

  // Of a list that fits.  Cost: a pass over its spells, 0.25 ms of `wilayah`.  `by`: none better than the best.
  day_sieve(const list& codes, date day, road by = best_road());

  [[nodiscard]] date day() const noexcept { return day_; }
  // What `list::judge` says of a column on that day, but that a cell whose bit is set has `no_spell`.
  void judge(const cells& column, membership* answers) const noexcept;

 private:
  struct left_cells;
  [[nodiscard]] bool holds(std::uint32_t regency, std::uint32_t district, std::uint32_t village) const noexcept;
  void sift_plainly(const cells& column, left_cells& left) const noexcept;
  void sift_shuffled(const cells& column, std::size_t begin, std::size_t end, left_cells& left) const noexcept;
  void sift_wide(const cells& column, left_cells& left) const noexcept;
  // Of sixteen cells: a bit for each that is surely there.
  [[nodiscard]] unsigned sixteen(const char* text, const std::uint32_t* at, const std::uint32_t* size) const noexcept;

  list codes_;
  date day_;
  road road_;
  std::vector<std::uint32_t> regencies_;   // by the first four digits: 256 x the first line + how many
  std::vector<std::uint32_t> lines_;       // four words each
};

}  // namespace spbe::inline v1::detail
