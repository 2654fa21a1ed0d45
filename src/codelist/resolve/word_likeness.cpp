// Names word by word.
#include <algorithm>
#include <array>

#include "codelist/resolve/alike.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr int impossible = 1 << 20;

// Costs in hundredths of a letter, as edit_cost's.
constexpr int light_word = 25, kind_of_village = 20, missing_word = 25, missing_letter = 50, surplus_word = 25, surplus_letter = 60, surplus_light = 40;
constexpr int initials = 50, contracted = 20;

// Up to this word nothing but light ones: Kepulauan, Daerah Istimewa.  Those may be missing, or be too many.
bool only_light(const spelled& name, std::size_t i) noexcept {
  return std::all_of(name.words.begin(), name.words.begin() + i + 1, [](const spelled::word& w) { return w.light || w.size == 0; });
}

int missing_cost(const spelled& name, std::size_t i) noexcept {
  const int cost = missing_word + missing_letter * name.words[i].size;
  return only_light(name, i) ? std::min(light_word, cost) : cost;
}

// "Desa", "Lembang" in front of a village say nothing.
int surplus_cost(const spelled& text, std::size_t i) noexcept {
  const spelled::word& w = text.words[i];
  const int cost = surplus_word + surplus_letter * w.size;
  if (i == 0 && w.role == word_role::village) return std::min(kind_of_village, cost);
  return w.light && only_light(text, i) ? std::min(surplus_light, cost) : cost;
}

// Is `brief` made of letters of `full` in their order?
bool runs_through(std::string_view brief, std::string_view full) noexcept {
  std::size_t i = 0;
  for (const char c : full) {
    if (i < brief.size() && brief[i] == c) ++i;
  }
  return i == brief.size();
}

// How people shorten a word, from the usual to the far-fetched: by a rule, its beginning, its consonants, its beginning and end, its end.
// Only the names of regions are shortened in the last ways: elsewhere "petani" would be a Perawat Anestesi.
int share_cost(std::string_view brief, std::string_view full, bool regions) noexcept {
  if (brief.empty() || brief.size() > full.size()) return impossible;
  if (const word_rule* rule = regions ? rule_for(brief) : nullptr; rule != nullptr && rule->meant == full) return 0;
  if (full.substr(0, brief.size()) == brief) return 60;
  const bool first = brief[0] == full[0];
  if (first && std::none_of(brief.begin() + 1, brief.end(), is_vowel) && runs_through(brief, full)) return 70;
  if (!regions) return impossible;
  std::size_t ahead = 0;
  while (ahead < brief.size() && brief[ahead] == full[ahead]) ++ahead;
  const std::string_view rest = brief.substr(ahead);
  const bool ends = full.substr(full.size() - rest.size()) == rest;
  if (ends) return 80;
  return runs_through(brief, full) ? 200 : impossible;
}

// The least cost of sharing `brief` out among the words [first, last) of the name, each giving letters in its order, the first its first.
int contraction(std::string_view brief, const spelled& name, std::size_t first, std::size_t last) noexcept {
  if (brief.size() < last - first) return impossible;
  const std::string_view word = name.text(first);
  if (word.empty()) return impossible;
  if (last - first == 1) return share_cost(brief, word, name.regions);
  int best = impossible;
  for (std::size_t share = 1; share < brief.size() && share <= word.size(); ++share) {
    const int here = share_cost(brief.substr(0, share), word, name.regions);
    if (here >= impossible) break;   // longer shares are no better
    best = std::min(best, here + contraction(brief.substr(share), name, first + 1, last));
  }
  return best;
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

step beside(std::string_view a, std::string_view b, bool regions) noexcept {
  if (a == b) return {0, false, false, false};
  step best;
  if (!a.empty() && a.size() < b.size() && a[0] == b[0]) {
    const int cost = share_cost(a, b, regions);
    const int missing = static_cast<int>(b.size() - a.size());
    if (cost <= 70) best = {cost / 2 + 2 * missing, true, false, false};
    else if (cost <= 80) best = {cost + 12 * missing, true, false, false};
  }
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
  if (i < text.count) {
    const bool kind = i == 0 && text.words[i].role == word_role::village;   // said, not left out: "Ds. Sukatani"
    reach(t[i + 1][j], from, surplus_cost(text, i), kind, !kind && text.words[i].size != 0, false);
  }
  if (j < name.count) reach(t[i][j + 1], from, missing_cost(name, j), false, name.words[j].size != 0, false);
  if (i == text.count || j == name.count) return;
  const std::string_view word = text.text(i);
  const step here = beside(word, name.text(j), name.regions);
  const bool cut_kind = here.abbreviates && text.words[i].role != word_role::name;   // "Kota" is no short Kotawaringin
  if (here.cost < impossible && !cut_kind) reach(t[i + 1][j + 1], from, here.cost, here.abbreviates, false, here.changes);
  if (word.size() < 2 || word.size() > 10 || word[0] != (name.words[j].size == 0 ? '\0' : name.text(j)[0])) return;
  if (word == name.text(j)) return;   // Sumatera is no Sumater-a, for Utara
  if (are_initials(word, name, j)) reach(t[i + 1][j + word.size()], from, initials, true, false, false);
  for (std::size_t last = j + 2; last <= std::min<std::size_t>(name.count, j + 4); ++last) {
    const int cost = contraction(word, name, j, last);
    if (cost < impossible) reach(t[i + 1][last], from, contracted + cost, true, false, false);
  }
}

// Letters of the first word, where it says little and the other has it not.
int front(const spelled& a, const spelled& b) noexcept {
  const auto& w = a.words[0];
  const bool light = a.count > 1 && w.size < a.size && (w.light || w.role == word_role::village);
  return light && (b.count == 0 || a.text(0) != b.text(0)) ? w.size : 0;
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
  // "Desa" and "Kepulauan" are no part of what is compared where only one has them: they make no slip of the rest lighter.
  const int letters = std::max({text.size - front(text, name), name.size - front(name, text), 1});
  if (end.cost >= letters * 50) return {};
  const auto reason = end.leaves_out ? match_reason::part : end.changes ? match_reason::typo : match_reason::abbreviation;
  const int score = std::min(970, 1000 - end.cost * 10 / letters);
  // Two or three letters that are not the first ones of all words may be anything.
  constexpr std::size_t anything = 3;
  const bool vague = text.count == 1 && text.size <= anything && (text.size < anything || !are_initials(text.view(), name, 0) || name.count != text.size);
  return {vague ? std::min(score, most_vague) : score, reason};
}

}  // namespace spbe::inline v1::detail
