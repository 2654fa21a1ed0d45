// The ways in which one text may be meant: with and without its kind ("KOTA BARU" is Kota "Baru" or a place called Kotabaru), what is in
// brackets and what is not, one side of a slash or the other.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "codelist/resolve/plain_text.hpp"
#include "codelist/resolve/spelled.hpp"

namespace spbe::inline v1::detail {

struct reading {
  spelled name;
  plain_text letters;   // of the name
  int level = 0;      // that its kind says; 0 = any
  int penalty = 0;    // thousandths
  bool respelled = false;   // from the spelling before 1972

  // No rule has a say: the letters are all there is.
  [[nodiscard]] bool is_plain() const noexcept;
};

// At most a dozen, the plainest first.
[[nodiscard]] std::vector<reading> readings_of(std::string_view text, bool regions);

// A text with commas: the place, and what it lies in from the nearest outwards.
[[nodiscard]] std::vector<std::string_view> places_of(std::string_view text);

// "Kab.", "Kota": what a place is, without its name.
[[nodiscard]] bool only_a_kind(std::string_view text) noexcept;

[[nodiscard]] int level_of(word_role kind) noexcept;

}  // namespace spbe::inline v1::detail
