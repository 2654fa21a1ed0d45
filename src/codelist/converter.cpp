// One code, or a column of them, along a route that was found before.
#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include "codelist/route.hpp"
#include "codelist/words.hpp"

namespace spbe::inline v1 {
namespace {

constexpr detail::words outcomes[] = {{"one", "satu", "one"}, {"many", "banyak", "many"}, {"none", "tanpa padanan", "no counterpart"},
                                      {"unknown", "tidak dikenal", "unknown"}, {"missing", "kosong", "missing"}};

bool changes_nothing(const conversion& c) noexcept { return c.match == "same"; }

// What the whole way says: the match of the step that changed something (the crosswalk's, where two did), the lowest certainty.
conversion joined(const conversion& first, conversion second, bool second_counts) {
  second.certainty = std::max(first.certainty, second.certainty);
  if (changes_nothing(second) || (!second_counts && !changes_nothing(first))) second.match = first.match;
  return second;
}

// In code order, one of each: of two ways to a target the surer one.
void tidy(std::vector<conversion>& targets) {
  std::stable_sort(targets.begin(), targets.end(),
                   [](const conversion& a, const conversion& b) { return a.code != b.code ? a.code < b.code : a.certainty < b.certainty; });
  targets.erase(std::unique(targets.begin(), targets.end(), [](const conversion& a, const conversion& b) { return a.code == b.code; }), targets.end());
}

}  // namespace

std::string_view name_of(conversion_outcome o) noexcept { return detail::words_at(outcomes, o).name; }
std::string_view word_for(conversion_outcome o, language lang) noexcept { return detail::words_at(outcomes, o).in(lang); }

void conversion_counts::add(const converted& answer) noexcept {
  ++rows;
  shared += answer.shared ? 1 : 0;
  switch (answer.outcome) {
    case conversion_outcome::one: ++one; break;
    case conversion_outcome::many: ++many; break;
    case conversion_outcome::none: ++none; break;
    case conversion_outcome::unknown: ++unknown; break;
    case conversion_outcome::missing: ++missing; break;
  }
}

void converter::route::step(converted& so_far, const days& along) const {
  std::vector<conversion> next;
  for (const auto& target : so_far.targets) {
    // A crosswalk may be older than the list it leads to: then the code is followed from the last day it lived.
    const bool lives = along.in->judge(target.code, along.from).standing == standing::current;
    for (auto& c : along.in->convert(target.code, lives ? along.from : date{}, along.to)) {
      so_far.shared = so_far.shared || (along.from.has_value() && along.in->origins(c.code, along.from, along.to).size() > 1);
      next.push_back(joined(target, std::move(c), !across));
    }
  }
  so_far.targets = std::move(next);
  tidy(so_far.targets);
}

void converter::route::step(converted& so_far, const detail::crosswalk& way) const {
  std::vector<conversion> next;
  for (const auto& target : so_far.targets) {
    for (auto& c : way.forth(target.code)) {
      so_far.shared = so_far.shared || way.back(c.code).size() > 1;
      next.push_back(joined(target, std::move(c), true));
    }
  }
  so_far.targets = std::move(next);
  tidy(so_far.targets);
}

converted converter::route::answer(std::string_view code) const {
  converted out;
  if (code.empty()) return out;
  if (source != nullptr) out.standing = source->judge(code, source_day).standing;
  if (source != nullptr && out.standing != standing::current) {
    out.outcome = conversion_outcome::unknown;
    return out;
  }
  if (source != nullptr && source == target && source->stays(code, source_day, target_day)) {   // most codes of most columns
    out.outcome = conversion_outcome::one;
    out.targets.push_back({source->official(code), "same", certainty::high});
    return out;
  }
  out.targets.push_back({source != nullptr ? source->official(code) : std::string(code), "same", certainty::high});
  if (before) step(out, *before);
  if (across) step(out, *across);
  if (behind) step(out, *behind);
  if (source == nullptr && out.targets.empty()) {   // a crosswalk from a list that the catalog does not have: what it does not name is not known
    out.outcome = conversion_outcome::unknown;
    return out;
  }
  out.outcome = out.targets.empty() ? conversion_outcome::none : out.targets.size() == 1 ? conversion_outcome::one : conversion_outcome::many;
  out.standing = standing::current;
  return out;
}

converted converter::convert(std::string_view code) const { return route_->answer(code); }

converted_column converter::convert(const cells& column) const {
  converted_column out;
  out.which.reserve(column.count);
  constexpr std::size_t many = 1U << 16U;
  std::unordered_map<std::string_view, std::uint32_t> known;   // the cells outlive the call
  known.reserve(std::min(column.count, many));
  for (std::size_t i = 0; i < column.count; ++i) {
    const auto [at, fresh] = known.try_emplace(column[i], static_cast<std::uint32_t>(out.answers.size()));
    if (fresh) out.answers.push_back(route_->answer(column[i]));
    out.which.push_back(at->second);
  }
  return out;
}

const spbe::list* converter::target() const noexcept { return route_->target; }
date converter::target_day() const noexcept { return route_->target_day; }

}  // namespace spbe::inline v1
