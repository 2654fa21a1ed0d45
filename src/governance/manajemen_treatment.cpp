// What is done about a risk: a plan for each that is treated, by an option of its sign, and what stays of it afterwards.
#include <algorithm>
#include <string>

#include <spbe/codelist.hpp>

#include "governance/management.hpp"
#include "governance/member.hpp"
#include "governance/say.hpp"

namespace spbe::inline v1::detail {
namespace {

// The options of a sign: the list risiko_penanganan has both signs at its top, their options below.
std::vector<std::string> options_for(const inspection& doc, std::string_view sign) {
  std::vector<std::string> out;
  const list* const options = doc.lists().find("risiko_penanganan");
  if (options == nullptr) return out;
  for (const auto& one : options->children(sign.substr(0, 1), {})) out.push_back(one.name);
  return out;
}

std::string joined(const std::vector<std::string>& names) { return listed_words({names.begin(), names.end()}); }

void check_plan(const inspection& doc, const object& risk, const std::vector<std::string>& allowed) {
  const json_value* const plan = object_in(*risk.value, "penanganan");
  const bool treated = risk.text("keputusan") == "Ya";
  if (plan == nullptr) {
    if (treated) say(doc, risk, "penanganan", "risiko_rencana", {});
    return;
  }
  const object about{"penanganan", plan, {}};
  const auto option = about.text("opsi");
  if (!option.empty() && !allowed.empty() && !risk.text("jenis").empty() && std::find(allowed.begin(), allowed.end(), option) == allowed.end()) {
    say(doc, about, "opsi", "risiko_opsi", {quoted("found", option), {"expected", joined(allowed)}, quoted("detail", risk.text("jenis"))});
  }
  if (treated && about.text("residual").empty()) say(doc, about, "residual", "risiko_residual", {});
  check_dates(doc, about, {"mulai", "selesai"});
}

}  // namespace

void check_risk_treatment(const inspection& doc) {
  const auto positive = options_for(doc, "Positif"), negative = options_for(doc, "Negatif");
  for (const auto& risk : doc.objects("risiko")) {
    const auto sign = risk.text("jenis");
    check_plan(doc, risk, sign == "Positif" ? positive : sign == "Negatif" ? negative : std::vector<std::string>{});
  }
}

}  // namespace spbe::inline v1::detail
