// spbe list compile | check TABLES: an agency's own list, from its tables to a file that every verb opens with --list.
#include <fmt/format.h>

#include <spbe/list_source.hpp>

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

spbe::bilingual counts(const spbe::list_info& info) {
  return {fmt::format("{}: {} kode, {} masa berlaku", info.id, info.codes, info.records), fmt::format("{}: {} codes, {} spells", info.id, info.codes, info.records)};
}

}  // namespace

exit_code run_list_compile(const verb& self, arguments args, spbe::language lang) {
  command_line line(self, lang);
  std::optional<std::string> output_file;
  line.text("--output", output_file);
  if (const auto done = line.parse(std::move(args))) return *done;
  if (line.values.empty() || line.values.size() > 2) return line.wrong(no_tables);
  if (!output_file || output_file->empty() || *output_file == "-") return line.wrong({"--output FILE.spbelist belum disebut", "--output FILE.spbelist is missing"});

  const auto tables = spbe::list_source::read(line.values[0], codes_file(line));
  if (!tables) return complain_of({tables.error()}, lang);
  const auto bytes = tables->bytes();
  if (!bytes) return complain_of(tables->faults(), lang);
  report_target target(output_file);
  if (const auto trouble = target.open()) {
    complain(*trouble, lang);
    return exit_code::unreadable;
  }
  target.out().write(*bytes);
  const auto ended = target.finish(exit_code::clean, lang);
  if (ended != exit_code::clean || line.quiet) return ended;
  const auto made = spbe::list::open(std::make_shared<const std::string>(*bytes));
  if (made) note(counts(made->info()), lang);
  return ended;
}

exit_code run_list_check(const verb& self, arguments args, spbe::language lang) {
  command_line line(self, lang);
  if (const auto done = line.parse(std::move(args))) return *done;
  if (line.values.empty() || line.values.size() > 2) return line.wrong(no_tables);
  const auto made = open_list_file(line.values[0], codes_file(line));
  if (!made) return complain_of(made.error(), lang);
  output out(1);
  if (!line.quiet) out.line(counts(made->info()).in(lang));
  return out.finish(exit_code::clean, lang);
}

}  // namespace cli
