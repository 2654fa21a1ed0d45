// A name in the form in which names are compared: small letters and digits without blanks, the words remembered; abbreviations and numbers
// written out where the list is one of regions.  Fixed size: comparing allocates nothing.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "codelist/resolve/word_rules.hpp"

namespace spbe::inline v1::detail {

inline constexpr std::size_t most_letters = 120, most_words = 20;

struct spelled {
  struct word {
    std::uint8_t at = 0, size = 0;
    word_role role = word_role::name;
    bool light = false;
  };
  std::array<char, most_letters> letters;
  std::array<word, most_words> words;
  std::uint8_t size = 0, count = 0;
  word_role kind = word_role::name;   // regency, city …: what the words that were taken off said
  bool changed = false;               // by a rule
  bool cut = false;                   // longer than fits
  bool regions = false;               // by the rules of regions
  std::uint32_t marks = 0;            // of the words that tell neighbours apart
  std::uint32_t firsts = 0;           // the letters that words begin with

  spelled() noexcept {}   // the arrays are written as far as they are read

  [[nodiscard]] std::string_view view() const noexcept { return {letters.data(), size}; }
  [[nodiscard]] std::string_view text(std::size_t i) const noexcept { return {letters.data() + words[i].at, words[i].size}; }
  [[nodiscard]] bool numbered() const noexcept { return (marks >> first_number_mark) != 0; }
  void add(std::string_view text, word_role role, bool light, std::uint8_t mark) noexcept;
};

// `regions`: by the rules of word_rules.hpp.  Words that only say what a region is are kept as empty ones, for `peeled` to find.
[[nodiscard]] spelled spell(std::string_view text, bool regions) noexcept;

// Without the kinds of regions at the front ("Kabupaten", "Kota Administrasi"), which become its `kind`; with `also_behind` at the end too.
// A name that would be nothing without them is kept.
[[nodiscard]] spelled peeled(const spelled& name, bool also_behind = false) noexcept;

// The words [first, last) alone, and what stays beside them.
[[nodiscard]] spelled slice(const spelled& name, std::size_t first, std::size_t last) noexcept;

}  // namespace spbe::inline v1::detail
