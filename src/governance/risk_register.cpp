// The register in the order of its priorities, and answers about risks as JSON.
#include <algorithm>
#include <climits>

#include <spbe/governance/manajemen.hpp>

#include "governance/member.hpp"

namespace spbe::inline v1 {
namespace {

using detail::json_value;

int small_in(const json_value* object, std::string_view name) noexcept {
  const auto whole = object == nullptr ? std::nullopt : detail::whole_in(*object, name);
  return whole && *whole >= 0 && *whole <= INT_MAX ? static_cast<int>(*whole) : 0;
}

void append_member(std::string& out, std::string_view name, std::string_view text) {
  (out += ",\"").append(name) += "\":";
  if (text.empty()) out += "null";
  else detail::append_json_string(out, text);
}

std::string text(const json_value* object, std::string_view name) { return object == nullptr ? std::string() : std::string(detail::text_of(*object, name)); }

}  // namespace

std::vector<registered_risk> risk_register(const document& management) {
  std::vector<registered_risk> out;
  for (const json_value& item : detail::items_in(management.root(), "risiko")) {
    if (!item.is(json_value::kind::object)) continue;
    registered_risk r;
    r.id = text(&item, "id");
    r.sign = text(&item, "jenis");
    r.category = text(&item, "kategori");
    r.event = text(&item, "kejadian");
    r.level = text(&item, "level");
    r.decision = text(&item, "keputusan");
    r.option = text(detail::object_in(item, "penanganan"), "opsi");
    r.priority = small_in(&item, "prioritas");
    r.likelihood = small_in(detail::object_in(item, "kemungkinan"), "level");
    r.impact = small_in(detail::object_in(item, "dampak"), "level");
    r.magnitude = small_in(&item, "besaran");
    out.push_back(std::move(r));
  }
  std::stable_sort(out.begin(), out.end(), [](const registered_risk& a, const registered_risk& b) {
    const auto rank = [](const registered_risk& r) { return r.priority == 0 ? INT_MAX : r.priority; };
    return rank(a) != rank(b) ? rank(a) < rank(b) : a.magnitude > b.magnitude;
  });
  return out;
}

std::string json(int likelihood, int impact, const risk& r) {
  std::string out = "{\"likelihood\":" + std::to_string(likelihood) + ",\"impact\":" + std::to_string(impact) + ",\"magnitude\":" + std::to_string(r.magnitude) +
                    ",\"level\":" + std::to_string(r.level);
  append_member(out, "name", r.name);
  append_member(out, "colour", r.colour);
  return out + '}';
}

std::string json(const registered_risk& r) {
  std::string out = "{\"id\":";
  detail::append_json_string(out, r.id);
  out += ",\"priority\":" + (r.priority == 0 ? "null" : std::to_string(r.priority)) + ",\"magnitude\":" + std::to_string(r.magnitude);
  append_member(out, "level", r.level);
  append_member(out, "sign", r.sign);
  append_member(out, "category", r.category);
  append_member(out, "event", r.event);
  out += ",\"likelihood\":" + std::to_string(r.likelihood) + ",\"impact\":" + std::to_string(r.impact);
  append_member(out, "decision", r.decision);
  append_member(out, "option", r.option);
  return out + '}';
}

}  // namespace spbe::inline v1
