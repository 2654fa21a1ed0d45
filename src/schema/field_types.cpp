#include "schema/field_types.hpp"

#include <algorithm>
#include <iterator>

namespace spbe::inline v1::detail {
namespace {

struct type_words {
  std::string_view name;
  std::string_view id;
  std::string_view en;
};

// In the order of the enumeration.
constexpr type_words types[] = {{"string", "teks", "text"},
                                {"integer", "bilangan bulat", "whole number"},
                                {"number", "bilangan", "number"},
                                {"boolean", "nilai ya/tidak", "yes/no value"},
                                {"date", "tanggal", "date"},
                                {"datetime", "tanggal dan jam", "date and time"},
                                {"time", "jam", "time of day"},
                                {"year", "tahun", "year"},
                                {"yearmonth", "bulan", "month"},
                                {"any", "apa saja", "anything"}};
static_assert(std::size(types) == static_cast<std::size_t>(field_type::any) + 1);

constexpr const type_words& row_of(field_type type) noexcept { return types[static_cast<std::size_t>(type)]; }

}  // namespace

std::string_view name_of(field_type type) noexcept { return row_of(type).name; }

std::string_view word_for(field_type type, language lang) noexcept { return lang == language::en ? row_of(type).en : row_of(type).id; }

std::optional<field_type> field_type_of(std::string_view name) noexcept {
  const auto* const known = std::find_if(std::begin(types), std::end(types), [name](const type_words& t) { return t.name == name; });
  if (known == std::end(types)) return std::nullopt;
  return static_cast<field_type>(known - std::begin(types));
}

std::vector<std::string_view> field_type_names() {
  std::vector<std::string_view> names;
  for (const auto& each : types) names.push_back(each.name);
  return names;
}

}  // namespace spbe::inline v1::detail
