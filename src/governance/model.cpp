#include "governance/model.hpp"

#include <algorithm>
#include <iterator>

#include <spbe/type.hpp>

namespace spbe::inline v1::detail {
namespace {

using kind = json_value::kind;

struct published {
  std::string_view name, schema;
};
constexpr published documents[] = {
#include "builtin_models.inc"  // generated from model/*.json, by name
};

std::uint8_t bit(kind k) noexcept { return static_cast<std::uint8_t>(1U << static_cast<unsigned>(k)); }

std::uint8_t kinds_of(std::string_view type) noexcept {
  if (type == "null") return bit(kind::null);
  if (type == "boolean") return bit(kind::boolean);
  if (type == "integer") return bit(kind::integer);
  if (type == "number") return static_cast<std::uint8_t>(bit(kind::integer) | bit(kind::number));
  if (type == "string") return bit(kind::text);
  if (type == "array") return bit(kind::array);
  if (type == "object") return bit(kind::object);
  return 0;
}

// Views of the schema's own texts: they stay where they are when the document moves.
std::vector<std::string_view> texts_of(const json_value* list) {
  std::vector<std::string_view> out;
  if (list == nullptr) return out;
  if (list->is(kind::text)) out.emplace_back(list->text());
  for (const json_value& item : list->items()) {
    if (item.is(kind::text) || item.is(kind::number)) out.emplace_back(item.text());
  }
  return out;
}

}  // namespace

// Reads a schema into nodes.  The definitions come first, so that what refers to them finds them, whatever their order.
class model_reader {
 public:
  explicit model_reader(model& into) : into_(into) {}

  bool read() {
    const json_value& schema = into_.schema_.root();
    const json_value* const defs = schema.find("$defs");
    if (defs != nullptr) {
      for (const auto& [name, what] : defs->members()) {
        defined_.emplace(name, add());
        (void)what;
      }
      for (const auto& [name, what] : defs->members()) fill(defined_.find(name)->second, what);
    }
    into_.root_ = node_of(schema);
    return trouble_ == nullptr;
  }
  [[nodiscard]] const json_value* trouble() const noexcept { return trouble_; }

 private:
  node_index add() {
    into_.nodes_.emplace_back();
    return static_cast<node_index>(into_.nodes_.size() - 1);
  }

  node_index node_of(const json_value& schema) {
    if (const json_value* const ref = schema.find("$ref")) {
      constexpr std::string_view front = "#/$defs/";
      const std::string_view to = ref->text();
      const auto found = to.starts_with(front) ? defined_.find(to.substr(front.size())) : defined_.end();
      if (found == defined_.end() || schema.find("spbe") != nullptr) return wrong(*ref), no_node;
      return found->second;
    }
    const node_index self = add();
    fill(self, schema);
    return self;
  }

  // Nodes move when others are added: the node is made apart, and put in its place at the end.
  void fill(node_index self, const json_value& schema) {
    model_node out;
    read_kinds(schema, out);
    if (const json_value* const members = schema.find("properties")) {
      for (const auto& [name, what] : members->members()) {
        const node_index node = node_of(what);
        out.properties.push_back({name, node, {}});
        for (const auto alias : aliases_of(what)) out.properties.push_back({alias, node, name});
      }
      std::sort(out.properties.begin(), out.properties.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    }
    if (const json_value* const items = schema.find("items")) out.items = node_of(*items);
    if (const json_value* const others = schema.find("additionalProperties"); others != nullptr && others->is(kind::object)) out.others = node_of(*others);
    out.required = texts_of(schema.find("required"));
    out.enumeration = texts_of(schema.find("enum"));
    if (const auto only = texts_of(schema.find("const")); !only.empty()) out.enumeration = only;
    read_bounds(schema, out);
    if (const json_value* const own = schema.find("spbe")) read_own(*own, out);
    into_.nodes_[self] = std::move(out);
  }

  void read_kinds(const json_value& schema, model_node& out) {
    for (const auto name : texts_of(schema.find("type"))) {
      const std::uint8_t kinds = kinds_of(name);
      if (kinds == 0) wrong(*schema.find("type"));
      out.kinds |= kinds;
    }
    const json_value* const format = schema.find("format");
    out.date = format != nullptr && format->text() == "date";
    const json_value* const unique = schema.find("uniqueItems");
    out.unique_items = unique != nullptr && unique->truth;
  }

  static void read_bounds(const json_value& schema, model_node& out) {
    const auto number = [&schema](std::string_view name) {
      const json_value* const value = schema.find(name);
      return value != nullptr ? std::optional(value->number()) : std::nullopt;
    };
    const auto size = [&number](std::string_view name) {
      const auto value = number(name);
      return value ? std::optional(static_cast<std::size_t>(*value)) : std::nullopt;
    };
    out.minimum = number("minimum");
    out.maximum = number("maximum");
    out.min_length = size("minLength");
    out.max_length = size("maxLength");
    out.min_items = size("minItems");
    out.max_items = size("maxItems");
  }

  static std::vector<std::string_view> aliases_of(const json_value& schema) {
    const json_value* const own = schema.find("spbe");
    return own != nullptr ? texts_of(own->find("aliases")) : std::vector<std::string_view>{};
  }

  void read_own(const json_value& own, model_node& out) {
    for (const auto& [name, value] : own.members()) {
      if (name == "id") out.id = value.truth;
      else if (name == "personal") out.personal = value.truth;
      else if (name == "leaf") out.leaf = value.truth;
      else if (name == "level") out.level = static_cast<int>(value.integer());
      else if (name == "codes") out.list = value.text();
      else if (name == "refers") out.refers = texts_of(&value);
      else if (name == "type") out.canonical = type::find(value.text());
      else if (name == "bits") out.bits = texts_of(&value);
      else if (name == "known") out.known = texts_of(&value);
      else if (name == "official") read_words(value, out);
      else if (name != "aliases" && name != "en") wrong(value);
      if (name == "type" && out.canonical == nullptr) wrong(value);
    }
  }

  static void read_words(const json_value& words, model_node& out) {
    for (const auto& [other, word] : words.members()) out.official.emplace_back(other, word.text());
  }

  void wrong(const json_value& at) { trouble_ = trouble_ == nullptr ? &at : trouble_; }

  model& into_;
  std::map<std::string_view, node_index> defined_;
  const json_value* trouble_ = nullptr;
};

const model_property* model_node::find(std::string_view name) const noexcept {
  const auto at = std::lower_bound(properties.begin(), properties.end(), name, [](const model_property& p, std::string_view n) { return p.name < n; });
  return at != properties.end() && at->name == name ? &*at : nullptr;
}

std::string_view model_node::word(std::string_view text) const noexcept {
  const auto found = std::find_if(official.begin(), official.end(), [text](const auto& o) { return o.first == text; });
  return found == official.end() ? text : found->second;
}

const json_value* model_node::member(const json_value& object, std::string_view official_name) const noexcept {
  if (const json_value* const found = object.find(official_name)) return found;
  for (const model_property& p : properties) {
    const json_value* const found = p.official == official_name ? object.find(p.name) : nullptr;
    if (found != nullptr) return found;
  }
  return nullptr;
}

std::optional<model> model::read(std::string_view kind, std::string_view schema, std::string& trouble) {
  auto tree = parse_json(schema);
  if (!tree) {
    trouble = tree.error().message.en;
    return std::nullopt;
  }
  std::optional<model> out(std::in_place);
  out->kind_ = kind;
  out->schema_ = *std::move(tree);
  model_reader reader(*out);
  if (reader.read()) return out;
  trouble = "offset " + std::to_string(reader.trouble()->offset);
  return std::nullopt;
}

namespace {

const std::vector<std::optional<model>>& all() {
  static const std::vector<std::optional<model>> models = [] {
    std::vector<std::optional<model>> out(std::size(documents));
    for (std::size_t i = 0; i < out.size(); ++i) {
      std::string trouble;
      out[i] = model::read(documents[i].name, documents[i].schema, trouble);
    }
    return out;
  }();
  return models;
}

const published* find_document(std::string_view kind) noexcept {
  const auto* const found = std::find_if(std::begin(documents), std::end(documents), [kind](const published& d) { return d.name == kind; });
  return found == std::end(documents) ? nullptr : found;
}

}  // namespace

const model* model::find(std::string_view kind) {
  const published* const found = find_document(kind);
  if (found == nullptr) return nullptr;
  const auto& one = all()[static_cast<std::size_t>(found - std::begin(documents))];
  return one ? &*one : nullptr;
}

std::vector<std::string_view> model::kinds() {
  std::vector<std::string_view> out;
  for (const published& d : documents) out.push_back(d.name);
  return out;
}

std::string_view model::schema_of(std::string_view kind) noexcept {
  const published* const found = find_document(kind);
  return found == nullptr ? std::string_view{} : found->schema;
}

}  // namespace spbe::inline v1::detail
