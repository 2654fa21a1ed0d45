#include "governance/arsitektur_reading.hpp"

#include "governance/rules.hpp"

namespace spbe::inline v1::detail {

using kind = json_value::kind;

std::string_view part::text(std::string_view member) const noexcept {
  const json_value* const found = find(member);
  return found != nullptr && found->is(kind::text) ? std::string_view(found->text()) : std::string_view{};
}

architecture::architecture(const json_value& root) : model_(*model::find("arsitektur")) {
  for (const architecture_row& row : architecture_rows) {
    const json_value* const collection = root.is(kind::object) ? root.find(row.collection) : nullptr;
    if (collection == nullptr || !collection->is(kind::array)) continue;
    const model_node& of_all = model_.at(model_.root().find(row.collection)->what);
    for (const json_value& item : collection->items()) {
      if (!item.is(kind::object)) continue;
      const json_value* const id = item.find("id");
      parts_.push_back({&row, &model_.at(of_all.items), &item, id != nullptr && id->is(kind::text) ? std::string_view(id->text()) : std::string_view{}});
    }
  }
  ids_.reserve(parts_.size());
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    if (!parts_[i].id.empty()) ids_.emplace(parts_[i].id, i);
  }
}

const part* architecture::find(std::string_view id) const noexcept {
  const auto found = ids_.find(id);
  return found == ids_.end() ? nullptr : &parts_[found->second];
}

// Two steps deep at most: a text, an array of texts, or an array of objects with such a member.
void architecture::collect(std::string_view member, const json_value& value, const model_node& node, std::vector<link>& into) const {
  if (value.is(kind::text) && !node.refers.empty()) return into.push_back({member, &value});
  if (value.is(kind::array) && node.items != no_node) {
    for (const json_value& item : value.items()) collect(member, item, model_.at(node.items), into);
  }
  if (!value.is(kind::object)) return;
  for (const auto& [name, inner] : value.members()) {
    const model_property* const known = node.find(name);
    if (known != nullptr && inner.is(kind::text)) collect(member, inner, model_.at(known->what), into);
  }
}

std::vector<link> architecture::links(const part& of) const {
  std::vector<link> out;
  for (const auto& [name, value] : of.value->members()) {
    const model_property* const known = of.node->find(name);
    if (known != nullptr && !value.is(kind::object)) collect(known->official.empty() ? std::string_view(name) : known->official, value, model_.at(known->what), out);
  }
  return out;
}

std::vector<const part*> architecture::named(const part& of, std::string_view member) const {
  std::vector<const part*> out;
  const json_value* const value = of.find(member);
  if (value == nullptr) return out;
  const auto add = [&](const json_value& one) {
    if (const part* const found = one.is(kind::text) ? find(one.text()) : nullptr) out.push_back(found);
  };
  add(*value);
  for (const json_value& item : value->items()) add(item);
  return out;
}

void check_architecture(const inspection& doc) {
  const architecture all(doc.root());
  check_architecture_scope(doc, all);
  check_architecture_attributes(doc, all);
  check_architecture_links(doc, all);
  check_architecture_urusan(doc, all);
  check_architecture_cover(doc, all);
  check_architecture_umum(doc, all);
}

}  // namespace spbe::inline v1::detail
