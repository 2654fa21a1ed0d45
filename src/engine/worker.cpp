#include "engine/worker.hpp"

#include <algorithm>

namespace spbe::inline v1::detail {
namespace {

// Fields whose days a rule or another column reads.
void want_days(const run_plan& run, std::vector<field_facts>& facts) {
  for (const field_plan& f : run.data->fields) {
    if (f.as_of_field != no_field) facts[f.as_of_field].days.resize(batch::capacity);
  }
}

// The cell that a record-level finding points at is the record's beginning.
[[nodiscard]] bool is_column(const event& e, std::uint32_t columns) { return e.column != event::whole_record && e.column < columns; }

}  // namespace

worker::worker(const file_plan& file) : file_(file), run_(*file.run), met_(file.run->codes.size()) {
  const plan_data& data = *run_.data;
  context_ = prepare({run_.day, &data.lists, run_.options.lang, run_.options.unmask});
  structure_context_ = {context_.as_of, nullptr};
  facts_.resize(data.fields.size());
  memo_of_.resize(data.fields.size());
  want_days(run_, facts_);
  for (std::size_t f = 0; f < data.fields.size(); ++f) {
    const field_plan& field = data.fields[f];
    if (field.enumeration) facts_[f].allowed.emplace(field);
    if (field.codes == nullptr) continue;
    memo_of_[f] = static_cast<std::uint32_t>(memos_.size());
    memos_.emplace_back(*field.codes, field.by_name, run_.sieves[f].get());
    facts_[f].codes.resize(batch::capacity);
    const bool dated = field.as_of_field != no_field && file_.bound.column_of[field.as_of_field] != no_column;
    if (dated) facts_[f].as_of.resize(batch::capacity);
  }
  tally_.resize(file_.bound.field_of.size());
  schemes_.resize(tally_.size());
  defects_ = fresh_defects();
  if (!run_.structure_only()) return;
  evidence_.resize(tally_.size());
}

void worker::run(job& j, std::size_t room, const wanted_findings& wanted) {
  job_ = &j;
  wanted_ = &wanted;
  j.by_code.resize(run_.codes.size());
  j.rows_by_code.resize(run_.codes.size());
  j.worst.resize(run_.codes.size());
  j.kept.resize(run_.codes.size());
  while (j.split->next(rows_)) {
    check_batch(j);
    j.rows += rows_.rows;
    if (j.held() > room) return;
  }
  j.ended = true;
}

void worker::resume(job& j, std::size_t room, const wanted_findings& wanted) {
  if (late_defects_.empty()) late_defects_ = fresh_defects();
  std::swap(defects_, late_defects_);
  run(j, room, wanted);
  std::swap(defects_, late_defects_);
}

void worker::check_batch(job& j) {
  found_.clear();
  met_.begin_batch();
  std::fill_n(bad_.begin(), rows_.rows, std::uint8_t{0});
  std::fill_n(ragged_.begin(), rows_.rows, std::uint8_t{0});
  any_unreadable_ = false;
  if (!rows_.events.empty()) note_events();
  const auto columns = std::min<std::uint32_t>(rows_.columns, static_cast<std::uint32_t>(file_.bound.field_of.size()));
  for (std::uint32_t c = 0; c < columns; ++c) check_column(c);
  if (!rows_.stored.empty()) note_stored();
  check_rules();
  make_keys(j);
  j.bad_rows += static_cast<std::uint64_t>(std::count(bad_.begin(), bad_.begin() + rows_.rows, std::uint8_t{1}));
  if (!found_.empty()) keep(j);
}

void worker::note_events() {
  for (const event& e : rows_.events) {
    if (e.row >= rows_.rows) continue;
    const bool placed = is_column(e, static_cast<std::uint32_t>(file_.bound.field_of.size()));
    cell_place cell{rows_.row_at[e.row], static_cast<std::uint32_t>(e.why)};
    if (placed) {
      const cells col = rows_.column(e.column);
      cell = {col.at[e.row], col.size[e.row] == cells::absent ? 0 : col.size[e.row]};
    }
    const std::uint32_t place = placed ? e.column + 1 : 0;
    if (e.what == finding_class::structure) {
      ragged_[e.row] = 1;
      fail(e.row, 0, run_.fixed.structure, severity::error, origin::record, {rows_.row_at[e.row], static_cast<std::uint32_t>(e.why)}, e.found);
    } else if (e.what == finding_class::quote) {
      fail(e.row, place, run_.fixed.quote, severity::warning, origin::record, cell);
    } else if (e.what == finding_class::encoding) {
      any_unreadable_ = true;
      fail(e.row, place, run_.fixed.encoding, severity::error, origin::record, cell);
    }
  }
}

void worker::fail(std::uint32_t row, std::uint32_t place, code_index code, severity how, origin from, cell_place cell, std::uint32_t extra, spbe::cause why) {
  if (code == no_code || how == severity::none) return;
  ++job_->by_code[code];
  if (met_.add(code, row)) ++job_->rows_by_code[code];
  if (why != spbe::cause::none) ++job_->by_cause[why];
  if (place != 0 && from != origin::rule && from != origin::record) note_damage(place - 1, row, why);
  job_->worst[code] = std::max(job_->worst[code], how);
  if (how == severity::error) {
    ++job_->errors;
    bad_[row] = 1;
  } else if (how == severity::warning) {
    ++job_->warnings;
  } else {
    ++job_->infos;
  }
  if ((*wanted_)[code] != 0) found_.push_back({row, place, cell.at, cell.size, extra, why, code, how, from});
}

// Puts the batch's findings in order and keeps those that will be asked for, with what their words need.
void worker::keep(job& j) {
  std::sort(found_.begin(), found_.end(), [this](const raw_finding& a, const raw_finding& b) {
    if (a.row != b.row) return a.row < b.row;
    if (a.place != b.place) return a.place < b.place;
    if (a.code != b.code) return run_.codes.rank(a.code) < run_.codes.rank(b.code);
    return a.extra < b.extra;
  });
  std::uint32_t last = cells::absent;
  for (raw_finding f : found_) {
    if (j.kept[f.code] >= (*wanted_)[f.code]) continue;
    ++j.kept[f.code];
    if (f.row != last) begin_place(j, f.row);
    last = f.row;
    if (f.place != 0) {
      const cell_place held = hold(j, f.place - 1, f.row);
      f.at = held.at;
      f.size = held.size;
    }
    f.row = static_cast<std::uint32_t>(j.places.size() - 1);
    j.found.push_back(f);
  }
}

void worker::begin_place(job& j, std::uint32_t row) {
  j.places.push_back({j.rows + row, rows_.row_at[row], rows_.row_line[row]});
  for (const std::uint32_t column : file_.context) j.context.push_back(hold(j, column, row));
}

// A cell's place for as long as the job lives: in the chunk, else as a copy.
cell_place worker::hold(job& j, std::uint32_t column, std::uint32_t row) {
  const cells col = rows_.column(column);
  if (col.size[row] == cells::absent) return {in_arena, 0};
  const std::uint32_t at = j.offset_of(col.text + col.at[row], cells::absent);
  if (at != cells::absent) return {at, col.size[row]};
  const auto copied = static_cast<std::uint32_t>(j.arena.size()) | in_arena;
  j.arena.append(col.text + col.at[row], col.size[row]);
  return {copied, col.size[row]};
}

}  // namespace spbe::inline v1::detail
