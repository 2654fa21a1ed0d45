// What a roadmap covers: the seven contents, the architecture objects that it changes, each initiative once.
#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "governance/member.hpp"
#include "governance/roadmap.hpp"
#include "governance/say.hpp"

namespace spbe::inline v1::detail {
namespace {

using kind = json_value::kind;

// Contents that are made of architecture objects; the others are work of the organisation.
bool built_of_objects(std::string_view content) noexcept {
  return content == "Layanan SPBE" || content == "Infrastruktur SPBE" || content == "Aplikasi SPBE" || content == "Keamanan SPBE";
}

void check_contents(const inspection& doc, const std::vector<object>& initiatives) {
  if (initiatives.empty()) return;   // said already
  for (const auto content : roadmap_contents()) {
    if (std::any_of(initiatives.begin(), initiatives.end(), [content](const object& i) { return content_of(i) == content; })) continue;
    say_of_root(doc, "inisiatif", "peta_muatan", {{"found", content}});
  }
}

// Objects that are wanted but not there yet, and that no initiative builds.
void check_wanted(const inspection& doc, const json_value& architecture) {
  std::unordered_set<std::string_view> built;
  for (const auto& initiative : doc.objects("inisiatif")) {
    for (const json_value& link : items_in(*initiative.value, "arsitektur")) built.insert(link.text());
  }
  for (const auto& [collection, objects] : architecture.members()) {
    for (const json_value& one : objects.items()) {
      const auto id = text_of(one, "id");
      if (id.empty() || text_of(one, "keadaan") != "to_be" || built.contains(id)) continue;
      const std::string name(text_of(one, "nama"));
      say_of_root(doc, "inisiatif", "peta_to_be", {quoted("found", id), {"detail", name.empty() ? name : " (" + doc.findings().shown(name) + ")"}});
    }
  }
}

void collect_ids(const json_value& of, std::unordered_set<std::string_view>& into) {
  if (of.is(kind::object)) {
    if (const auto id = text_of(of, "id"); !id.empty()) into.insert(id);
    for (const auto& member : of.members()) collect_ids(member.value, into);
  }
  for (const json_value& item : of.items()) collect_ids(item, into);
}

}  // namespace

void check_roadmap_coverage(const inspection& doc) {
  const auto initiatives = doc.objects("inisiatif");
  check_contents(doc, initiatives);
  std::unordered_map<std::string, std::int32_t> first;   // by name and unit: the line
  for (const auto& initiative : initiatives) {
    const auto title = title_of(initiative);
    if (built_of_objects(content_of(initiative)) && items_in(*initiative.value, "arsitektur").empty()) {
      say(doc, initiative, "arsitektur", "peta_tautan", {{"found", content_of(initiative)}});
    }
    if (title.empty()) continue;
    const auto [same, fresh] = first.emplace(std::string(title) + '\n' + std::string(unit_of(initiative)), initiative.value->line);
    if (!fresh) say(doc, initiative, "nama", "peta_ganda", {quoted("found", title), {"first", same->second}});
  }
}

std::vector<const json_value*> missing_links(const json_value& roadmap, const json_value& architecture) {
  std::unordered_set<std::string_view> known;
  collect_ids(architecture, known);
  std::vector<const json_value*> out;
  for (const json_value& initiative : items_in(roadmap, "inisiatif")) {
    for (const json_value& link : items_in(initiative, "arsitektur")) {
      if (link.is(kind::text) && !known.contains(link.text())) out.push_back(&link);
    }
  }
  return out;
}

void check_roadmap_links(const inspection& doc, const json_value& architecture) {
  for (const json_value* link : missing_links(doc.root(), architecture)) {
    say_at(doc, *link, "peta_arsitektur", {quoted("found", link->text())});
  }
  check_wanted(doc, architecture);
}

}  // namespace spbe::inline v1::detail
