// The rows of a run: waves over the file at hand, their findings in order, and what is told of its columns at its end.
#include <algorithm>

#include "base/cancel.hpp"
#include "engine/validation_state.hpp"

namespace spbe::inline v1 {

using namespace detail;

// Without a schema the first chunk of a file decides which kinds its columns can be; the rest of the file counts only those.
void validation::state::narrow_evidence() {
  const worker& w = *file->work->workers()[0];
  for (std::size_t c = 0; c < file->plan.candidates.size(); ++c) {
    file->plan.candidates[c] = worth_counting(w.seen()[c], w.tally()[c].cells - w.tally()[c].empty);
  }
}

void validation::state::check_rows(std::vector<finding>& batch) {
  open_file& f = *file;
  if (f.job < f.work->size()) {
    if (settle(f.work->at(f.job), batch)) ++f.job;
    return;
  }
  if (f.failure) return stop(*f.failure, true);
  if (is_set(run.options.cancel)) return stop(cancelled(), true);
  for (const auto& w : f.work->workers()) w->settle_defects();
  const bool alone = run.structure_only() && f.waves == 0;
  if (run.structure_only() && f.waves == 1) narrow_evidence();
  ++f.waves;
  f.job = 0;
  const wave::count_job counted = [this, &batch](job& j) { return count_job(j) && tell(j, batch); };
  if (f.work->run({wanted, counted, run.options.cancel, alone ? std::size_t{1} : SIZE_MAX})) return;
  if (is_set(run.options.cancel)) return stop(cancelled(), true);
  tell_late_columns(batch);
  tell_schemes(batch);
  at = phase::columns;
}

// A job that the wave could not finish: its findings, its counts, the rest of its chunk.  True when it is through.
bool validation::state::settle(job& j, std::vector<finding>& batch) {
  open_file& f = *file;
  if (!j.counted && (f.failure || !count_job(j))) return true;
  if (!tell(j, batch)) return false;
  if (j.ended) return true;
  f.work->resume(j, wanted);
  return false;
}

// Counts and keys of what a job has checked since the last time.  Jobs come in the order of chunks, on any thread, while others are checked.
bool validation::state::count_job(job& j) {
  open_file& f = *file;
  j.place = f.where;
  if (j.out_of_memory) {
    f.failure = out_of_memory();
    return false;
  }
  j.add_to(counts, row_counts, worst);
  for (const auto& [why, n] : j.by_cause) causes[why] += n;
  summary.errors += j.errors;
  summary.warnings += j.warnings;
  summary.infos += j.infos;
  bad_rows += j.bad_rows;
  summary.rows = ordinal + f.where.rows + j.rows;
  summary.valid_rows = summary.rows - bad_rows;
  if (dataset) {
    if (auto kept = dataset->take(j, f.where, *f.from); !kept) {
      f.failure = std::move(kept).error();
      return false;
    }
  }
  j.counted = true;
  if (!j.ended) return true;
  f.where.rows += j.rows;
  if (f.plan.what.text) f.where.line += j.split->lines();
  return true;
}

// The findings of a job that is counted, as many as fit; true when all are told.  On any thread, one job at a time, like the counting.
bool validation::state::tell(job& j, std::vector<finding>& batch) {
  if (j.told == j.found.size()) return true;
  const wordsmith words(file->plan, *file->from);
  while (j.told < j.found.size() && has_room(batch)) {
    const raw_finding& raw = j.found[j.told++];
    if (wanted[raw.code] == 0) continue;
    --wanted[raw.code];
    batch.push_back(words.make(j, raw));
  }
  return j.told == j.found.size();
}

void validation::state::end_file() {
  open_file& f = *file;
  if (next_input == 1) summary.encoding = f.from->encoding();
  for (const auto& [topic, sentence] : f.from->late_notes()) {
    note(topic.in(run.options.lang), sentence.in(run.options.lang));
  }
  if (f.work->trouble()) stop(*f.work->trouble(), false);
  ordinal += f.where.rows;
  columns.add(f.plan, *f.work);
  file.reset();
  at = phase::open;
}

// A key of JSON that the schema knows and that turned up late: its values were not looked at, and nobody must think they were.
void validation::state::tell_late_columns(std::vector<finding>& batch) {
  const wordsmith words(file->plan, *file->from);
  for (const std::string& name : file->from->late_columns()) {
    const std::uint32_t field = field_named(*run.data, run.map, name);
    if (field == no_field || file->plan.bound.column_of[field] != no_column || !may_be_missing(*run.data, run.data->fields[field])) continue;   // else the header told
    count(run.fixed.header, severity::error, 1);
    if (wanted[run.fixed.header] == 0) continue;
    --wanted[run.fixed.header];
    batch.push_back(words.make(header_complaint{header_complaint::kind::late, name}));
  }
}

// Known in full once every row was seen: after the findings of the rows.
void validation::state::tell_schemes(std::vector<finding>& batch) {
  const wordsmith words(file->plan, *file->from);
  for (std::uint32_t c = 0; c < file->plan.scheme_of.size(); ++c) {
    const scheme_tally seen = scheme_sum(*file->work, c);
    if (seen.codes == 0) continue;
    const code_index code = run.fields[file->plan.bound.field_of[c]].wrong_scheme;
    count(code, severity::error, 1);
    if (wanted[code] == 0) continue;
    --wanted[code];
    batch.push_back(words.make(c, seen));
  }
}

// For a report that takes counts alone.
void validation::state::note_damaged(const std::string& column) {
  auto& names = summary.damaged;
  if (names.size() < most_column_findings && std::find(names.begin(), names.end(), column) == names.end()) names.push_back(column);
}

void validation::state::tell_defects(std::vector<finding>& batch) {
  const wordsmith words(file->plan, *file->from);
  std::vector<column_defect> some;
  while (has_room(batch)) {
    if (!file->defects.next(file->plan, *file->work, some)) return end_file();
    for (const column_defect& defect : some) {
      count(run.fixed.damage, defect_severity(defect), 1);
      note_damaged(file->plan.bound.shown[defect.column]);
      if (defect_cause(defect.kind) != cause::none) ++causes[defect_cause(defect.kind)];
      if (wanted[run.fixed.damage] == 0) continue;
      --wanted[run.fixed.damage];
      batch.push_back(words.make(defect));
    }
  }
}

}  // namespace spbe::inline v1
