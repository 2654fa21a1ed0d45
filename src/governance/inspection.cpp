#include "governance/inspection.hpp"

#include <algorithm>

namespace spbe::inline v1::detail {

using kind = json_value::kind;

inspection::inspection(const json_value& root, const model& what, const document_options& options, book& into)
    : root_(root), model_(what), options_(options), book_(into), lists_(options.lists != nullptr ? options.lists : &builtin()),
      day_(options.as_of.has_value() ? options.as_of : today()) {}

std::vector<object> inspection::objects(std::string_view collection) const {
  std::vector<object> out;
  const json_value* at = &root_;
  for (std::string_view rest = collection; at != nullptr && !rest.empty();) {
    const auto step = rest.substr(0, rest.find('/'));
    at = at->is(kind::object) ? at->find(step) : nullptr;
    rest.remove_prefix(std::min(rest.size(), step.size() + 1));
  }
  if (at == nullptr || !at->is(kind::array)) return out;
  out.reserve(at->items().size());
  for (const json_value& item : at->items()) {
    if (item.is(kind::object)) out.push_back({collection, &item, text_of(item, "id")});
  }
  return out;
}

const object* inspection::find(std::string_view id) const noexcept {
  const auto found = ids_.find(id);
  return found == ids_.end() ? nullptr : &found->second;
}

std::vector<std::string_view> inspection::ids_in(const object& of, std::string_view member) {
  std::vector<std::string_view> out;
  const json_value* const value = of.find(member);
  if (value == nullptr) return out;
  if (value->is(kind::text)) out.emplace_back(value->text());
  for (const json_value& item : value->items()) {
    if (item.is(kind::text)) out.emplace_back(item.text());
  }
  return out;
}

bool inspection::enter(const std::string& collection, const json_value& value, std::string_view id) {
  return ids_.emplace(id, object{*collections_.insert(collection).first, &value, id}).second;
}

void inspection::tell(const object& about, std::string_view member, std::string_view rule, const slots& values) const {
  const json_value* const value = member.empty() ? nullptr : about.find(member);
  book_.tell(value != nullptr ? *value : *about.value, {rule, finding_class::rule, values}, value == nullptr ? member : std::string_view{});
}

}  // namespace spbe::inline v1::detail
