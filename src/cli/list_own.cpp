// spbe list compile | check TABLES: an agency's own list, from its tables to a file that every verb opens with --list.
#include <fmt/format.h>

#include <spbe/list_source.hpp>
#include <spbe/report.hpp>

#include "cli/command_line.hpp"
#include "cli/list_file.hpp"
#include "cli/messages.hpp"
#include "cli/output.hpp"
#include "cli/report_target.hpp"
#include "cli/verb.hpp"

namespace cli {
namespace {

const spbe::bilingual no_tables = {"sebutkan TABLES: map, HEADER.json [CODES.csv], atau CODES.csv", "name TABLES: a folder, HEADER.json [CODES.csv] or CODES.csv"};

std::string codes_file(const command_line& line) { return line.values.size() == 2 ? line.values[1] : std::string(); }

// What was made or looked at: a line for people, or the document that `spbe codes --json` has of it.
exit_code tell(const spbe::list_info& info, const command_line& line) {
  output out(1);
  if (line.json) out.line(spbe::json(info, line.lang));
  else if (!line.quiet) out.line(spbe::bilingual{fmt::format("{}: {} kode, {} masa berlaku", info.id, info.codes, info.records),
                                                 fmt::format("{}: {} codes, {} spells", info.id, info.codes, info.records)}.in(line.lang));
  return out.finish(exit_code::clean, line.lang);
}

std::optional<spbe::bilingual> wrong_output(const std::optional<std::string>& file) {
  if (!file || file->empty() || *file == "-") return spbe::bilingual{"--output FILE.spbelist belum disebut", "--output FILE.spbelist is missing"};
  if (file->ends_with(".spbelist")) return std::nullopt;
  return expected("--output", {"nama yang berakhir .spbelist", "a name that ends in .spbelist"}, *file);
}

}  // namespace

exit_code run_list_compile(const verb& self, arguments args, spbe::language lang) {
  command_line line(self, lang);
  std::optional<std::string> output_file;
  line.text("--output", output_file);
  if (const auto done = line.parse(std::move(args))) return *done;
  if (line.values.empty() || line.values.size() > 2) return line.wrong(no_tables);
  if (const auto wrong = wrong_output(output_file)) return line.wrong(*wrong);

  const auto tables = spbe::list_source::read(line.values[0], codes_file(line));
  if (!tables) return complain_of({tables.error()}, lang);
  const auto bytes = tables->bytes();
  if (!bytes) return complain_of(tables->faults(), lang);
  report_target target(output_file);
  if (const auto failed = target.open_apart_from(files_of_list(line.values[0], codes_file(line)), lang)) return *failed;
  target.out().write(*bytes);
  if (const auto ended = target.finish(exit_code::clean, lang); ended != exit_code::clean) return ended;
  return tell(spbe::list::open(std::make_shared<const std::string>(*bytes))->info(), line);
}

exit_code run_list_check(const verb& self, arguments args, spbe::language lang) {
  command_line line(self, lang);
  if (const auto done = line.parse(std::move(args))) return *done;
  if (line.values.empty() || line.values.size() > 2) return line.wrong(no_tables);
  if (line.values.size() == 2 && is_compiled_list(line.values[0])) {
    return line.wrong({"FILE.spbelist diperiksa tanpa CODES.csv", "FILE.spbelist is checked without CODES.csv"});
  }
  const auto made = open_list_file(line.values[0], codes_file(line));
  return made ? tell(made->info(), line) : complain_of(made.error(), lang);
}

}  // namespace cli
