// What can be asked of an architecture by name.
#include <spbe/governance/arsitektur.hpp>

#include "governance/questions.hpp"

namespace spbe::inline v1::detail {

result<std::string> architecture_summary(const document& about, std::string_view, const document_options& options) { return json(report_architecture(about, options)); }

result<std::string> architecture_changes(const document& about, std::string_view argument, const document_options& options) {
  const auto newer = document::parse("arsitektur", argument);
  if (!newer) return unexpected{newer.error()};
  return json(diff_architecture(about, *newer, options));
}

result<std::string> architecture_graph(const document& about, std::string_view argument, const document_options& options) {
  if (argument.empty() || argument == "dot") return graph_architecture(about, graph_format::dot, options);
  if (argument == "mermaid") return graph_architecture(about, graph_format::mermaid, options);
  return refuse_question("bentuk graf: dot atau mermaid", "formats of a graph: dot or mermaid");
}

result<std::string> architecture_import(const document& about, std::string_view argument, const document_options&) {
  const auto end = argument.find('\n');
  if (end == std::string_view::npos) return refuse_question("argumen: nama lembar, baris baru, lalu CSV", "the argument: name of the sheet, a line feed, then CSV");
  auto sheet = argument.substr(0, end);
  if (sheet.ends_with('\r')) sheet.remove_suffix(1);
  return import_architecture_sheet(about, sheet, argument.substr(end + 1));
}

}  // namespace spbe::inline v1::detail
