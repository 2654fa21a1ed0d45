// The distance of two spellings: Damerau's, with the costs of Indonesian orthography.
#include <algorithm>
#include <array>

#include "codelist/resolve/alike.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr int whole = 100, doubled = 15, swapped = 60;

// Letters that write one sound, before 1972 and after, or in a neighbour's language; by what it costs to take one for the other.
struct pair {
  char a, b;
  int cost;
};
constexpr pair sounds[] = {{'o', 'u', 15}, {'i', 'y', 20}, {'i', 'e', 30}, {'j', 'y', 25}, {'a', 'o', 35}, {'a', 'e', 40}, {'k', 'q', 15}, {'u', 'w', 25},
                           {'g', 'k', 35}, {'d', 't', 45}, {'b', 'p', 50}, {'f', 'p', 25}, {'f', 'v', 15}, {'v', 'p', 40}, {'v', 'w', 40}, {'z', 's', 35},
                           {'z', 'j', 40}, {'c', 'k', 40}, {'c', 's', 50}, {'l', 'r', 60}, {'m', 'n', 60}, {'o', 'w', 40}, {'h', 'k', 60}};

struct cost_tables {
  std::array<std::array<std::uint8_t, 32>, 32> replace{};
  std::array<std::uint8_t, 32> add{};
};
constexpr unsigned place(char c) noexcept { return static_cast<unsigned>(c - 'a') + 1; }

constexpr cost_tables tables = [] {
  cost_tables t;
  for (auto& row : t.replace) row.fill(whole);
  for (char a = 'a'; a <= 'z'; ++a) {
    t.add[place(a)] = is_vowel(a) ? 70 : whole;
    t.replace[place(a)][place(a)] = 0;
    for (char b = 'a'; b <= 'z'; ++b) {
      if (a != b && is_vowel(a) && is_vowel(b)) t.replace[place(a)][place(b)] = 50;
    }
  }
  for (const pair& p : sounds) t.replace[place(p.a)][place(p.b)] = t.replace[place(p.b)][place(p.a)] = static_cast<std::uint8_t>(p.cost);
  t.add[place('h')] = 40;
  t.add[place('e')] = 40;
  t.add[place('k')] = 70;
  t.add[place('y')] = 60;
  return t;
}();

int replace_cost(char a, char b) noexcept {
  if (a == b) return 0;
  if (a < 'a' || a > 'z' || b < 'a' || b > 'z') return whole;
  return tables.replace[place(a)][place(b)];
}

// A letter that only one of the two has, after the letter `before`.
int add_cost(char c, char before, char behind) noexcept {
  if (c == before || c == behind) return doubled;
  if (c < 'a' || c > 'z') return whole;
  if (c == 'g' && before == 'n') return 30;                          // n and ng
  if (c == 'n' && behind == 'g') return 60;
  if ((c == 'd' || c == 't') && (behind == 'j')) return 10;          // dj, tj
  if (c == 'o' && behind == 'e') return 20;                          // oe
  if (c == 'u' && behind == 'a' ) return 35;                         // Tanjuang, Baruah
  if (c == 'i' && behind == 'a') return 40;                          // Garinggiang
  return tables.add[place(c)];
}

// What each letter of `text` from `first` to `last` costs where the other has it not.
using letter_costs = std::array<int, most_letters>;
void add_costs(std::string_view text, std::size_t first, std::size_t last, letter_costs& out) noexcept {
  for (std::size_t i = first; i < last; ++i) {
    out[i - first] = add_cost(text[i], i > 0 ? text[i - 1] : '\0', i + 1 < text.size() ? text[i + 1] : '\0');
  }
}

}  // namespace

int edit_cost(std::string_view whole_a, std::string_view whole_b, int limit) noexcept {
  // What both begin and end with costs nothing, and is most of two names of one place.
  const std::size_t shorter = std::min(whole_a.size(), whole_b.size());
  std::size_t head = 0, tail = 0;
  while (head < shorter && whole_a[head] == whole_b[head]) ++head;
  while (tail < shorter - head && whole_a[whole_a.size() - 1 - tail] == whole_b[whole_b.size() - 1 - tail]) ++tail;
  letter_costs add_a, add_b;
  add_costs(whole_a, head, whole_a.size() - tail, add_a);
  add_costs(whole_b, head, whole_b.size() - tail, add_b);
  const std::string_view a = whole_a.substr(head, whole_a.size() - tail - head), b = whole_b.substr(head, whole_b.size() - tail - head);
  std::array<std::array<int, most_letters + 1>, 3> rows;
  int* last2 = rows[0].data();
  int* last = rows[1].data();
  int* now = rows[2].data();
  last[0] = 0;
  for (std::size_t j = 0; j < b.size(); ++j) last[j + 1] = last[j] + add_b[j];
  for (std::size_t i = 0; i < a.size(); ++i) {
    const int remove = add_a[i];
    now[0] = last[0] + remove;
    int best = now[0];
    for (std::size_t j = 0; j < b.size(); ++j) {
      int cost = std::min({last[j] + replace_cost(a[i], b[j]), last[j + 1] + remove, now[j] + add_b[j]});
      if (i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j]) cost = std::min(cost, last2[j - 1] + swapped);
      now[j + 1] = cost;
      best = std::min(best, cost);
    }
    if (best > limit) return limit + 1;
    int* const spare = last2;
    last2 = last;
    last = now;
    now = spare;
  }
  return last[b.size()];
}

}  // namespace spbe::inline v1::detail
