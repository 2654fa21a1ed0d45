// How alike are two names?  In thousandths, whole numbers only, with what makes them so.
#pragma once

#include <cstdint>

#include <spbe/resolve.hpp>

#include "codelist/resolve/plain_text.hpp"
#include "codelist/resolve/spelled.hpp"

namespace spbe::inline v1::detail {

struct likeness {
  int score = 0;   // 0 = not alike at all
  match_reason reason = match_reason::typo;
};

// Scores below this are never shown.
inline constexpr int least_score = 540;

// The most that a text of so few letters is worth that it may be anything: enough to be shown, too little to be an answer.
inline constexpr int most_vague = 845;

[[nodiscard]] constexpr bool is_vowel(char c) noexcept { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

// What it takes to turn one text into the other, in hundredths of a letter; sounds that are spelt in several ways cost little.
[[nodiscard]] int edit_cost(std::string_view a, std::string_view b, int limit) noexcept;

// The words of `text` laid beside those of `name`: abbreviations, contractions (Kaltara, OKU), words left out.
[[nodiscard]] likeness word_likeness(const spelled& text, const spelled& name) noexcept;

// All of it.  `letters` are those of `text`, made once for many names.  `thorough`: also what only few candidates can be asked (words left out, contractions).
[[nodiscard]] likeness alike(const spelled& text, const plain_text& letters, const spelled& name, bool thorough) noexcept;

}  // namespace spbe::inline v1::detail
