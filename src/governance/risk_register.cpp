// The register in the order of its priorities, and answers about risks as JSON.
#include <algorithm>
#include <climits>

#include <spbe/governance/manajemen.hpp>

#include "governance/member.hpp"
#include "governance/say.hpp"

namespace spbe::inline v1 {
namespace {

using detail::json_value;

int small_in(const json_value* object, std::string_view name) noexcept {
  const auto whole = object == nullptr ? std::nullopt : detail::whole_in(*object, name);
  return whole && *whole >= 0 && *whole <= INT_MAX ? static_cast<int>(*whole) : 0;
}

}  // namespace

std::vector<registered_risk> risk_register(const document& management, const document_options& options) {
  const auto text = [&options](const json_value* object, std::string_view name) {
    return object == nullptr ? std::string() : detail::leaving(detail::text_of(*object, name), options);
  };
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
  std::string out = "{";
  detail::append_whole(out, "likelihood", likelihood);
  detail::append_whole(out, "impact", impact);
  detail::append_whole(out, "magnitude", r.magnitude);
  detail::append_whole(out, "level", r.level);
  detail::append_text(out, "name", r.name);
  detail::append_text(out, "colour", r.colour);
  return out + '}';
}

std::string json(const registered_risk& r) {
  std::string out = "{";
  detail::append_text(out, "id", r.id);
  if (r.priority == 0) detail::append_text(out, "priority", {});
  else detail::append_whole(out, "priority", r.priority);
  detail::append_whole(out, "magnitude", r.magnitude);
  detail::append_text(out, "level", r.level);
  detail::append_text(out, "sign", r.sign);
  detail::append_text(out, "category", r.category);
  detail::append_text(out, "event", r.event);
  detail::append_whole(out, "likelihood", r.likelihood);
  detail::append_whole(out, "impact", r.impact);
  detail::append_text(out, "decision", r.decision);
  detail::append_text(out, "option", r.option);
  return out + '}';
}

}  // namespace spbe::inline v1
