#include "engine/column_sums.hpp"

#include <algorithm>
#include <unordered_map>

namespace spbe::inline v1::detail {

void column_sums::add(const file_plan& plan, const wave& rows) {
  const bool structure_only = plan.run->structure_only();
  std::unordered_map<std::string, std::size_t> seen;
  for (std::uint32_t c = 0; c < plan.bound.shown.size(); ++c) {
    const std::string& name = plan.bound.shown[c];
    // Two columns of one name in a file stay two: each meets its own place among those of that name.
    const std::size_t nth = seen[name]++;
    auto it = std::find_if(columns_.begin(), columns_.end(), [&](const sum& s) { return s.header == name && s.nth == nth; });
    if (it == columns_.end()) it = columns_.insert(columns_.end(), {name, nth, {}, {}, {}, UINT64_MAX});
    if (const field_plan* f = plan.field_at(c)) {
      it->type = f->canonical != nullptr ? std::string(f->canonical->name()) : f->codes != nullptr ? std::string(f->codes->id()) : std::string(name_of(f->type));
    }
    if (structure_only) it->candidates &= plan.candidates[c];
    for (const auto& w : rows.workers()) {
      it->tally.cells += w->tally()[c].cells;
      it->tally.empty += w->tally()[c].empty;
      it->tally.unfit += w->tally()[c].unfit;
      if (!structure_only) continue;
      for (std::size_t bit = 0; bit < evidence::most; ++bit) it->seen.fits[bit] += w->seen()[c].fits[bit];
    }
  }
}

std::vector<column_summary> column_sums::summaries(bool structure_only) const {
  std::vector<column_summary> out;
  for (const sum& c : columns_) {
    const std::uint64_t filled = c.tally.cells - c.tally.empty;
    evidence seen = c.seen;
    for (std::size_t bit = 0; bit < evidence::most; ++bit) {
      if ((c.candidates >> bit & 1U) == 0) seen.fits[bit] = 0;
    }
    likeliest what{c.type, share_of(filled - c.tally.unfit, filled)};
    if (structure_only) what = decide(seen, filled, c.header);
    out.push_back({c.header, what.type, what.share, c.tally.empty});
  }
  return out;
}

}  // namespace spbe::inline v1::detail
