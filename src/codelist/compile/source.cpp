#include "codelist/compile/source.hpp"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <map>

#include "base/file.hpp"
#include "codelist/code_form.hpp"
#include "codelist/compile/order.hpp"
#include "codelist/sha256.hpp"
#include "json/document.hpp"
#include "text/split.hpp"

namespace spbe::inline v1::detail {
namespace {

using cells = std::vector<std::string>;

error bad(const std::string& path, std::uint32_t line, const std::string& what) {
  return {status::bad_list, "list.table", path + ":" + std::to_string(line), {what, what}, -1, static_cast<std::int32_t>(line)};
}

// Reads rows until one is refused: `take` answers what is wrong with a row, or nothing.  A file that may be absent counts as empty.
outcome each_row(const std::string& path, bool optional, const cells& header, const std::function<std::string(std::uint32_t, const cells&)>& take) {
  std::error_code ignored;
  if (optional && !std::filesystem::exists(path, ignored)) return std::monostate{};
  auto text = read_file(path);
  if (!text) return unexpected{text.error()};
  auto records = split_csv(*text);
  if (!records) return unexpected{bad(path, static_cast<std::uint32_t>(records.error().line), records.error().message.en)};
  if (records->empty() || records->front().cells != header) {
    std::string wanted;
    for (const auto& h : header) wanted += (wanted.empty() ? "" : ",") + h;
    return unexpected{bad(path, 1, "the columns must be " + wanted)};
  }
  for (std::size_t i = 1; i < records->size(); ++i) {
    const auto& [line, row] = (*records)[i];
    if (row.size() != header.size()) return unexpected{bad(path, line, "expected " + std::to_string(header.size()) + " cells, found " + std::to_string(row.size()))};
    const std::string wrong = take(line, row);
    if (!wrong.empty()) return unexpected{bad(path, line, wrong)};
  }
  return std::monostate{};
}

// A day or nothing; false where it is neither.
bool read_day(const std::string& cell, date& day) {
  if (cell.empty()) return true;
  const auto parsed = date::parse(cell);
  if (parsed) day = *parsed;
  return parsed.has_value();
}

template <class Enum>
bool read_word(const std::string& cell, int count, Enum& out) {
  for (int i = 0; i < count; ++i) {
    if (name_of(static_cast<Enum>(i)) != cell) continue;
    out = static_cast<Enum>(i);
    return true;
  }
  return false;
}

outcome read_codes(source_list& s) {
  return each_row(s.folder + "/codes.csv", false, {"code", "parent", "name", "valid_from", "valid_to"}, [&s](std::uint32_t line, const cells& r) {
    source_spell spell{line, r[0], r[1], r[2], {}};
    if (!read_day(r[3], spell.valid.from) || !read_day(r[4], spell.valid.to)) return std::string("a day is written YYYY-MM-DD, or left empty");
    s.spells.push_back(std::move(spell));
    return std::string();
  });
}

outcome read_names(source_list& s) {
  return each_row(s.folder + "/names.csv", true, {"code", "name", "valid_from", "valid_to", "basis", "certainty"}, [&s](std::uint32_t line, const cells& r) {
    source_name n{line, r[0], r[1], {}, r[4], certainty::high};
    if (!read_day(r[2], n.valid.from) || !read_day(r[3], n.valid.to)) return std::string("a day is written YYYY-MM-DD, or left empty");
    if (!read_word(r[5], 4, n.certainty)) return std::string("certainty is one of high, medium, low, unverified");
    s.names.push_back(std::move(n));
    return std::string();
  });
}

outcome read_changes(source_list& s) {
  return each_row(s.folder + "/changes.csv", true, {"on", "legal_date", "kind", "from", "to", "basis", "certainty", "source"}, [&s](std::uint32_t line, const cells& r) {
    source_change c;
    c.line = line;
    c.what.from = r[3];
    c.what.to = r[4];
    c.what.basis = r[5];
    c.source = r[7];
    if (!read_day(r[0], c.what.on) || !read_day(r[1], c.what.legal_date)) return std::string("a day is written YYYY-MM-DD, or left empty");
    if (!read_word(r[2], 9, c.what.kind)) return std::string("kind is one of create split merge transfer recode rename respell status retire");
    if (!read_word(r[6], 4, c.what.certainty)) return std::string("certainty is one of high, medium, low, unverified");
    s.changes.push_back(std::move(c));
    return std::string();
  });
}

outcome read_maps(source_list& s) {
  return each_row(s.folder + "/maps.csv", true, {"code", "to", "match", "certainty"}, [&s](std::uint32_t line, const cells& r) {
    source_map m{line, r[0], r[1], r[2], certainty::high};
    if (!read_word(r[3], 4, m.certainty)) return std::string("certainty is one of high, medium, low, unverified");
    s.maps.push_back(std::move(m));
    return std::string();
  });
}

outcome read_notes(std::vector<source_note>& out, const std::string& path, const cells& header) {
  return each_row(path, true, header, [&out](std::uint32_t line, const cells& r) {
    out.push_back({line, r[0], r[1], r[2]});
    return std::string();
  });
}

// The members of list.json; each says what it wants to be.
class info_object {
 public:
  info_object(const json_value& object, std::string path) : object_(object), path_(std::move(path)) {}

  std::string text(std::string_view name) {
    const json_value* v = find(name);
    if (v == nullptr || !v->is(json_value::kind::text)) { fail(std::string(name) + " must be a text"); return {}; }
    return v->text;
  }
  bool truth(std::string_view name) {
    const json_value* v = find(name);
    if (v == nullptr || !v->is(json_value::kind::boolean)) { fail(std::string(name) + " must be true or false"); return false; }
    return v->truth;
  }
  const json_value* object(std::string_view name) {
    const json_value* v = find(name);
    if (v == nullptr || !v->is(json_value::kind::object)) { fail(std::string(name) + " must be an object"); return nullptr; }
    return v;
  }
  const json_value* find(std::string_view name) {
    used_.emplace_back(name);
    return object_.find(name);
  }
  void fail(const std::string& what) { if (wrong_.empty()) wrong_ = what; }
  // After the last member was asked for: what nobody asked for is a spelling mistake.
  outcome finish() {
    for (const auto& [name, value] : object_.members) {
      if (std::find(used_.begin(), used_.end(), name) == used_.end()) fail("unknown member " + name);
    }
    if (wrong_.empty()) return std::monostate{};
    return unexpected{bad(path_, static_cast<std::uint32_t>(object_.line), wrong_)};
  }
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  const json_value& object_;
  std::string path_;
  std::vector<std::string> used_;
  std::string wrong_;
};

void read_form(info_object& in, source_list& s) {
  const json_value* form = in.object("code_form");
  if (form == nullptr) return;
  if (const json_value* digits = form->find("digits")) {
    std::int64_t sum = 0;
    for (const auto& item : digits->items) {
      sum += item.integer;
      if (item.integer < 1 || sum > code_form::most_digits) return in.fail("code_form.digits are the digits of each level, 6 to 15 in all, 16 with dots");
      s.digits_after.push_back(static_cast<std::uint8_t>(sum));
    }
    const json_value* dots = form->find("dots");
    if (dots != nullptr && !dots->is(json_value::kind::boolean)) return in.fail("code_form.dots is true or false");
    s.dotted = dots == nullptr || dots->truth;
    if (!code_form::possible(s.digits_after)) in.fail("code_form.digits are the digits of each level, 6 to 15 in all, 16 with dots");
    return;
  }
  const json_value* characters = form->find("characters");
  const json_value* longest = form->find("longest");
  if (characters == nullptr || longest == nullptr || longest->integer < 1) return in.fail("code_form has digits, or characters and longest");
  s.characters = characters->text;
  s.longest = static_cast<std::size_t>(longest->integer);
}

// Between which lists `maps.csv` leads.
void read_direction(info_object& in, source_list& s) {
  const json_value* maps = in.find("maps");
  if (maps == nullptr) return;
  const json_value* from = maps->find("from");
  const json_value* to = maps->find("to");
  if (from == nullptr || to == nullptr || from->text.empty() || to->text.empty()) return in.fail("maps has from and to, the ids of two lists");
  s.info.maps_from = from->text;
  s.info.maps_to = to->text;
}

// Of a list that is not complete a code may be right though it is not here.
void read_unknown(info_object& in, source_list& s) {
  const json_value* unknown = in.find("unknown");
  if (unknown == nullptr) return;
  if (unknown->text != "info") return in.fail("unknown is \"info\", or left out");
  s.info.unknown_is_info = true;
}

void read_editions(info_object& in, source_list& s) {
  const json_value* editions = in.find("editions");
  if (editions == nullptr || editions->items.empty()) return in.fail("editions must be an array with at least one edition");
  for (const auto& item : editions->items) {
    const json_value* from = item.find("from");
    const json_value* title = item.find("title");
    const json_value* verified = item.find("verified");
    edition e;
    if (from == nullptr || title == nullptr || verified == nullptr) return in.fail("an edition has from, title, verified");
    if (!from->is(json_value::kind::null) && (from->text.empty() || !read_day(from->text, e.from))) return in.fail("the from of an edition is a day or null");
    e.title = title->text;
    e.verified = verified->truth;
    s.info.editions.push_back(std::move(e));
  }
}

outcome read_info(source_list& s) {
  const std::string path = s.folder + "/list.json";
  auto text = read_file(path);
  if (!text) return unexpected{text.error()};
  auto document = parse_json(*text);
  if (!document) return unexpected{bad(path, static_cast<std::uint32_t>(document.error().line), document.error().message.en)};
  info_object in(*document, path);
  list_info& info = s.info;
  info.id = in.text("id");
  if (const json_value* title = in.object("title")) {
    const json_value* id = title->find("id");
    const json_value* en = title->find("en");
    if (id == nullptr || en == nullptr) in.fail("title has id and en");
    else info.title = {id->text, en->text};
  }
  info.issuer = in.text("issuer");
  info.basis = in.text("basis");
  info.source = in.text("source");
  info.licence = in.text("licence");
  info.completeness = in.text("completeness");
  info.certainty_note = in.text("certainty_note");
  info.matched_by_name = in.truth("match_names");
  info.match_note = in.text("match_names_note");
  if (!read_word(in.text("certainty"), 4, info.certainty)) in.fail("certainty is one of high, medium, low, unverified");
  read_form(in, s);
  read_direction(in, s);
  read_unknown(in, s);
  read_editions(in, s);
  return in.finish();
}

// Names and contents of the tables, line ends made one: the same on every system.
result<std::string> digest_of(const std::string& folder) {
  std::vector<std::string> names;
  std::error_code trouble;
  for (const auto& entry : std::filesystem::directory_iterator(folder, trouble)) {
    const std::string extension = entry.path().extension().string();
    if (extension == ".csv" || extension == ".json") names.push_back(entry.path().filename().string());
  }
  if (trouble) return unexpected{error{status::unreadable, "list.folder", folder, {"map tidak dapat dibaca", "cannot read the folder"}}};
  std::sort(names.begin(), names.end());
  std::string all;
  for (const auto& name : names) {
    auto text = read_file(folder + "/" + name);
    if (!text) return unexpected{text.error()};
    text->erase(std::remove(text->begin(), text->end(), '\r'), text->end());
    all += name + "\n" + std::to_string(text->size()) + "\n" + *text;
  }
  return hexadecimal(sha256(all));
}

}  // namespace

result<source_list> read_source(const std::string& folder) {
  source_list s;
  s.folder = folder;
  for (const auto& step : {read_info, read_codes, read_names, read_changes, read_maps}) {
    if (const auto done = step(s); !done) return unexpected{done.error()};
  }
  for (const auto& done : {read_notes(s.synonyms, folder + "/synonyms.csv", {"code", "text", "source"}),
                           read_notes(s.exceptions, folder + "/exceptions.csv", {"code", "kind", "reason"}),
                           read_notes(s.notices, folder + "/notices.csv", {"code", "kind", "notice"})}) {
    if (!done) return unexpected{done.error()};
  }
  auto digest = digest_of(folder);
  if (!digest) return unexpected{digest.error()};
  s.digest = s.info.digest = *digest;
  if (const auto blessed = read_file(folder + "/DIGEST")) s.blessed = blessed->substr(0, blessed->find_first_of("\r\n"));
  if (s.spells.empty()) return unexpected{bad(folder + "/codes.csv", 1, "a list has at least one code")};
  sort_spells(s.spells, !s.digits_after.empty());
  return s;
}

}  // namespace spbe::inline v1::detail
