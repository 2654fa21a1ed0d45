// spbe metadata check FILE | sums FILE | schema KIND; report and draft in metadata_data.cpp, export in metadata_export.cpp
#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include <spbe/governance/metadata.hpp>

#include "cli/document.hpp"
#include "cli/messages.hpp"
#include "cli/text_file.hpp"
#include "cli/verb.hpp"

namespace cli {
namespace {

constexpr std::array<std::string_view, 4> kinds = {"ms_keg", "ms_var", "ms_ind", "standar_data"};

bool is_kind(std::string_view name) { return std::find(kinds.begin(), kinds.end(), name) != kinds.end(); }

exit_code print_sums(const spbe::document& form, const command_line& line) {
  const auto sums = form.ask("sums");
  if (!sums) return line.wrong({"sums hanya untuk MS-Keg", "sums is for MS-Keg only"});
  output out(1);
  out.line(*sums);
  return out.finish(exit_code::clean, line.lang);
}

exit_code check_or_show(const verb& self, arguments args, spbe::language lang) {
  command_line line(self, lang);
  check_request request;
  request.declare(line);
  std::optional<std::string> kind;
  line.text("--kind", kind);
  if (const auto done = line.parse(std::move(args))) return *done;
  const std::string what = line.values.empty() ? "" : line.values.front();
  if (line.values.size() != 2 || (what != "check" && what != "sums" && what != "schema")) {
    return line.wrong({"metadata memerlukan check, sums, schema, report, draft, atau export", "metadata needs check, sums, schema, report, draft or export"});
  }
  if (what == "schema" && !is_kind(line.values[1])) return line.wrong(expected("schema", {"ms_keg, ms_var, ms_ind, atau standar_data", "ms_keg, ms_var, ms_ind or standar_data"}, line.values[1]));
  if (what == "schema") return print_document_schema(line.values[1], line);
  if (kind && !is_kind(*kind)) return line.wrong(expected("--kind", {"ms_keg, ms_var, ms_ind, atau standar_data", "ms_keg, ms_var, ms_ind or standar_data"}, *kind));
  const auto form = read_document(kind ? std::string_view(*kind) : std::string_view("metadata"), line.values[1], line);
  if (!form) return form.error();
  return what == "sums" ? print_sums(*form, line) : print_check(*form, request, line);
}

}  // namespace

exit_code run_metadata(const verb& self, arguments args, spbe::language lang) {
  using runner = exit_code (*)(const verb&, arguments, spbe::language);
  constexpr std::array<std::pair<std::string_view, runner>, 3> parts = {{{"report", run_metadata_report}, {"draft", run_metadata_draft}, {"export", run_metadata_export}}};
  const auto place = place_of_word(args);
  for (const auto& [name, run] : parts) {
    if (place == args.size() || args[place] != name) continue;
    args.erase(args.begin() + static_cast<std::ptrdiff_t>(place));
    return run(self, std::move(args), lang);
  }
  return check_or_show(self, std::move(args), lang);
}

}  // namespace cli
