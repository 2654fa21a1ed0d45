// Names word by word.
#include <algorithm>
#include <array>

#include "codelist/resolve/alike.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr int impossible = 1 << 20;

// Costs in hundredths of a letter, as edit_cost's.
constexpr int light_word = 40, missing_word = 25, missing_letter = 50, surplus_letter = 60;
constexpr int shortened = 25, initials = 50, contracted = 60;

int missing_cost(const spelled::word& w) noexcept { return w.light ? std::min(light_word, missing_word + missing_letter * w.size) : missing_word + missing_letter * w.size; }
int surplus_cost(const spelled::word& w) noexcept { return w.light ? light_word : missing_word + surplus_letter * w.size; }

// Is `brief` made of letters of `full` in their order, beginning with its first?
bool shortens(std::string_view brief, std::string_view full) noexcept {
  if (brief.empty() || brief.size() >= full.size() || brief[0] != full[0]) return false;
  std::size_t i = 0;
  for (const char c : full) {
    if (i < brief.size() && brief[i] == c) ++i;
  }
  return i == brief.size();
}

// Can `brief` be shared out among the words [first, last) of the name, each giving letters in its order, the first its first?
bool contracts(std::string_view brief, const spelled& name, std::size_t first, std::size_t last) noexcept {
  if (brief.empty() || first == last) return brief.empty() && first == last;
  const std::string_view word = name.text(first);
  if (word.empty()) return contracts(brief, name, first + 1, last);
  // The longest share first: Kal|tara, Kalt|ara.
  std::array<std::size_t, 24> shares{};
  std::size_t taken = 0, n = 0;
  for (const char c : word) {
    if (taken < brief.size() && brief[taken] == c && n < shares.size()) shares[n++] = ++taken;
  }
  while (n > 0) {
    if (contracts(brief.substr(shares[--n]), name, first + 1, last)) return true;
  }
  return false;
}

bool are_initials(std::string_view brief, const spelled& name, std::size_t first) noexcept {
  for (std::size_t k = 0; k < brief.size(); ++k) {
    if (first + k >= name.count || name.words[first + k].size == 0 || name.text(first + k)[0] != brief[k]) return false;
  }
  return true;
}

struct step {
  int cost = impossible;
  bool abbreviates = false, leaves_out = false, changes = false;
};

step beside(std::string_view a, std::string_view b) noexcept {
  if (a == b) return {0, false, false, false};
  step best;
  if (shortens(a, b)) best = {shortened + 2 * static_cast<int>(b.size() - a.size()) + (b.substr(0, a.size()) == a ? 0 : 10), true, false, false};
  const int limit = static_cast<int>(std::max(a.size(), b.size())) * 42;
  const int cost = edit_cost(a, b, limit);
  if (cost <= limit && cost < best.cost) best = {cost, false, false, true};
  return best;
}

using table = std::array<std::array<step, most_words + 1>, most_words + 1>;

void reach(step& to, const step& from, int cost, bool abbreviates, bool leaves_out, bool changes) noexcept {
  if (from.cost + cost >= to.cost) return;
  to = {from.cost + cost, from.abbreviates || abbreviates, from.leaves_out || leaves_out, from.changes || changes};
}

// From the place before word i of the text and word j of the name, every way on.
void go_on(table& t, const spelled& text, const spelled& name, std::size_t i, std::size_t j) noexcept {
  const step from = t[i][j];
  if (from.cost >= impossible) return;
  if (i < text.count) reach(t[i + 1][j], from, surplus_cost(text.words[i]), false, text.words[i].size != 0, false);
  if (j < name.count) reach(t[i][j + 1], from, missing_cost(name.words[j]), false, name.words[j].size != 0, false);
  if (i == text.count || j == name.count) return;
  const std::string_view word = text.text(i);
  const step here = beside(word, name.text(j));
  if (here.cost < impossible) reach(t[i + 1][j + 1], from, here.cost, here.abbreviates, false, here.changes);
  if (word.size() < 2 || word.size() > 10 || word[0] != (name.words[j].size == 0 ? '\0' : name.text(j)[0])) return;
  if (are_initials(word, name, j)) reach(t[i + 1][j + word.size()], from, initials, true, false, false);
  for (std::size_t last = j + 2; last <= std::min<std::size_t>(name.count, j + 4); ++last) {
    if (word.size() > last - j && contracts(word, name, j, last)) reach(t[i + 1][last], from, contracted, true, false, false);
  }
}

}  // namespace

likeness word_likeness(const spelled& text, const spelled& name) noexcept {
  table t;
  for (std::size_t i = 0; i <= text.count; ++i) std::fill_n(t[i].begin(), name.count + 1, step{});
  t[0][0].cost = 0;
  for (std::size_t i = 0; i <= text.count; ++i) {
    for (std::size_t j = 0; j <= name.count; ++j) go_on(t, text, name, i, j);
  }
  const step& end = t[text.count][name.count];
  const int letters = std::max<int>({text.size, name.size, 1});
  if (end.cost >= letters * 50) return {};
  const auto reason = end.leaves_out ? match_reason::part : end.changes ? match_reason::typo : match_reason::abbreviation;
  return {std::min(970, 1000 - end.cost * 10 / letters), reason};
}

}  // namespace spbe::inline v1::detail
