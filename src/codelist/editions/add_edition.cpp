// Two editions into one list through time.  What the tables of both say is written down; what they cannot say (what took over from a code that is
// gone) is left to people, in rows that say so.
#include <algorithm>
#include <map>
#include <set>

#include <spbe/list_source.hpp>

#include "codelist/compile/order.hpp"
#include "codelist/compile/rules.hpp"
#include "codelist/editions/clues.hpp"
#include "codelist/editions/tables.hpp"
#include "codelist/editions/wording.hpp"

namespace spbe::inline v1 {
namespace detail {
namespace {

class joining {
 public:
  joining(source_list before, const source_list& after, const edition_options& options, const std::vector<list_difference>& found)
      : out_(std::move(before)), new_(after), day_(options.from), basis_(after.info.basis), say_(options.lang, options.from), clues_(found) {
    for (std::size_t i = 0; i < out_.spells.size(); ++i) spells_[out_.spells[i].code].push_back(i);
    std::stable_sort(out_.names.begin(), out_.names.end(), [](const auto& a, const auto& b) { return std::pair(a.code, a.valid.from) < std::pair(b.code, b.valid.from); });
    for (std::size_t i = 0; i < out_.names.size(); ++i) names_[out_.names[i].code].push_back(i);
    for (const auto& s : out_.spells) old_names_[s.code] = s.name;
    if (out_.changes.empty()) explain_days();
  }

  source_list run(const std::vector<list_difference>& found) {
    for (const auto& d : found) apply(d);
    add_synonyms();
    add_maps();
    add_notes();
    return std::move(out_);
  }
  [[nodiscard]] std::size_t guesses() const { return guesses_; }
  [[nodiscard]] std::size_t questions() const { return questions_; }

 private:
  // Days that stand in codes.csv alone: once there are changes, each day has one that says as little.
  void explain_days() {
    for (const auto& s : out_.spells) {
      if (s.valid.from.has_value()) old_change(s.valid.from, change_kind::create, {}, s.code);
      if (s.valid.to.has_value()) old_change(s.valid.to, change_kind::retire, s.code, {});
    }
    std::stable_sort(out_.changes.begin(), out_.changes.end(), [](const auto& a, const auto& b) { return a.what.on < b.what.on; });
  }

  void old_change(date on, change_kind kind, const std::string& from, const std::string& to) {
    source_change row;
    row.what = {on, {}, kind, from, to, {}, certainty::unverified};
    row.source = say_.day_alone();
    out_.changes.push_back(std::move(row));
  }

  void apply(const list_difference& d) {
    switch (d.kind) {
      case change_kind::retire:
        end(d.from);
        ++questions_;
        return change(d, certainty::unverified, say_.who_took_over(d.from_name, clues_.bears_now(d.from_name, d.from)));
      case change_kind::create:
        begin(d);
        return change(d, certainty::medium, say_.where_from(d.to_name));
      case change_kind::recode:
        end(d.from);
        begin(d);
        ++guesses_;
        return change(d, certainty::low, say_.same_name());
      case change_kind::transfer:
        move(d.from, d.to_parent);
        return change(d, certainty::high, say_.compared());
      case change_kind::respell:
        rename(d);
        return change(d, certainty::high, say_.compared());
      default: return renamed(d);
    }
  }

  // A name that stands at another code now, or came from one: the code may mean something else than it did.
  void renamed(const list_difference& d) {
    rename(d);
    const auto went = clues_.bears_now(d.from_name, d.from);
    const auto came = clues_.bore_before(d.to_name, d.from);
    if (went.empty() && came.empty()) return change(d, certainty::high, say_.compared());
    ++questions_;
    change(d, certainty::low, say_.same_meaning(went, came));
    out_.notices.push_back({0, d.from, "meaning", say_.may_mean_another(d.from_name, d.to_name, went, came)});
  }

  void change(const list_difference& d, certainty c, std::string source) {
    source_change row;
    row.what = {day_, {}, d.kind, d.from, d.to, basis_, c};
    row.source = std::move(source);
    out_.changes.push_back(std::move(row));
  }

  source_spell* living(const std::string& code) {
    const auto all = spells_.find(code);
    if (all == spells_.end() || out_.spells[all->second.back()].valid.to.has_value()) return nullptr;
    return &out_.spells[all->second.back()];
  }

  void end(const std::string& code) {
    if (source_spell* s = living(code)) s->valid.to = day_;
    const auto rows = names_.find(code);
    if (rows != names_.end() && !out_.names[rows->second.back()].valid.to.has_value()) out_.names[rows->second.back()].valid.to = day_;
  }

  void begin(const list_difference& d) {
    if (spells_.count(d.to) != 0) {   // it lived before, perhaps elsewhere
      move(d.to, d.to_parent);
      if (bare_name(old_names_[d.to]) != bare_name(d.to_name)) out_.notices.push_back({0, d.to, "meaning", say_.meant_before(old_names_[d.to], d.to_name)});
    }
    spells_[d.to].push_back(out_.spells.size());
    out_.spells.push_back({0, d.to, d.to_parent, d.to_name, {day_, {}}});
    if (names_.count(d.to) != 0) name(d.to, d.to_name, {day_, {}});
  }

  void name(const std::string& code, const std::string& text, const interval& valid) {
    names_[code].push_back(out_.names.size());
    out_.names.push_back({0, code, text, valid, valid.from == day_ ? basis_ : std::string(), out_.info.certainty});
  }

  void rename(const list_difference& d) {
    if (names_.count(d.from) == 0) {
      for (const auto i : spells_[d.from]) name(d.from, out_.spells[i].name, out_.spells[i].valid);
    }
    out_.names[names_[d.from].back()].valid.to = day_;
    name(d.from, d.to_name, {day_, {}});
    if (source_spell* s = living(d.from)) s->name = d.to_name;
  }

  // The tables keep a code under one parent, so all its spells move; the old place stands in the exception.
  void move(const std::string& code, const std::string& parent) {
    const std::string was = out_.spells[spells_[code].front()].parent;
    if (was == parent) return;
    for (const auto i : spells_[code]) out_.spells[i].parent = parent;
    out_.exceptions.push_back({0, code, "moved", say_.stood_under(was, was.empty() ? std::string() : old_names_[was])});
  }

  void add_synonyms() {
    std::set<std::pair<std::string, std::string>> known;
    for (const auto& n : out_.synonyms) known.emplace(n.code, n.first);
    for (const auto& n : new_.synonyms) {
      if (spells_.count(n.code) != 0 && known.emplace(n.code, n.first).second) out_.synonyms.push_back(n);
    }
  }

  // The correspondence of the new edition where it has one; rows of codes that are gone stay where it leads to the same list.
  void add_maps() {
    const list_info& info = new_.info;
    if (info.maps_to.empty()) return;
    const bool same = out_.info.maps_to == info.maps_to && out_.info.maps_from == info.maps_from;
    std::set<std::string> told;
    for (const auto& s : new_.spells) told.insert(s.code);
    out_.maps.erase(std::remove_if(out_.maps.begin(), out_.maps.end(), [&](const source_map& m) { return !same || told.count(m.code) != 0; }), out_.maps.end());
    out_.maps.insert(out_.maps.end(), new_.maps.begin(), new_.maps.end());
    out_.info.maps_from = info.maps_from;
    out_.info.maps_to = info.maps_to;
  }

  void add_notes() {
    std::set<std::string> orphans;
    for (const auto& e : out_.exceptions) orphans.insert(e.code);
    for (const auto& e : new_.exceptions) {
      if (e.first == "orphan" && orphans.insert(e.code).second) out_.exceptions.push_back(e);
    }
    for (const auto& n : new_.notices) out_.notices.push_back(n);
  }

  source_list out_;
  const source_list& new_;
  date day_;
  std::string basis_;
  edition_wording say_;
  name_clues clues_;
  std::map<std::string, std::vector<std::size_t>> spells_, names_;   // by code
  std::map<std::string, std::string> old_names_;
  std::size_t guesses_ = 0, questions_ = 0;
};

// The last day that the list says something about.
date last_day(const source_list& s) {
  date last;
  const auto see = [&last](date d) { last = std::max(last, d); };
  const auto both = [&see](const interval& i) { see(i.from); see(i.to); };
  for (const auto& e : s.info.editions) see(e.from);
  for (const auto& x : s.spells) both(x.valid);
  for (const auto& x : s.names) both(x.valid);
  for (const auto& x : s.changes) see(x.what.on);
  return last;
}

// What the new edition says of itself goes before what the old list said.
void describe(list_info& info, const list_info& newer, const edition_options& options) {
  const edition_wording say(options.lang, options.from);
  const bool headless = newer.title.id == newer.id;   // a CSV alone is called after its file
  const auto add = [](std::string& field, const std::string& text) {
    if (field.find(text) == std::string::npos) field += (field.empty() ? "" : "; ") + text;
  };
  const auto take = [](std::string& field, const std::string& text) { if (!text.empty()) field = text; };
  if (!headless) info.title = newer.title;
  take(info.issuer, newer.issuer);
  take(info.basis, newer.basis);
  take(info.licence, newer.licence);
  take(info.completeness, newer.completeness);
  take(info.follows, newer.follows);
  add(info.source, newer.source);
  info.certainty = std::max(info.certainty, newer.certainty);
  add(info.certainty_note, say.how_compared());
  info.unknown_is_info = info.unknown_is_info || newer.unknown_is_info;
  if (!options.id.empty()) info.id = options.id;
  info.editions.push_back({options.from, headless || newer.editions.empty() ? say.edition() : newer.editions.back().title, false});
}

// Do two codes share a name, now or then?  They do where a name went from one to another.
bool names_repeat(const source_list& s) {
  std::map<std::string, std::string> code_of;
  const auto clashes = [&code_of](const std::string& code, const std::string& name) {
    folded_text text;
    fold_to(text, name);
    return code_of.emplace(text.fits() ? std::string(text.view()) : name, code).first->second != code;
  };
  return std::any_of(s.spells.begin(), s.spells.end(), [&](const auto& x) { return clashes(x.code, x.name); }) ||
         std::any_of(s.names.begin(), s.names.end(), [&](const auto& x) { return clashes(x.code, x.name); }) ||
         std::any_of(s.synonyms.begin(), s.synonyms.end(), [&](const auto& x) { return clashes(x.code, x.first); });
}

void number_rows(source_list& s) {
  const auto number = [](auto& rows) {
    std::uint32_t line = 1;
    for (auto& row : rows) row.line = ++line;
  };
  number(s.spells);
  number(s.names);
  number(s.changes);
  number(s.synonyms);
  number(s.exceptions);
  number(s.notices);
  number(s.maps);
}

error refused(const bilingual& what) { return {status::invalid_argument, "list.edition", {}, what}; }

}  // namespace
}  // namespace detail

result<edition_step> add_edition(const list_source& before, const list_source& after, edition_options options) {
  const auto& older = *before.tables_;
  const auto& editions = after.info().editions;
  if (!options.from.has_value() && !editions.empty()) options.from = editions.back().from;
  if (!options.from.has_value()) return unexpected{detail::refused({"hari mulai berlaku edisi baru belum disebut", "the day on which the new edition begins is not told"})};
  if (const date last = detail::last_day(older); last >= options.from) {
    return unexpected{detail::refused({"daftar lama sudah menyebut hari " + last.iso() + "; edisi baru mulai sesudahnya, bukan " + options.from.iso(),
                                       "the old list speaks of " + last.iso() + "; a new edition begins behind it, not on " + options.from.iso()})};
  }
  auto newer = detail::as_edition_of(*after.tables_, older);
  if (!newer) return unexpected{newer.error()};
  const auto was = before.compile();
  if (!was) return unexpected{was.error()};
  const auto is = list_source(std::make_shared<const detail::source_list>(*newer)).compile();
  if (!is) return unexpected{is.error()};
  if (is->all(options.from).empty()) {
    return unexpected{detail::refused({"edisi baru tidak mempunyai kode pada " + options.from.iso(), "the new edition has no code on " + options.from.iso()})};
  }

  auto found = differences(*was, date::from_days(options.from.days() - 1), *is, options.from);
  detail::joining joining(older, *newer, options, found);
  detail::source_list out = joining.run(found);
  detail::describe(out.info, newer->info, options);
  out.header_file = "list.json";
  out.codes_file = "codes.csv";
  std::vector<bilingual> notes;
  if (out.info.matched_by_name && detail::names_repeat(out)) {
    out.info.matched_by_name = false;
    notes.push_back({"satu nama kini milik lebih dari satu kode: match_names menjadi false", "a name belongs to more than one code now: match_names becomes false"});
  }
  detail::sort_spells(out.spells, !out.digits_after.empty());
  detail::number_rows(out);
  if (auto faults = detail::faults_of(out); !faults.empty()) return unexpected{std::move(faults.front())};
  return edition_step{list_source(std::make_shared<const detail::source_list>(std::move(out))), std::move(found), joining.guesses(), joining.questions(), std::move(notes)};
}

}  // namespace spbe::inline v1
