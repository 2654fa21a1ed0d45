#include "engine/run.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>

#include <spbe/text.hpp>

#include "engine/schemes.hpp"
#include "text/mask.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr std::size_t most_sexes = 64;

[[nodiscard]] error unknown_field(const std::string& asked_header, const std::string& asked_field) {
  const auto header = masked_name(asked_header), field = masked_name(asked_field);
  return {status::invalid_argument, "validate.unknown_field", header,
          {"pemetaan '" + header + "=" + field + "': skema tidak memiliki kolom '" + field + "'",
           "mapping '" + header + "=" + field + "': the schema has no field '" + field + "'"}};
}

// A field's name as it stands finds it too, for names fold as headers do and no two fields of a plan fold to one.
[[nodiscard]] std::uint32_t field_of_name(const plan_data& data, std::string_view name) { return field_by_name(data, compact(name)); }

// Which sex a code of the list stands for, by spell, so that the rule needs no text.
[[nodiscard]] std::vector<std::int8_t> sexes(const list& codes) {
  std::vector<std::int8_t> out;
  if (codes.id() != "jenis_kelamin" || codes.info().records > most_sexes) return out;
  for (std::uint32_t i = 0; i < codes.info().records; ++i) {
    const std::string code = codes.code_of(i);
    out.push_back(code == "1" || code == "L" ? 'L' : code == "2" || code == "P" ? 'P' : 0);
  }
  return out;
}

// The number of each relation of the family card (shdk), by spell.
[[nodiscard]] std::vector<std::int8_t> relations(const list& codes) {
  std::vector<std::int8_t> out;
  if (codes.id() != "shdk" || codes.info().records > most_sexes) return out;
  for (std::uint32_t i = 0; i < codes.info().records; ++i) {
    const std::string code = codes.code_of(i);
    const bool digits = code.size() <= 2 && code.find_first_not_of("0123456789") == std::string::npos;
    out.push_back(digits ? static_cast<std::int8_t>(std::atoi(code.c_str())) : std::int8_t{0});
  }
  return out;
}

[[nodiscard]] std::size_t row_of(const type& t) noexcept { return static_cast<std::size_t>(t.info().id) & 127U; }

// By type_id and class; `no_code` where a type that no field has does not know the class.
using type_codes = std::vector<std::array<code_index, 16>>;
void add_known_codes(type_codes& out, const code_table& table) {
  const type* subject = nullptr;   // codes of one stand together
  for (code_index i = 0; i < finding_code_count(); ++i) {
    const std::string_view slug = table.slug(i);
    const std::size_t dot = slug.find('.');
    const auto what = static_cast<std::size_t>(class_of(slug.substr(dot + 1)));
    if (what == 0 || what >= out[0].size()) continue;
    if (subject == nullptr || subject->name() != slug.substr(0, dot)) subject = type::find(slug.substr(0, dot));
    if (subject != nullptr) out[row_of(*subject)][what] = i;
  }
}
[[nodiscard]] type_codes codes_of_types(code_table& table, const plan_data& data) {
  type_codes out(128);
  for (auto& row : out) row.fill(no_code);
  add_known_codes(out, table);
  for (const field_plan& f : data.fields) {
    if (f.canonical == nullptr) continue;
    auto& row = out[row_of(*f.canonical)];
    for (unsigned c = 1; c < row.size(); ++c) {
      if (row[c] == no_code) row[c] = table.add(f.canonical->name(), static_cast<finding_class>(c));
    }
  }
  return out;
}

// A canonical region code without a list is told from other schemes by the list of regions.
void add_schemes(field_codes& out, code_table& table, const field_plan& field, const catalog& lists) {
  const bool region = field.canonical != nullptr && field.canonical->info().id == type_id::kode_wilayah;
  out.own = field.codes != nullptr ? field.codes : region ? lists.find("wilayah") : nullptr;
  if (out.own == nullptr || field.by_name) return;
  out.schemes = schemes_beside(lists, *out.own);
  if (!out.schemes.empty()) out.wrong_scheme = table.add(out.own->id(), finding_class::wrong_scheme);
}

[[nodiscard]] field_codes codes_for(code_table& table, const field_plan& field, const catalog& lists) {
  field_codes out;
  add_schemes(out, table, field, lists);
  if (field.codes == nullptr) return out;
  const std::string_view id = field.codes->id();
  out.list_code = table.add(id, finding_class::code);
  out.superseded = table.add(id, finding_class::superseded);
  out.expired = table.add(id, finding_class::expired);
  out.not_yet_valid = table.add(id, finding_class::not_yet_valid);
  out.level = table.add(id, finding_class::level);
  out.list_name = table.add(id, finding_class::name);
  out.sex_of_spell = sexes(*field.codes);
  out.shdk_of_spell = relations(*field.codes);
  return out;
}

// Is more asked of the answers than where a code stands and at which level?
[[nodiscard]] bool spells_are_read(const run_plan& run, std::uint32_t field) {
  const plan_data& data = *run.data;
  if (!run.fields[field].sex_of_spell.empty() || !run.fields[field].shdk_of_spell.empty()) return true;
  if (std::any_of(data.fields.begin(), data.fields.end(), [field](const field_plan& f) { return f.name_of_code == field; })) return true;
  for (std::size_t r = 0; r < data.rules.size(); ++r) {
    if (data.rules[r].b == field && !run.values_of_rules[r].of_spell.empty()) return true;
  }
  return false;
}

// Fields that hold the codes of one list on one day share a sieve.
[[nodiscard]] std::shared_ptr<shared_sieve> sieve_for(const run_plan& run, std::uint32_t field) {
  const field_plan& f = run.data->fields[field];
  if (f.codes == nullptr || f.by_name || f.as_of_field != no_field || !day_sieve::fits(*f.codes)) return nullptr;
  if ((f.level != 0 && f.level != day_sieve::level) || spells_are_read(run, field)) return nullptr;
  const date day = run.day_for(f);
  for (const auto& known : run.sieves) {
    if (known != nullptr && known->is_of(*f.codes, day)) return known;
  }
  return std::make_shared<shared_sieve>(*f.codes, day);
}

[[nodiscard]] bool any_unique(const plan_data& data, const std::vector<std::uint32_t>& fields) {
  return std::any_of(fields.begin(), fields.end(), [&](std::uint32_t f) { return data.fields[f].unique; });
}

// What the rules over the whole dataset are: collected with what their findings need to know of them.
class dataset_reader {
 public:
  dataset_reader(run_plan& run, code_index unique) : run_(run), data_(*run.data), unique_(unique) {}

  void read() {
    for (std::uint32_t f = 0; f < data_.fields.size(); ++f) {
      if (data_.fields[f].unique) push({f}, {}, no_rule);
    }
    for (const auto& fields : data_.unique_keys) add(fields, "uniqueKeys", no_rule);
    add(data_.primary_key, "primaryKey", no_rule);
    for (std::uint32_t r = 0; r < data_.rules.size(); ++r) {
      if (data_.rules[r].kind == rule_kind::unique_together) add(data_.rules[r].fields, data_.rules[r].name, r);
    }
    read_groups(data_, run_.groups, run_.group_rules);
    for (const group_rule& g : run_.group_rules) {
      run_.dataset.push_back({run_.rule_codes[g.rule], data_.rules[g.rule].severity, data_.rules[g.rule].name, g.shown_field});
    }
  }

 private:
  // A key that holds a unique field can only repeat where that field repeats, which is reported already; of two on the same
  // fields the stricter speaks, else the first.
  void add(const std::vector<std::uint32_t>& fields, std::string_view name, std::uint32_t rule) {
    if (fields.empty() || any_unique(data_, fields)) return;
    std::vector<std::uint32_t> sorted = fields;
    std::sort(sorted.begin(), sorted.end());
    const auto [known, fresh] = known_.emplace(std::move(sorted), run_.uniques.size());
    if (fresh) return push(fields, name, rule);
    auto& earlier = run_.dataset[known->second];
    if (earlier.severity >= severity_of(rule)) return;
    run_.uniques[known->second] = {fields, rule};
    earlier = about(fields, name, rule);
  }

  [[nodiscard]] dataset_rule about(const std::vector<std::uint32_t>& fields, std::string_view name, std::uint32_t rule) const {
    return {rule != no_rule ? run_.rule_codes[rule] : unique_, severity_of(rule), std::string(name), fields.size() == 1 ? fields[0] : no_field};
  }

  [[nodiscard]] severity severity_of(std::uint32_t rule) const noexcept { return rule != no_rule ? data_.rules[rule].severity : severity::error; }

  void push(const std::vector<std::uint32_t>& fields, std::string_view name, std::uint32_t rule) {
    run_.uniques.push_back({fields, rule});
    run_.dataset.push_back(about(fields, name, rule));
  }

  run_plan& run_;
  const plan_data& data_;
  code_index unique_;
  std::map<std::vector<std::uint32_t>, std::size_t> known_;   // keys of several fields or none unique, sorted: which of the run's
};

// Where the canonical form is digits, a cell of digits is in it; a telephone's begins with a plus.
[[nodiscard]] bool digits_stand_in(const field_plan& field) {
  if (field.canonical == nullptr || field.by_name) return true;
  return field.canonical->canonical_of(field.canonical->info().display).find_first_not_of("0123456789") == std::string::npos;
}

[[nodiscard]] error unknown_resource(const std::string& asked) {
  const auto name = masked_strictly(asked);
  return {status::invalid_argument, "validate.unknown_resource", name,
          {"tidak ada foreignKeys dalam skema yang merujuk '" + name + "'", "no foreignKeys of the schema refer to '" + name + "'"}};
}

// A resource that nothing refers to is one whose name is misspelt.
[[nodiscard]] outcome read_references(run_plan& run, const std::vector<std::string>& resources) {
  const auto& keys = run.data->foreign_keys;
  for (const std::string& name : resources) {
    const bool known = std::any_of(keys.begin(), keys.end(), [&name](const foreign_key& key) { return !key.resource.empty() && key.resource == name; });
    if (!known) return unexpected{unknown_resource(name)};
  }
  for (const foreign_key& key : keys) {
    const bool given = key.to_itself() || std::find(resources.begin(), resources.end(), key.resource) != resources.end();
    run.references.push_back({given, digits_stand_in(run.data->fields[key.fields[0]])});
    run.dataset.push_back({run.fixed.reference, severity::error, "foreignKeys", key.fields[0]});
  }
  return std::monostate{};
}

void want(file_plan& file, std::uint32_t column) {
  if (column == no_column || file.context_of[column] != no_column) return;
  file.context_of[column] = static_cast<std::uint32_t>(file.context.size());
  file.context.push_back(column);
}

}  // namespace

run_plan::run_plan(const plan& what) : source(what), data(&source.data()), fixed(codes) {}

result<run_plan> run_plan::make(const plan& what, const validate_options& options, const std::vector<std::string>& resources) {
  run_plan out(what);
  out.options = options;
  const plan_data& data = *out.data;
  out.day = options.as_of ? options.as_of : data.as_of ? data.as_of : today();
  out.day_source = options.as_of ? "option" : data.as_of ? "schema" : "today";
  for (const auto& [header, field] : options.map) {
    const std::uint32_t f = field_of_name(data, field);
    if (f == no_field) return unexpected{unknown_field(header, field)};
    out.map.push_back({header_name(header), f});
  }
  out.type_codes = codes_of_types(out.codes, data);
  for (const field_plan& field : data.fields) out.fields.push_back(codes_for(out.codes, field, data.lists));
  for (const rule_plan& rule : data.rules) {
    out.rule_codes.push_back(out.codes.add(rule.name, finding_class::rule));
    out.values_of_rules.push_back(rule_values::of(data, rule));
  }
  for (std::uint32_t f = 0; f < data.fields.size(); ++f) out.sieves.push_back(sieve_for(out, f));
  out.codes.seal();
  dataset_reader(out, out.fixed.unique).read();
  if (auto read = read_references(out, resources); !read) return unexpected{std::move(read).error()};
  for (const std::string& name : options.key) out.key.push_back({name, field_of_name(data, name)});
  if (options.key.empty()) {
    for (const std::uint32_t f : data.primary_key) out.key.push_back({data.fields[f].name, f});
  }
  for (unique_rule& rule : out.uniques) {
    rule.digits_stand = digits_stand_in(data.fields[rule.fields[0]]);
    const auto is_field = [](const key_part& part, std::uint32_t field) { return part.field == field; };
    rule.shows_key = out.key.empty() || std::equal(out.key.begin(), out.key.end(), rule.fields.begin(), rule.fields.end(), is_field);
  }
  return out;
}

code_index run_plan::code_of(const type& canonical, std::string_view value, finding_class what) const noexcept {
  const std::size_t c = static_cast<std::size_t>(what) & 15U;
  const code_index member = type_codes[row_of(canonical.subject(value))][c];
  return member != no_code ? member : type_codes[row_of(canonical)][c];
}

std::string run_plan::name_of(spbe::cause why) const {
  const auto field = static_cast<std::int64_t>(why) - static_cast<std::int64_t>(spbe::cause::swapped) - 1;
  if (field < 0) return std::string(v1::name_of(why));
  return "swapped." + data->fields[static_cast<std::size_t>(field)].name;
}

date run_plan::day_for(const field_plan& field) const noexcept { return !options.as_of && field.as_of ? field.as_of : day; }

file_plan plan_file(const run_plan& run, layout what) {
  file_plan out;
  out.run = &run;
  out.bound = bind_columns(*run.data, run.map, what);
  out.what = std::move(what);
  out.may_exchange = exchanges(*run.data, out.bound.field_of);
  out.scheme_of.assign(out.bound.field_of.size(), nullptr);
  out.context_of.assign(out.bound.field_of.size(), no_column);
  for (const key_part& part : run.key) {
    const std::uint32_t column = part.field != no_field ? out.bound.column_of[part.field] : out.bound.column_named(part.name, out.what);
    out.key_columns.push_back(column);
    want(out, column);
  }
  for (const rule_plan& rule : run.data->rules) {
    if (rule.kind >= rule_kind::unique_together) continue;   // those keep what they need of a row
    if (rule.a != no_field) want(out, out.bound.column_of[rule.a]);
    if (rule.kind == rule_kind::range) want(out, out.bound.column_of[rule.b]);
    if (rule.kind != rule_kind::sum_of) continue;
    for (const std::uint32_t part : rule.fields) want(out, out.bound.column_of[part]);
  }
  for (std::uint32_t f = 0; f < run.data->fields.size(); ++f) {
    const std::uint32_t code = run.data->fields[f].name_of_code;
    if (code == no_field) continue;
    want(out, out.bound.column_of[code]);
    if (run.data->fields[code].as_of_field != no_field) want(out, out.bound.column_of[run.data->fields[code].as_of_field]);
  }
  return out;
}

}  // namespace spbe::inline v1::detail
