// The names of a schema's fields against the standard terms: how they are written, what they should be called, and whether what is stored
// under them is what the term says.
#include <map>

#include <spbe/schema.hpp>
#include <spbe/text.hpp>

#include "json/document.hpp"
#include "schema/naming.hpp"
#include "text/render.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

// The words of a name with abbreviations written out; those that nobody knows apart.
struct spelled_out {
  std::string name, unknown;
};

spelled_out spell_out(std::string_view name) {
  const naming& standard = naming::standard();
  spelled_out out;
  for (std::string_view rest = name; !rest.empty();) {
    const auto word = rest.substr(0, rest.find('_'));
    rest.remove_prefix(std::min(rest.size(), word.size() + 1));
    const std::string_view whole = standard.word(word);
    const bool number = word.find_first_not_of("0123456789") == std::string_view::npos;
    if (whole.empty() && !number) out.unknown += (out.unknown.empty() ? "" : ", ") + std::string(word);
    out.name += (out.name.empty() ? "" : "_") + std::string(whole.empty() ? word : whole);
  }
  return out;
}

// In English from what the domain is, where its own words are Indonesian.
std::string words_for_stored(const naming_domain& domain, language lang) {
  if (lang != language::en) return std::string(domain.stored);
  if (!domain.canonical.empty()) return "the canonical form of " + std::string(domain.canonical);
  if (!domain.list.empty()) return "a code of the list " + std::string(domain.list);
  return std::string(domain.stored_en.empty() ? domain.stored : domain.stored_en);
}

class linter {
 public:
  linter(const json_value& fields, language lang) : fields_(fields), lang_(lang) {}

  std::vector<finding> run() {
    for (std::size_t i = 0; i < fields_.items().size(); ++i) look_at(fields_.items()[i], "/fields/" + std::to_string(i));
    return std::move(found_);
  }

 private:
  void look_at(const json_value& field, const std::string& pointer) {
    const std::string_view name = text_of(field, "name");
    const std::string snake = lower_snake(name);
    if (snake.empty()) return;
    const json_value& at = *field.find("name");
    if (snake != name) say(at, pointer + "/name", "nama_gaya", {{"found", printable(name)}, {"expected", snake}});
    naming_match match = naming::standard().find(snake);
    if (match.term == nullptr) match = look_at_words(at, pointer, snake);
    if (match.term == nullptr) return;
    if (match.standing == naming_standing::synonym) say(at, pointer + "/name", "nama_sinonim", {{"found", snake}, {"expected", std::string(match.term->name)}});
    if (match.standing == naming_standing::forbidden) say(at, pointer + "/name", "nama_terlarang", {{"found", snake}, {"expected", std::string(match.term->name)}, {"detail", std::string(match.term->title)}});
    look_at_domain(field, at, pointer, *match.term);
    const auto [first, is_new] = seen_.emplace(match.term, pointer);
    if (!is_new) say(at, pointer + "/name", "nama_ganda", {{"found", std::string(match.term->name)}, {"first", first->second}});
  }

  // No term: its words are looked at, and what they say in full may be one.
  naming_match look_at_words(const json_value& at, const std::string& pointer, const std::string& snake) {
    const spelled_out whole = spell_out(snake);
    if (!whole.unknown.empty()) say(at, pointer + "/name", "nama_kata", {{"found", whole.unknown}});
    if (whole.name == snake) return {};
    const naming_match match = naming::standard().find(whole.name);
    say(at, pointer + "/name", "nama_singkatan", {{"found", snake}, {"expected", match.term != nullptr ? std::string(match.term->name) : whole.name}});
    return {naming_standing::standard, match.term};
  }

  // Is what the schema stores what the term's domain says?
  void look_at_domain(const json_value& field, const json_value& at, const std::string& pointer, const naming_term& term) {
    if (term.domain == nullptr) return;
    const naming_domain& domain = *term.domain;
    const json_value* const own = field.find("spbe");
    const std::string_view canonical = own == nullptr ? std::string_view{} : text_of(*own, "type"), list = own == nullptr ? std::string_view{} : text_of(*own, "codes");
    const std::string_view type = text_of(field, "type").empty() ? std::string_view("string") : text_of(field, "type");
    std::string expected;
    if (!domain.canonical.empty() && canonical != domain.canonical && !list.starts_with("wilayah")) expected = "spbe.type = " + std::string(domain.canonical);
    else if (!domain.list.empty() && list != domain.list) expected = "spbe.codes = " + std::string(domain.list);
    else if (domain.canonical.empty() && domain.list.empty() && type != domain.type && canonical.empty()) expected = "type = " + std::string(domain.type);
    if (!expected.empty()) say(at, pointer, "nama_domain", {{"found", std::string(term.name)}, {"expected", expected}, {"detail", words_for_stored(domain, lang_)}});
  }

  void say(const json_value& at, const std::string& pointer, std::string_view rule, const slots& words) {
    finding f;
    slots masked = words;
    for (auto& [name, value] : masked) value = masked_name(value);
    render(f, rule, finding_class::rule, lang_, masked);
    f.column = pointer;
    f.line = static_cast<std::uint64_t>(at.line);
    f.byte = at.offset == 0 ? 0 : static_cast<std::int64_t>(at.offset) - 1;
    found_.push_back(std::move(f));
  }

  const json_value& fields_;
  language lang_;
  std::vector<finding> found_;
  std::map<const naming_term*, std::string> seen_;
};

}  // namespace

result<std::vector<finding>, std::vector<error>> lint_schema(std::string_view json, const plan_options& options) {
  if (auto compiled = plan::compile(json, options); !compiled) return unexpected{std::move(compiled.error())};
  const auto document = parse_json(json);
  const json_value* const fields = document ? document->find("fields") : nullptr;
  return fields == nullptr ? std::vector<finding>{} : linter(*fields, options.lang).run();
}

std::vector<standard_term> standard_terms() {
  std::vector<standard_term> out;
  for (const naming_term& t : naming::standard().terms()) {
    const naming_domain none;
    const naming_domain& d = t.domain != nullptr ? *t.domain : none;
    out.push_back({t.name, t.title, d.name, d.type, d.stored, d.shown, d.unit, d.list, d.canonical});
  }
  return out;
}

}  // namespace spbe::inline v1
