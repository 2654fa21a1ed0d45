#include "codelist/crosswalk.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace spbe::inline v1::detail {
namespace {

std::vector<conversion> targets_of(const list& carrier, std::string_view code, bool back) {
  std::vector<conversion> out;
  for (auto& m : back ? carrier.maps_back(code) : carrier.maps(code)) {
    out.push_back({back ? std::move(m.from) : std::move(m.to), std::move(m.match), m.certainty});
  }
  return out;
}

std::vector<std::string> named_codes(const list& carrier, bool other_side) {
  std::set<std::string> out;
  for (const auto& r : carrier.all({})) {
    for (auto& m : carrier.maps(r.code)) out.insert(other_side ? std::move(m.to) : std::move(m.from));
  }
  return {out.begin(), out.end()};
}

void add_crosswalk(std::vector<crosswalk>& out, const list* carrier) {
  const auto& info = carrier->info();
  if (info.maps_to.empty()) return;
  const date edition = info.editions.empty() ? date{} : info.editions.back().from;
  const auto forth = [carrier](std::string_view code) { return targets_of(*carrier, code, false); };
  const auto back = [carrier](std::string_view code) { return targets_of(*carrier, code, true); };
  out.push_back({info.id, info.maps_from, info.maps_to, edition, forth, back, [carrier](bool targets) { return named_codes(*carrier, targets); }, false});
  out.push_back({info.id, info.maps_to, info.maps_from, edition, back, forth, [carrier](bool targets) { return named_codes(*carrier, !targets); }, true});
}

}  // namespace

std::vector<crosswalk> crosswalks_of(const catalog& lists) {
  std::vector<crosswalk> out;
  for (const auto* carrier : lists.lists()) add_crosswalk(out, carrier);
  std::stable_sort(out.begin(), out.end(), [](const crosswalk& a, const crosswalk& b) { return a.carrier < b.carrier; });
  return out;
}

date edition_day(const crosswalk& way, const list& other, bool targets) {
  if (way.edition.has_value()) return way.edition;
  const auto& editions = other.info().editions;
  if (editions.size() < 2) return editions.empty() ? date{} : editions.back().from;
  const auto codes = way.codes(targets);
  date best;
  std::ptrdiff_t most = -1;
  for (auto e = editions.rbegin(); e != editions.rend(); ++e) {
    const auto living = std::count_if(codes.begin(), codes.end(), [&](const auto& code) { return other.judge(code, e->from).standing == standing::current; });
    if (living > most) {
      most = living;
      best = e->from;
    }
  }
  return best;
}

}  // namespace spbe::inline v1::detail
