#include "codelist/compile/header.hpp"

#include <algorithm>
#include <filesystem>

#include <spbe/text.hpp>

#include "codelist/code_form.hpp"
#include "codelist/compile/rules.hpp"
#include "codelist/compile/table_text.hpp"
#include "codelist/format.hpp"
#include "codelist/visible.hpp"
#include "json/document.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr std::size_t most_header_bytes = std::size_t{1} << 20U;

// The members of list.json; each says what it wants to be.  In an own list most may be left out.
class info_object {
 public:
  info_object(const json_value& object, std::string path, bool own) : object_(object), path_(std::move(path)), own_(own) {}

  std::string text(std::string_view name) {
    const json_value* v = find(name);
    if (v == nullptr && own_) return {};
    return checked(v, std::string(name));
  }
  // What must be a text.
  std::string checked(const json_value* v, const std::string& name) {
    if (v == nullptr || !v->is(json_value::kind::text)) fail({name + " harus berupa teks", name + " must be a text"}, v);
    else if (v->text().size() > most_cell_bytes || first_hidden(v->text()) != 0) {
      fail({name + " harus satu baris tanpa tanda yang tidak terlihat, paling panjang 4000 bita", name + " must be one line without signs that are not seen, of 4000 bytes at most"}, v);
    }
    else return std::string(v->text());
    return {};
  }
  bool truth(std::string_view name) {
    const json_value* v = find(name);
    if (v == nullptr && own_) return false;
    if (v == nullptr || !v->is(json_value::kind::boolean)) { fail({std::string(name) + " harus true atau false", std::string(name) + " must be true or false"}, v); return false; }
    return v->truth;
  }
  const json_value* find(std::string_view name) {
    used_.emplace_back(name);
    return object_.find(name);
  }
  // What nobody knows is a spelling mistake.
  void only(const json_value& object, std::initializer_list<std::string_view> known) {
    for (const auto& [name, value] : object.members()) {
      if (std::find(known.begin(), known.end(), name) == known.end()) unknown(name, value);
    }
  }
  void fail(const bilingual& what, const json_value* where = nullptr) {
    if (!wrong_.en.empty()) return;
    wrong_ = what;
    line_ = (where == nullptr ? object_ : *where).line;
  }
  [[nodiscard]] bool own() const { return own_; }
  // After the last member was asked for.
  outcome finish() {
    for (const auto& [name, value] : object_.members()) {
      if (std::find(used_.begin(), used_.end(), name) == used_.end()) unknown(name, value);
    }
    if (wrong_.en.empty()) return std::monostate{};
    return unexpected{bad(path_, static_cast<std::uint32_t>(line_), {printable(wrong_.id), printable(wrong_.en)})};
  }

 private:
  void unknown(std::string_view name, const json_value& value) {
    const std::string shown(name.substr(0, 40));
    fail({"anggota tidak dikenal: " + shown, "unknown member " + shown}, &value);
  }

  const json_value& object_;
  std::string path_;
  bool own_;
  std::vector<std::string> used_;
  bilingual wrong_;
  std::int32_t line_ = 1;
};

// Two languages; of an own list a text will do, or one of them.
void read_title(info_object& in, source_list& s) {
  const json_value* title = in.find("title");
  if (title != nullptr && title->is(json_value::kind::text) && in.own()) {
    s.info.title.id = s.info.title.en = in.checked(title, "title");
  } else {
    const json_value* id = title == nullptr ? nullptr : title->find("id");
    const json_value* en = title == nullptr ? nullptr : title->find("en");
    if (id == nullptr || (en == nullptr && !in.own())) return in.fail({"title berisi id dan en", "title has id and en"}, title);
    in.only(*title, {"id", "en"});
    s.info.title = {in.checked(id, "title.id"), in.checked(en == nullptr ? id : en, "title.en")};
  }
  if (s.info.title.id.empty()) in.fail({"title tidak boleh kosong", "title must not be empty"}, title);
}

void read_digits(info_object& in, source_list& s, const json_value& form, const json_value& digits) {
  const bilingual wrong = {"code_form.digits ialah banyak angka tiap tingkat, seluruhnya 6 sampai 15, dengan titik 16",
                           "code_form.digits are the digits of each level, 6 to 15 in all, 16 with dots"};
  std::int64_t sum = 0;
  for (const auto& item : digits.items()) {
    if (item.integer() < 1 || item.integer() > code_form::most_digits || sum + item.integer() > code_form::most_digits) return in.fail(wrong, &digits);
    sum += item.integer();
    s.digits_after.push_back(static_cast<std::uint8_t>(sum));
  }
  if (!code_form::possible(s.digits_after)) return in.fail(wrong, &digits);
  in.only(form, {"digits", "dots"});
  const json_value* dots = form.find("dots");
  if (dots != nullptr && !dots->is(json_value::kind::boolean)) return in.fail({"code_form.dots ialah true atau false", "code_form.dots is true or false"}, dots);
  s.dotted = dots == nullptr || dots->truth;
}

// Signs of ASCII, and ranges of them that ascend.
bool possible_characters(std::string_view set) {
  for (std::size_t i = 0; i + 2 < set.size(); ++i) {
    if (set[i + 1] == '-' && set[i] > set[i + 2]) return false;
    if (set[i + 1] == '-') i += 2;
  }
  return !set.empty() && std::all_of(set.begin(), set.end(), [](char c) { return c >= ' ' && c <= '~'; });
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
  if (characters == nullptr || longest == nullptr || longest->integer() < 1 || longest->integer() > static_cast<std::int64_t>(longest_code)) return in.fail(wrong, form);
  if (!possible_characters(characters->text())) {
    return in.fail({"code_form.characters berisi tanda ASCII dan rentang yang naik, misalnya 0-9A-Z.", "code_form.characters are signs of ASCII and ranges that ascend, as 0-9A-Z."}, characters);
  }
  in.only(*form, {"characters", "longest"});
  s.characters = characters->text();
  s.longest = static_cast<std::size_t>(longest->integer());
}

// Between which lists `maps.csv` leads.
void read_direction(info_object& in, source_list& s) {
  const json_value* maps = in.find("maps");
  if (maps == nullptr) return;
  const json_value* from = maps->find("from");
  const json_value* to = maps->find("to");
  if (from == nullptr || to == nullptr || !is_list_id(from->text()) || !is_list_id(to->text())) return in.fail({"maps berisi from dan to, id dua daftar", "maps has from and to, the ids of two lists"}, maps);
  in.only(*maps, {"from", "to"});
  s.info.maps_from = from->text();
  s.info.maps_to = to->text();
}

// The list whose place this one took.
void read_follows(info_object& in, source_list& s) {
  const json_value* follows = in.find("follows");
  if (follows == nullptr) return;
  if (!is_list_id(follows->text())) return in.fail({"follows berisi id suatu daftar", "follows is the id of a list"}, follows);
  s.info.follows = follows->text();
}

// Of a list that is not complete a code may be right though it is not here.
void read_unknown(info_object& in, source_list& s) {
  const json_value* unknown = in.find("unknown");
  if (unknown == nullptr) return;
  if (unknown->text() != "info") return in.fail({"unknown berisi \"info\", atau tidak ditulis", "unknown is \"info\", or left out"}, unknown);
  s.info.unknown_is_info = true;
}

edition read_edition(info_object& in, const json_value& item) {
  const json_value* from = item.find("from");
  const json_value* title = item.find("title");
  const json_value* verified = item.find("verified");
  edition e;
  if (from == nullptr || title == nullptr || (verified == nullptr && !in.own())) {
    in.fail({"edisi berisi from, title, verified", "an edition has from, title, verified"}, &item);
    return e;
  }
  if (!from->is(json_value::kind::null) && (from->text().empty() || !read_day(std::string(from->text()), e.from))) in.fail({"from suatu edisi ialah hari atau null", "the from of an edition is a day or null"}, from);
  if (verified != nullptr && !verified->is(json_value::kind::boolean)) in.fail({"verified suatu edisi ialah true atau false", "the verified of an edition is true or false"}, verified);
  in.only(item, {"from", "title", "verified"});
  e.title = in.checked(title, "title");
  e.verified = verified != nullptr && verified->truth;
  return e;
}

// One without a day where an own list names none.
void read_editions(info_object& in, source_list& s) {
  const json_value* editions = in.find("editions");
  if (editions == nullptr && in.own()) {
    s.info.editions.push_back({{}, s.info.basis.empty() ? s.info.title.id : s.info.basis, false});
    return;
  }
  if (editions == nullptr || editions->items().empty()) return in.fail({"editions berupa larik dengan sedikitnya satu edisi", "editions must be an array with at least one edition"}, editions);
  for (const auto& item : editions->items()) s.info.editions.push_back(read_edition(in, item));
}

void read_certainty(info_object& in, source_list& s) {
  const json_value* word = in.find("certainty");
  if (word == nullptr && in.own()) s.info.certainty = certainty::unverified;
  else if (word == nullptr || !read_word(std::string(word->text()), 4, s.info.certainty)) in.fail(certainty_form, word);
}

outcome read_members(const json_value& document, const std::string& path, source_list& s) {
  if (!document.is(json_value::kind::object)) return unexpected{bad(path, 1, {"harus objek JSON dengan id dan title", "must be a JSON object with id and title"})};
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
  read_follows(in, s);
  read_editions(in, s);
  return in.finish();
}

}  // namespace

outcome read_header(source_list& s) {
  if (s.header_file.empty()) {
    const std::string name = std::filesystem::path(s.codes_file).filename().string();
    s.info.id = name.substr(0, name.find('.'));
    s.info.title = {s.info.id, s.info.id};
    s.info.certainty = certainty::unverified;
    s.info.editions.push_back({{}, s.info.id, false});
    any_form(s);
    return std::monostate{};
  }
  const std::string path = path_in(s, s.header_file);
  auto text = read_table(s, s.header_file);
  if (!text) return unexpected{text.error()};
  if (text->size() > most_header_bytes) return unexpected{bad(path, 1, {"keterangan daftar melebihi 1 MiB", "the header of a list is larger than 1 MiB"})};
  auto document = parse_json(*text);
  if (!document) return unexpected{bad(path, document.error())};
  return read_members(document->root(), path, s);
}

}  // namespace spbe::inline v1::detail
