#include "governance/metadata_reading.hpp"

#include <algorithm>

#include "governance/whole.hpp"

namespace spbe::inline v1::detail {

using kind = json_value::kind;

bool is_blank(const json_value* value) noexcept {
  if (value == nullptr || value->is(kind::null)) return true;
  if (value->is(kind::text)) return value->text().find_first_not_of(' ') == std::string::npos;
  return (value->is(kind::array) && value->items().empty()) || (value->is(kind::object) && value->members().empty());
}

std::optional<std::vector<std::string_view>> chosen_of(const json_value& value, const model_node& node) {
  const auto sum = whole_of(value);
  if (node.bits.empty() || !(sum || value.is(kind::object))) return std::nullopt;
  if (sum && (*sum < 0 || *sum >> node.bits.size() != 0)) return std::nullopt;   // no sum of these
  std::vector<std::string_view> out;
  for (std::size_t i = 0; i < node.bits.size(); ++i) {
    const json_value* const member = value.find(node.bits[i]);
    const bool in_sum = sum && (*sum >> i & 1) != 0;
    if (in_sum || (member != nullptr && member->is(kind::boolean) && member->truth)) out.push_back(node.bits[i]);
  }
  return out;
}

metadata_reading::place metadata_reading::step(std::string_view path) const noexcept {
  place at{&root_, &model_.root()};
  for (std::string_view name = "data"; at.value != nullptr; ) {
    const model_property* const known = at.node->find(name);
    if (known == nullptr || !at.value->is(kind::object)) return {};
    at = {at.node->member(*at.value, name), &model_.at(known->what)};
    if (path.empty()) return at;
    name = path.substr(0, path.find('/'));
    path.remove_prefix(std::min(path.size(), name.size() + 1));
  }
  return {};
}

std::string_view metadata_reading::word(std::string_view path) const noexcept {
  const place at = step(path);
  if (at.value == nullptr) return {};
  if (at.value->is(kind::boolean)) return at.value->truth ? "true" : "false";
  return at.value->is(kind::text) ? at.node->word(at.value->text()) : std::string_view{};
}

std::optional<std::vector<std::string_view>> metadata_reading::chosen(std::string_view path) const {
  const place at = step(path);
  return at.value == nullptr ? std::nullopt : chosen_of(*at.value, *at.node);
}

}  // namespace spbe::inline v1::detail
