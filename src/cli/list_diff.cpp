// spbe list diff OLD NEW: what a new edition changes, by kind; also as rows of changes.csv for a human to review.
#include <fmt/format.h>

#include <spbe/list_source.hpp>
#include <spbe/report.hpp>
#include <spbe/table.hpp>

#include "cli/command_line.hpp"
#include "cli/list_file.hpp"
#include "cli/messages.hpp"
#include "cli/output.hpp"
#include "cli/report_target.hpp"
#include "cli/verb.hpp"

namespace cli {
namespace {

std::string plain(const spbe::list_difference& d, spbe::language lang) {
  return fmt::format("{}\t{}\t{}\t{}\t{}", spbe::word_for(d.kind, lang), d.from, d.to, d.from_name, d.to_name);
}

// A row of changes.csv; what a likeness of names suggests is no more than medium.
std::string change_row(const spbe::list_difference& d, spbe::date on, std::string_view source) {
  const bool guessed = d.kind == spbe::change_kind::recode;
  std::string out = on.has_value() ? on.iso() : std::string();
  const std::string_view cells[] = {"", spbe::name_of(d.kind), d.from, d.to, "", guessed ? "medium" : "high", source};
  for (const auto cell : cells) out += ',' + spbe::csv_cell(cell, ',');
  return out;
}

exit_code write_changes(const std::string& path, const std::vector<spbe::list_difference>& all, const command_line& line) {
  report_target target(path);
  std::vector<std::string> inputs = line.own_lists();
  for (const auto& name : line.values) {
    for (auto& file : files_of_list(name)) inputs.push_back(std::move(file));
  }
  if (const auto failed = target.open_apart_from(inputs, line.lang)) return *failed;
  target.out().line("on,legal_date,kind,from,to,basis,certainty,source");
  for (const auto& d : all) {
    if (d.kind == spbe::change_kind::transfer) continue;   // the tables keep a code under one parent: a code that moves is another spell's business
    target.out().line(change_row(d, line.as_of, d.kind == spbe::change_kind::recode ? "same name in two editions" : "two editions compared"));
  }
  return target.finish(exit_code::clean, line.lang);
}

}  // namespace

exit_code run_list_diff(const verb& self, arguments args, spbe::language lang) {
  command_line line(self, lang);
  std::optional<std::string> changes;
  line.text("--changes", changes);
  if (const auto done = line.parse(std::move(args))) return *done;
  if (line.values.size() != 2) return line.wrong({"list diff memerlukan OLD dan NEW", "list diff needs OLD and NEW"});
  std::vector<spbe::list> both;
  for (const auto& name : line.values) {
    if (const auto* known = line.catalog().find(name)) {
      both.push_back(*known);
      continue;
    }
    auto list = open_list_file(name);
    if (!list) return complain_of(list.error(), lang);
    both.push_back(*std::move(list));
  }
  for (const auto& list : both) {
    const auto& editions = list.info().editions;
    const auto first = editions.empty() ? spbe::date() : editions.front().from;
    if (!line.as_of.has_value() || !first.has_value() || first <= line.as_of) continue;
    return line.wrong({fmt::format("daftar {} tidak diketahui sebelum {}", list.id(), first.iso()), fmt::format("the list {} is not known before {}", list.id(), first.iso())});
  }
  const auto all = spbe::differences(both[0], line.as_of, both[1], line.as_of);
  if (changes && !changes->empty()) {
    if (const auto ended = write_changes(*changes, all, line); ended != exit_code::clean) return ended;
  }
  output out(1);
  for (const auto& d : all) {
    if (line.quiet && !line.json) break;
    if (!out.line(line.json ? spbe::json(d) : plain(d, lang))) break;
  }
  return out.finish(all.empty() ? exit_code::clean : exit_code::findings, lang);
}

}  // namespace cli
