// A run as a machine of few states: open a file, check its chunks in waves, hand findings out in order, and after the
// last file resolve what needs the whole dataset.
#include <algorithm>
#include <new>
#include <thread>

#include <spbe/text.hpp>
#include <spbe/validate.hpp>

#include "base/cancel.hpp"
#include "engine/column_sums.hpp"
#include "engine/dataset.hpp"
#include "engine/scalar.hpp"
#include "engine/wave.hpp"
#include "engine/words.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

constexpr std::size_t findings_a_batch = 1024;
constexpr unsigned most_threads = 64;
constexpr std::size_t columns_at_once = 512;
constexpr std::uint64_t most_column_findings = 200;

// A batch of a wide table is large: fewer of them at once keep the memory where it is.
[[nodiscard]] unsigned threads_of(unsigned asked, std::size_t columns) {
  const unsigned n = asked != 0 ? asked : std::max(1U, std::thread::hardware_concurrency());
  const std::size_t fit = std::max<std::size_t>(columns_at_once / std::max<std::size_t>(columns, 1), 1);
  return static_cast<unsigned>(std::min<std::size_t>({n, most_threads, fit}));
}

[[nodiscard]] error out_of_memory() {
  return {status::out_of_memory, "validate.out_of_memory", {}, {"memori tidak cukup", "not enough memory"}};
}

// One file while it is read.
struct open_file {
  std::unique_ptr<source> from;
  file_plan plan;
  std::unique_ptr<wave> work;
  std::size_t complaint = 0;      // next to hand out
  std::size_t job = 0, finding = 0;
  std::uint64_t waves = 0;
  defect_walk defects;
  job_place where;                // of the next job to be counted
  std::optional<error> failure;   // of counting: nothing behind it is handed out
};

[[nodiscard]] error unknown_key(const std::string& asked, const std::string& file) {
  const auto name = printable(mask_by_shape(asked, false));
  return {status::invalid_argument, "validate.unknown_key", name,
          {"kolom kunci '" + name + "' tidak ada dalam '" + file + "'; lihat baris judulnya", "the key column '" + name + "' is not in '" + file + "'; see its header"}};
}

}  // namespace

struct validation::state {
  enum class phase : std::uint8_t { open, complain, rows, columns, resolve, dataset, done };

  state(run_plan p, std::vector<rows> in) : run(std::move(p)), inputs(std::move(in)), wanted(run.codes.size(), run.options.per_code) {
    // One of them is a whole column: whoever wants any wants to see them side by side.
    if (run.options.per_code > 0) wanted[run.fixed.damage] = std::max(run.options.per_code, most_column_findings);
    if (!run.dataset.empty()) dataset.emplace(run);
  }

  run_plan run;
  std::vector<rows> inputs;
  std::vector<std::uint64_t> wanted;         // findings still to be made, by code
  std::vector<std::uint64_t> counts;         // by code
  std::vector<severity> worst;
  std::optional<dataset_rules> dataset;
  std::optional<open_file> file;
  std::size_t next_input = 0;
  phase at = phase::open;
  std::uint64_t ordinal = 0;                 // records of the files before this one
  column_sums columns;
  std::optional<error> trouble;              // ends the run once the findings before it are out
  validation_summary summary;
  bool column_days = false;
  std::uint64_t bad_rows = 0;

  [[nodiscard]] result<bool> next(std::vector<finding>& batch);
  void step(std::vector<finding>& batch);
  void stop(error why, bool at_once);
  void open();
  void complain(std::vector<finding>& batch);
  void check_rows(std::vector<finding>& batch);
  [[nodiscard]] bool hand_out(job& j, std::vector<finding>& batch);
  [[nodiscard]] bool count_job(job& j);
  void end_file();
  void resolve();
  void give_dataset(std::vector<finding>& batch);
  void finish();
  void describe(const file_plan& plan);
  void tell_schemes(std::vector<finding>& batch);
  void tell_defects(std::vector<finding>& batch);
  void narrow_evidence();
  void count(code_index code, severity how, std::uint64_t n);
};

void validation::state::count(code_index code, severity how, std::uint64_t n) {
  if (n == 0) return;
  counts.resize(run.codes.size());
  worst.resize(run.codes.size());
  counts[code] += n;
  worst[code] = std::max(worst[code], how);
  (how == severity::error ? summary.errors : how == severity::warning ? summary.warnings : summary.infos) += n;
}

// Trouble is told after the findings that came before it; a cancelled run tells nothing more.
void validation::state::stop(error why, bool at_once) {
  trouble = std::move(why);
  if (at_once) finish();
}

void validation::state::open() {
  if (next_input == inputs.size() || trouble) {
    at = phase::resolve;
    return;
  }
  file.emplace();
  file->from = std::move(inputs[next_input]).take();
  header_question question;
  question.fields = run.data->fields.size();
  question.cancel = run.options.cancel;
  question.matches = [this](const std::vector<std::string_view>& cells) { return fields_named(*run.data, run.map, cells); };
  question.takes = [this](std::size_t field, std::string_view cell) { return takes_cell(run.data->fields[field], cell); };
  auto opened = file->from->open(question);
  if (!opened) {
    file.reset();
    return stop(std::move(opened).error(), false);
  }
  file->plan = plan_file(run, std::move(*opened), static_cast<std::uint32_t>(next_input++));
  describe(file->plan);
  for (std::size_t k = 0; k < run.key.size(); ++k) {
    if (run.key[k].field == no_field && file->plan.key_columns[k] == no_column) return stop(unknown_key(run.key[k].name, file->plan.what.name), true);
  }
  file->where.line = file->plan.what.text ? file->from->first_line() : 0;
  if (run.structure_only()) file->plan.candidates.assign(file->plan.bound.field_of.size(), all_candidates());
  if (dataset) dataset->begin_file(file->plan, ordinal);
  file->work = std::make_unique<wave>(*file->from, threads_of(run.options.threads, file->plan.what.columns));
  decide_schemes(file->plan, *file->work);
  file->work->begin(file->plan);
  at = phase::complain;
}

void validation::state::describe(const file_plan& plan) {
  const layout& what = plan.what;
  summary.files.push_back(what.name);
  const auto& notes = run.options.lang == language::en ? what.notes_en : what.notes_id;
  summary.notes.insert(summary.notes.end(), notes.begin(), notes.end());
  for (const field_plan& f : run.data->fields) {
    if (f.codes != nullptr && f.as_of_field != no_field && plan.bound.column_of[f.as_of_field] != no_column) column_days = true;
  }
  summary.as_of_source = column_days ? "column" : run.day_source;
  if (summary.files.size() > 1) return;
  summary.encoding = what.encoding;
  summary.delimiter = what.delimiter;
  summary.header_line = what.header_line;
}

void validation::state::complain(std::vector<finding>& batch) {
  const auto& complaints = file->plan.bound.complaints;
  const wordsmith words(file->plan, *file->from);
  while (file->complaint < complaints.size() && batch.size() < findings_a_batch) {
    const header_complaint& c = complaints[file->complaint++];
    count(run.fixed.header, c.what == header_complaint::kind::extra ? severity::info : severity::error, 1);
    if (wanted[run.fixed.header] == 0) continue;
    --wanted[run.fixed.header];
    batch.push_back(words.make(c));
  }
  if (file->complaint == complaints.size()) at = phase::rows;
}

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
    if (hand_out(f.work->at(f.job), batch)) ++f.job;
    return;
  }
  if (f.failure) return stop(*f.failure, true);
  if (is_set(run.options.cancel)) return stop(cancelled(), true);
  for (const auto& w : f.work->workers()) w->settle_defects();
  const bool alone = run.structure_only() && f.waves == 0;
  if (run.structure_only() && f.waves == 1) narrow_evidence();
  ++f.waves;
  f.job = 0;
  const wave::count_job counted = [this](job& j) { return count_job(j); };
  if (f.work->run({wanted, counted, run.options.cancel, alone ? std::size_t{1} : SIZE_MAX})) return;
  if (is_set(run.options.cancel)) return stop(cancelled(), true);
  tell_schemes(batch);
  at = phase::columns;
}

// The findings of one job, as many as fit; true when the job is through.
bool validation::state::hand_out(job& j, std::vector<finding>& batch) {
  open_file& f = *file;
  if (!j.counted && (f.failure || !count_job(j))) return true;
  const wordsmith words(f.plan, *f.from);
  while (f.finding < j.found.size() && batch.size() < findings_a_batch) {
    const raw_finding& raw = j.found[f.finding++];
    if (wanted[raw.code] == 0) continue;
    --wanted[raw.code];
    batch.push_back(words.make(j, raw));
  }
  if (f.finding < j.found.size()) return false;
  f.finding = 0;
  if (j.ended) return true;
  f.work->resume(j, wanted);
  return false;
}

// Counts and keys of what a job has checked since the last time.  Jobs come in the order of chunks, on any thread, while others are checked.
bool validation::state::count_job(job& j) {
  open_file& f = *file;
  j.place = f.where;
  if (!j.trouble.empty()) {
    f.failure = out_of_memory();
    return false;
  }
  counts.resize(run.codes.size());
  worst.resize(run.codes.size());
  for (std::size_t c = 0; c < j.by_code.size(); ++c) {
    counts[c] += j.by_code[c];
    worst[c] = std::max(worst[c], j.worst[c]);
  }
  for (const auto& [why, n] : j.by_cause) summary.by_cause[run.name_of(why)] += n;
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

void validation::state::end_file() {
  open_file& f = *file;
  if (next_input == 1) summary.encoding = f.from->encoding();
  for (const auto& [topic, sentence] : f.from->late_notes()) {
    summary.notes.emplace_back(topic.in(run.options.lang), sentence.in(run.options.lang));
  }
  if (f.work->trouble()) stop(*f.work->trouble(), false);
  ordinal += f.where.rows;
  columns.add(f.plan, *f.work);
  file.reset();
  at = phase::open;
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

void validation::state::tell_defects(std::vector<finding>& batch) {
  const wordsmith words(file->plan, *file->from);
  std::vector<column_defect> some;
  while (batch.size() < findings_a_batch) {
    if (!file->defects.next(file->plan, *file->work, some)) return end_file();
    for (const column_defect& defect : some) {
      count(run.fixed.damage, defect_severity(defect), 1);
      if (defect_cause(defect.kind) != cause::none) ++summary.by_cause[run.name_of(defect_cause(defect.kind))];
      if (wanted[run.fixed.damage] == 0) continue;
      --wanted[run.fixed.damage];
      batch.push_back(words.make(defect));
    }
  }
}

void validation::state::resolve() {
  at = phase::dataset;
  if (!dataset) return;
  if (auto done = dataset->resolve(wanted); !done) return stop(std::move(done).error(), true);
  const auto& found = dataset->book().counts();
  for (std::size_t r = 0; r < found.size(); ++r) count(run.dataset[r].code, run.dataset[r].severity, found[r]);
}

void validation::state::give_dataset(std::vector<finding>& batch) {
  if (!dataset) return finish();
  if (is_set(run.options.cancel)) return stop(cancelled(), true);
  auto got = dataset->book().next(wanted);
  if (!got) return stop(std::move(got).error(), true);
  if (!*got) {
    bad_rows += dataset->book().newly_bad();
    return finish();
  }
  --wanted[(*got)->code];
  batch.push_back(std::move((*got)->what));
}

void validation::state::finish() {
  at = phase::done;
  if (file && file->work) columns.add(file->plan, *file->work);
  summary.complete = !trouble;
  summary.valid_rows = summary.rows - bad_rows;
  for (code_index c = 0; c < counts.size(); ++c) {
    if (counts[c] == 0) continue;
    summary.by_code[run.codes.slug(c)] = counts[c];
    summary.worst_by_code[run.codes.slug(c)] = worst[c];
  }
  summary.columns = columns.summaries(run.structure_only());
  dataset.reset();   // where the spill file filled the disk, the report that follows may need it
}

void validation::state::step(std::vector<finding>& batch) {
  switch (at) {
    case phase::open: return open();
    case phase::complain: return complain(batch);
    case phase::rows: return check_rows(batch);
    case phase::columns: return tell_defects(batch);
    case phase::resolve: return resolve();
    case phase::dataset: return give_dataset(batch);
    case phase::done: return;
  }
}

result<bool> validation::state::next(std::vector<finding>& batch) {
  batch.clear();
  // One wave at least comes back to the caller, so that progress can be shown and a stop be noticed.
  const std::uint64_t before = summary.rows;
  while (at != phase::done && batch.size() < findings_a_batch && (summary.rows == before || file)) {
    const bool between_waves = at == phase::rows && file->job == file->work->size();
    if (between_waves && summary.rows != before) break;
    step(batch);
  }
  if (at != phase::done || !batch.empty()) return true;
  if (trouble) return unexpected{*trouble};
  return false;
}

result<validation> validation::start(const plan& plan, std::vector<rows> inputs, validate_options options) {
  auto run = run_plan::make(plan, options);
  if (!run) return unexpected{std::move(run).error()};
  if (inputs.empty()) {
    return unexpected{error{status::invalid_argument, "validate.no_input", {}, {"tidak ada berkas untuk diperiksa", "there is no input to check"}}};
  }
  auto s = std::make_unique<state>(std::move(*run), std::move(inputs));
  s->summary.as_of = s->run.day;
  s->summary.as_of_source = s->run.day_source;
  s->summary.unmasked = options.unmask;
  return validation(std::move(s));
}

validation::validation(std::unique_ptr<state> s) noexcept : state_(std::move(s)) {}
validation::validation(validation&&) noexcept = default;
validation& validation::operator=(validation&&) noexcept = default;
validation::~validation() = default;

result<bool> validation::next(std::vector<finding>& batch) {
  try {
    return state_->next(batch);
  } catch (const std::bad_alloc&) {
    state_->stop(out_of_memory(), true);
    return unexpected{*state_->trouble};
  }
}

outcome validation::drain() {
  std::fill(state_->wanted.begin(), state_->wanted.end(), 0);
  std::vector<finding> none;
  for (;;) {
    auto more = next(none);
    if (!more) return unexpected{std::move(more).error()};
    if (!*more) return std::monostate{};
  }
}

const validation_summary& validation::summary() const noexcept { return state_->summary; }
language validation::lang() const noexcept { return state_->run.options.lang; }

}  // namespace spbe::inline v1
