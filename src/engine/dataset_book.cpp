#include "engine/dataset_book.hpp"

#include <algorithm>

#include "engine/families.hpp"
#include "engine/references.hpp"
#include "engine/words.hpp"
#include "text/render.hpp"

namespace spbe::inline v1::detail {

dataset_book::dataset_book(const run_plan& run, const row_places& places, std::size_t memory, spill_file& file, std::vector<bool> worded)
    : run_(run), places_(places), worded_(std::move(worded)), sorter_(memory, file), counts_(run.dataset.size()), with_(run.codes.size()) {
  const bool any_worded = std::any_of(run.dataset.begin(), run.dataset.end(), [this](const dataset_rule& r) { return worded_[r.code]; });
  counts_alone_ = !any_worded && run.dataset.size() == 1 && run.group_rules.empty();
}

void dataset_book::count(std::uint32_t rule, bool bad) noexcept {
  const std::lock_guard lock(adding_);
  ++counts_[rule];
  ++with_[run_.dataset[rule].code].rows;
  newly_bad_ += static_cast<std::uint64_t>(!bad && run_.dataset[rule].severity == severity::error);
}

outcome dataset_book::add(std::uint32_t rule, const dataset_place& where, std::uint64_t first, std::uint32_t detail, std::string_view value, std::string_view key) {
  if (counts_alone_) return count(rule, where.bad), std::monostate{};
  const dataset_rule& r = run_.dataset[rule];
  const std::lock_guard lock(adding_);
  ++counts_[rule];
  const bool bad = where.bad || r.severity != severity::error;
  const repeat_head head{where.ordinal, first, where.line, where.byte, places_.file_of(where.ordinal).column[rule], rule, run_.codes.rank(r.code), detail, 0, 0, bad ? 1U : 0U, 0};
  return sorter_.add(head, value, key);
}

// "'kode' dari 'satker'": what a foreign key refers to; nothing for other rules.
std::string dataset_book::referred(std::uint32_t rule) const {
  const std::size_t first = run_.dataset.size() - run_.references.size();
  return rule < first ? std::string() : reference_words(run_.data->foreign_keys[rule - first], run_.options.lang);
}

finding dataset_book::word(const repeat& r) const {
  const dataset_rule& rule = run_.dataset[r.head.rule];
  const row_places::file_mark& file = places_.file_of(r.head.ordinal);
  finding f;
  f.file = file.name;
  f.row = r.head.ordinal - file.first + 1;
  f.line = r.head.line;
  f.byte = file.text ? r.head.byte : -1;
  f.column = file.shown[r.head.rule];
  f.key = r.key;
  if (!r.value.empty()) f.value = r.value;
  f.rule = rule.name;
  f.severity = rule.severity;
  const language lang = run_.options.lang;
  const std::string first = places_.row_in_words(r.head.first, r.head.ordinal, lang);
  const std::string& slug = run_.codes.slug(rule.code);
  const std::size_t dot = slug.rfind('.');
  render(f, std::string_view(slug).substr(0, dot), class_of(std::string_view(slug).substr(dot + 1)), lang,
         {{"found", r.value}, {"first", first}, {"detail", family_words(r.head.detail, first, lang)}, {"expected", referred(r.head.rule)}});
  tell_address(f, file.sheet, file.column[r.head.rule], lang);
  return f;
}

result<std::optional<dataset_book::told>> dataset_book::next(const wanted_findings& wanted) {
  for (;;) {
    auto got = sorter_.next();
    if (!got) return unexpected{std::move(got).error()};
    if (!*got) return std::optional<told>{};
    const repeat& r = **got;
    if (r.head.bad == 0 && r.head.ordinal != last_bad_) {
      ++newly_bad_;
      last_bad_ = r.head.ordinal;
    }
    const code_index code = run_.dataset[r.head.rule].code;
    records& with = with_[code];
    with.rows += static_cast<std::uint64_t>(with.last != r.head.ordinal);
    with.last = r.head.ordinal;
    if (worded_[code] && wanted[code] != 0) return std::optional<told>(told{word(r), code});
  }
}

}  // namespace spbe::inline v1::detail
