#include <algorithm>
#include <map>
#include <set>

#include <spbe/list_source.hpp>

#include "codelist/editions/clues.hpp"

namespace spbe::inline v1 {
namespace {

// One record a code: the last where several spells are told.
std::map<std::string, record> by_code(const list& of, date day) {
  std::map<std::string, record> out;
  for (auto& r : of.all(day)) out.insert_or_assign(r.code, std::move(r));
  return out;
}

list_difference between(change_kind kind, const record* from, const record* to) {
  list_difference d;
  d.kind = kind;
  if (from != nullptr) d.from = from->code, d.from_name = from->name, d.from_parent = from->parent;
  if (to != nullptr) d.to = to->code, d.to_name = to->name, d.to_parent = to->parent;
  return d;
}

class comparison {
 public:
  comparison(const list& before, date before_day, const list& after, date after_day) : old_(by_code(before, before_day)), new_(by_code(after, after_day)) {}

  std::vector<list_difference> run() {
    recodes();
    std::vector<list_difference> out;
    for (const auto& [code, was] : old_) {
      const auto is = new_.find(code);
      if (is != new_.end()) stayed(was, is->second, out);
      else if (const auto heir = heirs_.find(code); heir != heirs_.end()) out.push_back(between(change_kind::recode, &was, &new_.at(heir->second)));
      else out.push_back(between(change_kind::retire, &was, nullptr));
    }
    for (const auto& [code, is] : new_) {
      if (old_.count(code) == 0 && taken_.count(code) == 0) out.push_back(between(change_kind::create, nullptr, &is));
    }
    return out;
  }

 private:
  static void stayed(const record& was, const record& is, std::vector<list_difference>& out) {
    if (was.parent != is.parent) out.push_back(between(change_kind::transfer, &was, &is));
    if (was.name != is.name) out.push_back(between(detail::bare_name(was.name) == detail::bare_name(is.name) ? change_kind::respell : change_kind::rename, &was, &is));
  }

  // What a parent is called now.
  std::string now(const std::string& parent) const {
    const auto heir = heirs_.find(parent);
    return heir == heirs_.end() ? parent : heir->second;
  }

  // Level by level from the top, so that a parent's new code is known when its children are looked at.
  void recodes() {
    int deepest = 0;
    for (const auto& [code, was] : old_) deepest = std::max(deepest, was.level);
    for (int level = 1; level <= deepest; ++level) {
      using place = std::pair<std::string, std::string>;   // parent, name
      std::map<place, std::pair<std::vector<std::string>, std::vector<std::string>>> gone_and_new;
      for (const auto& [code, was] : old_) {
        if (was.level == level && new_.count(code) == 0) gone_and_new[{now(was.parent), detail::bare_name(was.name)}].first.push_back(code);
      }
      for (const auto& [code, is] : new_) {
        if (is.level == level && old_.count(code) == 0) gone_and_new[{is.parent, detail::bare_name(is.name)}].second.push_back(code);
      }
      for (const auto& [where, codes] : gone_and_new) {
        if (codes.first.size() != 1 || codes.second.size() != 1) continue;
        heirs_.emplace(codes.first.front(), codes.second.front());
        taken_.insert(codes.second.front());
      }
    }
  }

  std::map<std::string, record> old_, new_;
  std::map<std::string, std::string> heirs_;
  std::set<std::string> taken_;
};

}  // namespace

std::vector<list_difference> differences(const list& before, date before_day, const list& after, date after_day) {
  return comparison(before, before_day, after, after_day).run();
}

}  // namespace spbe::inline v1
