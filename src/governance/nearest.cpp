#include "governance/nearest.hpp"

#include <algorithm>

#include <spbe/text.hpp>

namespace spbe::inline v1::detail {
namespace {

// Letters to put in, take out or replace.
std::size_t letters_apart(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t before = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = before + (a[i - 1] == b[j - 1] ? 0 : 1);
      before = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
    }
  }
  return row.back();
}

}  // namespace

std::string_view nearest_word(std::string_view text, const std::vector<std::string_view>& words) {
  constexpr std::size_t longest = 80, far = 4;
  if (text.size() > longest) return {};
  const auto plain = compact(text);
  std::size_t best = std::min(far, text.size() / 2 + 1);
  std::string_view out;
  for (const auto word : words) {
    const std::size_t apart = letters_apart(plain, compact(word));
    if (apart >= best) continue;
    best = apart;
    out = word;
  }
  return out;
}

}  // namespace spbe::inline v1::detail
