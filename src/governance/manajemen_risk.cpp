// Risks against the criteria: the magnitude is looked up, the level follows from it, the decision from the appetite.
#include <algorithm>
#include <climits>
#include <map>
#include <string>
#include <unordered_map>

#include "base/number_text.hpp"
#include "governance/management.hpp"
#include "governance/member.hpp"
#include "governance/say.hpp"

namespace spbe::inline v1::detail {
namespace {

int small(std::int64_t whole) noexcept { return static_cast<int>(std::clamp<std::int64_t>(whole, 0, INT_MAX)); }

std::int64_t level_in(const json_value& risk, std::string_view name) noexcept {
  const json_value* const of = object_in(risk, name);
  return of == nullptr ? 0 : whole_in(*of, "level").value_or(0);
}

// By the matrix where both levels are known, whatever is stated: a wrong magnitude is told once, and what follows is judged by the right one.
std::optional<std::int64_t> magnitude_of(const risk_criteria& criteria, const json_value& risk) {
  const auto computed = criteria.risk_of(small(level_in(risk, "kemungkinan")), small(level_in(risk, "dampak")));
  return computed ? std::optional<std::int64_t>(computed->magnitude) : whole_in(risk, "besaran");
}

void check_decision(const inspection& doc, const risk_criteria& criteria, const object& risk) {
  const auto category = risk.text("kategori"), decision = risk.text("keputusan"), sign = risk.text("jenis");
  const auto magnitude = magnitude_of(criteria, *risk.value);
  if (category.empty() || sign.empty() || !magnitude) return;
  const auto named = risk_criteria::named(criteria.categories, category);
  if (named.empty()) return say(doc, risk, "kategori", "risiko_kategori", {quoted("found", category)});
  const bool positive = sign == "Positif";
  const auto treat = criteria.must_treat(category, positive, small(*magnitude));
  if (!treat) return say(doc, risk, "kategori", "risiko_selera", {{"found", named}, quoted("expected", sign)});
  if (decision.empty() || *treat == (decision == "Ya")) return;
  const auto& limits = criteria.appetite.find(std::string(named))->second;
  say(doc, risk, "keputusan", "risiko_keputusan",
           {{"found", decision}, {"expected", *treat ? "Ya" : "Tidak"}, {"count", *magnitude}, {"first", *(positive ? limits.positive : limits.negative)}});
}

// A stated probability or frequency within a year decides the level of likelihood.
void check_likelihood(const inspection& doc, const risk_criteria& criteria, const object& risk) {
  const json_value* const likelihood = object_in(*risk.value, "kemungkinan");
  const std::int64_t level = likelihood == nullptr ? 0 : whole_in(*likelihood, "level").value_or(0);
  if (level == 0) return;
  const auto expect = [&](std::optional<int> computed, const std::string& by) {
    const int expected = computed.value_or(0);
    if (expected == 0 || expected == level) return;
    say(doc, {"kemungkinan", likelihood, {}}, "level", "risiko_kemungkinan", {{"found", level}, {"expected", expected}, {"detail", by}});
  };
  if (const auto percent = number_in(*likelihood, "probabilitas")) expect(criteria.likelihood_of_percent(*percent), number_text(*percent) + '%');
  if (const auto times = whole_in(*likelihood, "frekuensi")) expect(criteria.likelihood_of_times(*times), std::to_string(*times) + 'x');
}

void check_area(const inspection& doc, const risk_criteria& criteria, const object& risk) {
  const json_value* const impact = object_in(*risk.value, "dampak");
  const auto area = impact == nullptr ? std::string_view{} : text_of(*impact, "area");
  if (area.empty() || !risk_criteria::named(criteria.areas, area).empty()) return;
  say(doc, {"dampak", impact, {}}, "area", "risiko_kategori", {quoted("found", area)});
}

void check_followed(const inspection& doc, const risk_criteria& criteria, const json_value* value) {
  if (value == nullptr) return;
  check_stated(doc, criteria, {{"nilai", value, {}}, whole_in(*value, "kemungkinan").value_or(0), whole_in(*value, "dampak").value_or(0)});
}

}  // namespace

void check_stated(const inspection& doc, const risk_criteria& criteria, const stated_risk& stated) {
  const auto& [about, likelihood, impact] = stated;
  const auto magnitude = whole_in(*about.value, "besaran");
  if (likelihood != 0 && impact != 0) {
    const auto computed = criteria.risk_of(small(likelihood), small(impact));
    const std::string cell = std::to_string(likelihood) + ", " + std::to_string(impact);
    if (!computed) return say(doc, about, "", "risiko_tingkat", {{"found", cell}, {"expected", std::to_string(criteria.likelihoods.size()) + ", " + std::to_string(criteria.impacts.size())}});
    if (magnitude && *magnitude != computed->magnitude) {
      return say(doc, about, "besaran", "risiko_besaran", {{"found", *magnitude}, {"expected", computed->magnitude}, {"detail", cell}});
    }
  }
  const auto level = about.text("level");
  const auto band = magnitude ? criteria.risk_of_magnitude(small(*magnitude)) : std::nullopt;
  if (level.empty() || !band || level == band->name) return;
  say(doc, about, "level", "risiko_level", {quoted("found", level), {"expected", band->name}, {"detail", *magnitude}});
}

void check_risk_values(const inspection& doc, const risk_criteria& criteria) {
  for (const auto& risk : doc.objects("risiko")) {
    check_stated(doc, criteria, {risk, level_in(*risk.value, "kemungkinan"), level_in(*risk.value, "dampak")});
    check_decision(doc, criteria, risk);
    check_likelihood(doc, criteria, risk);
    check_area(doc, criteria, risk);
    if (const json_value* const plan = object_in(*risk.value, "penanganan")) check_followed(doc, criteria, object_in(*plan, "nilai_residual"));
    for (const json_value& report : items_in(*risk.value, "pemantauan")) {
      check_followed(doc, criteria, object_in(report, "sekarang"));
      check_followed(doc, criteria, object_in(report, "proyeksi"));
    }
  }
}

// Within one risk owner a graver risk comes first; of equal ones people decide.
void check_risk_order(const inspection& doc, const risk_criteria& criteria) {
  std::unordered_map<std::string, std::int32_t> first;                              // an event told twice: the line
  std::map<std::string_view, std::map<std::int64_t, const object*>> by_owner;       // priority -> risk
  const auto risks = doc.objects("risiko");
  for (const auto& risk : risks) {
    const auto event = risk.text("kejadian");
    const auto [same, fresh] = first.emplace(std::string(event) + '\n' + std::string(risk.text("konteks")) + '\n' + std::string(risk.text("sasaran")), risk.value->line);
    if (!fresh && !event.empty()) say(doc, risk, "kejadian", "risiko_ganda", {quoted("found", event), {"first", same->second}});
    const auto priority = whole_in(*risk.value, "prioritas");
    if (!priority) {
      if (risk.text("keputusan") == "Ya") say(doc, risk, "prioritas", "risiko_prioritas", {});
      continue;
    }
    const auto [taken, free] = by_owner[risk.text("konteks")].emplace(*priority, &risk);
    if (!free) say(doc, risk, "prioritas", "risiko_urutan", {{"found", *priority}, quoted("expected", taken->second->id)});
  }
  for (const auto& [owner, ranked] : by_owner) {
    const object* before = nullptr;
    for (const auto& [priority, risk] : ranked) {
      if (before != nullptr && magnitude_of(criteria, *risk->value).value_or(0) > magnitude_of(criteria, *before->value).value_or(0)) {
        say(doc, *risk, "prioritas", "risiko_urutan", {{"found", priority}, quoted("expected", before->id)});
      }
      before = risk;
    }
  }
}

}  // namespace spbe::inline v1::detail
