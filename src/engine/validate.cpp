// A run as a machine of few states: open a file, check its chunks in waves, hand findings out in order, and after the
// last file resolve what needs the whole dataset.  Here: opening and describing, and the order of the steps.
#include <algorithm>
#include <new>

#include <spbe/text.hpp>

#include "base/cancel.hpp"
#include "engine/scalar.hpp"
#include "engine/validation_state.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

constexpr std::size_t columns_at_once = 512;

// A batch of a wide table is large, and so are the values of its columns, which are kept where there is no schema: fewer of them at once keep the
// memory where it is.
[[nodiscard]] unsigned threads_for(std::size_t columns, bool values_kept, unsigned threads) {
  const std::size_t each = std::max<std::size_t>(columns, 1) * (values_kept ? 2 : 1);
  const std::size_t fit = std::max<std::size_t>(columns_at_once / each, 1);
  return static_cast<unsigned>(std::min<std::size_t>(threads, fit));
}

[[nodiscard]] error unknown_key(const std::string& asked, const std::string& file) {
  const auto name = masked_name(asked);
  return {status::invalid_argument, "validate.unknown_key", name,
          {"kolom kunci '" + name + "' tidak ada dalam '" + file + "'; lihat baris judulnya", "the key column '" + name + "' is not in '" + file + "'; see its header"}};
}

}  // namespace

void validation::state::count(code_index code, severity how, std::uint64_t n) {
  if (n == 0) return;
  counts.resize(run.codes.size());
  row_counts.resize(run.codes.size());
  worst.resize(run.codes.size());
  counts[code] += n;
  worst[code] = std::max(worst[code], how);
  (how == severity::error ? summary.errors : how == severity::warning ? summary.warnings : summary.infos) += n;
}

void validation::state::want(std::uint64_t of_each_code) {
  for (auto& n : wanted) n = of_each_code;
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
  question.shows = [this](std::string_view name) {
    const auto is_it = [wanted = header_name(name)](const key_part& part) { return part.field == no_field && header_name(part.name) == wanted; };
    return std::any_of(run.key.begin(), run.key.end(), is_it);
  };
  auto opened = file->from->open(question);
  if (!opened) {
    file.reset();
    return stop(std::move(opened).error(), is_set(run.options.cancel));
  }
  file->plan = plan_file(run, std::move(*opened));
  ++next_input;
  if (const auto forms = forms_of(*run.data, file->plan.bound); !forms.empty()) file->from->write_as(forms);
  describe(file->plan);
  if (auto known = look_for_key(file->plan); !known) return stop(std::move(known).error(), true);
  file->where.line = file->plan.what.text ? file->from->first_line() : 0;
  if (run.structure_only()) file->plan.candidates.assign(file->plan.bound.field_of.size(), all_candidates());
  if (dataset) {
    dataset->begin_file(file->plan, ordinal);
    file->plan.known = dataset->known();
    note_unbound(file->plan);
  }
  file->work = std::make_unique<wave>(*file->from, threads_for(file->plan.what.columns, run.structure_only(), threads));
  decide_schemes(file->plan, *file->work);
  file->work->begin(file->plan);
  at = phase::complain;
}

void validation::state::describe(const file_plan& plan) {
  const layout& what = plan.what;
  summary.files.push_back(what.name);
  const auto& notes = run.options.lang == language::en ? what.notes_en : what.notes_id;
  for (const auto& [topic, sentence] : notes) note(topic, sentence);
  note_unmapped(plan);
  for (const field_plan& f : run.data->fields) {
    if (f.codes != nullptr && f.as_of_field != no_field && plan.bound.column_of[f.as_of_field] != no_column) column_days = true;
  }
  summary.as_of_source = column_days ? "column" : run.day_source;
  if (summary.files.size() > 1) return;
  summary.encoding = what.encoding;
  summary.delimiter = what.delimiter;
  summary.header_line = what.header_line;
}

// Of several files each note says which it is about.
void validation::state::note(const std::string& topic, const std::string& sentence) {
  summary.notes.emplace_back(topic, inputs.size() == 1 ? sentence : file->plan.what.name + ": " + sentence);
}

void validation::state::note_absent(const std::string& option, const std::string& header) {
  note(option, '\'' + masked_name(header) + (run.options.lang == language::en ? "' is no header of the file" : "' bukan judul kolom berkas"));
}

// A header that was mapped and is not there may be misspelt, and may be of another of the files.
void validation::state::note_unmapped(const file_plan& plan) {
  for (const auto& [header, field] : run.options.map) {
    if (plan.bound.column_named(header, plan.what) == no_column) note_absent("--map", header);
  }
}

// A key that the first file lacks is a slip of whoever asked, told before anything else is.  Later there are findings that stand: another file may well lack it.
outcome validation::state::look_for_key(const file_plan& plan) {
  const bool tells = summary.files.size() == 1 && plan.what.columns != 0;
  for (std::size_t k = 0; k < run.key.size(); ++k) {
    if (run.key[k].field != no_field || plan.key_columns[k] != no_column) continue;
    if (tells) return unexpected{unknown_key(run.key[k].name, plan.what.name)};
    note_absent("--key", run.key[k].name);
  }
  return std::monostate{};
}

void validation::state::complain(std::vector<finding>& batch) {
  const auto& complaints = file->plan.bound.complaints;
  const wordsmith words(file->plan, *file->from);
  while (file->complaint < complaints.size() && has_room(batch)) {
    const header_complaint& c = complaints[file->complaint++];
    count(run.fixed.header, c.what == header_complaint::kind::extra ? severity::info : severity::error, 1);
    if (wanted[run.fixed.header] == 0) continue;
    --wanted[run.fixed.header];
    batch.push_back(words.make(c));
  }
  if (file->complaint == complaints.size()) at = phase::rows;
}

void validation::state::step(std::vector<finding>& batch) {
  switch (at) {
    case phase::references: return read_references();
    case phase::open: return open();
    case phase::complain: return complain(batch);
    case phase::rows: return check_rows(batch);
    case phase::columns: return tell_defects(batch);
    case phase::resolve: return resolve(batch);
    case phase::dataset: return give_dataset(batch);
    case phase::done: return;
  }
}

bool validation::state::is_full(const std::vector<finding>& batch) noexcept {
  for (; weighed < batch.size(); ++weighed) {
    const finding& f = batch[weighed];
    weight += sizeof f + f.column.size() + f.key.size() + f.message.size() + f.hint.size() + (f.value ? f.value->size() : 0);
  }
  return batch.size() >= findings_a_batch || weight >= text_a_batch;
}

void validation::state::empty(std::vector<finding>& batch) noexcept {
  batch.clear();
  weighed = weight = 0;
}

// A full batch goes to whoever takes it here and now.
bool validation::state::has_room(std::vector<finding>& batch) {
  if (is_full(batch) && take != nullptr) hand_out(batch);
  return !refused && !is_full(batch);
}

void validation::state::hand_out(std::vector<finding>& batch) {
  refused = refused || !(*take)(batch, summary);
  empty(batch);
}

// Nobody wants the rest: the counts are those of what was read, and never complete.
void validation::state::give_up() {
  if (at != phase::done) name_counts();
  at = phase::done;
}

result<bool> validation::state::next(std::vector<finding>& batch) {
  empty(batch);
  // One wave at least comes back to the caller, so that progress can be shown and a stop be noticed.
  const std::uint64_t before = summary.rows;
  while (at != phase::done && !refused && !is_full(batch) && (summary.rows == before || file)) {
    const bool between_waves = at == phase::rows && file->job == file->work->size();
    if (between_waves && summary.rows != before) break;
    const bool referring = at == phase::references;
    step(batch);
    if (referring) break;
  }
  if (at != phase::done) name_counts();   // for who looks before the end, or stops here
  if (at != phase::done || !batch.empty()) return true;
  if (trouble) return unexpected{*trouble};
  return false;
}

result<validation> validation::start(const plan& plan, std::vector<rows> inputs, validate_options options, std::vector<resource> resources) {
  std::vector<std::string> names;
  for (const resource& r : resources) names.push_back(r.name);
  auto run = run_plan::make(plan, options, names);
  if (!run) return unexpected{std::move(run).error()};
  if (inputs.empty()) {
    return unexpected{error{status::invalid_argument, "validate.no_input", {}, {"tidak ada berkas untuk diperiksa", "there is no input to check"}}};
  }
  auto s = std::make_unique<state>(std::move(*run), std::move(inputs), std::move(resources));
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

outcome validation::each(const taker& take) {
  std::vector<finding> batch;
  state_->take = &take;
  const auto ended = [this](const void*) { state_->take = nullptr; };
  const std::unique_ptr<const void, decltype(ended)> guard(&take, ended);
  for (;;) {
    auto more = next(batch);
    if (!more) return unexpected{std::move(more).error()};
    state_->hand_out(batch);
    if (state_->refused) state_->give_up();
    if (state_->refused || !*more) return std::monostate{};
  }
}

outcome validation::drain() {
  state_->want(0);
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
