// foreignKeys: which fields refer to which columns, of another file of the package or of the same rows.
#include <algorithm>
#include <unordered_set>

#include "schema/steps.hpp"

namespace spbe::inline v1::detail {
namespace {

// The columns of a resource are known once it is read: here they are names, each once.
[[nodiscard]] std::vector<std::string> read_columns(const place& at) {
  if (!fits_key(at)) return {};
  auto names = at.texts(true).value_or(std::vector<std::string>{});
  std::unordered_set<std::string> known;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const bool twice = !known.insert(names[i]).second;
    if (!twice && !names[i].empty()) continue;
    twice ? at.complain("schema.contradiction", "kolom {found} disebut dua kali dalam satu kunci", "the column {found} is named twice in one key", {{"found", quoted(names[i])}})
          : at.complain("schema.value", "nama kolom kosong", "the name of a column is empty");
    return {};
  }
  return names;
}

[[nodiscard]] bool is_listed(const place& at, std::string_view member) {
  if (!at.member(member)) at.complain_absent(member);
  const auto list = at.member(member);
  if (!list || !list->value().is(json_value::kind::array) || list->size() != 0) return list.has_value();
  list->complain("schema.value", "sebut sedikitnya satu kolom", "name one field at least");
  return false;
}

void read_reference(const place& at, const field_names& names, foreign_key& key) {
  if (const auto resource = at.member("resource")) {
    const auto name = resource->text();
    if (!name) return;
    key.resource = *name;
  }
  if (!is_listed(at, "fields")) return;
  const place columns = *at.member("fields");
  if (!key.resource.empty()) {
    key.columns = read_columns(columns);
    return;
  }
  key.own = read_key(columns, names);
  for (const std::uint32_t field : key.own) {
    const auto named = std::find_if(names.begin(), names.end(), [field](const auto& each) { return each.second == field; });
    key.columns.push_back(named->first);
  }
}

// Where one of them is told already, the numbers say nothing.
[[nodiscard]] bool all_read(const place& at, std::size_t read) { return read != 0 && read == (at.value().is(json_value::kind::text) ? 1 : at.size()); }

// A key that refers to itself would always be found.
[[nodiscard]] bool is_sound(const place& at, const foreign_key& key) {
  if (key.fields.size() != key.columns.size()) {
    at.complain("schema.contradiction", "'fields' menyebut {own} kolom, 'reference' {other}; jumlahnya harus sama", "'fields' names {own} field(s), 'reference' {other}; the numbers must be the same",
                {{"own", std::to_string(key.fields.size())}, {"other", std::to_string(key.columns.size())}});
    return false;
  }
  if (!key.to_itself() || key.own != key.fields) return true;
  at.complain("schema.contradiction", "kunci ini merujuk dirinya sendiri; sebut kolom lain dalam 'reference', atau berkas lain dengan 'resource'",
              "this key refers to itself; name other fields in 'reference', or another file with 'resource'");
  return false;
}

}  // namespace

void read_foreign_keys(const place& keys, const field_names& names, rule_quota& whole, plan_data& plan) {
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const place at = keys.item(i);
    whole.count(at);
    if (!at.is_object()) continue;
    foreign_key key;
    const bool named = is_listed(at, "fields");
    if (named) key.fields = read_key(*at.member("fields"), names);
    const auto reference = at.member("reference");
    if (!reference) at.complain_absent("reference");
    if (!reference || !reference->is_object()) continue;
    read_reference(*reference, names, key);
    if (!named || key.columns.empty() || !all_read(*at.member("fields"), key.fields.size()) || !all_read(*reference->member("fields"), key.columns.size())) continue;
    if (is_sound(at, key)) plan.foreign_keys.push_back(std::move(key));
  }
}

}  // namespace spbe::inline v1::detail
