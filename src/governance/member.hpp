// Members of an object as rules read them: of the wrong kind is as good as absent, because the structure was complained of already.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include <spbe/date.hpp>

#include "governance/pointer.hpp"
#include "governance/whole.hpp"
#include "json/document.hpp"

namespace spbe::inline v1::detail {

[[nodiscard]] inline const json_value* member_in(const json_value& object, std::string_view name, json_value::kind kind) noexcept {
  const json_value* const found = object.is(json_value::kind::object) ? object.find(name) : nullptr;
  return found != nullptr && found->is(kind) ? found : nullptr;
}

[[nodiscard]] inline const json_value* object_in(const json_value& object, std::string_view name) noexcept { return member_in(object, name, json_value::kind::object); }

[[nodiscard]] inline std::span<const json_value> items_in(const json_value& object, std::string_view name) noexcept {
  const json_value* const found = member_in(object, name, json_value::kind::array);
  return found == nullptr ? std::span<const json_value>{} : std::span<const json_value>(found->items());
}

[[nodiscard]] inline std::optional<std::int64_t> whole_in(const json_value& object, std::string_view name) noexcept {
  const json_value* const found = object.is(json_value::kind::object) ? object.find(name) : nullptr;
  return found == nullptr ? std::nullopt : whole_of(*found);
}

[[nodiscard]] inline std::optional<double> number_in(const json_value& object, std::string_view name) noexcept {
  const json_value* const found = object.is(json_value::kind::object) ? object.find(name) : nullptr;
  return found != nullptr && (found->is(json_value::kind::integer) || found->is(json_value::kind::number)) ? std::optional(found->number()) : std::nullopt;
}

[[nodiscard]] inline std::optional<date> day_in(const json_value& object, std::string_view name) noexcept { return date::parse(text_of(object, name)); }

}  // namespace spbe::inline v1::detail
