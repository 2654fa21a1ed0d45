// Forms are held against what an export needs before one is made: a catalogue shows what it is given to everybody.
#include <algorithm>

#include <spbe/governance/metadata.hpp>
#include <spbe/governance/metadata_export.hpp>
#include <spbe/text.hpp>

#include "governance/questions.hpp"

namespace spbe::inline v1 {
namespace {

// What keeps a form from being exported, or nothing.
outcome fit(const document& form, std::size_t place, document_options options) {
  options.per_code = 1;   // the first is told
  const auto found = form.check(options);
  const auto first = std::find_if(found.findings.begin(), found.findings.end(), [](const finding& f) { return f.severity == severity::error; });
  if (found.errors == 0 || first == found.findings.end()) return std::monostate{};
  const std::string form_name = std::to_string(place) + " (" + std::string(form.kind()) + ")", count = std::to_string(found.errors);
  const std::string where = first->code + (first->column.empty() ? " /" : " " + masked_name(first->column));
  return detail::refuse_question("formulir " + form_name + " memuat " + count + " galat, yang pertama " + where + "; perbaiki dahulu",
                                 "form " + form_name + " has " + count + " errors, the first " + where + "; mend it first");
}

}  // namespace

result<std::string> export_metadata(std::span<const document* const> forms, std::string_view format, const document_options& options) {
  if (format != "dcat" && format != "ckan") return detail::refuse_question("format ekspor: dcat atau ckan", "formats of export: dcat or ckan");
  const auto activities = std::count_if(forms.begin(), forms.end(), [](const document* d) { return d->kind() == "ms_keg"; });
  if (activities == 0) return detail::refuse_question("tidak ada MS-Keg di antara formulir", "there is no MS-Keg among the forms");
  if (activities > 1) return detail::refuse_question("satu ekspor untuk satu MS-Keg; yang diberikan " + std::to_string(activities), "an export is of one MS-Keg; given were " + std::to_string(activities));
  for (std::size_t i = 0; i < forms.size(); ++i) {
    if (const auto good = fit(*forms[i], i + 1, options); !good) return unexpected{good.error()};
  }
  return format == "dcat" ? to_dcat(forms) : to_ckan(forms);
}

namespace detail {
namespace {

result<std::string> exported(const document& about, std::string_view others, std::string_view format, const document_options& options) {
  auto more = others.empty() ? result<std::vector<document>>(std::vector<document>{}) : parse_metadata_forms(others);
  if (!more) return unexpected{more.error()};
  std::vector<const document*> forms = {&about};
  for (const auto& form : *more) forms.push_back(&form);
  return export_metadata(forms, format, options);
}

}  // namespace

result<std::string> answer_dcat(const document& about, std::string_view argument, const document_options& options) { return exported(about, argument, "dcat", options); }
result<std::string> answer_ckan(const document& about, std::string_view argument, const document_options& options) { return exported(about, argument, "ckan", options); }

}  // namespace detail
}  // namespace spbe::inline v1
