// spbe arsitektur check|report|graph FILE | diff OLD NEW | import SHEET=FILE… | schema
#include <array>

#include <fmt/format.h>

#include <spbe/governance/arsitektur.hpp>

#include "cli/document.hpp"
#include "cli/messages.hpp"
#include "cli/text_file.hpp"
#include "cli/verb.hpp"

namespace cli {
namespace {

constexpr std::size_t sheet_limit = 64U << 20U;

// Domain TAB as_is TAB to_be TAB …, under a line that names them.
exit_code print_report(const spbe::document& doc, const check_request& request, const command_line& line) {
  const auto report = spbe::report_architecture(doc, request.options(line));
  output out(1);
  if (line.json) {
    out.line(spbe::json(report));
    return out.finish(exit_code::clean, line.lang);
  }
  const bool en = line.lang == spbe::language::en;
  out.line(en ? "domain\tas_is\tto_be\tnew\treplaced\twith node\tsecured\tlinks" : "domain\tas_is\tto_be\tbaru\tdiganti\tbersimpul\tdiamankan\tkaitan");
  for (const auto& d : report.domains) {
    out.line(fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}", d.collection, d.as_is, d.to_be, d.added, d.replaced, d.with_reference, d.secured, d.links));
    for (const auto& [kind, count] : d.by_kind) out.line(fmt::format("- {}\t{}", shown(kind), count));
  }
  return out.finish(exit_code::clean, line.lang);
}

std::string_view sign_of(spbe::architecture_change::kind k) noexcept {
  return k == spbe::architecture_change::kind::added ? "+" : k == spbe::architecture_change::kind::removed ? "-" : "~";
}

exit_code print_diff(const spbe::document& older, const spbe::document& newer, const check_request& request, const command_line& line) {
  const auto changes = spbe::diff_architecture(older, newer, request.options(line));
  output out(1);
  if (line.json) out.line(spbe::json(changes));
  for (const auto& c : changes) {
    if (line.json) break;
    std::string members;
    for (const auto& m : c.members) members += (members.empty() ? "" : ", ") + shown(m);
    out.line(fmt::format("{} {}\t{}\t{}\t{}", sign_of(c.what), c.collection.empty() ? "/" : c.collection, shown(c.id), shown(c.name), members));
  }
  return out.finish(changes.empty() ? exit_code::clean : exit_code::findings, line.lang);
}

exit_code print_graph(const spbe::document& doc, const std::optional<std::string>& format, const check_request& request, const command_line& line) {
  if (format && *format != "dot" && *format != "mermaid") return line.wrong(expected("--format", {"dot atau mermaid", "dot or mermaid"}, *format));
  output out(1);
  out.write(spbe::graph_architecture(doc, format == "mermaid" ? spbe::graph_format::mermaid : spbe::graph_format::dot, request.options(line)));
  return out.finish(exit_code::clean, line.lang);
}

// One sheet more; the document so far is a text between two, so that the library alone knows how it is made.
spbe::result<spbe::document, exit_code> add_sheet(const spbe::document& into, const std::string& argument, const command_line& line) {
  const auto mark = argument.find('=');
  if (mark == std::string::npos || mark == 0 || mark + 1 == argument.size()) return spbe::unexpected{line.wrong(expected("import", {"LEMBAR=BERKAS.csv", "SHEET=FILE.csv"}, argument))};
  const std::string path = argument.substr(mark + 1);
  const auto file = read_text_file(path, {"lembar", "sheet"}, sheet_limit);
  if (file.trouble) {
    complain(*file.trouble, line.lang);
    return spbe::unexpected{file.exit};
  }
  auto made = spbe::import_architecture_sheet(into, argument.substr(0, mark), file.text, path);
  auto next = made ? spbe::document::parse("arsitektur", *made) : spbe::result<spbe::document>(spbe::unexpected{made.error()});
  if (next) return *std::move(next);
  complain({fmt::format("lembar {}: {}", shown(argument), next.error().message.id), fmt::format("sheet {}: {}", shown(argument), next.error().message.en)}, line.lang);
  return spbe::unexpected{exit_code::usage};
}

exit_code print_import(const std::optional<std::string>& into, const command_line& line) {
  auto doc = into ? read_document("arsitektur", *into, line) : spbe::result<spbe::document, exit_code>(spbe::document::parse("arsitektur", "{}").value());
  for (std::size_t i = 1; doc && i < line.values.size(); ++i) doc = add_sheet(*doc, line.values[i], line);
  if (!doc) return doc.error();
  output out(1);
  out.write(doc->json());
  return out.finish(exit_code::clean, line.lang);
}

}  // namespace

exit_code run_arsitektur(const verb& self, arguments args, spbe::language lang) {
  command_line line(self, lang);
  check_request request;
  request.declare(line);
  std::optional<std::string> format, into;
  line.text("--format", format);
  line.text("--into", into);
  if (const auto done = line.parse(std::move(args))) return *done;
  const std::string what = line.values.empty() ? "" : line.values.front();
  const std::size_t files = line.values.empty() ? 0 : line.values.size() - 1;
  if (what == "schema" && files == 0) return print_document_schema("arsitektur", line);
  if (what == "import" && files != 0) return print_import(into, line);
  const bool one = what == "check" || what == "report" || what == "graph";
  if (!(one && files == 1) && !(what == "diff" && files == 2)) {
    return line.wrong({"arsitektur memerlukan check, report, atau graph FILE; diff OLD NEW; import LEMBAR=FILE; atau schema",
                       "arsitektur needs check, report or graph FILE; diff OLD NEW; import SHEET=FILE; or schema"});
  }
  const auto doc = read_document("arsitektur", line.values[1], line);
  if (!doc) return doc.error();
  if (what == "check") return print_check(*doc, request, line);
  if (what == "report") return print_report(*doc, request, line);
  if (what == "graph") return print_graph(*doc, format, request, line);
  const auto newer = read_document("arsitektur", line.values[2], line);
  return newer ? print_diff(*doc, *newer, request, line) : newer.error();
}

}  // namespace cli
