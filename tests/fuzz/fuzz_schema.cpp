// Any bytes as a schema: a plan, or complaints that each say something in both languages; never anything else.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include <spbe/schema.hpp>

#include "schema/plan_data.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto made = spbe::plan::compile(text);
  if (!made) {
    if (made.error().empty()) std::abort();
    for (const auto& e : made.error()) {
      if (e.message.id.empty() || e.message.en.empty() || e.slug.empty()) std::abort();
    }
    return 0;
  }
  const auto& plan = made->data();
  for (const auto& field : plan.fields) {
    if (field.regex) (void)field.regex->matches(field.name);
    if (field.match_names.empty() || (field.personal && field.mask == spbe::detail::field_mask::none)) std::abort();
  }
  // A rule names the fields that its kind reads and leaves the others empty; it never points behind the last field.
  const auto known = [&](std::uint32_t field) { return field < plan.fields.size(); };
  for (const auto& rule : plan.rules) {
    auto named = rule.fields;
    named.insert(named.end(), {rule.a, rule.b});
    std::erase(named, spbe::detail::no_field);
    if (named.empty() || !std::all_of(named.begin(), named.end(), known)) std::abort();
  }
  return 0;
}
