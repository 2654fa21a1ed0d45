#include "engine/bind.hpp"

#include <algorithm>
#include <unordered_set>

#include <spbe/text.hpp>

#include "engine/scalar.hpp"
#include "text/letters.hpp"
#include "text/mask.hpp"

namespace spbe::inline v1::detail {
namespace {

[[nodiscard]] bool is_mapped(const std::vector<mapped_header>& map, std::string_view cell) {
  return std::any_of(map.begin(), map.end(), [name = header_name(cell)](const mapped_header& m) { return m.header == name; });
}

// The columns of a resource without a schema are fields that nobody compiled: each has one name, and no map leads to it.
[[nodiscard]] std::uint32_t field_by_only_name(const std::vector<field_plan>& fields, const std::string& name) {
  const auto found = std::find_if(fields.begin(), fields.end(), [&name](const field_plan& f) { return f.match_names.front() == name; });
  return found == fields.end() ? no_field : static_cast<std::uint32_t>(found - fields.begin());
}

[[nodiscard]] std::string shown_name(std::string_view cell) { return masked_strictly(cell.substr(0, 4096)); }

// Without a schema only a doubled name can be wrong.
void bind_nothing(binding& out, const layout& file) {
  std::unordered_set<std::string> seen;
  for (const std::string& cell : file.header) {
    std::string name = header_name(cell);
    if (name.empty() || seen.insert(std::move(name)).second) continue;
    out.complaints.push_back({header_complaint::kind::doubled, shown_name(cell), 0});
  }
}

// A mapped header takes its field first, so that no other column of that name gets it.
void bind_by_name(binding& out, const plan_data& plan, const std::vector<mapped_header>& map, const layout& file,
                  std::vector<header_complaint>& doubled) {
  for (const bool mapped : {true, false}) {
    for (std::uint32_t c = 0; c < file.header.size(); ++c) {
      if (is_mapped(map, file.header[c]) != mapped) continue;
      const std::uint32_t field = field_named(plan, map, file.header[c]);
      if (field == no_field) continue;
      if (out.column_of[field] != no_column) {
        const bool by_map = is_mapped(map, file.header[out.column_of[field]]);
        doubled.push_back({header_complaint::kind::doubled, out.shown[c], c, by_map});
        continue;
      }
      out.column_of[field] = c;
      out.field_of[c] = field;
    }
  }
  std::sort(doubled.begin(), doubled.end(), [](const auto& a, const auto& b) { return a.count < b.count; });
}

void complain(binding& out, const plan_data& plan, const layout& file, const std::vector<header_complaint>& doubled) {
  const auto extra = static_cast<std::uint64_t>(std::count(out.field_of.begin(), out.field_of.end(), no_field)) - doubled.size();
  if (extra != 0) out.complaints.push_back({header_complaint::kind::extra, {}, extra});
  for (std::uint32_t f = 0; f < plan.fields.size(); ++f) {
    if (out.column_of[f] != no_column || may_be_missing(plan, plan.fields[f])) continue;
    out.complaints.push_back({header_complaint::kind::missing, plan.fields[f].name, 0});
  }
  out.complaints.insert(out.complaints.end(), doubled.begin(), doubled.end());
  if (file.empty) out.complaints.insert(out.complaints.begin(), {header_complaint::kind::no_rows, {}, 0});
}

// The header of another table misses every field: that is one thing to say, not one a field.
void say_once(binding& out) {
  const auto missing = [](const header_complaint& c) { return c.what == header_complaint::kind::missing; };
  const bool none = std::all_of(out.column_of.begin(), out.column_of.end(), [](std::uint32_t c) { return c == no_column; });
  if (!none || std::count_if(out.complaints.begin(), out.complaints.end(), missing) < 2) return;
  const auto told = [&missing](const header_complaint& c) { return missing(c) || c.what == header_complaint::kind::extra; };
  out.complaints.erase(std::remove_if(out.complaints.begin(), out.complaints.end(), told), out.complaints.end());
  out.complaints.insert(out.complaints.begin(), {header_complaint::kind::other_header, {}, 0});
}

}  // namespace

std::string header_name(std::string_view cell) {
  std::string name = compact(cell);
  if (!name.empty()) return name;
  return std::string(trimmed(cell));
}

std::uint32_t field_by_name(const plan_data& plan, const std::string& folded) {
  if (plan.headers.empty()) return field_by_only_name(plan.fields, folded);
  const auto found = plan.headers.find(folded);
  return found == plan.headers.end() ? no_field : found->second;
}

std::uint32_t field_named(const plan_data& plan, const std::vector<mapped_header>& map, std::string_view cell) {
  const std::string name = header_name(cell);
  for (const mapped_header& m : map) {
    if (m.header == name) return m.field;
  }
  return name.empty() ? no_field : field_by_name(plan, name);
}

bool may_be_missing(const plan_data& plan, const field_plan& field) {
  return !field.required && (plan.match == fields_match::superset || plan.match == fields_match::partial);
}

bool is_doubled(const plan_data& plan, const binding& bound, std::uint32_t field, const layout& file) {
  for (std::uint32_t c = 0; c < file.header.size(); ++c) {
    if (c != bound.column_of[field] && field_named(plan, {}, file.header[c]) == field) return true;
  }
  return false;
}

std::size_t fields_named(const plan_data& plan, const std::vector<mapped_header>& map, const std::vector<std::string_view>& cells) {
  std::vector<bool> named(plan.fields.size());
  for (const std::string_view cell : cells) {
    const std::uint32_t field = field_named(plan, map, cell);
    if (field != no_field) named[field] = true;
  }
  return static_cast<std::size_t>(std::count(named.begin(), named.end(), true));
}

bool takes_cell(const field_plan& field, std::string_view cell) {
  if (field.enumeration && std::find(field.enumeration->begin(), field.enumeration->end(), cell) != field.enumeration->end()) return true;
  if (field.codes != nullptr) {
    const membership found = field.by_name ? field.codes->judge_name(cell, {}) : field.codes->judge(cell, {});
    if (found.standing != standing::unknown) return true;
  }
  if (field.canonical != nullptr) return field.canonical->judge(cell, prepare({})) == valid_byte;
  return field.type != field_type::string && field.type != field_type::any && fits(cell, field);
}

static column_form::moment moment_of(const field_plan& field) noexcept {
  switch (field.type) {
    case field_type::datetime: return column_form::moment::time;
    case field_type::yearmonth: return column_form::moment::month;
    case field_type::year: return column_form::moment::year;
    default: return column_form::moment::day;
  }
}

std::vector<column_form> forms_of(const plan_data& plan, const binding& bound) {
  std::vector<column_form> out(bound.field_of.size());
  for (std::size_t c = 0; c < out.size(); ++c) {
    if (bound.field_of[c] == no_field) continue;
    const field_plan& f = plan.fields[bound.field_of[c]];
    if (f.type == field_type::date && f.canonical == nullptr && f.format.find('%') != std::string::npos) out[c].day = f.format;
    if (is_number_like(f.type)) out[c].decimal = f.decimal_char;
    out[c].of = moment_of(f);
    out[c].money = holds_money(f);
    if (out[c].money) out[c].decimal = ',';
  }
  const bool plain = std::all_of(out.begin(), out.end(), [](const column_form& form) { return form.is_plain(); });
  return plain ? std::vector<column_form>{} : out;
}

std::uint32_t binding::column_named(std::string_view name, const layout& from) const {
  const std::string wanted = header_name(name);
  for (std::uint32_t c = 0; c < from.header.size(); ++c) {
    if (header_name(from.header[c]) == wanted) return c;
  }
  for (std::uint32_t c = 0; c < shown.size() && from.header.empty(); ++c) {
    if (header_name(shown[c]) == wanted) return c;
  }
  return no_column;
}

binding bind_columns(const plan_data& plan, const std::vector<mapped_header>& map, const layout& file) {
  binding out;
  out.field_of.assign(file.columns, no_field);
  out.column_of.assign(plan.fields.size(), no_column);
  for (std::size_t c = 0; c < file.columns; ++c) {
    const bool named = c < file.header.size() && !only_blanks(file.header[c]);
    out.shown.push_back(named ? shown_name(file.header[c]) : std::string(1, '#').append(std::to_string(c + 1)));
  }
  if (plan.fields.empty()) {
    bind_nothing(out, file);
    return out;
  }
  if (file.header_missing) {
    out.complaints.push_back({header_complaint::kind::no_header, {}, 0});
    return out;
  }
  std::vector<header_complaint> doubled;
  if (!file.header.empty()) {
    bind_by_name(out, plan, map, file, doubled);
  } else {
    for (std::uint32_t c = 0; c < file.columns && c < plan.fields.size(); ++c) {
      out.column_of[c] = c;
      out.field_of[c] = c;
    }
  }
  if (file.empty && file.columns == 0) {
    out.complaints.push_back({header_complaint::kind::no_rows, {}, 0});
    return out;
  }
  complain(out, plan, file, doubled);
  if (!file.header.empty()) say_once(out);
  return out;
}

}  // namespace spbe::inline v1::detail
