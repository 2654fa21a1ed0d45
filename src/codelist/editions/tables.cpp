#include "codelist/editions/tables.hpp"

#include <algorithm>
#include <set>
#include <unordered_set>

#include "codelist/compile/order.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr std::string_view any_sign = "!-~";   // what header.cpp gives an own list that names no form
constexpr std::size_t any_length = 64;

bool formless(const source_list& s) { return s.digits_after.empty() && s.characters == any_sign && s.longest == any_length; }

class unpacking {
 public:
  explicit unpacking(const list_table& t) : t_(t) {}

  source_list run() {
    out_.own = true;
    out_.info = t_.info;
    out_.folder = t_.info.id;
    form();
    for (std::uint32_t i = 0; i < t_.spell_count; ++i) spell(i);
    if (!t_.form.digits()) moved();
    names();
    for (std::uint32_t i = 0; i < t_.change_count; ++i) change(i);
    for (std::uint32_t i = 0; i < t_.synonym_count; ++i) out_.synonyms.push_back({i + 2, t_.code(t_.synonym(i).spell), t_.text(t_.synonym(i).text), {}});
    for (std::uint32_t i = 0; i < t_.map_count; ++i) map(i);
    return std::move(out_);
  }

 private:
  void form() {
    for (unsigned level = 1; t_.form.digits() && level <= code_form::most_digits && t_.form.digits_of(level) != 0; ++level) {
      out_.digits_after.push_back(static_cast<std::uint8_t>(t_.form.digits_of(level)));
    }
    out_.dotted = t_.form.dotted();
    out_.characters = any_sign;
    out_.longest = any_length;
  }

  void spell(std::uint32_t i) {
    const spell_row row = t_.spell(i);
    source_spell s{i + 2, t_.code(i), t_.parent(i), t_.text(t_.name_of(i)), {t_.day_of(row.from), t_.day_of(row.to)}};
    if (!t_.form.digits()) out_.longest = std::max(out_.longest, s.code.size());
    else if (!s.parent.empty() && t_.first_of(s.parent) == nothing && (i == 0 || !t_.one_code(i - 1, i))) {
      out_.exceptions.push_back({0, s.code, "orphan", "Its parent is in no edition of " + t_.info.id});
    }
    out_.spells.push_back(std::move(s));
  }

  // A code whose parent is not there on all its days came from elsewhere; where from is not compiled.
  void moved() {
    std::string_view before;
    for (const auto& s : out_.spells) {
      if (s.parent.empty() || s.code == before || covered(t_.first_of(s.parent), s.valid)) continue;
      out_.exceptions.push_back({0, s.code, "moved", "Its parent of an earlier day is not known"});
      before = s.code;
    }
  }

  bool covered(std::uint32_t first, const interval& wanted) const {
    date reached = wanted.from;
    for (std::uint32_t i = first, last = first == nothing ? 0 : t_.last_of(first); first != nothing && i <= last; ++i) {
      const interval& valid = out_.spells[i].valid;
      const bool joins = !valid.from.has_value() || (reached.has_value() && valid.from <= reached);
      if (!joins) continue;
      if (!valid.to.has_value() || (wanted.to.has_value() && wanted.to <= valid.to)) return true;
      reached = std::max(reached, valid.to);
    }
    return false;
  }

  // A code that changed its name has rows for all its spells.
  void names() {
    std::unordered_set<std::uint32_t> changed;   // by first spell
    for (std::uint32_t k = 0; k < t_.day_name_count; ++k) changed.insert(t_.first_beside(t_.day_name(k).spell));
    std::uint32_t k = 0;
    for (std::uint32_t i = 0; i < t_.spell_count; ++i) {
      if (changed.count(t_.first_beside(i)) == 0) continue;
      const auto& s = out_.spells[i];
      const bool dated = k < t_.day_name_count && t_.day_name(k).spell == i;
      if (!dated) out_.names.push_back({0, s.code, s.name, s.valid, {}, t_.info.certainty});
      for (; k < t_.day_name_count && t_.day_name(k).spell == i; ++k) {
        const day_name_row n = t_.day_name(k);
        out_.names.push_back({0, s.code, t_.text(n.name), {t_.day_of(n.from), t_.day_of(n.to)}, t_.text(n.basis), t_.info.certainty});
      }
    }
  }

  std::string side(std::uint32_t value, bool is_text) const { return value == nothing ? std::string() : is_text ? t_.text(value) : t_.code(value); }

  void change(std::uint32_t i) {
    const change_row c = t_.change(i);
    source_change out;
    out.line = i + 2;
    out.what = {t_.day_of(c.on), t_.day_of(c.legal), static_cast<change_kind>(c.kind), side(c.from, (c.flags & change_from_text) != 0),
                side(c.to, (c.flags & change_to_text) != 0), t_.text(c.basis), static_cast<certainty>(c.certainty)};
    out_.changes.push_back(std::move(out));
  }

  void map(std::uint32_t i) {
    const map_row m = t_.map(i);
    const char* word = t_.at(section::map_words).data() + std::size_t{m.word} * map_word_size;
    out_.maps.push_back({i + 2, t_.code(t_.map_spell(i)), t_.target(m), t_.text(load24(word)), static_cast<certainty>(word[3])});
  }

  const list_table& t_;
  source_list out_;
};

error no_edition(const bilingual& what) { return {status::bad_list, "list.edition", {}, what}; }

bool has_levels(const source_list& s) {
  return std::any_of(s.spells.begin(), s.spells.end(), [](const source_spell& x) { return !x.parent.empty(); });
}

// Digit codes say by themselves which code is above them.
void write_as(source_list& s, const code_form& form) {
  const auto official = [&form](std::string& code) {
    const auto k = form.read(code);
    if (k.level != 0) code = form.write(k.key);
    return k;
  };
  for (auto& x : s.spells) {
    const auto k = official(x.code);
    const std::uint64_t above = k.level == 0 ? 0 : form.parent(k.key);
    if (!x.parent.empty()) (void)official(x.parent);
    else if (above != 0) x.parent = form.write(above);
  }
  for (auto& x : s.names) (void)official(x.code);
  for (auto& x : s.synonyms) (void)official(x.code);
  for (auto& x : s.maps) (void)official(x.code);
  for (auto& x : s.exceptions) (void)official(x.code);
  for (auto& x : s.changes) {
    (void)official(x.what.from);
    (void)official(x.what.to);
  }
}

// What the older list keeps without its parent may stand without it in the newer one too.
void take_orphans(source_list& newer, const source_list& older) {
  std::set<std::string_view> codes, orphans;
  for (const auto& s : newer.spells) codes.insert(s.code);
  for (const auto& e : older.exceptions) {
    if (e.first == "orphan") orphans.insert(e.code);
  }
  for (const auto& e : newer.exceptions) orphans.erase(e.code);
  for (const auto& s : newer.spells) {
    if (codes.count(s.parent) == 0 && orphans.erase(s.code) != 0) newer.exceptions.push_back({0, s.code, "orphan", "As in the older edition"});
  }
}

}  // namespace

source_list tables_of(const list_table& t) { return unpacking(t).run(); }

result<source_list> as_edition_of(source_list newer, const source_list& older) {
  if (formless(newer)) {
    newer.digits_after = older.digits_after;
    newer.dotted = older.dotted;
    newer.characters = older.characters;
    newer.longest = older.longest;
  }
  if (newer.digits_after != older.digits_after || newer.dotted != older.dotted) {
    return unexpected{no_edition({"code_form edisi baru lain dari yang lama; tulis yang sama di kedua header",
                                  "the code_form of the new edition is not that of the old one; write the same in both headers"})};
  }
  if (!newer.digits_after.empty()) {
    write_as(newer, code_form(newer.digits_after, newer.dotted));
    take_orphans(newer, older);
  } else if (has_levels(older) && !has_levels(newer)) {
    return unexpected{no_edition({"edisi baru tidak menyebut satu induk pun, yang lama bertingkat; tambahkan kolom parent",
                                  "the new edition names no parent and the old one has levels; add the column parent"})};
  }
  sort_spells(newer.spells, !newer.digits_after.empty());
  return newer;
}

}  // namespace spbe::inline v1::detail
