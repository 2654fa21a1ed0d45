// Years: of the period, of every initiative, of its targets; and what the day of the check makes of them.
#include <algorithm>
#include <charconv>
#include <string>

#include "governance/member.hpp"
#include "governance/roadmap.hpp"
#include "governance/say.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr int period_years = 5;
constexpr int review_years = 2;   // Pedoman Menteri PANRB 3/2024, indicator 12: a review is valid for less than two years

int year_named(std::string_view name) noexcept {
  int year = 0;
  const auto [end, trouble] = std::from_chars(name.data(), name.data() + name.size(), year);
  return trouble == std::errc{} && end == name.data() + name.size() && name.size() == 4 ? year : 0;
}

bool five_years(year_span period) noexcept { return period.known() && period.last - period.first + 1 == period_years; }

// The years that initiatives name themselves, all together; none where most of them lie inside the period.
year_span elsewhere(const inspection& doc, year_span period) {
  std::size_t named = 0, outside = 0;
  year_span all;
  for (const auto& initiative : doc.objects("inisiatif")) {
    const year_span own = span_of(initiative, {});
    if (!own.known()) continue;
    ++named;
    outside += period.contains(own.first) && period.contains(own.last) ? 0U : 1U;
    all = {all.first == 0 ? own.first : std::min(all.first, own.first), std::max(all.last, own.last)};
  }
  return outside > 1 && 2 * outside > named ? all : year_span{};
}

void check_period(const inspection& doc, year_span period) {
  const json_value* const at = object_in(doc.root(), "periode");
  if (at == nullptr || period.first == 0 || period.last == 0) return;
  const object about{"periode", at, {}};
  if (period.first > period.last) return say(doc, about, "akhir", "peta_urutan", {{"first", period.first}, {"last", period.last}});
  if (!five_years(period)) return say(doc, about, "", "peta_periode", {{"found", period.last - period.first + 1}});
  if (const auto all = elsewhere(doc, period); all.known()) say(doc, about, "", "peta_tahun", {{"found", words_for(all)}, {"expected", words_for(period)}});
}

// Every year that is named lies in the span.
void check_years_named(const inspection& doc, const object& initiative, std::string_view member, year_span span) {
  const json_value* const years = object_in(*initiative.value, member);
  if (years == nullptr) return;
  for (const auto& [name, value] : years->members()) {
    if (span.contains(year_named(name))) continue;
    say_at(doc, value, "peta_tahun", {quoted("found", name), {"expected", words_for(span)}});
  }
}

void check_targets(const inspection& doc, const object& initiative, year_span span) {
  const json_value* const targets = object_in(*initiative.value, "target");
  std::string missing;
  for (int year = span.first; year <= span.last; ++year) {
    const std::string name = std::to_string(year);
    const json_value* const target = targets == nullptr ? nullptr : targets->find(name);
    const bool empty = target == nullptr || (target->is(json_value::kind::text) && target->text().find_first_not_of(' ') == std::string_view::npos);
    if (empty) missing += (missing.empty() ? "" : ", ") + name;
  }
  if (!missing.empty()) say(doc, initiative, "target", "peta_target", {{"found", missing}});
}

// What was reached is known of years that have begun.
void check_reached(const inspection& doc, const object& initiative) {
  const json_value* const reached = object_in(*initiative.value, "realisasi");
  if (reached == nullptr) return;
  for (const auto& [name, value] : reached->members()) {
    if (year_named(name) > doc.day().year()) say_at(doc, value, "peta_realisasi", {{"found", name}, {"day", doc.day().iso()}});
  }
}

// Which status fits which years is our own reading, no regulation's: only what contradicts itself is told.
void check_status(const inspection& doc, const object& initiative, year_span span) {
  const int year = doc.day().year();
  const auto status = initiative.text("status");
  const bool late = span.last < year && !status.empty() && status != "Selesai" && status != "Tertunda";
  const bool ahead = span.first > year && status == "Berjalan";
  const bool waiting = span.first < year && span.last >= year && status == "Direncanakan";
  const bool early = status == "Selesai" && span.last > year;
  if (late || ahead || waiting || early) say(doc, initiative, "status", "peta_status", {quoted("found", status), {"expected", words_for(span)}, {"day", doc.day().iso()}});
}

void check_initiative(const inspection& doc, const object& initiative, year_span period) {
  const year_span span = span_of(initiative, period);
  check_reached(doc, initiative);
  if (span.first == 0 || span.last == 0) return;
  if (!span.known()) return say(doc, initiative, "tahun_akhir", "peta_urutan", {{"first", span.first}, {"last", span.last}});
  if (period.known() && !(period.contains(span.first) && period.contains(span.last))) {
    return say(doc, initiative, period.contains(span.first) ? "tahun_akhir" : "tahun_awal", "peta_tahun", {{"found", words_for(span)}, {"expected", words_for(period)}});
  }
  check_years_named(doc, initiative, "target", span);
  check_years_named(doc, initiative, "realisasi", span);
  check_targets(doc, initiative, span);
  check_status(doc, initiative, span);
}

// The last day on which somebody looked at the whole: a review, or the decision that set it.
void check_review(const inspection& doc) {
  date last;
  for (const auto& review : doc.objects("reviu")) last = std::max(last, day_in(*review.value, "tanggal").value_or(date()));
  const json_value* const decision = object_in(doc.root(), "penetapan");
  if (decision != nullptr) last = std::max(last, day_in(*decision, "tanggal").value_or(date()));
  if (!last.has_value() || last > doc.day()) return;   // not known when it was set, or no day to judge from
  const auto valid_until = date::from_ymd(last.year() + review_years, last.month(), last.day()).value_or(date(last.year() + review_years, 3, 1));
  if (doc.day() < valid_until) return;
  say_of_root(doc, "reviu", "peta_reviu", {{"found", last.iso()}, {"expected", valid_until.iso()}});
}

}  // namespace

std::string words_for(year_span span) {
  std::string out = std::to_string(span.first);
  if (span.last != span.first) append(out, {"-", std::to_string(span.last)});
  return out;
}

year_span sound_period(const inspection& doc) {
  const year_span period = period_of(doc.root());
  return five_years(period) && !elsewhere(doc, period).known() ? period : year_span{};
}

void check_roadmap_years(const inspection& doc) {
  check_period(doc, period_of(doc.root()));
  const year_span period = sound_period(doc);
  for (const auto& initiative : doc.objects("inisiatif")) check_initiative(doc, initiative, period);
  check_review(doc);
}

}  // namespace spbe::inline v1::detail
