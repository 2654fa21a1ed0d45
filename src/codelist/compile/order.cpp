#include "codelist/compile/order.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "base/digit.hpp"
#include "codelist/compile/rules.hpp"

namespace spbe::inline v1::detail {
namespace {


std::string_view take_number(std::string_view& text) {
  std::size_t n = 0;
  while (n < text.size() && is_digit(text[n])) ++n;
  const std::string_view number = text.substr(0, n);
  text.remove_prefix(n);
  return number;
}

std::string_view without_zeros(std::string_view number) {
  const std::size_t at = number.find_first_not_of('0');
  return at == std::string_view::npos ? std::string_view() : number.substr(at);
}

}  // namespace

bool code_before(std::string_view a, std::string_view b) {
  const std::string_view whole_a = a;
  const std::string_view whole_b = b;
  while (!a.empty() && !b.empty()) {
    if (is_digit(a[0]) && is_digit(b[0])) {
      const std::string_view x = without_zeros(take_number(a));
      const std::string_view y = without_zeros(take_number(b));
      if (x.size() != y.size()) return x.size() < y.size();
      if (x != y) return x < y;
      continue;
    }
    if (a[0] != b[0]) return a[0] < b[0];
    a.remove_prefix(1);
    b.remove_prefix(1);
  }
  if (a.empty() != b.empty()) return a.empty();
  return whole_a < whole_b;
}

void sort_spells(std::vector<source_spell>& spells, bool digits) {
  if (digits) {   // of one width at each level and dotted: their text sorts as it should, orphans too
    std::stable_sort(spells.begin(), spells.end(), [](const source_spell& a, const source_spell& b) {
      return a.code != b.code ? a.code < b.code : a.valid.from < b.valid.from;
    });
    return;
  }
  std::map<std::string_view, std::string_view> parents;
  for (const auto& s : spells) parents.emplace(s.code, s.parent);
  // The way down to each code; a loop of parents is cut, rules.cpp reports it.
  std::vector<std::pair<std::vector<std::string_view>, std::size_t>> paths;
  for (std::size_t i = 0; i < spells.size(); ++i) {
    std::vector<std::string_view> path = {spells[i].code};
    for (auto at = parents.find(spells[i].parent); at != parents.end() && path.size() <= deepest_list; at = parents.find(at->second)) path.push_back(at->first);
    std::reverse(path.begin(), path.end());
    paths.emplace_back(std::move(path), i);
  }
  std::stable_sort(paths.begin(), paths.end(), [&spells](const auto& a, const auto& b) {
    const auto& [x, i] = a;
    const auto& [y, j] = b;
    if (std::lexicographical_compare(x.begin(), x.end(), y.begin(), y.end(), code_before)) return true;
    if (std::lexicographical_compare(y.begin(), y.end(), x.begin(), x.end(), code_before)) return false;
    return spells[i].valid.from < spells[j].valid.from;
  });
  std::vector<source_spell> sorted;
  sorted.reserve(spells.size());
  for (const auto& [path, i] : paths) sorted.push_back(spells[i]);   // copied: the paths look into the old ones
  spells = std::move(sorted);
}

}  // namespace spbe::inline v1::detail
