// spbe list diff OLD NEW: what a new edition changes, by kind; with --output also the tables of one list through both.
#include <fmt/format.h>

#include <spbe/list_source.hpp>
#include <spbe/report.hpp>

#include "cli/command_line.hpp"
#include "cli/list_file.hpp"
#include "cli/messages.hpp"
#include "cli/output.hpp"
#include "cli/verb.hpp"

namespace cli {
namespace {

using spbe::list_source;
template <class T>
using found = spbe::result<T, std::vector<spbe::error>>;

std::string plain(const spbe::list_difference& d, spbe::language lang) {
  return fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}", spbe::word_for(d.kind, lang), d.from, d.to, d.from_name, d.to_name, d.from_parent, d.to_parent);
}

exit_code show(const std::vector<spbe::list_difference>& all, const command_line& line, exit_code otherwise) {
  output out(1);
  for (const auto& d : all) {
    if (line.quiet && !line.json) break;
    if (!out.line(line.json ? spbe::json(d) : plain(d, line.lang))) break;
  }
  return out.finish(otherwise, line.lang);
}

// No list is compared on a day before it begins.
std::optional<spbe::bilingual> before_first(const spbe::list& list, spbe::date day) {
  const auto& editions = list.info().editions;
  const auto first = editions.empty() ? spbe::date() : editions.front().from;
  if (!day.has_value() || !first.has_value() || first <= day) return std::nullopt;
  return spbe::bilingual{fmt::format("daftar {} tidak diketahui sebelum {}", list.id(), first.iso()), fmt::format("the list {} is not known before {}", list.id(), first.iso())};
}

struct edition {
  list_source tables;
  spbe::list compiled;
};

// The id of a list, FILE.spbelist, or TABLES; of a newer edition with its codes as the older one writes them.
found<edition> open_edition(const command_line& line, const std::string& name, const list_source* older) {
  using failure = spbe::unexpected<std::vector<spbe::error>>;
  std::optional<spbe::list> compiled;
  if (const auto* known = line.catalog().find(name)) compiled = *known;
  else if (is_compiled_list(name)) {
    auto opened = open_list_file(name);
    if (!opened) return failure{opened.error()};
    compiled = *std::move(opened);
  }
  if (compiled && older == nullptr) return edition{list_source::of(*compiled), *compiled};
  auto tables = compiled ? spbe::result<list_source>(list_source::of(*compiled)) : list_source::read(name);
  if (tables && older != nullptr) tables = tables->as_edition_of(*older);
  if (!tables) return failure{{tables.error()}};
  auto made = compile_tables(*tables);
  if (!made) return failure{made.error()};
  return edition{*std::move(tables), *std::move(made)};
}

void tell(const spbe::edition_step& step, const std::string& folder, spbe::language lang) {
  for (const auto& n : step.notes) note(n, lang);
  const std::string where = shown(folder);
  if (step.questions + step.guesses > 0) {
    note({fmt::format("{}/changes.csv: {} baris perlu diisi (ISI), {} dugaan perlu dibenarkan (DUGAAN)", where, step.questions, step.guesses),
          fmt::format("{}/changes.csv: rows to be filled in (FILL IN): {}, guesses to be confirmed (GUESS): {}", where, step.questions, step.guesses)},
         lang);
  }
  const std::string compile = fmt::format("spbe list compile {} --output {}.spbelist", where, step.tables.info().id);
  note({"Lalu: " + compile, "Then: " + compile}, lang);
}

// Both editions as one list through time.
exit_code write_both(const command_line& line, const edition& was, const edition& is, const std::string& folder, const std::string& id, bool overwrite) {
  const auto step = spbe::add_edition(was.tables, is.tables, {line.as_of, id, line.lang});
  if (!step) return complain_of({step.error()}, line.lang);
  if (const auto written = step->tables.write(folder, overwrite); !written) {
    auto why = written.error();
    if (why.slug == "list.not_empty") why.message = {why.message.id + "; --overwrite menggantinya", why.message.en + "; --overwrite replaces them"};
    return complain_of({why}, line.lang);
  }
  if (!line.quiet) tell(*step, folder, line.lang);
  return show(step->differences, line, exit_code::clean);
}

}  // namespace

exit_code run_list_diff(const verb& self, arguments args, spbe::language lang) {
  command_line line(self, lang);
  std::optional<std::string> folder, id;
  bool overwrite = false;
  line.text("--output", folder);
  line.text("--id", id);
  line.flag("--overwrite", overwrite);
  if (const auto done = line.parse(std::move(args))) return *done;
  if (line.values.size() != 2) return line.wrong({"list diff memerlukan OLD dan NEW", "list diff needs OLD and NEW"});
  if (folder && (folder->empty() || *folder == "-")) return line.wrong({"--output menyebut map", "--output names a folder"});
  if (!folder && (id || overwrite)) return line.wrong({"--id dan --overwrite hanya bersama --output", "--id and --overwrite go with --output"});

  const auto was = open_edition(line, line.values[0], nullptr);
  if (!was) return complain_of(was.error(), lang);
  const auto is = open_edition(line, line.values[1], &was->tables);
  if (!is) return complain_of(is.error(), lang);
  if (folder) return write_both(line, *was, *is, *folder, id.value_or(""), overwrite);
  for (const auto* list : {&was->compiled, &is->compiled}) {
    if (const auto wrong = before_first(*list, line.as_of)) return line.wrong(*wrong);
  }
  const auto all = spbe::differences(was->compiled, line.as_of, is->compiled, line.as_of);
  return show(all, line, all.empty() ? exit_code::clean : exit_code::findings);
}

}  // namespace cli
