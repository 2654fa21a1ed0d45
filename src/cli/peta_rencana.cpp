// spbe peta-rencana check FILE [--arsitektur FILE] | report FILE | schema
#include <fmt/format.h>

#include <spbe/governance/peta_rencana.hpp>

#include "cli/document.hpp"
#include "cli/output.hpp"
#include "cli/verb.hpp"

namespace cli {
namespace {

exit_code check(const spbe::document& roadmap, const std::optional<std::string>& architecture, const check_request& request, const command_line& line) {
  if (!architecture) return print_check(roadmap, request, line);
  const auto beside = read_document("arsitektur", *architecture, line);
  if (!beside) return beside.error();
  return print_check([&](const spbe::document_options& options) { return spbe::check_roadmap(roadmap, *beside, options); }, request, line);
}

// A row a content: its initiatives, and its budget in every year of the period.
exit_code report(const spbe::document& roadmap, const check_request& request, const command_line& line) {
  const auto all = spbe::summarize_roadmap(roadmap, request.options(line));
  output out(1);
  if (line.json) {
    out.line(spbe::json(all));
    return out.finish(exit_code::clean, line.lang);
  }
  const bool en = line.lang == spbe::language::en;
  std::string head = en ? "Content\tInitiatives" : "Muatan\tInisiatif";
  for (int year = all.first_year; year != 0 && year <= all.last_year; ++year) head += fmt::format("\t{}", year);
  out.line(head);
  for (const auto& c : all.contents) {
    std::string row = fmt::format("{}\t{}", c.name, c.initiatives);
    for (int year = all.first_year; year != 0 && year <= all.last_year; ++year) {
      const auto amount = c.budget.find(year);
      row += fmt::format("\t{}", amount == c.budget.end() ? 0 : amount->second);
    }
    if (!out.line(row)) break;
  }
  return out.finish(exit_code::clean, line.lang);
}

}  // namespace

exit_code run_peta_rencana(const verb& self, arguments args, spbe::language lang) {
  command_line line(self, lang);
  std::optional<std::string> architecture;
  check_request request;
  request.declare(line);
  line.text("--arsitektur", architecture);
  if (const auto done = line.parse(std::move(args))) return *done;
  const std::string what = line.values.empty() ? "" : line.values[0];
  if (what == "schema" && line.values.size() == 1) return print_document_schema("peta_rencana", line);
  if ((what != "check" && what != "report") || line.values.size() != 2) {
    return line.wrong({"peta-rencana memerlukan check FILE, report FILE, atau schema", "peta-rencana needs check FILE, report FILE or schema"});
  }
  const auto roadmap = read_document("peta_rencana", line.values[1], line);
  if (!roadmap) return roadmap.error();
  return what == "check" ? check(*roadmap, architecture, request, line) : report(*roadmap, request, line);
}

}  // namespace cli
