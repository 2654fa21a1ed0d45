#include "governance/questions.hpp"

#include <spbe/governance/indeks.hpp>

namespace spbe::inline v1 {
namespace detail {
namespace {

result<std::string> compute(const document& about, std::string_view argument, const document_options& options) {
  const auto raised = read_raises(argument);
  if (!raised) return refuse_question("pengandaian ditulis INDIKATOR=TINGKAT, misalnya 12=4,13=5", "a what-if is written INDICATOR=LEVEL, for example 12=4,13=5");
  const auto computed = compute_index(about, *raised, options.lists != nullptr ? *options.lists : builtin());
  if (!computed) return refuse_question("tidak semua indikator mempunyai tingkat 1 sampai 5; periksa dokumennya", "not every indicator has a level of 1 to 5; check the document");
  return spbe::json(*computed);
}

constexpr question_row rows[] = {
    {"arsitektur", "report", "ringkasan tiap domain", "a summary of each domain", architecture_summary},
    {"arsitektur", "diff", "yang berubah sampai dokumen dalam argumen", "what changes up to the document in the argument", architecture_changes},
    {"arsitektur", "graph", "graf, menurut argumen: dot atau mermaid", "a graph, by the argument: dot or mermaid", architecture_graph},
    {"arsitektur", "import", "dokumen dengan baris CSV sebagai objek; argumen: nama lembar, baris baru, CSV", "the document with rows of CSV as objects; argument: name of the sheet, a line feed, CSV",
     architecture_import},
    {"peta_rencana", "report", "inisiatif, status, dan anggaran tiap muatan", "initiatives, status and budget of each content", answer_roadmap_report},
    {"peta_rencana", "missing_links", "tautan ke objek yang tidak ada dalam arsitektur (argumen: dokumen arsitektur)",
     "links to objects that the architecture has not (argument: the architecture document)", answer_missing_links},
    {"manajemen", "risks", "daftar risiko menurut prioritas", "the risk register by priority", answer_risks},
    {"manajemen", "risk", "besaran dan level pada kemungkinan,dampak (argumen, misalnya 3,2)", "magnitude and level at likelihood,impact (argument, for example 3,2)", answer_risk},
    {"indeks", "compute", "indeks, predikat, domain, aspek, dan kenaikan tiap indikator", "index, predicate, domains, aspects, and what each indicator can gain", compute},
    {"ms_keg", "sums", "pilihan ganda sebagai jumlah 1, 2, 4, … seperti pada formulir", "multiple answers as the sums of 1, 2, 4, … of the form", sums_of},
    {"ms_keg", "dcat", "dcat:Dataset dalam JSON-LD; argumen: larik MS-Var dan MS-Ind, boleh kosong", "a dcat:Dataset in JSON-LD; argument: an array of MS-Var and MS-Ind, or nothing", answer_dcat},
    {"ms_keg", "ckan", "paket CKAN; argumen: larik MS-Var dan MS-Ind, boleh kosong", "a CKAN package; argument: an array of MS-Var and MS-Ind, or nothing", answer_ckan},
};

}  // namespace

std::span<const question_row> questions() noexcept { return rows; }

unexpected<error> refuse_question(std::string id, std::string en) {
  return unexpected{error{status::invalid_argument, "document.question", {}, {std::move(id), std::move(en)}}};
}

}  // namespace detail

std::vector<document_question> document_questions(std::string_view kind) {
  std::vector<document_question> out;
  for (const auto& row : detail::questions()) {
    if (row.kind == kind) out.push_back({row.name, {std::string(row.id), std::string(row.en)}});
  }
  return out;
}

result<std::string> document::ask(std::string_view question, std::string_view argument, const document_options& options) const {
  std::string known;
  for (const auto& row : detail::questions()) {
    if (row.kind != kind()) continue;
    if (row.name == question) return row.answer(*this, argument, options);
    known += (known.empty() ? "" : ", ") + std::string(row.name);
  }
  return detail::refuse_question("pertanyaan tidak dikenal untuk dokumen ini; yang ada: " + known, "unknown question for this document; there are: " + known);
}

}  // namespace spbe::inline v1
