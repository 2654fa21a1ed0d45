// What a worker keeps of the rows of a batch for the rules that look across rows.
#include <spbe/text.hpp>

#include "engine/keys.hpp"
#include "engine/shown_cells.hpp"
#include "engine/worker.hpp"

namespace spbe::inline v1::detail {
namespace {

[[nodiscard]] std::int8_t by_spell(const std::vector<std::int8_t>& meanings, const field_facts& facts, std::uint32_t row) noexcept {
  if (meanings.empty() || facts.state[row] != cell_ok) return 0;
  const membership& m = facts.codes[row];
  return m.standing != standing::unknown && m.spell < meanings.size() ? meanings[m.spell] : std::int8_t{0};
}

}  // namespace

void worker::make_group_rows(job& j) {
  for (std::size_t g = 0; g < run_.groups.size(); ++g) {
    const row_group& group = run_.groups[g];
    bool worded = false;
    for (const group_rule& rule : run_.group_rules) worded = worded || (rule.group == g && (*wanted_)[run_.rule_codes[rule.rule]] != 0);
    // What the key is made of, and what a row that has it must have: a member whose relation is not known counts, one without a NIK does not.
    const std::uint32_t needed[] = {group.by == group_key::no_kk ? group.no_kk : group.nik, group.by == group_key::no_kk ? group.shdk : group.by == group_key::nik ? group.no_kk : group.name,
                                    group.by == group_key::person ? group.day : no_field};
    bool bound = true;
    for (const std::uint32_t f : needed) bound = bound && (f == no_field || file_.bound.column_of[f] != no_column);
    for (std::uint32_t i = 0; bound && i < rows_.rows; ++i) {
      std::uint8_t state = facts_[needed[0]].state[i];
      if (group.by != group_key::no_kk) state |= facts_[needed[1]].state[i];
      if (needed[2] != no_field) state |= facts_[needed[2]].state[i];
      if (state == cell_ok) make_group_row(j.groups[g], group, i, worded);
    }
  }
}

std::uint64_t worker::kept_of(const row_group& group, std::uint32_t row) const {
  if (group.by == group_key::nik) return pack_digits(cell_of(group.no_kk, row));
  if (group.by == group_key::person) return pack_digits(cell_of(group.nik, row));
  member m;
  const auto has = [this](std::uint32_t field) { return field != no_field && file_.bound.column_of[field] != no_column; };
  m.shdk = static_cast<unsigned>(by_spell(run_.fields[group.shdk].shdk_of_spell, facts_[group.shdk], row));
  if (has(group.sex)) m.sex = static_cast<char>(by_spell(run_.fields[group.sex].sex_of_spell, facts_[group.sex], row));
  if (has(group.day) && facts_[group.day].state[row] == cell_ok) {
    const birthday born = birthday_in(cell_of(group.day, row), run_.data->fields[group.day], context_.as_of);
    m.dated = born.day.has_value() && born.certain;
    m.day = m.dated ? born.day.days() : 0;
  }
  return m.pack();
}

void worker::append_cell(std::string& into, std::uint32_t column, std::uint32_t row) const {
  if (column == no_column) return append_shown_cell(into, shown_cell::no_column, cells::absent, {});
  const cells col = rows_.column(column);
  const std::string_view text = col.size[row] == cells::absent ? std::string_view{} : col[row];
  append_shown_cell(into, 0, place_of_cell(col, row), text);
}

void worker::make_group_row(std::string& into, const row_group& group, std::uint32_t row, bool worded) {
  group_row head;
  std::string key;
  if (group.by == group_key::person) {
    key = compact(cell_of(group.name, row));
    const date day = birthday_in(cell_of(group.day, row), run_.data->fields[group.day], context_.as_of).day;
    if (key.empty() || !day) return;   // a name of signs alone names nobody
    key += day.iso();
    head.key = hash_bytes(key);
  } else {
    head.key = scattered(pack_digits(cell_of(group.by == group_key::nik ? group.nik : group.no_kk, row)));
    if (head.key == 0) return;
  }
  head.kept = kept_of(group, row);
  append_group_row(into, head, key, row, worded ? &group.shown : nullptr);
}

// `shown`: fields whose cells a finding would show, beside the key columns; null = none is asked for.
void worker::append_group_row(std::string& into, group_row head, std::string_view key, std::uint32_t row, const std::vector<std::uint32_t>* shown) const {
  head.at = rows_.row_at[row];
  head.line = rows_.row_line[row];
  head.row_and_bad = packed_key::join(job_->rows + row, bad_[row]);
  head.key_size = static_cast<std::uint32_t>(key.size());
  const std::size_t begin = into.size();
  into.append(reinterpret_cast<const char*>(&head), sizeof head);
  into += key;
  const std::size_t cells_begin = into.size();
  if (shown != nullptr) {
    for (const std::uint32_t f : *shown) append_cell(into, file_.bound.column_of[f], row);
    for (const std::uint32_t column : file_.key_columns) append_cell(into, column, row);
  }
  head.cells_size = static_cast<std::uint32_t>(into.size() - cells_begin);
  into.replace(begin, sizeof head, reinterpret_cast<const char*>(&head), sizeof head);
}

}  // namespace spbe::inline v1::detail
