#include "codelist/derive.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include "codelist/hash.hpp"
#include "codelist/name_order.hpp"

namespace spbe::inline v1::detail {
namespace {

void set(std::string& out, std::size_t at, std::uint32_t value, unsigned bytes) {
  for (unsigned i = 0; i < bytes; ++i) out[at + i] = static_cast<char>(value >> (8 * i) & 0xFFU);
}

// A change ends a spell where it is of a kind that moves a code, on the very day the spell ends, to a spell that lives on that day.
bool ends(const list_table& t, const change_row& c) {
  const auto kind = static_cast<change_kind>(c.kind);
  const bool moves = kind == change_kind::recode || kind == change_kind::status || kind == change_kind::split || kind == change_kind::merge;
  if (!moves || c.on == 0 || c.from == nothing || c.to == nothing || (c.flags & (change_from_text | change_to_text)) != 0) return false;
  const spell_row to = t.spell(c.to);
  return t.spell(c.from).to == c.on && to.from <= c.on && c.on < to.to;
}

void derive_flags(const list_table& t, derived_sections& out) {
  std::vector<std::uint8_t> flags(t.spell_count);
  for (std::uint32_t i = 0; i + 1 < t.spell_count; ++i) flags[i] = t.one_code(i, i + 1) ? spell_more : 0;
  out.changes = t.at(section::changes);
  for (std::uint32_t i = 0; i < t.change_count; ++i) {
    const change_row c = t.change(i);
    const bool over = ends(t, c);
    set(out.changes, std::size_t{i} * change_size + change_size - 1, (c.flags & ~unsigned{change_ends}) | (over ? change_ends : 0U), 1);
    if (over) flags[c.from] |= spell_superseded;
  }
  for (std::uint32_t i = 0; i < t.day_name_count; ++i) flags[t.day_name(i).spell] |= spell_day_names;
  for (std::uint32_t i = 0; i < t.synonym_count; ++i) {
    for (std::uint32_t s = t.synonym(i).spell;; ++s) {
      flags[s] |= spell_synonyms;
      if ((flags[s] & spell_more) == 0) break;
    }
  }
  out.spells = t.at(section::spells);
  for (std::uint32_t i = 0; i < t.spell_count; ++i) set(out.spells, std::size_t{i} * t.spell_size, flags[i], 1);
}

void derive_orders(const list_table& t, derived_sections& out) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> from, to;
  for (std::uint32_t i = 0; i < t.change_count; ++i) {
    const change_row c = t.change(i);
    if (c.from != nothing && (c.flags & change_from_text) == 0) from.emplace_back(c.from, i);
    if (c.to != nothing && (c.flags & change_to_text) == 0) to.emplace_back(c.to, i);
  }
  std::sort(from.begin(), from.end());
  std::sort(to.begin(), to.end());
  for (const auto& [spell, i] : from) append_low(out.by_from, i, 3);
  for (const auto& [spell, i] : to) append_low(out.by_to, i, 3);
}

// Where the spells of each front begin, two digits at a time.  False where a prefix has more spells than its steps can count.
bool derive_prefixes(const list_table& t, derived_sections& out) {
  std::string& index = out.code_index;
  index.assign(steps_at, '\0');
  std::uint32_t front = 0;   // the next to be placed
  std::uint32_t rank = 0;
  for (std::uint32_t prefix = 0; prefix <= prefix_count; ++prefix) {
    const std::uint32_t begin = t.front_begin(front);
    set(index, std::size_t{4} * prefix, begin, 4);
    if (front == t.front_count || t.front(front) / 100 != prefix) continue;
    for (std::uint32_t next = 0; next < steps; ++next) {
      const std::uint32_t step = t.front_begin(front) - begin;
      if (step > 0xFFFF) return false;
      append_low(index, step, 2);
      if (next + 1 < steps && front < t.front_count && t.front(front) == prefix * 100 + next) ++front;
    }
    set(index, ranks_at + std::size_t{2} * prefix, ++rank, 2);
  }
  return front == t.front_count;
}

void derive_digits(const list_table& t, derived_sections& out) {
  std::uint32_t sixes = 0;
  const unsigned level6 = t.form.level_of(6);
  for (std::uint32_t i = 0; level6 != 0 && i < t.spell_count; ++i) sixes += t.spell(i).level == level6 ? 1U : 0U;
  const bool with6 = sixes >= bits6_least;
  out.digits.assign(bits6_at + (with6 ? bits6_size : 0), '\0');
  for (std::uint32_t i = 0; i < t.spell_count; ++i) {
    const digit_key k = t.form.split(t.key(i));
    if (k.digits != 2 && k.digits != 4 && (k.digits != 6 || !with6)) continue;
    const std::uint32_t number = k.digits == 2 ? k.prefix / 100 : k.digits == 4 ? k.prefix : k.prefix * 100 + k.next;
    const std::size_t at = k.digits == 2 ? bits2_at : k.digits == 4 ? bits4_at : bits6_at;
    char& byte = out.digits[at + number / 8];
    byte = static_cast<char>(static_cast<unsigned char>(byte) | 1U << (number % 8));
  }
}

// Rows of the correspondence by the code they lead to.
void derive_targets(const list_table& t, derived_sections& out) {
  std::vector<std::uint32_t> rows(t.map_count);
  for (std::uint32_t i = 0; i < t.map_count; ++i) rows[i] = i;
  const auto by_key = [&t](std::uint32_t a, std::uint32_t b) { return t.map(a).target < t.map(b).target; };
  const auto by_text = [&t](std::uint32_t a, std::uint32_t b) { return t.target(t.map(a)) < t.target(t.map(b)); };
  t.target_form.digits() ? std::stable_sort(rows.begin(), rows.end(), by_key) : std::stable_sort(rows.begin(), rows.end(), by_text);
  for (const auto i : rows) append_low(out.by_target, i, 3);
}

// A hash table of `entries`, at most half full; the smallest seed that keeps every probe short.  `slot` writes entry e at a slot number.
// Empty where no seed does, which only a hostile list brings about.
template <class Hash, class Write>
std::string hash_table(std::size_t entries, std::size_t slot_size, char blank, Hash hash, Write write) {
  const auto slots = static_cast<std::uint32_t>(std::max(std::size_t{8}, 2 * entries));
  for (std::uint32_t seed = 0; seed < 16; ++seed) {
    std::string out;
    append(out, seed * 2);
    append(out, slots);
    out.append(std::size_t{slots} * slot_size, blank);
    std::vector<bool> taken(slots);
    bool fits = true;
    for (std::size_t e = 0; e < entries && fits; ++e) {
      std::uint32_t slot = slot_of(hash(e, seed * 2), slots);
      unsigned probes = 0;
      for (; taken[slot] && probes < longest_probe; ++probes) slot = slot + 1 == slots ? 0 : slot + 1;
      fits = probes < longest_probe;
      if (!fits) break;
      taken[slot] = true;
      write(out, slots_at + std::size_t{slot} * slot_size, e);
    }
    if (fits) return out;
  }
  return {};
}

outcome derive_code_hash(const list_table& t, derived_sections& out) {
  std::vector<std::uint32_t> firsts;
  std::vector<std::string> forms;
  std::set<std::string> seen;
  for (std::uint32_t i = 0; i < t.spell_count; ++i) {
    if (i > 0 && t.one_code(i - 1, i)) continue;
    std::string form(t.free_code(i));
    if (t.compact_codes) form.erase(std::remove(form.begin(), form.end(), '.'), form.end());
    if (!seen.insert(form).second) return unexpected{error{status::bad_list, "list.code_twice", std::string(t.free_code(i)), {"kode ganda", "a code twice, or two codes that differ only by dots"}}};
    firsts.push_back(i);
    forms.push_back(std::move(form));
  }
  out.code_index = hash_table(firsts.size(), code_slot, '\0', [&](std::size_t e, std::uint32_t seed) { return hash_text(forms[e], seed); },
                              [&](std::string& table, std::size_t at, std::size_t e) {
                                const std::uint32_t hash = hash_text(forms[e], load<std::uint32_t>(table.data()));
                                set(table, at, (firsts[e] + 1) | code_tag(hash, t.tag_at), code_slot);
                              });
  if (out.code_index.empty()) return unexpected{damaged("kodenya tidak dapat diindeks", "its codes cannot be indexed")};
  return std::monostate{};
}

struct name_entry {
  std::string text;
  std::uint32_t first;
  bool compacted;
};

// Every name and synonym of every code, folded; and without punctuation where that is one code's alone.
result<std::vector<name_entry>> folded_names(const list_table& t) {
  std::map<std::string, std::uint32_t> as_is;
  std::map<std::string, std::set<std::uint32_t>> bare;
  std::string clash;
  const auto add = [&](std::uint32_t first, std::string_view name) {
    folded_text text;
    fold_to(text, name);
    if (!text.fits() || text.size == 0) { clash = name; return; }
    const auto [at, fresh] = as_is.emplace(std::string(text.view()), first);
    if (!fresh && at->second != first) clash = name;
    drop_punctuation(text);
    if (text.size > 0) bare[std::string(text.view())].insert(first);
  };
  std::vector<std::uint32_t> firsts(t.spell_count);
  for (std::uint32_t i = 0; i < t.spell_count; ++i) {
    firsts[i] = i > 0 && t.one_code(i - 1, i) ? firsts[i - 1] : i;
    add(firsts[i], t.text(t.name_of(i)));
  }
  for (std::uint32_t i = 0; i < t.day_name_count; ++i) add(firsts[t.day_name(i).spell], t.text(t.day_name(i).name));
  for (std::uint32_t i = 0; i < t.synonym_count; ++i) add(t.synonym(i).spell, t.text(t.synonym(i).text));
  if (!clash.empty()) {
    return unexpected{error{status::bad_list, "list.name_twice", clash, {"satu nama menunjuk dua kode: '" + clash + "'", "one name points to two codes: '" + clash + "'"}}};
  }
  std::vector<name_entry> out;
  for (const auto& [text, first] : as_is) out.push_back({text, first, false});
  for (const auto& [text, all] : bare) {
    if (all.size() == 1) out.push_back({text, *all.begin(), true});
  }
  return out;
}

outcome derive_names(const list_table& t, derived_sections& out) {
  if (!t.by_name) return std::monostate{};
  auto entries = folded_names(t);
  if (!entries) return unexpected{entries.error()};
  std::vector<std::uint32_t> offsets;
  std::map<std::string, std::uint32_t> placed;
  for (const auto& e : *entries) {
    const auto [at, fresh] = placed.emplace(e.text, static_cast<std::uint32_t>(out.folded.size()));
    if (fresh) {
      append(out.folded, static_cast<std::uint16_t>(e.text.size()));
      out.folded += e.text;
    }
    offsets.push_back(at->second);
  }
  out.name_index = hash_table(
      entries->size(), name_slot, '\xFF', [&](std::size_t e, std::uint32_t seed) { return hash_text((*entries)[e].text, seed + ((*entries)[e].compacted ? 1U : 0U)); },
      [&](std::string& table, std::size_t at, std::size_t e) {
        set(table, at, offsets[e], 3);
        set(table, at + 3, (*entries)[e].first * 2 + ((*entries)[e].compacted ? 1U : 0U), 4);
      });
  if (out.name_index.empty() || out.folded.size() >= nothing24) return unexpected{damaged("namanya tidak dapat diindeks", "its names cannot be indexed")};
  return std::monostate{};
}

}  // namespace

result<derived_sections> derive(const list_table& t) {
  derived_sections out;
  derive_flags(t, out);
  derive_orders(t, out);
  derive_targets(t, out);
  if (t.form.digits()) {
    if (!derive_prefixes(t, out)) return unexpected{damaged("terlalu banyak kode di bawah satu awalan", "too many codes under one prefix")};
    derive_digits(t, out);
  } else if (const auto done = derive_code_hash(t, out); !done) {
    return unexpected{done.error()};
  }
  auto order = name_order::make(t);
  out.by_letters = std::move(order.by_letters);
  out.by_ending = std::move(order.by_ending);
  if (const auto done = derive_names(t, out); !done) return unexpected{done.error()};
  return out;
}

}  // namespace spbe::inline v1::detail
