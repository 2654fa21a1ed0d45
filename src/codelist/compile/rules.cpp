#include "codelist/compile/rules.hpp"

#include <algorithm>
#include <cstdio>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>

#include <spbe/text.hpp>

#include "codelist/code_form.hpp"
#include "codelist/compile/table_text.hpp"
#include "codelist/format.hpp"
#include "codelist/table.hpp"
#include "codelist/visible.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr std::size_t most_faults = 50;   // told at once
constexpr std::size_t most_days = 65000;  // numbered in two bytes
constexpr std::size_t most_words = 256;   // numbered in one
constexpr std::int32_t open_end = std::numeric_limits<std::int32_t>::max();
std::int32_t end_of(const interval& i) { return i.to.has_value() ? i.to.days() : open_end; }

// Do the intervals, ascending, cover the whole of `wanted`?
bool cover(const std::vector<interval>& parts, const interval& wanted) {
  std::int32_t reached = wanted.from.days();
  for (const auto& p : parts) {
    if (reached >= end_of(wanted)) return true;
    if (p.from.days() <= reached && reached < end_of(p)) reached = end_of(p);
  }
  return reached >= end_of(wanted);
}

std::string hexadecimal(char32_t sign) {
  char out[16];
  std::snprintf(out, sizeof out, "U+%04X", static_cast<unsigned>(sign));
  return out;
}

// What is not as it should be in a text that is shown to people: in one line, without blanks at the ends or twice, without signs that nobody sees,
// and Latin letters in precomposed form - no combining mark (U+0300-U+036F) -, which for the scripts that our lists are written in is what NFC
// asks.  Nothing where it is tidy.
std::optional<bilingual> untidy(std::string_view text, std::size_t longest = longest_name) {
  const std::string limit = std::to_string(longest);
  if (text.empty()) return bilingual{"kosong", "it is empty"};
  if (text.size() > longest) return bilingual{"lebih dari " + limit + " bita", "it is longer than " + limit + " bytes"};
  if (valid_utf8_prefix(text) != text.size()) return bilingual{"bukan UTF-8", "it is not UTF-8"};
  if (text.front() == ' ' || text.back() == ' ') return bilingual{"berspasi di ujung", "it has a blank at an end"};
  if (text.find("  ") != std::string_view::npos) return bilingual{"berspasi ganda", "it has two blanks together"};
  if (text.find("\xC2\xA0") != std::string_view::npos) return bilingual{"memuat spasi tak putus, U+00A0", "it holds a no-break space, U+00A0"};
  if (const char32_t hidden = first_hidden(text)) return bilingual{"memuat tanda yang tidak terlihat, " + hexadecimal(hidden), "it holds a sign that is not seen, " + hexadecimal(hidden)};
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]), next = static_cast<unsigned char>(text[i + 1]);
    if (c == 0xCC || (c == 0xCD && next < 0xB0)) return bilingual{"memuat tanda gabung; tulis huruf dan tandanya sebagai satu huruf", "it holds a combining mark; write letter and mark as one letter"};
  }
  return std::nullopt;
}

bool moves(change_kind k) {
  return k == change_kind::recode || k == change_kind::status || k == change_kind::split || k == change_kind::merge;
}

class inspector {
 public:
  explicit inspector(const source_list& list) : list_(list), form_(list.digits_after, list.dotted) {
    for (const auto& s : list.spells) {
      spells_[s.code].push_back(s.valid);
      parents_.emplace(s.code, s.parent);
    }
    for (const auto& e : list.info.editions) {
      if (e.from.has_value()) editions_.insert(e.from.days());
    }
    for (const auto& e : list.exceptions) (e.first == "moved" ? moved_ : orphans_).insert(e.code);
  }

  std::vector<error> run() {
    description();
    for (const auto& s : list_.spells) spell(s);
    for (std::size_t i = 1; i < list_.spells.size(); ++i) neighbours(list_.spells[i - 1], list_.spells[i]);
    lineages();
    exceptions();
    names();
    names_lead_to_one_code();
    for (const auto& c : list_.changes) change(c);
    every_end_has_a_change();
    notes();
    maps();
    sizes();
    return std::move(broken_);
  }

 private:
  void say(const char* file, std::uint32_t line, const bilingual& what) {
    if (broken_.size() == most_faults) return;
    const bilingual said = {printable(what.id), printable(what.en)};   // names of strangers may hold any byte, and what is too long is cut: they stand last
    broken_.push_back({status::bad_list, "list.rule", place_in(list_, file, line), said, -1, static_cast<std::int32_t>(line)});
  }

  void tidy(const char* file, std::uint32_t line, const std::string& text, const bilingual& what, std::size_t longest = longest_name) {
    if (const auto why = untidy(text, longest)) say(file, line, {what.id + " tidak rapi, " + why->id + ": '" + text + "'", what.en + " is not tidy, " + why->en + ": '" + text + "'"});
  }

  void description() {
    const std::string id = list_.folder.substr(list_.folder.find_last_of('/') + 1);
    if (!is_list_id(list_.info.id)) say("list.json", 1,
                                        {"id terdiri atas huruf kecil, angka, dan _, diawali huruf, paling panjang 55: '" + list_.info.id + "'", "an id is small letters, digits and _, a letter first, 55 at most: '" + list_.info.id + "'"});
    if (!list_.own && list_.info.id != id) say("list.json", 1, {"id harus sama dengan nama map, " + id, "the id must be the folder's name, " + id});
    std::int32_t before = date::none;
    for (const auto& e : list_.info.editions) {
      if (e.from.has_value() && e.from.days() <= before) say("list.json", 1, {"edisi harus urut menurut harinya", "editions must ascend"});
      if (!e.from.has_value() && &e != &list_.info.editions.front()) say("list.json", 1, {"hanya edisi pertama yang boleh tanpa hari", "only the first edition may lack its day"});
      before = e.from.days();
    }
    if (list_.info.source.find("untraced") != std::string::npos && !list_.info.matched_by_name) return;   // rows carry their own certainty
    if (list_.info.source.find("untraced") != std::string::npos && list_.info.certainty == certainty::high) say("list.json", 1, {"salinan tanpa asal paling tinggi bernilai medium", "untraced copies allow certainty medium at most"});
  }

  bool well_formed(const std::string& code) const {
    if (form_.digits()) {
      const auto k = form_.read(code);
      return k.level != 0 && form_.write(k.key) == code;
    }
    if (code.empty() || code.size() > list_.longest || code.front() == ' ' || code.back() == ' ' || code.find("  ") != std::string::npos) return false;
    return std::all_of(code.begin(), code.end(), [this](char c) { return allowed(c); });
  }
  bool allowed(char c) const {
    const std::string& set = list_.characters;
    for (std::size_t i = 0; i < set.size(); ++i) {
      if (i + 2 < set.size() && set[i + 1] == '-') {
        if (set[i] <= c && c <= set[i + 2]) return true;
        i += 2;
      } else if (set[i] == c) {
        return true;
      }
    }
    return false;
  }

  void edition_day(const char* file, std::uint32_t line, date day) {
    if (!day.has_value() || editions_.empty() || editions_.count(day.days()) != 0) return;
    const bool before_days = !list_.info.editions.front().from.has_value() && day.days() < *editions_.begin();   // an edition without a day binds none
    if (!before_days) say(file, line, {day.iso() + " bukan hari suatu edisi", day.iso() + " is no edition's day"});
  }

  // "5 digits", "at most 4 signs of A-Z0-9."
  bilingual form() const {
    if (!form_.digits()) {
      const std::string of = std::to_string(list_.longest) + (list_.characters == "!-~" ? std::string() : " (" + list_.characters + ")");
      return {"tanda ASCII tanpa spasi, paling banyak " + of, "signs of ASCII without blanks, at most " + of};
    }
    std::string digits;
    for (const auto n : list_.digits_after) digits += (digits.empty() ? "" : ", ") + std::to_string(n);
    return {digits + " angka" + (list_.dotted ? " dengan titik" : ""), digits + " digits" + (list_.dotted ? " with dots" : "")};
  }

  void spell(const source_spell& s) {
    if (!well_formed(s.code)) say("codes.csv", s.line, {"kode tidak sesuai bentuk daftar (" + form().id + "): " + s.code, "the code is not of the list's form (" + form().en + "): " + s.code});
    tidy("codes.csv", s.line, s.name, {"nama", "the name"});
    if (parents_.at(s.code) != s.parent) say("codes.csv", s.line, {s.code + " berganti induk: itu kode lain", s.code + " changed its parent: that is another code"});
    if (s.valid.from.days() >= end_of(s.valid)) say("codes.csv", s.line, {"berakhir sebelum mulai", "ends before it begins"});
    edition_day("codes.csv", s.line, s.valid.from);
    edition_day("codes.csv", s.line, s.valid.to);
    if (form_.digits() && well_formed(s.code)) {
      const std::uint64_t above = form_.parent(form_.read(s.code).key);
      if ((above == 0 ? std::string() : form_.write(above)) != s.parent) say("codes.csv", s.line, {"induk " + s.code + " tidak mungkin " + s.parent, "the parent of " + s.code + " cannot be " + s.parent});
    }
    if (s.parent.empty() || (form_.digits() && orphans_.count(s.code) != 0)) return;
    const auto parent = spells_.find(s.parent);
    // Of a code that moved the tables know the newest parent alone: that one need only be there at its end.
    if (moved_.count(s.code) != 0 && parent != spells_.end() && end_of(parent->second.back()) >= end_of(s.valid)) return;
    if (s.parent == s.code || parent == spells_.end() || !cover(parent->second, s.valid)) say("codes.csv", s.line, {"induk " + s.parent + " tidak ada pada semua hari " + s.code, "the parent " + s.parent + " does not exist on all days of " + s.code});
  }

  void neighbours(const source_spell& a, const source_spell& b) {
    if (a.code == b.code && end_of(a.valid) > b.valid.from.days()) say("codes.csv", b.line, {"dua masa berlaku " + b.code + " tumpang tindih", "two spells of " + b.code + " overlap"});
  }

  // Every way up ends at the top, in few enough steps.
  void lineages() {
    for (const auto& s : list_.spells) {
      int steps = 0;
      for (auto at = parents_.find(s.code); at != parents_.end() && !at->second.empty() && steps <= deepest_list; at = parents_.find(at->second)) ++steps;
      if (steps <= deepest_list) continue;
      say("codes.csv", s.line, {"induk " + s.code + " berputar, atau lebih dari 60 tingkat", "the parents of " + s.code + " turn in a circle, or are more than 60 levels"});
    }
  }

  void exceptions() {
    for (const auto& e : list_.exceptions) {
      if (e.first != "orphan" && (e.first != "moved" || form_.digits())) say("exceptions.csv", e.line, {"jenisnya orphan, atau moved bila bentuk kode bebas", "the kind is orphan, or moved where codes are of free form"});
      const auto known = parents_.find(e.code);
      if (known == parents_.end()) say("exceptions.csv", e.line, {e.code + " tidak ada dalam codes.csv", e.code + " is in no table"});
      else if (e.first == "orphan" && spells_.count(std::string(known->second)) != 0) say("exceptions.csv", e.line, {e.code + " tidak perlu pengecualian: induknya ada", e.code + " needs no exception: its parent exists"});
      if (e.second.empty()) say("exceptions.csv", e.line, {"pengecualian menyebut alasannya", "an exception says why"});
    }
  }

  void names() {
    std::map<std::string, std::vector<const source_name*>> by_code;
    for (const auto& n : list_.names) {
      tidy("names.csv", n.line, n.name, {"nama", "the name"});
      if (!n.basis.empty()) tidy("names.csv", n.line, n.basis, {"dasar", "the basis"}, most_cell_bytes);
      if (n.valid.from.days() >= end_of(n.valid)) say("names.csv", n.line, {"berakhir sebelum mulai", "ends before it begins"});
      by_code[n.code].push_back(&n);
    }
    for (auto& [code, all] : by_code) {
      std::sort(all.begin(), all.end(), [](const auto* a, const auto* b) { return a->valid.from < b->valid.from; });
      for (std::size_t i = 1; i < all.size(); ++i) {
        if (end_of(all[i - 1]->valid) > all[i]->valid.from.days()) say("names.csv", all[i]->line, {"dua nama " + code + " tumpang tindih", "two names of " + code + " overlap"});
      }
      if (spells_.count(code) == 0) say("names.csv", all[0]->line, {code + " tidak ada dalam codes.csv", code + " is in no table"});
    }
    for (const auto& s : list_.spells) {
      const auto found = by_code.find(s.code);
      if (found != by_code.end()) names_of(s, found->second);
    }
  }

  // Do the names, by day, tell what the spell is called on each of its days?
  void names_of(const source_spell& s, const std::vector<const source_name*>& all) {
    std::vector<interval> days;
    for (const auto* n : all) days.push_back(n->valid);
    if (!cover(days, s.valid)) say("names.csv", all[0]->line, {"nama " + s.code + " menyisakan hari tanpa nama", "the names of " + s.code + " leave days without a name"});
    if (s.name == all.back()->name || end_of(s.valid) != end_of(all.back()->valid)) return;
    say("names.csv", all.back()->line, {"nama terakhir " + s.code + " dalam codes.csv ialah " + s.name, "the last name of " + s.code + " is " + s.name + " in codes.csv"});
  }

  // Where names are to be matched, none may mean two codes once it is folded.
  void names_lead_to_one_code() {
    if (!list_.info.matched_by_name) return;
    std::unordered_map<std::string, std::string_view> code_of;
    const auto add = [&](const char* file, std::uint32_t line, const std::string& name, std::string_view code) {
      folded_text folded;
      fold_to(folded, name);
      if (!folded.fits()) return;   // not tidy, and said
      const auto [at, fresh] = code_of.emplace(std::string(folded.view()), code);
      if (!fresh && at->second != code) say(file, line, {"'" + name + "' juga nama " + std::string(at->second), "'" + name + "' is a name of " + std::string(at->second) + ", too"});
    };
    for (const auto& s : list_.spells) add("codes.csv", s.line, s.name, s.code);
    for (const auto& n : list_.names) add("names.csv", n.line, n.name, n.code);
    for (const auto& n : list_.synonyms) add("synonyms.csv", n.line, n.first, n.code);
  }

  bool lives(const std::string& code, date day) const {
    const auto at = spells_.find(code);
    return at != spells_.end() && std::any_of(at->second.begin(), at->second.end(), [day](const interval& i) { return i.contains(day); });
  }
  bool ends_on(const std::string& code, date day) const {
    const auto at = spells_.find(code);
    return at != spells_.end() && std::any_of(at->second.begin(), at->second.end(), [day](const interval& i) { return i.to == day; });
  }
  bool begins_on(const std::string& code, date day) const {
    const auto at = spells_.find(code);
    return at != spells_.end() && std::any_of(at->second.begin(), at->second.end(), [day](const interval& i) { return i.from == day; });
  }

  void change(const source_change& c) {
    const auto& w = c.what;
    const std::string which = std::string(name_of(w.kind)) + " " + w.from + " " + w.to + ": ";
    const auto wrong = [&](const bilingual& what) { say("changes.csv", c.line, {which + what.id, which + what.en}); };
    if ((w.kind == change_kind::create) != w.from.empty()) wrong({"hanya create yang tanpa from", "only create has no from"});
    if ((w.kind == change_kind::retire) != w.to.empty()) wrong({"hanya retire yang tanpa to", "only retire has no to"});
    if (!w.to.empty() && spells_.count(w.to) == 0) wrong({"penggantinya tidak ada dalam codes.csv", "the successor is in no table"});
    if (!w.from.empty() && spells_.count(w.from) == 0 && w.on.has_value()) wrong({"pendahulunya tidak ada dalam codes.csv", "the predecessor is in no table"});
    const bool stays = w.kind == change_kind::rename || w.kind == change_kind::respell;
    if (stays != (w.from == w.to) && w.kind != change_kind::transfer) wrong({"rename dan respell mempertahankan kode, yang lain tidak", "rename and respell keep the code, the others do not"});
    if (c.source.find("untraced") != std::string::npos && w.certainty == certainty::high) wrong({"salinan tanpa asal paling tinggi bernilai medium", "untraced copies allow certainty medium at most"});
    if (!w.basis.empty()) tidy("changes.csv", c.line, w.basis, {"dasar", "the basis"}, most_cell_bytes);
    if (!w.from.empty()) tidy("changes.csv", c.line, w.from, {"kode asal", "the code it comes from"});   // the only one that need not be in a table
    if (!w.on.has_value()) return;
    edition_day("changes.csv", c.line, w.on);
    // A code that moved must end on that day, and what took over must live: so each step leads to a spell that ends later, and no line of
    // successors can turn in a circle.
    if (moves(w.kind) && w.kind != change_kind::split && !ends_on(w.from, w.on)) wrong({"pendahulunya tidak berakhir pada hari itu", "the predecessor does not end on that day"});
    if (moves(w.kind) && !lives(w.to, w.on)) wrong({"penggantinya tidak berlaku pada hari itu", "the successor does not live on that day"});
    if (w.kind == change_kind::split && !ends_on(w.from, w.on) && !lives(w.from, w.on)) wrong({"pendahulunya tidak berlaku pada hari itu", "the predecessor does not live on that day"});
    if (w.kind == change_kind::retire && !ends_on(w.from, w.on)) wrong({"kodenya tidak berakhir pada hari itu", "the code does not end on that day"});
    if (w.kind == change_kind::create && !begins_on(w.to, w.on)) wrong({"kodenya tidak mulai pada hari itu", "the code does not begin on that day"});
    if (moves(w.kind) || w.kind == change_kind::retire) ended_.emplace(w.from, w.on.days());
    if (moves(w.kind) || w.kind == change_kind::create) begun_.emplace(w.to, w.on.days());
  }

  void every_end_has_a_change() {
    if (list_.changes.empty()) return;   // days alone are a statement too: why a code ended, the list then says as a whole or not at all
    for (const auto& s : list_.spells) {
      if (s.valid.to.has_value() && ended_.count({s.code, s.valid.to.days()}) == 0) say("codes.csv", s.line, {"tidak ada perubahan yang mengakhiri " + s.code + " pada " + s.valid.to.iso(), "no change ends " + s.code + " on " + s.valid.to.iso()});
      if (s.valid.from.has_value() && begun_.count({s.code, s.valid.from.days()}) == 0) say("codes.csv", s.line, {"tidak ada perubahan yang memulai " + s.code + " pada " + s.valid.from.iso(), "no change begins " + s.code + " on " + s.valid.from.iso()});
    }
  }

  void notes() {
    for (const auto& n : list_.synonyms) {
      if (spells_.count(n.code) == 0) say("synonyms.csv", n.line, {n.code + " tidak ada dalam codes.csv", n.code + " is in no table"});
      tidy("synonyms.csv", n.line, n.first, {"teks", "the text"});
      if (!list_.own && n.second.empty()) say("synonyms.csv", n.line, {"sinonim menyebut sumbernya", "a synonym names its source"});
    }
    for (const auto& n : list_.notices) {
      if (spells_.count(n.code) == 0) say("notices.csv", n.line, {n.code + " tidak ada dalam codes.csv", n.code + " is in no table"});
      if (n.second.empty()) say("notices.csv", n.line, {"catatan harus berisi", "a notice says something"});
    }
  }

  void maps() {
    std::set<std::pair<std::string_view, std::string_view>> seen;
    std::set<std::pair<std::string_view, certainty>> words;
    for (const auto& m : list_.maps) {
      if (list_.info.maps_to.empty()) return say("maps.csv", m.line, {"list.json tidak menyebut antara daftar mana", "list.json does not say between which lists it leads"});
      if (spells_.count(m.code) == 0) say("maps.csv", m.line, {m.code + " tidak ada dalam codes.csv", m.code + " is in no table"});
      tidy("maps.csv", m.line, m.to, {"kode padanannya", "the other code"});
      if (untidy(m.match)) say("maps.csv", m.line, {"match berupa satu kata, misalnya exact atau similar", "match is a word, as exact or similar"});
      if (words.emplace(m.match, m.certainty).second && words.size() == most_words + 1) say("maps.csv", m.line, {"lebih dari 256 pasangan match dan certainty", "more than 256 pairs of match and certainty"});
      if (!seen.emplace(m.code, m.to).second) say("maps.csv", m.line, {m.code + " menuju " + m.to + " dua kali", m.code + " leads to " + m.to + " twice"});
    }
  }

  // What a compiled list has room for.
  void sizes() {
    std::set<std::int32_t> days;
    const auto both = [&days](const interval& i) { days.insert({i.from.days(), i.to.days()}); };
    for (const auto& s : list_.spells) both(s.valid);
    for (const auto& n : list_.names) both(n.valid);
    for (const auto& c : list_.changes) both({c.what.on, c.what.legal_date});
    if (days.size() > most_days) say("codes.csv", 1, {"lebih dari 65.000 hari yang berbeda", "more than 65,000 different days"});
  }

  const source_list& list_;
  code_form form_;
  std::map<std::string, std::vector<interval>> spells_;   // by code, by day
  std::map<std::string_view, std::string_view> parents_;
  std::set<std::int32_t> editions_;
  std::set<std::string> orphans_, moved_;
  std::set<std::pair<std::string, std::int32_t>> ended_, begun_;
  std::vector<error> broken_;
};

}  // namespace

bool is_list_id(std::string_view id) noexcept {
  if (id.empty() || id.size() > longest_list_id || id.front() < 'a' || id.front() > 'z') return false;
  return id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string_view::npos;
}

std::vector<error> faults_of(const source_list& list) { return inspector(list).run(); }

std::vector<std::string> broken_rules(const source_list& list) {
  std::vector<std::string> out;
  for (const auto& fault : faults_of(list)) out.push_back(fault.place + ": " + fault.message.en);
  return out;
}

}  // namespace spbe::inline v1::detail
