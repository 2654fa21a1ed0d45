// What a worker keeps of the rows of a batch for foreign keys: the key of every row that refers, and, where rows refer to each other, of every
// row that can be referred to.
#include <algorithm>

#include "engine/keys.hpp"
#include "engine/references.hpp"
#include "engine/worker.hpp"

namespace spbe::inline v1::detail {

// The cells of a key; false where one of them is in a state that does not fit.
bool worker::cells_of(const std::vector<std::uint32_t>& fields, std::uint32_t row, std::uint8_t unfit, std::vector<std::string_view>& out) const {
  out.clear();
  for (const std::uint32_t f : fields) {
    if ((facts_[f].state[row] & unfit) != 0) return false;
    out.push_back(cell_of(f, row));
  }
  return true;
}

void worker::make_reference_rows(job& j) {
  const auto bound = [this](const std::vector<std::uint32_t>& fields) {
    return std::all_of(fields.begin(), fields.end(), [this](std::uint32_t field) { return file_.bound.column_of[field] != no_column; });
  };
  const bool worded = (*wanted_)[run_.fixed.reference] != 0;
  std::vector<std::string_view> cells;
  std::string key;
  for (std::uint32_t r = 0; r < run_.references.size(); ++r) {
    const foreign_key& refers = run_.data->foreign_keys[r];
    if (!run_.references[r].given || !bound(refers.own)) continue;
    const bool referring = bound(refers.fields);   // where a file lacks them, its rows can be referred to nevertheless
    std::string& into = j.groups[run_.groups.size() + r];
    const known_keys* const known = file_.known[r];
    for (std::uint32_t i = 0; i < rows_.rows; ++i) {
      group_row head;
      // A value in error is told already; but who refers to it finds it.
      if (refers.to_itself() && cells_of(refers.own, i, cell_missing, cells)) {
        head.key = reference_key(run_, r, cells, key);
        head.kept = is_there;
        append_group_row(into, head, key, i, nullptr);
      }
      if (!referring || !cells_of(refers.fields, i, cell_missing | cell_bad, cells)) continue;
      head.key = reference_key(run_, r, cells, key);
      if (known != nullptr && known->has(head.key, key)) continue;
      head.kept = is_referring;
      append_group_row(into, head, key, i, worded ? &refers.fields : nullptr);
    }
  }
}

}  // namespace spbe::inline v1::detail
