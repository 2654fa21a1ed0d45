// spbe schema list | show NAME|FILE | check NAME|FILE | lint NAME|FILE
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include <spbe/report.hpp>
#include <spbe/schema.hpp>

#include "cli/command_line.hpp"
#include "cli/messages.hpp"
#include "cli/output.hpp"
#include "cli/schema_source.hpp"
#include "cli/verb.hpp"

namespace cli {
namespace {

exit_code list(const command_line& line) {
  output out(1);
  for (const auto& s : spbe::plan::builtins()) {
    if (!out.line(line.json ? spbe::json(s, line.lang) : fmt::format("{}\t{}\t{}", s.name, s.title.in(line.lang), s.fields.size()))) break;
  }
  return out.finish(exit_code::clean, line.lang);
}

exit_code show(const std::string& json, const command_line& line) {
  output out(1);
  out.write(json);
  if (!json.empty() && json.back() != '\n') out.write("\n");
  return out.finish(exit_code::clean, line.lang);
}

exit_code check(const std::string& json, const command_line& line) {
  const auto compiled = spbe::plan::compile(json, {.lists = &line.catalog(), .lang = line.lang});
  if (compiled) return exit_code::clean;
  output out(1);
  if (!line.quiet || line.json) out.write(complaints(compiled.error(), line.lang, line.json));
  return out.finish(exit_code::usage, line.lang);
}

exit_code lint(const std::string& json, const command_line& line) {
  const auto found = spbe::lint_schema(json, {.lists = &line.catalog(), .lang = line.lang});
  output out(1);
  if (!found) {
    out.write(complaints(found.error(), line.lang, line.json));
    return out.finish(exit_code::usage, line.lang);
  }
  bool warned = false;
  for (const auto& f : *found) {
    warned = warned || f.severity == spbe::severity::warning;
    if (!out.line(line.json ? spbe::json(f) : fmt::format("{}\t{}\t{}; {}", f.column, f.code, f.message, f.hint))) break;
  }
  return out.finish(warned ? exit_code::findings : exit_code::clean, line.lang);
}

}  // namespace

exit_code run_schema(const verb& self, arguments args, spbe::language lang) {
  command_line line(self, lang);
  if (const auto done = line.parse(std::move(args))) return *done;
  const std::string what = line.values.empty() ? "" : line.values.front();
  constexpr std::array<std::string_view, 3> later = {"infer", "export", "import"};
  if (std::find(later.begin(), later.end(), what) != later.end()) return line.wrong(not_in_this_version("schema " + what));
  if (what == "list" && line.values.size() == 1) return list(line);
  if (what != "list" && what != "show" && what != "check" && what != "lint") {
    return line.wrong({"schema memerlukan list, show, check, atau lint", "schema needs list, show, check or lint"});
  }
  if (line.values.size() != (what == "list" ? 1 : 2)) {
    return line.wrong(what == "list" ? spbe::bilingual{"schema list tidak memakai nilai", "schema list takes no value"}
                                     : spbe::bilingual{fmt::format("schema {} memerlukan satu NAME atau FILE", what),
                                                       fmt::format("schema {} needs one NAME or FILE", what)});
  }
  const auto found = read_schema(line.values[1]);
  if (found.trouble) {
    complain(*found.trouble, lang);
    return found.exit;
  }
  return what == "show" ? show(found.text, line) : what == "lint" ? lint(found.text, line) : check(found.text, line);
}

}  // namespace cli
