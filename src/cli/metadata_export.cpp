// spbe metadata export FILE… --format dcat|ckan: forms with errors are told and nothing is exported, for a catalogue shows it to everybody.
#include <spbe/governance/metadata.hpp>
#include <spbe/governance/metadata_export.hpp>

#include "cli/document.hpp"
#include "cli/messages.hpp"
#include "cli/report_target.hpp"
#include "cli/verb.hpp"

namespace cli {

exit_code run_metadata_export(const verb& self, arguments args, spbe::language lang) {
  command_line line(self, lang);
  std::optional<std::string> format, path;
  line.text("--format", format);
  line.text("--output", path);
  if (const auto done = line.parse(std::move(args))) return *done;
  if (line.values.empty()) return line.wrong({"metadata export memerlukan FILE MS-Keg, lalu FILE MS-Var dan MS-Ind bila ada", "metadata export needs the FILE of an MS-Keg, then those of MS-Var and MS-Ind if there are"});
  if (!format || (*format != "dcat" && *format != "ckan")) return line.wrong(expected("--format", {"dcat atau ckan", "dcat or ckan"}, format.value_or("''")));
  std::vector<spbe::document> forms;
  for (const auto& file : line.values) {
    auto read = read_document("metadata", file, line);
    if (!read) return read.error();
    forms.push_back(*std::move(read));
  }
  std::vector<const spbe::document*> given;
  bool broken = false;
  for (std::size_t i = 0; i < forms.size(); ++i) {
    broken = tell_errors(forms[i], line.values[i], line) || broken;
    given.push_back(&forms[i]);
  }
  if (broken) return exit_code::findings;
  const auto text = spbe::export_metadata(given, *format, {&line.catalog(), line.as_of, line.lang, false, 1});
  if (!text) return line.wrong(text.error().message);
  report_target target(path);
  if (const auto failed = target.open_apart_from(line.values, line.lang)) return *failed;
  target.out().line(*text);
  return target.finish(exit_code::clean, line.lang);
}

}  // namespace cli
