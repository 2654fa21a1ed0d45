#include <algorithm>

#include <spbe/schema.hpp>

#include "schema/steps.hpp"

namespace spbe::inline v1 {
namespace {

struct document {
  std::string_view name;
  std::string_view json;
};
constexpr document documents[] = {
#include "builtin_schemas.inc"  // generated from builtin/*.json, by name
};

const document* find_document(std::string_view name) noexcept {
  const auto* const found = std::find_if(std::begin(documents), std::end(documents), [name](const document& d) { return d.name == name; });
  return found == std::end(documents) ? nullptr : found;
}

error unknown_schema(std::string_view name) {
  std::vector<std::string_view> known;
  for (const auto& each : documents) known.push_back(each.name);
  const detail::slots values{{"found", detail::quoted(name)}, {"known", detail::listed(known)}};
  return {status::bad_schema, "schema.unknown", "",
          {detail::fill("skema {found} tidak dikenal; yang bawaan: {known}; atau beri nama berkas skema", values),
           detail::fill("unknown schema {found}; built in are: {known}; or give the name of a schema file", values)}};
}

}  // namespace

result<plan, std::vector<error>> plan::builtin(std::string_view name, const plan_options& options) {
  const document* const found = find_document(name);
  if (found == nullptr) return unexpected{std::vector<error>{unknown_schema(name)}};
  auto data = detail::compile_plan(found->json, options.lists != nullptr ? *options.lists : spbe::builtin());
  if (!data) return unexpected{std::move(data.error())};
  (*data)->name = found->name;
  return plan(std::move(*data));
}

std::vector<schema_info> plan::builtins() {
  std::vector<schema_info> out;
  for (const auto& each : documents) {
    const auto compiled = builtin(each.name);
    assert(compiled.has_value());
    if (!compiled) continue;
    const detail::plan_data& data = compiled->data();
    schema_info info{data.name, data.title, {}};
    for (const auto& field : data.fields) info.fields.push_back(field.name);
    out.push_back(std::move(info));
  }
  return out;
}

std::string_view plan::builtin_document(std::string_view name) noexcept {
  const document* const found = find_document(name);
  return found == nullptr ? std::string_view{} : found->json;
}

}  // namespace spbe::inline v1
