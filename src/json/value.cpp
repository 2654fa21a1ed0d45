#include "json/value.hpp"

#include <algorithm>
#include <charconv>

namespace spbe::inline v1::detail {

double json_value::number() const noexcept {
  if (is(kind::integer)) return static_cast<double>(whole_);
  double out = 0;
  if (is(kind::number)) std::from_chars(text_, text_ + count_, out);
  return out;
}

const std::uint32_t* json_value::order() const noexcept { return reinterpret_cast<const std::uint32_t*>(members_ + count_); }

const json_value* json_value::find(std::string_view name) const noexcept {
  const auto all = members();
  if (all.size() > many) {
    const std::uint32_t *const first = order(), *const last = first + all.size();
    const auto* const found = std::lower_bound(first, last, name, [&all](std::uint32_t i, std::string_view key) { return all[i].key < key; });
    return found != last && all[*found].key == name ? &all[*found].value : nullptr;
  }
  for (const json_member& member : all) {
    if (member.key == name) return &member.value;
  }
  return nullptr;
}

std::string_view text_of(const json_value& object, std::string_view name) noexcept {
  const json_value* const member = object.find(name);
  return member != nullptr && member->is(json_value::kind::text) ? member->text() : std::string_view{};
}

}  // namespace spbe::inline v1::detail
