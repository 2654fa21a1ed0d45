#include "codelist/compile/header.hpp"

#include <algorithm>

#include "base/file.hpp"
#include "codelist/code_form.hpp"
#include "codelist/compile/table_text.hpp"
#include "codelist/format.hpp"
#include "json/document.hpp"

namespace spbe::inline v1::detail {
namespace {

// The members of list.json; each says what it wants to be.  In an own list most may be left out.
class info_object {
 public:
  info_object(const json_value& object, std::string path, bool own) : object_(object), path_(std::move(path)), own_(own) {}

  std::string text(std::string_view name) {
    const json_value* v = find(name);
    if (v == nullptr && own_) return {};
    if (v == nullptr || !v->is(json_value::kind::text)) { fail({std::string(name) + " harus berupa teks", std::string(name) + " must be a text"}); return {}; }
    return v->text;
  }
  bool truth(std::string_view name) {
    const json_value* v = find(name);
    if (v == nullptr && own_) return false;
    if (v == nullptr || !v->is(json_value::kind::boolean)) { fail({std::string(name) + " harus true atau false", std::string(name) + " must be true or false"}); return false; }
    return v->truth;
  }
  const json_value* find(std::string_view name) {
    used_.emplace_back(name);
    return object_.find(name);
  }
  void fail(const bilingual& what) { if (wrong_.en.empty()) wrong_ = what; }
  [[nodiscard]] bool own() const { return own_; }
  // After the last member was asked for: what nobody asked for is a spelling mistake.
  outcome finish() {
    for (const auto& [name, value] : object_.members) {
      if (std::find(used_.begin(), used_.end(), name) == used_.end()) fail({"anggota tidak dikenal: " + name, "unknown member " + name});
    }
    if (wrong_.en.empty()) return std::monostate{};
    return unexpected{bad(path_, static_cast<std::uint32_t>(object_.line), wrong_)};
  }

 private:
  const json_value& object_;
  std::string path_;
  bool own_;
  std::vector<std::string> used_;
  bilingual wrong_;
};

void read_title(info_object& in, source_list& s) {
  const json_value* title = in.find("title");
  const bool plain = title != nullptr && title->is(json_value::kind::text) && in.own();
  const json_value* id = title == nullptr ? nullptr : plain ? title : title->find("id");
  const json_value* en = title == nullptr ? nullptr : plain || (in.own() && title->find("en") == nullptr) ? id : title->find("en");
  if (id == nullptr || en == nullptr || id->text.empty()) return in.fail({"title berisi id dan en", "title has id and en"});
  s.info.title = {id->text, en->text};
}

void read_digits(info_object& in, source_list& s, const json_value& form, const json_value& digits) {
  const bilingual wrong = {"code_form.digits ialah banyak angka tiap tingkat, seluruhnya 6 sampai 15, dengan titik 16",
                           "code_form.digits are the digits of each level, 6 to 15 in all, 16 with dots"};
  std::int64_t sum = 0;
  for (const auto& item : digits.items) {
    if (item.integer < 1 || item.integer > code_form::most_digits || sum + item.integer > code_form::most_digits) return in.fail(wrong);
    sum += item.integer;
    s.digits_after.push_back(static_cast<std::uint8_t>(sum));
  }
  if (!code_form::possible(s.digits_after)) return in.fail(wrong);
  const json_value* dots = form.find("dots");
  if (dots != nullptr && !dots->is(json_value::kind::boolean)) return in.fail({"code_form.dots ialah true atau false", "code_form.dots is true or false"});
  s.dotted = dots == nullptr || dots->truth;
}

// Any visible sign of ASCII.
void any_form(source_list& s) {
  s.characters = "!-~";
  s.longest = 64;
}

void read_form(info_object& in, source_list& s) {
  const json_value* form = in.find("code_form");
  if (form == nullptr && in.own()) return any_form(s);
  const bilingual wrong = {"code_form berisi digits, atau characters dan longest (1 sampai 255)", "code_form has digits, or characters and longest (1 to 255)"};
  if (form == nullptr) return in.fail(wrong);
  if (const json_value* digits = form->find("digits")) return read_digits(in, s, *form, *digits);
  const json_value* characters = form->find("characters");
  const json_value* longest = form->find("longest");
  if (characters == nullptr || longest == nullptr || longest->integer < 1 || longest->integer > static_cast<std::int64_t>(longest_code)) return in.fail(wrong);
  s.characters = characters->text;
  s.longest = static_cast<std::size_t>(longest->integer);
}

// Between which lists `maps.csv` leads.
void read_direction(info_object& in, source_list& s) {
  const json_value* maps = in.find("maps");
  if (maps == nullptr) return;
  const json_value* from = maps->find("from");
  const json_value* to = maps->find("to");
  if (from == nullptr || to == nullptr || from->text.empty() || to->text.empty()) return in.fail({"maps berisi from dan to, id dua daftar", "maps has from and to, the ids of two lists"});
  s.info.maps_from = from->text;
  s.info.maps_to = to->text;
}

// Of a list that is not complete a code may be right though it is not here.
void read_unknown(info_object& in, source_list& s) {
  const json_value* unknown = in.find("unknown");
  if (unknown == nullptr) return;
  if (unknown->text != "info") return in.fail({"unknown berisi \"info\", atau tidak ditulis", "unknown is \"info\", or left out"});
  s.info.unknown_is_info = true;
}

// One without a day where an own list names none.
void read_editions(info_object& in, source_list& s) {
  const json_value* editions = in.find("editions");
  if (editions == nullptr && in.own()) {
    s.info.editions.push_back({{}, s.info.basis.empty() ? s.info.title.id : s.info.basis, false});
    return;
  }
  if (editions == nullptr || editions->items.empty()) return in.fail({"editions berupa larik dengan sedikitnya satu edisi", "editions must be an array with at least one edition"});
  for (const auto& item : editions->items) {
    const json_value* from = item.find("from");
    const json_value* title = item.find("title");
    const json_value* verified = item.find("verified");
    edition e;
    if (from == nullptr || title == nullptr || (verified == nullptr && !in.own())) return in.fail({"edisi berisi from, title, verified", "an edition has from, title, verified"});
    if (!from->is(json_value::kind::null) && (from->text.empty() || !read_day(from->text, e.from))) return in.fail({"from suatu edisi ialah hari atau null", "the from of an edition is a day or null"});
    e.title = title->text;
    e.verified = verified != nullptr && verified->truth;
    s.info.editions.push_back(std::move(e));
  }
}

void read_certainty(info_object& in, source_list& s) {
  const std::string word = in.text("certainty");
  if (word.empty() && in.own()) s.info.certainty = certainty::unverified;
  else if (!read_word(word, 4, s.info.certainty)) in.fail(certainty_form);
}

outcome read_members(const json_value& document, const std::string& path, source_list& s) {
  info_object in(document, path, s.own);
  list_info& info = s.info;
  info.id = in.text("id");
  read_title(in, s);
  info.issuer = in.text("issuer");
  info.basis = in.text("basis");
  info.source = in.text("source");
  info.licence = in.text("licence");
  info.completeness = in.text("completeness");
  info.certainty_note = in.text("certainty_note");
  info.matched_by_name = in.truth("match_names");
  info.match_note = in.text("match_names_note");
  read_certainty(in, s);
  read_form(in, s);
  read_direction(in, s);
  read_unknown(in, s);
  read_editions(in, s);
  return in.finish();
}

}  // namespace

outcome read_header(source_list& s) {
  if (s.header_file.empty()) {
    s.info.id = s.codes_file.substr(0, s.codes_file.find('.'));
    s.info.title = {s.info.id, s.info.id};
    s.info.certainty = certainty::unverified;
    s.info.editions.push_back({{}, s.info.id, false});
    any_form(s);
    return std::monostate{};
  }
  const std::string path = s.folder + "/" + s.header_file;
  auto text = read_table(path);
  if (!text) return unexpected{text.error()};
  auto document = parse_json(*text);
  if (!document) return unexpected{bad(path, static_cast<std::uint32_t>(document.error().line), document.error().message)};
  return read_members(*document, path, s);
}

}  // namespace spbe::inline v1::detail
