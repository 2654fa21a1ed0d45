// A schema document to a plan: fields first, then what refers to them, then keys and rules.
#include <algorithm>

#include <spbe/schema.hpp>

#include "schema/steps.hpp"

namespace spbe::inline v1 {
namespace detail {
namespace {

// An enumeration of every village fits twice; a tree of values takes some thirty times its text.
constexpr std::size_t largest_document = std::size_t{4} << 20U;

// Their share of memory is settled before the first is compiled.
std::size_t patterns_in(const place& fields) {
  const auto& all = fields.value().items();
  return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [](const json_value& field) {
    const json_value* const constraints = field.find("constraints");
    return constraints != nullptr && constraints->find("pattern") != nullptr;
  }));
}

class schema_compiler {
 public:
  schema_compiler(const place& root, const catalog& lists) : root_(root) { plan_.lists = lists; }

  plan_data compile() {
    plan_.name = "schema";
    if (!root_.is_object()) return std::move(plan_);
    read_match();
    read_fields();
    for (std::uint32_t i = 0; i < fields_.size(); ++i) {
      if (const auto spbe = fields_[i].member("spbe"); spbe && spbe->value().is(json_value::kind::object)) resolve_references(*spbe, names_, i, plan_);
    }
    bind_headers(fields_, plan_);
    read_keys(root_, names_, whole_, plan_);
    if (const auto spbe = root_.member("spbe"); spbe && spbe->is_object()) read_spbe(*spbe);
    return std::move(plan_);
  }

 private:
  void read_fields() {
    const auto at = root_.member("fields");
    if (!at) return no_fields();
    if (!at->is_array()) return;
    if (at->size() == 0 || at->size() > most_fields) {
      at->complain("schema.value", "skema harus punya 1 sampai {most} kolom", "a schema must have 1 to {most} fields", {{"most", std::to_string(most_fields)}});
      return;
    }
    const auto missing = root_.member("missingValues");
    const auto missing_values = missing ? read_missing_values(*missing) : std::nullopt;
    pattern_memory patterns(patterns_in(*at));
    for (std::size_t i = 0; i < at->size(); ++i) read_field(at->item(i), missing_values.value_or(std::vector<std::string>{}), patterns);
  }

  // Often a data package or a resource is given where its schema is meant.
  void no_fields() {
    const bool package = root_.member("resources") || root_.member("schema");
    package ? root_.complain("schema.absent", "ini paket data; berikan objek 'schema' di dalamnya (yang memuat 'fields')",
                             "this is a data package; give the 'schema' object inside it (the one with 'fields')")
            : root_.complain_absent("fields");
  }

  void read_field(const place& at, const std::vector<std::string>& missing_values, pattern_memory& patterns) {
    auto field = compile_field(at, plan_.lists, missing_values, patterns);
    if (!field) return;
    const auto [known, fresh] = names_.emplace(field->name, static_cast<std::uint32_t>(plan_.fields.size()));
    if (!fresh) {
      at.member("name")->complain("schema.duplicate_field", "nama kolom {name} dipakai dua kali, pertama di {first}",
                                  "the field name {name} is used twice, first in {first}",
                                  {{"name", quoted(field->name)}, {"first", fields_[known->second].pointer()}});
      return;
    }
    if (field->unique) whole_.count(*at.member("constraints")->member("unique"));
    plan_.fields.push_back(std::move(*field));
    fields_.push_back(at);
  }

  // The standard's own schema of v2.0 asks for an array of one, the text of the standard for a word: both are in use.
  void read_match() {
    const auto at = root_.member("fieldsMatch");
    const auto words = at ? at->texts(true) : std::nullopt;
    if (!words) return;
    constexpr std::string_view known[] = {"exact", "equal", "subset", "superset", "partial"};
    for (std::size_t i = 0; i < std::size(known); ++i) {
      if (words->size() != 1 || words->front() != known[i]) continue;
      plan_.match = static_cast<fields_match>(i);
      return;
    }
    at->complain("schema.value", "'fieldsMatch' harus salah satu dari: {known}", "'fieldsMatch' must be one of: {known}",
                 {{"known", listed({std::begin(known), std::end(known)})}});
  }

  void read_spbe(const place& at) {
    at.allow_only({"schema", "title", "asOf", "rules"});
    if (const auto version = at.member("schema")) (void)version->whole(1, 1);   // the only one there is, also where none is named
    if (const auto title = at.member("title"); title && title->is_object()) read_title(*title);
    if (const auto as_of = at.member("asOf")) read_as_of(*as_of);
    if (const auto rules = at.member("rules")) plan_.rules = compile_rules(*rules, names_, whole_, plan_);
  }

  void read_title(const place& at) {
    at.allow_only({"id", "en"});
    const auto id = at.text_of("id");
    const auto en = at.text_of("en");
    plan_.title = {id.value_or(en.value_or("")), en.value_or(id.value_or(""))};
  }

  void read_as_of(const place& at) {
    const auto text = at.text();
    if (!text) return;
    if (const auto day = date::parse(*text)) plan_.as_of = *day;
    else at.complain("schema.value", "bukan tanggal: {found}; tulis TTTT-BB-HH", "not a day: {found}; write YYYY-MM-DD", {{"found", quoted(*text)}});
  }

  const place& root_;
  plan_data plan_;
  std::vector<place> fields_;  // beside plan_.fields
  field_names names_;
  rule_quota whole_;
};

error too_large() {
  const std::string most = std::to_string(largest_document);
  return {status::bad_schema, "schema.too_large", "",
          {"dokumen lebih besar dari " + most + " byte; berikan berkas skema, bukan berkas data",
           "the document is larger than " + most + " bytes; give the schema, not the data"}};
}

error no_json(error why) {
  why.code = status::bad_schema;
  why.slug = "schema.json";
  why.place.clear();
  return why;
}

}  // namespace

result<std::shared_ptr<plan_data>, std::vector<error>> compile_plan(std::string_view json, const catalog& lists) {
  if (json.size() > largest_document) return unexpected{std::vector<error>{too_large()}};
  const auto document = parse_json(json);
  if (!document) return unexpected{std::vector<error>{no_json(document.error())}};
  complaint_book book;
  auto data = std::make_shared<plan_data>(schema_compiler(place(document->root(), "", book), lists).compile());
  if (!book.empty()) return unexpected{std::move(book).in_document_order()};
  return data;
}

}  // namespace detail

result<plan, std::vector<error>> plan::compile(std::string_view json, const plan_options& options) {
  auto data = detail::compile_plan(json, options.lists != nullptr ? *options.lists : spbe::builtin());
  if (!data) return unexpected{std::move(data.error())};
  return plan(std::move(*data));
}

plan plan::structure_only() {
  auto data = std::make_shared<detail::plan_data>();
  data->match = detail::fields_match::partial;
  return plan(std::move(data));
}

}  // namespace spbe::inline v1
