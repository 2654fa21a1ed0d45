#include "governance/structure.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <unordered_set>

#include <spbe/date.hpp>
#include "base/number_text.hpp"
#include "governance/metadata_reading.hpp"
#include "governance/nearest.hpp"
#include "governance/say.hpp"
#include "governance/whole.hpp"

namespace spbe::inline v1::detail {
namespace {

using kind = json_value::kind;

std::string_view word_for(kind k, language lang) noexcept {
  const bool en = lang == language::en;
  switch (k) {
    case kind::null: return "null";
    case kind::boolean: return en ? "true or false" : "true atau false";
    case kind::integer: return en ? "a whole number" : "bilangan bulat";
    case kind::number: return en ? "a number" : "bilangan";
    case kind::text: return en ? "a text" : "teks";
    case kind::array: return en ? "an array" : "larik";
    case kind::object: return en ? "an object" : "objek";
  }
  return {};
}

std::string words_for_kinds(const model_node& node, language lang) {
  std::string out;
  for (const kind k : {kind::text, kind::integer, kind::number, kind::boolean, kind::array, kind::object, kind::null}) {
    if (!node.takes(k) || (k == kind::number && node.takes(kind::integer) && !out.empty() && out == word_for(kind::integer, lang))) continue;
    out += (out.empty() ? "" : lang == language::en ? " or " : " atau ") + std::string(word_for(k, lang));
  }
  return out;
}

std::string listed(const std::vector<std::string_view>& names) {
  constexpr std::size_t most = 12;
  std::string out;
  for (std::size_t i = 0; i < names.size() && i < most; ++i) out += (i == 0 ? "" : ", ") + std::string(names[i]);
  return names.size() > most ? out + ", …" : out;
}

// "; did you mean X", where a word is near.
std::string meant(std::string_view near, language lang) {
  if (near.empty()) return {};
  return (lang == language::en ? "; did you mean " : "; mungkin maksudnya ") + std::string(near);
}

class walker {
 public:
  explicit walker(inspection& doc) : doc_(doc), book_(doc.findings()) {}

  void run() {
    visit(doc_.root(), doc_.what().root());
    for (const auto& r : references_) check_reference(*r.value, *r.node);
  }

 private:
  void say(const json_value& at, finding_class what, slots values = {}, std::string_view absent = {}) { book_.tell(at, {"dokumen", what, std::move(values)}, absent); }

  // A text as a finding may show it: nothing of a member that the model calls personal, whatever its shape.
  [[nodiscard]] std::string seen(const json_value& value, const model_node& node) const {
    return node.personal && !doc_.options().unmask ? "***" : book_.shown(value.text());
  }

  void visit(const json_value& value, const model_node& node) {
    const bool whole = value.is(kind::number) && node.takes(kind::integer) && whole_of(value);
    if (!node.takes(value.what) && !whole) {
      return say(value, finding_class::type, {{"expected", words_for_kinds(node, doc_.lang())}, {"found", std::string(word_for(value.what, doc_.lang()))}});
    }
    switch (value.what) {
      case kind::object: return visit_object(value, node);
      case kind::array: return visit_array(value, node);
      case kind::text: return visit_text(value, node);
      case kind::integer:
      case kind::number: return visit_number(value, node);
      case kind::null:
      case kind::boolean: return;
    }
  }

  void visit_object(const json_value& value, const model_node& node) {
    const bool nested = node.others == no_node && node.properties.empty();   // an object of anything
    for (const auto& [name, member] : value.members()) {
      path_.push_back(name);
      const model_property* const known = node.find(name);
      if (known != nullptr) {
        if (!known->official.empty()) say(member, finding_class::name, {{"found", std::string(name)}, {"expected", std::string(known->official)}});
        visit_member(value, member, doc_.what().at(known->what));
      } else if (node.others != no_node) {
        visit(member, doc_.what().at(node.others));
      } else if (!nested && !name.starts_with("x-") && !name.starts_with("$")) {
        say_unknown(name, member, node);
      }
      path_.pop_back();
    }
    for (const auto name : node.required) {
      if (node.member(value, name) != nullptr) continue;
      say(value, finding_class::required, {{"expected", std::string(name)}, {"detail", book_.full("dokumen.required") ? "" : owner_of(value, node)}}, name);
    }
    if (!node.bits.empty() && node.minimum) check_chosen(value, node);
  }

  // As the sum 0 that it stands for.
  void check_chosen(const json_value& value, const model_node& node) {
    const auto chosen = chosen_of(value, node);
    if (chosen && chosen->empty()) say(value, finding_class::minimum, {{"expected", number_text(*node.minimum)}});
  }

  // " of I1": what people call the object that lacks something.
  [[nodiscard]] std::string owner_of(const json_value& value, const model_node& node) const {
    for (const std::string_view name : {"id", "nama", "judul"}) {
      const model_property* const known = node.find(name);
      const auto text = text_of(value, name);
      if (known == nullptr || text.empty() || doc_.what().at(known->what).personal) continue;
      return (doc_.lang() == language::en ? " in " : " pada ") + book_.shown(text);
    }
    return {};
  }

  void say_unknown(std::string_view name, const json_value& member, const model_node& node) {
    std::vector<std::string_view> names;
    if (!book_.full("dokumen.structure")) std::transform(node.properties.begin(), node.properties.end(), std::back_inserter(names), [](const auto& p) { return p.name; });
    say(member, finding_class::structure, {{"found", book_.shown(name)}, {"detail", meant(nearest_word(name, names), doc_.lang())}});
  }

  void visit_member(const json_value& owner, const json_value& member, const model_node& node) {
    visit(member, node);
    if (!node.id || !member.is(kind::text)) return;
    if (doc_.enter(collection(), owner, member.text())) return;
    const object* const first = doc_.find(member.text());
    say(member, finding_class::unique, {{"found", seen(member, node)}, {"first", std::to_string(first->value->line)}});
  }

  void visit_array(const json_value& value, const model_node& node) {
    const std::size_t count = value.items().size();
    if (node.min_items && count < *node.min_items) say(value, finding_class::min_length, {{"expected", std::to_string(*node.min_items)}, {"found", std::to_string(count)}});
    if (node.max_items && count > *node.max_items) say(value, finding_class::max_length, {{"expected", std::to_string(*node.max_items)}, {"found", std::to_string(count)}});
    if (node.items != no_node) {
      const model_node& item = doc_.what().at(node.items);
      for (const json_value& one : value.items()) visit(one, item);
      if (node.unique_items) check_items_differ(value, item);
    }
  }

  // Of texts only: those are what our arrays of unique items hold.
  void check_items_differ(const json_value& value, const model_node& what) {
    std::unordered_set<std::string_view> texts;
    for (const json_value& item : value.items()) {
      if (item.is(kind::text) && !texts.insert(item.text()).second) say(item, finding_class::unique, {{"found", seen(item, what)}, {"first", std::to_string(value.line)}});
    }
  }

  void visit_text(const json_value& value, const model_node& node) {
    if (!node.enumeration.empty() && std::find(node.enumeration.begin(), node.enumeration.end(), value.text()) == node.enumeration.end()) {
      const auto near = book_.full("dokumen.enum") ? std::string_view{} : node.word(nearest_word(value.text(), node.enumeration));
      return say(value, finding_class::enumeration, {{"found", seen(value, node)}, {"expected", listed(node.enumeration)}, {"detail", meant(near, doc_.lang())}});
    }
    if (const auto word = node.word(value.text()); word != value.text()) {
      book_.tell(value, {"ejaan", finding_class::rule, {{"found", seen(value, node)}, {"expected", std::string(word)}}});
    }
    check_known(value, node);
    check_length(value, node);
    if (node.date && !date::parse(value.text())) say(value, finding_class::date, {{"found", seen(value, node)}});
    if (!node.list.empty()) check_code(doc_, value, node);
    if (node.canonical != nullptr) check_type(doc_, value, node);
    if (!node.refers.empty()) references_.push_back({&value, &node});
  }

  // Of lists that no regulation closes: a text beyond them is told, not refused.
  void check_known(const json_value& value, const model_node& node) {
    if (node.known.empty() || std::find(node.known.begin(), node.known.end(), node.word(value.text())) != node.known.end()) return;
    const auto near = book_.full("dikenal.rule") ? std::string_view{} : nearest_word(value.text(), node.known);
    book_.tell(value, {"dikenal", finding_class::rule, {{"found", seen(value, node)}, {"expected", listed(node.known)}, {"detail", meant(near, doc_.lang())}}});
  }

  void check_length(const json_value& value, const model_node& node) {
    if (!node.min_length && !node.max_length) return;
    const auto letters = static_cast<std::size_t>(std::count_if(value.text().begin(), value.text().end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
    if (node.min_length && letters < *node.min_length) say(value, finding_class::min_length, {{"expected", std::to_string(*node.min_length)}, {"found", std::to_string(letters)}});
    if (node.max_length && letters > *node.max_length) say(value, finding_class::max_length, {{"expected", std::to_string(*node.max_length)}, {"found", std::to_string(letters)}});
  }

  void visit_number(const json_value& value, const model_node& node) {
    if (node.minimum && value.number() < *node.minimum) say(value, finding_class::minimum, {{"expected", number_text(*node.minimum)}});
    if (node.maximum && value.number() > *node.maximum) say(value, finding_class::maximum, {{"expected", number_text(*node.maximum)}});
  }

  // After all objects are known: a reference may come before what it names.
  void check_reference(const json_value& value, const model_node& node) {
    const object* const named = doc_.find(value.text());
    if (named != nullptr && std::find(node.refers.begin(), node.refers.end(), named->collection) != node.refers.end()) return;
    const bool en = doc_.lang() == language::en;
    say(value, finding_class::reference,
        {{"found", seen(value, node)}, {"expected", listed(node.refers)},
         {"detail", named == nullptr ? "" : (en ? "; it is one of " : "; itu id dalam ") + std::string(named->collection)}});
  }

  // "risiko/register": the members on the way to where the walk is.
  [[nodiscard]] std::string collection() const {
    std::string out;
    for (const auto name : path_) (out += out.empty() ? "" : "/") += name;
    return out.substr(0, out.rfind('/') == std::string::npos ? 0 : out.rfind('/'));
  }

  struct reference {
    const json_value* value;
    const model_node* node;
  };

  inspection& doc_;
  book& book_;
  std::vector<std::string_view> path_;
  std::vector<reference> references_;
};

}  // namespace

void check_structure(inspection& doc) { walker(doc).run(); }

}  // namespace spbe::inline v1::detail
