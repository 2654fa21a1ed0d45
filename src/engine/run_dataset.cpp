// What looks across all rows of a run: what foreign keys refer to is read before the first row, the rules over the dataset speak after the last.
#include <algorithm>

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

void validation::state::note_unbound(const file_plan& plan) {
  const auto is_bound = [&plan](std::uint32_t field) { return plan.bound.column_of[field] != no_column; };
  for (std::size_t r = 0; r < run.references.size(); ++r) {
    const foreign_key& key = run.data->foreign_keys[r];
    const bool asks = std::all_of(key.fields.begin(), key.fields.end(), is_bound);
    if (asks && !std::all_of(key.own.begin(), key.own.end(), is_bound)) unbound[r] = 1;
  }
}

// A foreign key that could not be looked at is never passed over in silence: one warning each, before what the rules over the dataset found.
void validation::state::tell_unchecked(std::vector<finding>& batch) {
  const language lang = run.options.lang;
  for (std::size_t r = 0; r < run.references.size(); ++r) {
    if (run.references[r].given && unbound[r] == 0) continue;
    count(run.fixed.unchecked_reference, severity::warning, 1);
    if (wanted[run.fixed.unchecked_reference] == 0) continue;
    --wanted[run.fixed.unchecked_reference];
    const foreign_key& key = run.data->foreign_keys[r];
    const std::string name = printable(mask_by_shape(key.resource, false));
    const bilingual detail = unbound[r] == 0 ? bilingual{"datanya tidak diberikan", "its data was not given"} : bilingual{"kolom itu tidak ada", "there is no such column"};
    const bilingual hint = unbound[r] == 0 ? bilingual{"Beri --resource " + name + "=BERKAS, atau seluruh paketnya dengan --package", "Give --resource " + name + "=FILE, or the whole package with --package"}
                                           : bilingual{"Tambahkan kolomnya pada setiap berkas", "Add the column to every file"};
    finding f;
    f.file = summary.files.empty() ? std::string() : summary.files.front();
    f.column = run.data->fields[key.fields[0]].name;
    f.rule = "foreignKeys";
    f.severity = severity::warning;
    render(f, "file", finding_class::reference, lang, {{"expected", reference_words(key, lang)}, {"detail", detail.in(lang)}, {"hint", hint.in(lang)}});
    batch.push_back(std::move(f));
  }
}

void validation::state::resolve(std::vector<finding>& batch) {
  at = phase::dataset;
  if (!dataset) return;
  tell_unchecked(batch);
  if (auto done = dataset->resolve(wanted, threads); !done) return stop(std::move(done).error(), true);
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

}  // namespace spbe::inline v1
