#include "governance/pointer.hpp"

#include <algorithm>

#include <spbe/text.hpp>

namespace spbe::inline v1::detail {
namespace {

using kind = json_value::kind;

// Values begin in the order of the text: of a container's children the last that begins no later holds what begins at `offset`.
template <class Children, class Value>
std::size_t holder(const Children& children, std::size_t offset, Value value_of) noexcept {
  const auto behind = std::partition_point(children.begin(), children.end(), [&](const auto& c) { return value_of(c).offset <= offset; });
  return static_cast<std::size_t>(behind - children.begin()) - 1;
}

// Calls `step(container, index)` from the root down to the value.
template <class Step>
void walk_to(const json_value& root, const json_value& value, Step step) {
  for (const json_value* at = &root; at != &value;) {
    const bool object = at->is(kind::object);
    if (!object && !at->is(kind::array)) return;
    if (object ? at->members().empty() : at->items().empty()) return;
    const std::size_t i = object ? holder(at->members(), value.offset, [](const auto& m) -> const json_value& { return m.value; })
                                 : holder(at->items(), value.offset, [](const json_value& v) -> const json_value& { return v; });
    if (i >= (object ? at->members().size() : at->items().size())) return;
    step(*at, i);
    at = object ? &at->members()[i].value : &at->items()[i];
  }
}

}  // namespace

std::string pointer_to(const json_value& root, const json_value& value, bool masked) {
  std::string out;
  walk_to(root, value, [&](const json_value& in, std::size_t i) {
    if (!in.is(kind::object)) out += pointer_step(i);
    else out += pointer_step(masked ? mask_by_shape(in.members()[i].key, false) : in.members()[i].key);
  });
  return out;
}

std::string_view nearest_id(const json_value& root, const json_value& value) noexcept {
  std::string_view id = text_of(value, "id");
  if (!id.empty()) return id;
  walk_to(root, value, [&id](const json_value& in, std::size_t) {
    if (const auto own = text_of(in, "id"); !own.empty()) id = own;
  });
  return id;
}

}  // namespace spbe::inline v1::detail
