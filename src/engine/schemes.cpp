#include "engine/schemes.hpp"

#include <algorithm>

#include "engine/wave.hpp"
#include "engine/words.hpp"
#include "text/render.hpp"

namespace spbe::inline v1::detail {
namespace {

// Of the head of a file: at least `usual_cells` filled cells, of which nine in ten are codes of the other list; or, of a small file,
// at least `fewest_cells`, all of them.  Either way fewer than half may be codes of the field's own list; or more, where the two lists share
// most codes (regencies), but then every one of them must be a code of the other too, and `fewest_cells` of the other alone.
constexpr std::uint32_t head_records = 1024;
constexpr std::uint32_t usual_cells = 20;
constexpr std::uint32_t fewest_cells = 3;

struct column_head {
  std::uint32_t column = 0;
  const field_codes* codes = nullptr;
  std::uint32_t filled = 0, own = 0;
  std::vector<std::uint32_t> of_scheme, of_both;   // by codes->schemes

  void weigh(std::string_view cell) {
    ++filled;
    const bool ours = codes->own->judge(cell, {}).standing != standing::unknown;
    own += ours ? 1 : 0;
    for (std::size_t s = 0; s < of_scheme.size(); ++s) {
      const bool theirs = codes->schemes[s]->judge(cell, {}).standing != standing::unknown;
      of_scheme[s] += theirs ? 1 : 0;
      of_both[s] += ours && theirs ? 1 : 0;
    }
  }
  [[nodiscard]] const list* decide() const {
    const auto best = static_cast<std::size_t>(std::max_element(of_scheme.begin(), of_scheme.end()) - of_scheme.begin());
    const bool known = filled >= usual_cells ? of_scheme[best] * 10 >= filled * 9 : filled >= fewest_cells && of_scheme[best] == filled;
    const bool shared = filled >= usual_cells && own == of_both[best] && of_scheme[best] - of_both[best] >= fewest_cells;
    return known && (own * 2 < filled || shared) ? codes->schemes[best] : nullptr;
  }
};

[[nodiscard]] std::vector<column_head> asked_columns(const file_plan& file) {
  std::vector<column_head> out;
  for (std::uint32_t c = 0; c < file.bound.field_of.size(); ++c) {
    const std::uint32_t f = file.bound.field_of[c];
    if (f == no_field || file.run->fields[f].schemes.empty()) continue;
    const field_codes& codes = file.run->fields[f];
    out.push_back({c, &codes, 0, 0, std::vector<std::uint32_t>(codes.schemes.size()), std::vector<std::uint32_t>(codes.schemes.size())});
  }
  return out;
}

}  // namespace

std::vector<const list*> schemes_beside(const catalog& lists, const list& own) {
  std::vector<const list*> out;
  for (const list* other : lists.lists()) {
    if (other->info().maps_from == other->id() && other->info().maps_to == own.id() && other->id() != own.id()) out.push_back(other);
  }
  return out;
}

void decide_schemes(file_plan& file, wave& rows) {
  auto asked = asked_columns(file);
  if (asked.empty()) return;
  std::uint32_t records = 0;
  rows.look_ahead([&](const batch& some) {
    const std::uint32_t count = std::min(some.rows, head_records - records);
    records += count;
    for (column_head& head : asked) {
      if (head.column >= some.columns) continue;
      const cells col = some.column(head.column);
      const auto& gaps = file.field_at(head.column)->missing_values;
      for (std::uint32_t i = 0; i < count; ++i) {
        if (!col[i].empty() && std::find(gaps.begin(), gaps.end(), col[i]) == gaps.end()) head.weigh(col[i]);
      }
    }
    return records < head_records;
  }, file.run->options.cancel);
  for (const column_head& head : asked) file.scheme_of[head.column] = head.decide();
}

// Codes of the other list are in error, but it is the column's finding that says so: no other check looks at them.
void worker::judge_scheme(std::uint32_t column, std::uint32_t field, field_facts& facts) {
  const cells col = rows_.column(column);
  const list& other = *file_.scheme_of[column];
  const list& own = *run_.fields[field].own;
  for (std::uint32_t i = 0; i < rows_.rows; ++i) {
    if (facts.state[i] != cell_ok || other.judge(col[i], {}).standing == standing::unknown) continue;
    facts.state[i] = cell_bad;
    ++schemes_[column].codes;
    schemes_[column].shared += own.judge(col[i], {}).standing != standing::unknown ? 1 : 0;
  }
}

scheme_tally scheme_sum(const wave& rows, std::uint32_t column) {
  scheme_tally sum;
  for (const auto& w : rows.workers()) {
    sum.codes += w->schemes()[column].codes;
    sum.shared += w->schemes()[column].shared;
  }
  return sum;
}

finding wordsmith::make(std::uint32_t column, const scheme_tally& seen) const {
  finding f;
  f.file = file_.what.name;
  f.column = file_.bound.shown[column];
  f.severity = severity::error;
  const list& other = *file_.scheme_of[column];
  const std::string_view own = run_.fields[file_.bound.field_of[column]].own->id();
  render(f, own, finding_class::wrong_scheme, words_,
         {{"found", pick(other.info().title)}, {"scheme", std::string(other.id())}, {"list", std::string(own)},
          {"count", counted(seen.codes, words_)}, {"shared", counted(seen.shared, words_)}}, "list");
  return f;
}

}  // namespace spbe::inline v1::detail
