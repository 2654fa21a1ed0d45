// The register of digital talent: each person once, a number that fits the employment, a grade for functional posts, and all six competences.
#include <algorithm>
#include <set>
#include <string>
#include <unordered_map>

#include <spbe/text.hpp>
#include <spbe/type.hpp>

#include "governance/allowed.hpp"
#include "governance/management.hpp"
#include "governance/member.hpp"
#include "governance/say.hpp"

namespace spbe::inline v1::detail {
namespace {

// PNS and PPPK have numbers of their own form; the value itself is never in a finding.
void check_number(const inspection& doc, const object& person) {
  const auto number = person.text("nip"), employment = person.text("status_pegawai");
  const bool civil = employment == "PNS", contract = employment == "PPPK";
  if (!civil && !contract) return;
  const type* const any = type::find("nip");
  const type* const other = type::find(civil ? "nip_pppk" : "nip_pns");
  if (number.empty() || (any != nullptr && &any->subject(number) == other)) say(doc, person, "nip", "sdm_nip", {{"expected", employment}});
}

void check_post(const inspection& doc, const object& person) {
  const json_value* const post = object_in(*person.value, "jabatan");
  if (post == nullptr) return;
  const bool functional = text_of(*post, "jenis") == "Fungsional", graded = !text_of(*post, "jenjang").empty();
  if (functional != graded && !text_of(*post, "jenis").empty()) say(doc, {"jabatan", post, {}}, "jenjang", "sdm_jenjang", {quoted("found", text_of(*post, "jenis"))});
}

}  // namespace

void check_talent(const inspection& doc) {
  const auto people = doc.objects("sdm");
  std::unordered_map<std::string, std::int32_t> numbers;   // by the digits: the line
  std::set<std::string_view> had;
  for (const auto& person : people) {
    check_number(doc, person);
    check_post(doc, person);
    const std::string digits = compact(person.text("nip"));
    const auto [same, fresh] = numbers.emplace(digits, person.value->line);
    if (!digits.empty() && !fresh) say(doc, person, "nip", "sdm_ganda", {{"first", same->second}});
    std::set<std::string_view> own;
    for (const json_value& one : items_in(*person.value, "kompetensi")) {
      const auto name = text_of(one, "nama");
      had.insert(name);
      if (!name.empty() && !own.insert(name).second) say(doc, {"kompetensi", &one, {}}, "nama", "sdm_kompetensi_ganda", {quoted("found", name)});
    }
  }
  if (people.empty()) return;
  std::vector<std::string_view> missing;
  for (const auto name : allowed_at(doc.what(), {"sdm", "kompetensi", "nama"})) {
    if (!had.contains(name)) missing.push_back(name);
  }
  if (!missing.empty()) say_of_root(doc, "sdm", "sdm_kompetensi", {{"found", listed_words(missing)}});
}

}  // namespace spbe::inline v1::detail
