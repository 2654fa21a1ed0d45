// spbe list export LIST --format F: a list in the form that other systems read.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include <spbe/catalog.hpp>
#include <spbe/exchange.hpp>

#include "cli/command_line.hpp"
#include "cli/messages.hpp"
#include "cli/report_target.hpp"
#include "cli/verb.hpp"

namespace cli {
namespace {

template <std::size_t N>
std::string joined(const std::array<std::string_view, N>& words) {
  std::string text;
  for (const auto word : words) text += (text.empty() ? "" : "|") + std::string(word);
  return text;
}

// The place of a word among the known ones; the end where it is none.
template <std::size_t N>
std::size_t place_of(const std::array<std::string_view, N>& words, std::string_view word) {
  return static_cast<std::size_t>(std::find(words.begin(), words.end(), word) - words.begin());
}

struct request {
  std::optional<std::string> format, table, output;
  spbe::list_format wanted = spbe::list_format::csv;
  spbe::export_options options;
};

// What is wrong with the options, if anything.  `--json` is `--format json`.
std::optional<spbe::bilingual> read(request& r, bool json) {
  if (json && r.format.value_or("json") != "json") {
    return spbe::bilingual{"--json dan --format " + shown(*r.format) + " bertentangan", "--json and --format " + shown(*r.format) + " contradict each other"};
  }
  if (json) r.format = "json";
  if (!r.format) return spbe::bilingual{"--format belum disebut: " + joined(spbe::list_format_names), "--format is missing: " + joined(spbe::list_format_names)};
  const auto format = place_of(spbe::list_format_names, *r.format);
  const std::string formats = joined(spbe::list_format_names), tables = joined(spbe::list_part_names);
  if (format == spbe::list_format_names.size()) return expected("--format", {formats, formats}, *r.format);
  r.wanted = static_cast<spbe::list_format>(format);
  if (!r.table) return std::nullopt;
  const auto table = place_of(spbe::list_part_names, *r.table);
  if (table == spbe::list_part_names.size()) return expected("--table", {tables, tables}, *r.table);
  if (r.wanted != spbe::list_format::csv) return spbe::bilingual{"--table hanya untuk --format csv", "--table goes with --format csv only"};
  r.options.part = static_cast<spbe::list_part>(table);
  return std::nullopt;
}

}  // namespace

exit_code run_list_export(const verb& self, arguments args, spbe::language lang) {
  command_line line(self, lang);
  request asked;
  line.text("--format", asked.format);
  line.text("--table", asked.table);
  line.text("--output", asked.output);
  if (const auto done = line.parse(std::move(args))) return *done;
  if (line.values.size() != 1) return line.wrong({"list export memerlukan satu LIST", "list export needs one LIST"});
  if (const auto wrong = read(asked, line.json)) return line.wrong(*wrong);
  const auto* list = line.catalog().find(line.values[0]);
  if (list == nullptr) {
    return line.wrong({fmt::format("daftar tidak dikenal: {}; spbe codes menyebut semuanya", shown(line.values[0])),
                       fmt::format("unknown list: {}; spbe codes names them all", shown(line.values[0]))});
  }
  asked.options.day = line.as_of;
  asked.options.lang = line.lang;

  report_target target(asked.output);
  if (const auto failed = target.open_apart_from(line.own_lists(), lang)) return *failed;
  const auto done = spbe::export_list(*list, asked.wanted, asked.options, [&target](std::string_view piece) { return target.out().write(piece); });
  if (!done && done.error().code != spbe::status::cancelled) {   // cancelled: the output itself says why, or the reader has gone
    complain(done.error(), lang);
    return exit_of(done.error());
  }
  return target.finish(exit_code::clean, lang);
}

}  // namespace cli
