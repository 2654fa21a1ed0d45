// spbe codes LIST CODE --to LIST|DAY: what a code leads to on another day or in another list.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <spbe/catalog.hpp>
#include <spbe/convert.hpp>
#include <spbe/report.hpp>

#include "cli/code_answers.hpp"
#include "cli/messages.hpp"

namespace cli {
namespace {

// A day in the spell, on which its code means this place and no other.
spbe::date day_in(const spbe::interval& valid) {
  return valid.to.has_value() ? spbe::date::from_days(valid.to.days() - 1) : valid.from.has_value() ? valid.from : spbe::date{};
}

// The record of a target; what a list unknown to the catalog says of it is only its code.
spbe::record record_of(const spbe::list* list, const std::string& code, spbe::date day) {
  if (list != nullptr) {
    if (auto then = list->find(code, day)) return *std::move(then);
    if (auto last = list->find(code, {})) return *std::move(last);
  }
  spbe::record bare;
  bare.code = code;
  return bare;
}

std::vector<spbe::conversion> merged(std::vector<spbe::conversion> all, std::vector<spbe::conversion> more) {
  for (auto& next : more) {
    const bool known = std::any_of(all.begin(), all.end(), [&](const auto& c) { return c.code == next.code; });
    if (!known) all.push_back(std::move(next));
  }
  return all;
}

exit_code print(const std::vector<spbe::conversion>& targets, const std::string& from, const spbe::list* list, spbe::date day, const command_line& line,
                output& out) {
  for (const auto& target : targets) {
    if (line.quiet && !line.json) break;
    const auto record = record_of(list, target.code, day);
    const bool more = out.line(line.json ? spbe::json(record, from, target)
                                         : fmt::format("{}\t{}\t{}\t{}", record_line(record), from, target.match, spbe::word_for(target.certainty, line.lang)));
    if (!more) break;
  }
  return exit_code::clean;
}

spbe::bilingual no_counterpart(const std::string& code, const std::string& to) {
  return {fmt::format("{} tidak mempunyai padanan pada {}", code, shown(to)), fmt::format("{} has no counterpart at {}", code, shown(to))};
}

// Without a day the code may have meant several places, one after the other: each of them is followed.
std::vector<spbe::conversion> through_time(const spbe::list& list, const std::string& code, spbe::date to) {
  std::vector<spbe::conversion> found;
  for (const auto& spell : list.spells(code)) found = merged(std::move(found), list.convert(code, day_in(spell.valid), to));
  return found;
}

// The same into another list, which knows the places of its own day only: a code that is gone is followed there from its last day.
std::vector<spbe::conversion> from_its_days(const spbe::list& list, const std::string& code, const std::string& to, const command_line& line) {
  std::vector<spbe::conversion> found;
  for (const auto& spell : list.spells(code)) {
    if (!spell.valid.to.has_value()) continue;
    const auto way = spbe::converter::between(line.catalog(), list.id(), day_in(spell.valid).iso(), to);
    if (way) found = merged(std::move(found), way->convert(code).targets);
  }
  return found;
}

}  // namespace

exit_code answer_conversion(const spbe::list& list, const std::string& code, const std::string& to, const command_line& line, output& out) {
  const std::string id(list.id());
  const auto way = spbe::converter::between(line.catalog(), id, line.as_of.has_value() ? line.as_of.iso() : id, to);
  if (!way) {
    complain(way.error(), line.lang);
    return exit_of(way.error());
  }
  const auto judged_on = line.as_of.has_value() ? line.as_of : spbe::date{};
  if (list.judge(code, judged_on).standing != spbe::standing::current) {
    if (!line.quiet) complain(absence(list, code, judged_on.has_value() ? judged_on : spbe::today()), line.lang);
    return exit_code::findings;
  }
  const auto day = spbe::date::parse(to);
  auto targets = day && !line.as_of.has_value() ? through_time(list, code, *day) : way->convert(code).targets;
  if (targets.empty() && !day && !line.as_of.has_value()) targets = from_its_days(list, code, to, line);
  if (!targets.empty()) return print(targets, list.official(code), way->target(), way->target_day(), line, out);
  if (!line.quiet) complain(no_counterpart(list.official(code), to), line.lang);
  return exit_code::findings;
}

}  // namespace cli
