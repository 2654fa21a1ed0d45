// spbe metadata report DATA … | draft DATA …: metadata beside the dataset that it is about.
#include <fmt/format.h>

#include <spbe/governance/conformance.hpp>
#include <spbe/governance/metadata.hpp>
#include <spbe/report.hpp>
#include <spbe/validate.hpp>

#include "cli/document.hpp"
#include "cli/interrupt.hpp"
#include "cli/messages.hpp"
#include "cli/report_target.hpp"
#include "cli/schema_source.hpp"
#include "cli/table_options.hpp"
#include "cli/verb.hpp"

namespace cli {
namespace {

// A dataset and how it is to be read.
struct dataset_options {
  explicit dataset_options(command_line& line) : table(line) { line.text("--schema", schema); }

  std::optional<std::string> schema;
  table_options table;
};

struct checked_dataset {
  spbe::plan schema;
  spbe::validation_summary summary;
};

// The rows held against the schema, counted; or the exit code, and then it is said why.
spbe::result<checked_dataset, exit_code> check_dataset(const std::string& path, const dataset_options& options, const command_line& line) {
  const auto csv = options.table.read();
  if (!csv) return spbe::unexpected{line.wrong(csv.error())};
  if (const auto later = later_format(path)) return spbe::unexpected{line.wrong(*later)};
  auto why = exit_code::clean;
  auto schema = read_plan(options.schema, line, why);
  if (!schema) return spbe::unexpected{why};
  std::vector<spbe::rows> inputs;
  inputs.push_back(spbe::rows::csv(path, *csv));
  spbe::validate_options run_options;
  run_options.as_of = line.as_of;
  run_options.lang = line.lang;
  run_options.per_code = 0;
  run_options.cancel = catch_interrupts();
  auto run = spbe::validation::start(*schema, std::move(inputs), run_options);
  const auto trouble = run ? run->drain() : spbe::outcome(spbe::unexpected{run.error()});
  if (interrupted()) return spbe::unexpected{interrupted_exit()};
  if (trouble) return checked_dataset{*std::move(schema), run->summary()};
  complain(trouble.error(), line.lang);
  return spbe::unexpected{exit_of(trouble.error())};
}

void print_text(output& out, const spbe::conformance& c, spbe::language lang) {
  const bool en = lang == spbe::language::en;
  for (const auto& p : c.principles) {
    out.line(fmt::format("{}\t{}", p.name, p.holds ? (en ? "conforms" : "sesuai") : (en ? "does not conform" : "tidak sesuai")));
    for (const auto& reason : p.reasons) out.line("\t" + reason.in(lang));
  }
  out.line(c.conforms() ? (en ? "The delivery conforms to the four principles" : "Kiriman sesuai dengan keempat prinsip")
                        : (en ? "The delivery goes back to the producer (Perpres 39/2019 art. 34)" : "Kiriman dikembalikan kepada produsen data (Perpres 39/2019 pasal 34)"));
}

// The documents of a delivery, kept while the report is made.
struct documents {
  std::optional<spbe::document> standards;
  std::vector<spbe::document> metadata;
};

spbe::result<documents, exit_code> read_documents(const std::optional<std::string>& standards, const std::vector<std::string>& metadata, const command_line& line) {
  documents out;
  if (standards) {
    auto read = read_document("standar_data", *standards, line);
    if (!read) return spbe::unexpected{read.error()};
    out.standards = *std::move(read);
  }
  for (const auto& path : metadata) {
    auto read = read_document("metadata", path, line);
    if (!read) return spbe::unexpected{read.error()};
    out.metadata.push_back(*std::move(read));
  }
  return out;
}

}  // namespace

exit_code run_metadata_report(const verb& self, arguments args, spbe::language lang) {
  command_line line(self, lang);
  dataset_options options(line);
  std::optional<std::string> standards;
  std::vector<std::string> metadata;
  line.text("--standar", standards);
  line.texts("--metadata", metadata);
  if (const auto done = line.parse(std::move(args))) return *done;
  if (line.values.size() != 1) return line.wrong({"metadata report memerlukan satu berkas data", "metadata report needs one file of data"});
  const auto given = read_documents(standards, metadata, line);
  if (!given) return given.error();
  const auto data = check_dataset(line.values[0], options, line);
  if (!data) return data.error();
  spbe::delivery what{given->standards ? &*given->standards : nullptr, {}, spbe::delivered(data->schema, data->summary)};
  for (const auto& doc : given->metadata) what.metadata.push_back(&doc);
  const auto report = spbe::conformance_of(what, {&line.catalog(), line.as_of, line.lang, false, 0});
  output out(1);
  if (line.json) out.line(spbe::json(report, line.lang));
  else print_text(out, report, line.lang);
  return out.finish(report.conforms() ? exit_code::clean : exit_code::findings, line.lang);
}

exit_code run_metadata_draft(const verb& self, arguments args, spbe::language lang) {
  command_line line(self, lang);
  dataset_options options(line);
  std::optional<std::string> path;
  line.text("--output", path);
  if (const auto done = line.parse(std::move(args))) return *done;
  if (line.values.size() != 1) return line.wrong({"metadata draft memerlukan satu berkas data", "metadata draft needs one file of data"});
  report_target target(path);
  if (const auto failed = target.open_apart_from(line.values, line.lang)) return *failed;
  const auto data = check_dataset(line.values[0], options, line);
  if (!data) return data.error();
  for (const auto& form : spbe::draft_ms_var(data->schema, data->summary)) {
    if (!target.out().line(form)) break;
  }
  return target.finish(exit_code::clean, line.lang);
}

}  // namespace cli
