// spbe codes [LIST [CODE]]: a code list on a day, a code through time, what a name or a code leads to.
#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include <spbe/catalog.hpp>
#include <spbe/codelist.hpp>
#include <spbe/report.hpp>

#include "cli/code_answers.hpp"
#include "cli/command_line.hpp"
#include "cli/messages.hpp"
#include "cli/output.hpp"
#include "cli/verb.hpp"

namespace cli {
namespace {

struct question {
  bool children = false;
  bool history = false;
  bool all = false;
  std::optional<std::string> search, to;
  [[nodiscard]] bool any() const { return children || history || all || search || to; }
};

std::string plain(const spbe::list_info& info, spbe::language lang) {
  std::string from = info.editions.empty() ? "" : info.editions.front().from.iso();
  std::string to = info.editions.empty() ? "" : info.editions.back().from.iso();
  if (from == to) to.clear();
  return fmt::format("{}\t{}\t{}\t{}{}{}\t{}", info.id, info.title.in(lang), info.codes, from, to.empty() ? "" : "..", to,
                     spbe::word_for(info.certainty, lang));
}

// "92.71 Kota Sorong": the name the code bore on that day, else its last.
std::string named(const spbe::list& list, const std::string& code, spbe::date day = {}) {
  if (code.empty()) return "-";
  if (const auto then = day.has_value() ? list.find(code, day) : std::nullopt) return fmt::format("{} {}", code, then->name);
  const auto spells = list.spells(code);
  return spells.empty() ? code : fmt::format("{} {}", code, spells.back().name);
}

std::string plain(const spbe::list& list, const spbe::change& c, spbe::language lang) {
  const auto day = c.on.has_value() ? c.on : c.legal_date;
  const auto eve = c.on.has_value() ? spbe::date::from_days(c.on.days() - 1) : c.on;   // a renamed code had its old name until then
  return fmt::format("{}\t{}\t{} -> {}\t{}\t{}", day.has_value() ? day.iso() : "-", spbe::word_for(c.kind, lang),
                     named(list, c.from, eve), named(list, c.to, c.on), c.basis, spbe::word_for(c.certainty, lang));
}

// Records in code order; with --history every code is followed by the changes that name it.
class printer {
 public:
  printer(output& out, const spbe::list& list, const command_line& line, const question& asked)
      : out_(out), list_(list), line_(line), asked_(asked) {}

  bool print(const std::vector<spbe::record>& records) {
    if (line_.quiet && !line_.json) return true;
    for (std::size_t i = 0; i < records.size(); ++i) {
      const bool last_spell = i + 1 == records.size() || records[i + 1].code != records[i].code;
      if (!(line_.json ? as_json(records[i]) : as_text(records[i], last_spell))) return false;
    }
    return true;
  }

 private:
  bool as_json(const spbe::record& r) { return out_.line(asked_.history ? spbe::json(r, list_.history(r.code)) : spbe::json(r)); }
  bool as_text(const spbe::record& r, bool last_spell) {
    if (!out_.line(record_line(r))) return false;
    if (!asked_.history || !last_spell) return true;
    const auto changes = list_.history(r.code);
    return std::all_of(changes.begin(), changes.end(), [&](const auto& c) { return out_.line("  " + plain(list_, c, line_.lang)); });
  }

  output& out_;
  const spbe::list& list_;
  const command_line& line_;
  const question& asked_;
};

// The heirs of a code; where a line of them ended too, that is said.
std::string joined(const spbe::list& list, const std::vector<std::string>& codes, spbe::date day, std::string_view retired) {
  std::string text;
  for (const auto& code : codes) {
    text += (text.empty() ? "" : ", ") + named(list, code);
    if (!list.find(code, day)) text += retired;
  }
  return text;
}

exit_code answer_lists(const command_line& line, output& out) {
  for (const auto* list : line.catalog().lists()) {
    if (!out.line(line.json ? spbe::json(list->info(), line.lang) : plain(list->info(), line.lang))) break;
  }
  return exit_code::clean;
}

// No code of the list is in force: the day lies before the list, or after its end.
spbe::bilingual nothing_on(const spbe::list& list, spbe::date day) {
  const auto first = list.info().editions.empty() ? spbe::date{} : list.info().editions.front().from;
  if (first.has_value() && day.days() < first.days()) return unknown_before(list);
  return {fmt::format("tidak ada kode dalam daftar {} yang berlaku pada {}; --all menampilkan semuanya, --as-of suatu hari lain", list.id(), day.iso()),
          fmt::format("no code of the list {} is in force on {}; --all shows all of them, --as-of another day", list.id(), day.iso())};
}

exit_code answer_list(const spbe::list& list, const command_line& line, const question& asked, output& out) {
  const auto day = asked.all ? spbe::date{} : line.as_of.has_value() ? line.as_of : spbe::today();
  auto records = list.all(day);
  if (records.empty() && !asked.all) {   // silence would say that nothing ever existed
    out.flush();
    if (!line.quiet) complain(nothing_on(list, day), line.lang);
    return exit_code::findings;
  }
  if (asked.children) std::erase_if(records, [](const auto& r) { return !r.parent.empty(); });
  printer(out, list, line, asked).print(records);
  return exit_code::clean;
}

exit_code answer_search(const spbe::list& list, const command_line& line, const question& asked, output& out) {
  const auto day = asked.all ? spbe::date{} : line.as_of.has_value() ? line.as_of : spbe::today();
  const auto records = list.search(*asked.search, day, 0);
  if (!records.empty()) {
    printer(out, list, line, asked).print(records);
    return exit_code::clean;
  }
  out.flush();
  const auto on = day.has_value() ? day.iso() : std::string();
  if (!line.quiet) {
    complain({fmt::format("tidak ada nama dalam daftar {} yang memuat semua kata itu{}", list.id(), on.empty() ? "" : " pada " + on),
              fmt::format("no name in the list {} holds all these words{}", list.id(), on.empty() ? "" : " on " + on)},
             line.lang);
  }
  return exit_code::findings;
}

exit_code answer_code(const spbe::list& list, const std::string& code, const command_line& line, const question& asked, output& out) {
  std::vector<spbe::record> records;
  if (!line.as_of.has_value())
    records = list.spells(code);
  else if (auto found = list.find(code, line.as_of))
    records.push_back(std::move(*found));
  const auto day = asked.all ? spbe::date{} : line.as_of.has_value() ? line.as_of : spbe::today();
  const bool ended = asked.children && list.judge(code, day).standing != spbe::standing::current;   // no children: they went with it
  if (records.empty() || ended) {
    out.flush();
    if (!line.quiet) complain(absence(list, code, day), line.lang);
    return exit_code::findings;
  }
  if (asked.children) records = list.children(code, day);
  printer(out, list, line, asked).print(records);
  return exit_code::clean;
}

std::string known_lists(const spbe::catalog& lists) {
  std::string names;
  for (const auto* list : lists.lists()) names += (names.empty() ? "" : ", ") + std::string(list->id());
  return names;
}

// Options that do not go together, or lack what they ask about.
std::optional<spbe::bilingual> contradiction(const command_line& line, const question& asked) {
  if (line.values.size() > 2) return spbe::bilingual{"codes menerima satu LIST dan satu CODE", "codes takes one LIST and one CODE"};
  if (asked.all && line.as_of.has_value()) return spbe::bilingual{"--all dan --as-of tidak dapat bersama", "--all and --as-of exclude each other"};
  if (line.values.empty() && asked.any()) return spbe::bilingual{"LIST belum disebut", "LIST is missing"};
  if (asked.search && (line.values.size() == 2 || asked.children || asked.to))
    return spbe::bilingual{"--search mencari dalam LIST, tanpa CODE, --children, atau --to", "--search looks in LIST, without CODE, --children or --to"};
  if (asked.to && line.values.size() < 2) return spbe::bilingual{"--to memerlukan CODE; untuk satu kolom: spbe convert", "--to needs CODE; for a column: spbe convert"};
  if (asked.to && (asked.children || asked.history || asked.all))
    return spbe::bilingual{"--to berdiri tanpa --children, --history, --all", "--to stands without --children, --history, --all"};
  return std::nullopt;
}

}  // namespace

spbe::bilingual unknown_before(const spbe::list& list) {
  const auto first = list.info().editions.empty() ? std::string("?") : list.info().editions.front().from.iso();
  return {fmt::format("daftar {} tidak diketahui sebelum {}", list.id(), first), fmt::format("the list {} is not known before {}", list.id(), first)};
}

spbe::bilingual absence(const spbe::list& list, const std::string& code, spbe::date day) {
  const auto seen = list.spells(code).empty() ? shown(code) : list.official(code);
  const auto on = day.iso();
  switch (list.judge(code, day).standing) {
    case spbe::standing::superseded: {
      const auto heirs = list.living_successors(code, day);
      return {fmt::format("{} tidak berlaku pada {}; penggantinya: {}", seen, on, joined(list, heirs, day, " (juga tidak berlaku lagi)")),
              fmt::format("{} is not in force on {}; now: {}", seen, on, joined(list, heirs, day, " (itself retired)"))};
    }
    case spbe::standing::expired:
      return {fmt::format("{} tidak berlaku lagi pada {}; tidak ada pengganti yang tercatat", seen, on),
              fmt::format("{} is no longer in force on {}; no successor is recorded", seen, on)};
    case spbe::standing::not_yet_valid: {
      const auto from = list.spells(code).back().valid.from.iso();
      return {fmt::format("{} belum berlaku pada {}; berlaku mulai {}", seen, on, from),
              fmt::format("{} is not yet in force on {}; it begins on {}", seen, on, from)};
    }
    case spbe::standing::before_first: return unknown_before(list);
    case spbe::standing::current:
    case spbe::standing::unknown: break;
  }
  const bool incomplete = list.info().unknown_is_info;
  return {fmt::format("{} tidak ada dalam daftar {} pada edisi mana pun{}", seen, list.id(), incomplete ? "; daftar ini belum lengkap, jadi kodenya mungkin benar" : ""),
          fmt::format("{} is in no edition of the list {}{}", seen, list.id(), incomplete ? "; the list is incomplete, so the code may well be right" : "")};
}

std::string record_line(const spbe::record& r) {
  return fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}", r.code, r.name, r.level, r.parent, r.valid.from.iso(), r.valid.to.iso(), r.basis);
}

spbe::bilingual unknown_list(const spbe::catalog& lists, std::string_view id) {
  const auto known = known_lists(lists);
  return {fmt::format("daftar tidak dikenal: {}; yang ada: {}", shown(id), known), fmt::format("unknown list: {}; known: {}", shown(id), known)};
}

exit_code run_codes(const verb& self, arguments args, spbe::language lang) {
  command_line line(self, lang);
  question asked;
  line.flag("--children", asked.children);
  line.flag("--history", asked.history);
  line.flag("--all", asked.all);
  line.text("--search", asked.search);
  line.text("--to", asked.to);
  if (const auto done = line.parse(std::move(args))) return *done;
  if (const auto wrong = contradiction(line, asked)) return line.wrong(*wrong);

  output out(1);
  if (line.values.empty()) return out.finish(answer_lists(line, out), lang);
  const auto* list = line.catalog().find(line.values[0]);
  if (list == nullptr) return line.wrong(unknown_list(line.catalog(), line.values[0]));
  const auto answer = asked.to                  ? answer_conversion(*list, line.values[1], *asked.to, line, out)
                      : asked.search            ? answer_search(*list, line, asked, out)
                      : line.values.size() == 1 ? answer_list(*list, line, asked, out)
                                                : answer_code(*list, line.values[1], line, asked, out);
  return out.finish(answer, lang);
}

}  // namespace cli
