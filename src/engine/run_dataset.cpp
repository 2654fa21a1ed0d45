// What looks across all rows of a run: what foreign keys refer to is read before the first row, the rules over the dataset speak after the last.
#include <algorithm>
#include <utility>

#include <spbe/text.hpp>

#include "base/cancel.hpp"
#include "engine/validation_state.hpp"
#include "text/render.hpp"

namespace spbe::inline v1 {

using namespace detail;

void validation::state::read_references() {
  auto more = referred->step(*dataset);
  if (!more) return stop(std::move(more).error(), true);
  if (*more) return;
  for (auto& note : referred->notes()) summary.notes.push_back(std::move(note));
  referred.reset();
  at = phase::open;
}

// A field that a file must have is told by its header.
void validation::state::note_unbound(const file_plan& plan) {
  if (plan.what.header_missing || plan.what.empty) return;
  const auto lacking_of = [&plan](const std::vector<std::uint32_t>& fields) {
    const auto found = std::find_if(fields.begin(), fields.end(), [&plan](std::uint32_t field) { return plan.bound.column_of[field] == no_column; });
    return found == fields.end() ? no_field : *found;
  };
  for (std::size_t r = 0; r < run.references.size(); ++r) {
    const foreign_key& key = run.data->foreign_keys[r];
    std::uint32_t field = lacking_of(key.fields);
    if (field != no_field && !may_be_missing(*run.data, run.data->fields[field])) continue;
    if (field == no_field) field = lacking_of(key.own);
    if (field != no_field && unbound[r].field == no_field) unbound[r] = {field, plan.what.name};
  }
}

// A foreign key that could not be looked at is never passed over in silence: one warning each, before what the rules over the dataset found.
void validation::state::tell_unchecked(std::vector<finding>& batch) {
  std::vector<std::size_t> passed_over;
  for (std::size_t r = 0; r < run.references.size(); ++r) {
    const bool broken_off = trouble && summary.rows != 0 && run.data->foreign_keys[r].to_itself();
    if (!run.references[r].given || unbound[r].field != no_field || broken_off) passed_over.push_back(r);
  }
  // By file and column, as all findings.
  const auto place = [this](std::size_t r) {
    const auto file = std::find(summary.files.begin(), summary.files.end(), unbound[r].file);
    return std::pair{unbound[r].file.empty() ? summary.files.begin() : file, run.data->foreign_keys[r].fields[0]};
  };
  std::stable_sort(passed_over.begin(), passed_over.end(), [&place](std::size_t a, std::size_t b) { return place(a) < place(b); });
  for (const std::size_t r : passed_over) {
    count(run.fixed.unchecked_reference, severity::warning, 1);
    if (wanted[run.fixed.unchecked_reference] == 0) continue;
    --wanted[run.fixed.unchecked_reference];
    batch.push_back(unchecked(run.data->foreign_keys[r], unbound[r]));
  }
}

finding validation::state::unchecked(const foreign_key& key, const lacking& why) const {
  const language lang = run.options.lang;
  const std::string name = masked_name(key.resource);
  bilingual detail{"datanya tidak diberikan", "its data was not given"};
  bilingual hint{"Beri --resource " + name + "=BERKAS, atau seluruh paketnya dengan --package", "Give --resource " + name + "=FILE, or the whole package with --package"};
  const bool broken_off = why.field == no_field && key.to_itself();
  if (broken_off) {
    detail = {"datanya tidak terbaca seluruhnya", "not all of the data was read"};
    hint = {"Periksa lagi setelah semua berkas utuh", "Check again when all files are whole"};
  } else if (why.field != no_field) {
    const std::string& field = run.data->fields[why.field].name;
    detail = {"kolom '" + field + "' tidak ada", "there is no column '" + field + "'"};
    hint = {"Tambahkan kolomnya pada setiap berkas, atau tunjuk kolom yang memuatnya dengan --map", "Add the column to every file, or name the one that holds it with --map"};
  }
  finding f;
  f.file = !why.file.empty() || summary.files.empty() ? why.file : summary.files.front();
  if (broken_off && inputs.size() > 1) f.file.clear();   // any of them may be the one
  f.column = run.data->fields[key.fields[0]].name;
  f.rule = "foreignKeys";
  f.severity = severity::warning;
  render(f, "file", finding_class::reference, lang, {{"expected", reference_words(key, lang)}, {"detail", detail.in(lang)}, {"hint", hint.in(lang)}});
  return f;
}

void validation::state::resolve(std::vector<finding>& batch) {
  at = phase::dataset;
  if (!dataset) return;
  tell_unchecked(batch);
  if (auto done = dataset->resolve(wanted, threads, !trouble); !done) return stop(std::move(done).error(), true);
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
    for (code_index c = 0; c < row_counts.size(); ++c) row_counts[c] += dataset->book().rows_with(c);
    return finish();
  }
  --wanted[(*got)->code];
  batch.push_back(std::move((*got)->what));
}

void validation::state::name_counts() {
  for (code_index c = 0; c < counts.size(); ++c) {
    if (counts[c] == 0) continue;
    summary.by_code[run.codes.slug(c)] = counts[c];
    summary.worst_by_code[run.codes.slug(c)] = worst[c];
    // A rule of the rows and one of the dataset may share a name, and a row.
    if (row_counts[c] != 0) summary.rows_by_code[run.codes.slug(c)] = std::min(row_counts[c], summary.rows);
  }
  summary.by_cause.clear();
  for (const auto& [why, n] : causes) summary.by_cause[run.name_of(why)] += n;
}

void validation::state::finish() {
  at = phase::done;
  if (file && file->work) columns.add(file->plan, *file->work);
  summary.complete = !trouble;
  summary.valid_rows = summary.rows - bad_rows;
  name_counts();
  summary.columns = columns.summaries(run.structure_only());
  dataset.reset();   // where the spill file filled the disk, the report that follows may need it
}

}  // namespace spbe::inline v1
