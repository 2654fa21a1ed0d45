#include "engine/job.hpp"

#include <algorithm>

namespace spbe::inline v1::detail {

std::size_t job::held() const noexcept {
  std::size_t n = found.size() * sizeof(raw_finding) + places.size() * sizeof(row_place) + context.size() * sizeof(cell_place) + arena.size() + key_lines.size() * sizeof(std::uint32_t);
  for (const std::string& g : groups) n += g.size();
  for (const key_buffer& k : keys) n += k.packed.size() * sizeof(packed_key) + k.heads.size() * sizeof(key_bytes) + k.bytes.size();
  return n;
}

void job::add_to(std::vector<std::uint64_t>& counts, std::vector<std::uint64_t>& row_counts, std::vector<severity>& worst_of_all) const {
  const std::size_t codes = by_code.size();
  counts.resize(std::max(counts.size(), codes));
  row_counts.resize(counts.size());
  worst_of_all.resize(counts.size());
  std::uint64_t* const all = counts.data();
  std::uint64_t* const all_rows = row_counts.data();
  severity* const worst_yet = worst_of_all.data();
  for (std::size_t c = 0; c < codes; ++c) all[c] += by_code[c];
  for (std::size_t c = 0; c < codes; ++c) all_rows[c] += rows_by_code[c];
  for (std::size_t c = 0; c < codes; ++c) worst_yet[c] = std::max(worst_yet[c], worst[c]);
}

void job::forget_findings() noexcept {
  found.clear();
  told = 0;
  places.clear();
  context.clear();
  arena.clear();
  kept.assign(kept.size(), 0);
  by_code.assign(by_code.size(), 0);
  rows_by_code.assign(rows_by_code.size(), 0);
  by_cause.clear();
  bad_rows = errors = warnings = infos = 0;
  for (key_buffer& k : keys) {
    k.packed.clear();
    k.heads.clear();
    k.bytes.clear();
  }
  for (std::string& g : groups) g.clear();
  key_lines.clear();
  checked = counted = false;
}

void job::forget_chunk() noexcept {
  forget_findings();
  rows = 0;
  ended = needed = false;
}

}  // namespace spbe::inline v1::detail
