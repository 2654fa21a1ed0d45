// The checks of one column over one batch: missing, structure, type, membership, constraints; in this order, each only
// for cells the ones before it found nothing wrong with.
#include <algorithm>

#include "engine/scalar.hpp"
#include "engine/worker.hpp"

namespace spbe::inline v1::detail {
namespace {

// Which finding a standing makes, if any.
struct sentence {
  code_index code = no_code;
  spbe::severity severity = severity::none;
  origin from = origin::membership;
};

[[nodiscard]] sentence sentence_of(const membership& m, const field_plan& f, const field_codes& codes) noexcept {
  if (m.standing == standing::unknown) return {codes.list_code, f.membership_severity, origin::membership};
  if (f.level != 0 && m.level != f.level) return {codes.level, severity::error, origin::membership};
  switch (m.standing) {
    case standing::superseded: return {codes.superseded, f.membership_severity, origin::membership};
    case standing::expired: return {codes.expired, f.membership_severity, origin::membership};
    case standing::not_yet_valid: return {codes.not_yet_valid, severity::error, origin::membership};
    case standing::before_first: return {codes.not_yet_valid, severity::info, origin::before_first};
    case standing::unknown:
    case standing::current: break;
  }
  return {};
}

}  // namespace

date day_in(std::string_view cell, const field_plan& field) {
  if (const date day = day_of(cell, field)) return day;
  if (field.canonical == nullptr || field.canonical->info().id != type_id::tanggal) return {};
  const std::string plain = field.canonical->canonical(cell);
  return iso_day(plain.data(), plain.size());
}

void worker::check_column(std::uint32_t column) {
  const std::uint32_t field = file_.bound.field_of[column];
  if (field == no_field) {
    weigh_column(column);
    return;
  }
  const field_plan& f = run_.data->fields[field];
  field_facts& facts = facts_[field];
  mark_missing(column, f, facts);
  if (f.canonical != nullptr && !f.by_name) judge_canonical(column, f, facts);
  else judge_blanks(column, facts);
  if (f.type != field_type::string && f.type != field_type::any) judge_type(column, f, facts);
  if (f.codes != nullptr) judge_membership(column, field, facts);
  check_constraints(column, f, facts);
  column_tally& t = tally_[column];
  const std::uint8_t* begin = facts.state.data();
  const std::uint8_t* end = begin + rows_.rows;
  t.cells += rows_.rows;
  t.empty += static_cast<std::uint64_t>(std::count(begin, end, std::uint8_t{cell_missing}));
  t.unfit += static_cast<std::uint64_t>(std::count(begin, end, std::uint8_t{cell_bad}));
}

// A column outside the schema, or without one: only what it looks like.
void worker::weigh_column(std::uint32_t column) {
  const cells col = rows_.column(column);
  column_tally& t = tally_[column];
  t.cells += rows_.rows;
  for (std::uint32_t i = 0; i < rows_.rows; ++i) t.empty += static_cast<std::uint64_t>(col.size[i] == 0 || col.size[i] == cells::absent);
  if (run_.structure_only()) weigh(col, context_, file_.candidates[column], evidence_[column]);
}

void worker::mark_missing(std::uint32_t column, const field_plan& f, field_facts& facts) {
  const cells col = rows_.column(column);
  std::uint32_t missing = 0;
  for (std::uint32_t i = 0; i < rows_.rows; ++i) {
    const bool none = col.size[i] == 0 || col.size[i] == cells::absent;
    facts.state[i] = none ? cell_missing : cell_ok;
    missing += static_cast<std::uint32_t>(none);
  }
  if (!f.missing_values.empty()) {
    for (std::uint32_t i = 0; i < rows_.rows; ++i) {
      if (facts.state[i] != cell_ok || std::find(f.missing_values.begin(), f.missing_values.end(), col[i]) == f.missing_values.end()) continue;
      facts.state[i] = cell_missing;
      ++missing;
    }
  }
  if (f.required && missing != 0) {
    for (std::uint32_t i = 0; i < rows_.rows; ++i) {
      // The cell a ragged record lacks is told by the record's own finding.
      const bool told = col.size[i] == cells::absent && ragged_[i] != 0;
      if (facts.state[i] == cell_missing && !told) fail(i, column + 1, run_.fixed.required, severity::error, origin::field, {col.at[i], 0});
    }
  }
  if (!any_unreadable_) return;
  for (const event& e : rows_.events) {
    if (e.what == finding_class::encoding && e.column == column && e.row < rows_.rows) facts.state[e.row] = cell_bad;
  }
}

void worker::judge_canonical(std::uint32_t column, const field_plan& f, field_facts& facts) {
  const cells col = rows_.column(column);
  f.canonical->judge_column(col, f.codes != nullptr ? structure_context_ : context_, verdicts_.data());
  for (std::uint32_t i = 0; i < rows_.rows; ++i) {
    const verdict_byte byte = verdicts_[i];
    if (byte == valid_byte || facts.state[i] != cell_ok) continue;
    if (byte == missing_byte) {
      facts.state[i] = cell_missing;
      if (f.required) fail(i, column + 1, run_.fixed.required, severity::error, origin::field, {col.at[i], col.size[i]});
      continue;
    }
    const finding_class what = class_of(byte);
    if (f.codes != nullptr && (what == finding_class::code || what == finding_class::province)) continue;  // the list says it
    const severity how = severity_of(byte);
    fail(i, column + 1, run_.code_of(*f.canonical, col[i], what), how, origin::canonical, {col.at[i], col.size[i]}, byte);
    if (how == severity::error) facts.state[i] = cell_bad;
  }
}

void worker::judge_blanks(std::uint32_t column, field_facts& facts) {
  const cells col = rows_.column(column);
  for (std::uint32_t i = 0; i < rows_.rows; ++i) {
    if (facts.state[i] != cell_ok || !is_blank(col.text[col.at[i]]) || !only_blanks(col[i])) continue;
    fail_cell(column, i, run_.fixed.whitespace, facts);
  }
}

void worker::judge_type(std::uint32_t column, const field_plan& f, field_facts& facts) {
  const cells col = rows_.column(column);
  const bool iso = f.type == field_type::date && f.format.find('%') == std::string::npos && f.format != "any";
  for (std::uint32_t i = 0; i < rows_.rows; ++i) {
    if (facts.state[i] != cell_ok) continue;
    if (is_day_like(f.type)) {
      const date day = iso ? iso_day(col.text + col.at[i], col.size[i]) : day_of(col[i], f);
      if (!facts.days.empty()) facts.days[i] = day.days();
      if (day) continue;
    } else if (fits(col[i], f)) {
      continue;
    }
    fail_cell(column, i, run_.fixed.type, facts);
  }
}

void worker::judge_membership(std::uint32_t column, std::uint32_t field, field_facts& facts) {
  const cells col = rows_.column(column);
  const field_plan& f = run_.data->fields[field];
  membership_memo& memo = memos_[memo_of_[field]];
  const date usual = run_.day_for(f);
  const std::uint32_t by = f.as_of_field == no_field ? no_column : file_.bound.column_of[f.as_of_field];
  for (std::uint32_t i = 0; i < rows_.rows; ++i) {
    if (facts.state[i] != cell_ok) {
      facts.codes[i] = {};
      continue;
    }
    date day = usual;
    if (by != no_column) {
      const date own = day_in(rows_.column(by)[i], run_.data->fields[f.as_of_field]);
      if (own) day = own;
      facts.as_of[i] = day.days();
    }
    const membership m = memo.judge(col[i], day);
    facts.codes[i] = m;
    if (m.standing == standing::current && (f.level == 0 || m.level == f.level)) continue;
    judge_member(column, field, i, day);
  }
}

void worker::judge_member(std::uint32_t column, std::uint32_t field, std::uint32_t row, date day) {
  const cells col = rows_.column(column);
  const sentence s = sentence_of(facts_[field].codes[row], run_.data->fields[field], run_.fields[field]);
  if (s.code == no_code) return;
  fail(row, column + 1, s.code, s.severity, s.from, {col.at[row], col.size[row]}, static_cast<std::uint32_t>(day.days()));
  if (s.severity == severity::error) facts_[field].state[row] = cell_bad;
}

}  // namespace spbe::inline v1::detail
