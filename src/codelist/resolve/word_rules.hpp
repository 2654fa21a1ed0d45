// Words of region names that mean the same, or say of which kind a region is.  Rows, not branches.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace spbe::inline v1::detail {

// What a word says of the region that it stands before.
enum class word_role : std::uint8_t { name, province, regency, city, administrative, district, village };

struct word_rule {
  std::string_view written, meant;            // folded; `meant` may be several words, or none
  word_role role = word_role::name;
  std::uint8_t mark = 0;                      // bit of a word that tells neighbours apart (numbers, directions); 0 = none
  bool light = false;                         // says little: may be missing at a small cost
};

// Marks from this one on are of numbers.
inline constexpr std::uint8_t first_number_mark = 21;

// Null where no rule speaks of the word.
[[nodiscard]] const word_rule* rule_for(std::string_view word) noexcept;

[[nodiscard]] std::span<const word_rule> word_rules() noexcept;

// Calls `visit(written)` for every other way in which a rule lets the word be written.
template <class Visit>
void each_written(std::string_view meant, Visit visit) {
  for (const word_rule& rule : word_rules()) {
    if (rule.meant == meant && rule.written != meant) visit(rule.written);
  }
}

// 1 to 39 for Roman numerals, 1 to 99 for Arabic ones; else 0.
[[nodiscard]] unsigned number_of(std::string_view word) noexcept;
// Of such a number: "dua puluh satu".  At most 32 bytes.
[[nodiscard]] std::string_view words_of(unsigned number, char (&buffer)[32]) noexcept;

}  // namespace spbe::inline v1::detail
