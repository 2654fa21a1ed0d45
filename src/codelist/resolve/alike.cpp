#include "codelist/resolve/alike.hpp"

#include <algorithm>
#include <array>

namespace spbe::inline v1::detail {
namespace {

constexpr int by_spacing = 990, by_rule = 985, by_order = 940, most_by_spelling = 970, most_by_typo = 940, most_by_cut = 945;

bool same_words(const spelled& a, const spelled& b) noexcept {
  if (a.count != b.count) return false;
  for (std::size_t i = 0; i < a.count; ++i) {
    if (a.words[i].size != b.words[i].size) return false;
  }
  return true;
}

// The same words in another order.
bool reordered(const spelled& a, const spelled& b) noexcept {
  if (a.size != b.size || a.count != b.count || a.count < 2) return false;
  std::array<std::string_view, most_words> left, right;
  for (std::size_t i = 0; i < a.count; ++i) {
    left[i] = a.text(i);
    right[i] = b.text(i);
  }
  std::sort(left.begin(), left.begin() + a.count);
  std::sort(right.begin(), right.begin() + b.count);
  return std::equal(left.begin(), left.begin() + a.count, right.begin());
}

// Letters of the words at the front that say little (Daerah Istimewa, Kepulauan), where both have them: they make no two names alike.
std::size_t light_front(const spelled& a, const spelled& b) noexcept {
  std::size_t i = 0, letters = 0;
  while (i + 1 < std::min(a.count, b.count) && a.words[i].light && a.text(i) == b.text(i)) letters += a.words[i++].size;
  return letters;
}

void take(likeness& best, const likeness& other) noexcept {
  if (other.score > best.score) best = other;
}

// Spelling where each place that differs is a sound spelt in another way, typing where it is not: told by the cost of a place.
likeness by_edits(std::string_view a, std::string_view b) noexcept {
  const int letters = static_cast<int>(std::max(a.size(), b.size()));
  const int limit = letters * 50;
  const int cost = edit_cost(a, b, limit);
  if (cost > limit) return {};
  constexpr int slight = 150;   // thousandths; beyond it each letter weighs more: many short names are half alike
  const int lost = cost * 10 / letters;
  constexpr std::size_t anything = 3;   // NT is no NTT
  const int close = 1000 - (lost <= slight ? lost : slight + (lost - slight) * 5 / 4);
  const int score = std::min(a.size(), b.size()) <= anything ? std::min(close, most_vague) : close;
  return cost < 50 ? likeness{std::min(score, most_by_spelling), match_reason::spelling}
                                               : likeness{std::min(score, most_by_typo), match_reason::typo};
}

likeness by_cut(std::string_view text, const spelled& name) noexcept {
  if (text.size() < 4 || text.size() >= name.size || name.view().substr(0, text.size()) != text) return {};
  const int missing = static_cast<int>(name.size - text.size());
  const int score = std::min(most_by_cut, 960 - 400 * missing / static_cast<int>(name.size));
  // Cut between two words ("Biak" for Biak Numfor) it is the better guess than a slip, but none to be sure of.
  constexpr int whole_words = 60;
  const bool whole = std::any_of(name.words.begin(), name.words.begin() + name.count, [&](const spelled::word& w) { return w.at == text.size(); });
  return {whole ? std::max(score, std::min(score + whole_words, most_vague)) : score, match_reason::truncated};
}

}  // namespace

likeness alike(const spelled& text, const plain_text& letters, const spelled& name, bool thorough) noexcept {
  if (text.size == 0 || name.size == 0) return {};
  if (text.view() == name.view()) {
    if (text.changed != name.changed) return {by_rule, match_reason::abbreviation};
    return same_words(text, name) ? likeness{1000, match_reason::exact} : likeness{by_spacing, match_reason::spacing};
  }
  // Names that share less than half their letters are not alike at any cost of an edit.
  likeness best;
  if (!letters.usable() || letters.distance(name.view()) * 2 <= std::max<std::size_t>(text.size, name.size) + 2) {
    const std::size_t light = light_front(text, name);
    best = by_edits(text.view().substr(light), name.view().substr(light));
  }
  take(best, by_cut(text.view(), name));
  if (reordered(text, name)) take(best, {by_order, match_reason::order});
  if (thorough && (text.firsts & name.firsts) != 0) take(best, word_likeness(text, name));
  // Barat is not Timur, and II not III, however few letters tell them apart; nor is a place without such a word the one with it.
  constexpr int other_place = 200, unknown_place = 30;
  const bool surplus = (text.marks & ~name.marks) != 0 && best.reason == match_reason::part;
  if ((text.marks & ~name.marks) != 0 && (name.marks & ~text.marks) != 0) best.score -= other_place;
  else if (surplus) best.score -= unknown_place;
  return best.score < least_score ? likeness{} : best;
}

}  // namespace spbe::inline v1::detail
