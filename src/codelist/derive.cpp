#include "codelist/derive.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include "codelist/hash.hpp"

namespace spbe::inline v1::detail {
namespace {

void set16(std::string& out, std::size_t at, std::uint16_t v) {
  out[at] = static_cast<char>(v & 0xFFU);
  out[at + 1] = static_cast<char>(v >> 8U);
}
void set32(std::string& out, std::size_t at, std::uint32_t v) {
  set16(out, at, static_cast<std::uint16_t>(v & 0xFFFFU));
  set16(out, at + 2, static_cast<std::uint16_t>(v >> 16U));
}

bool same_code(const list_table& t, std::uint32_t a, std::uint32_t b) {
  return t.form.digits() ? t.key(a) == t.key(b) : t.free_code(a) == t.free_code(b);
}

// A change ends a spell where it is of a kind that moves a code, on the very day the spell ends, to a spell that lives on that day.
bool ends(const list_table& t, const change_row& c) {
  const auto kind = static_cast<change_kind>(c.kind);
  const bool moves = kind == change_kind::recode || kind == change_kind::status || kind == change_kind::split || kind == change_kind::merge;
  if (!moves || c.on == 0 || c.from == nothing || c.to == nothing || (c.flags & (change_from_text | change_to_text)) != 0) return false;
  const spell_row to = t.spell(c.to);
  return t.spell(c.from).to == c.on && to.from <= c.on && c.on < to.to;
}

void mark(std::string& spells, std::uint32_t i, std::uint8_t flag) {
  char& c = spells[std::size_t{i} * spell_size + 5];
  c = static_cast<char>(static_cast<unsigned char>(c) | flag);
}

void derive_flags(const list_table& t, derived_sections& out) {
  out.spells = t.at(section::spells);
  for (std::uint32_t i = 0; i < t.spell_count; ++i) {
    out.spells[std::size_t{i} * spell_size + 5] = 0;
    if (i + 1 < t.spell_count && same_code(t, i, i + 1)) mark(out.spells, i, spell_more);
  }
  out.changes = t.at(section::changes);
  for (std::uint32_t i = 0; i < t.change_count; ++i) {
    const change_row c = t.change(i);
    const bool over = ends(t, c);
    set16(out.changes, std::size_t{i} * change_size + 18, static_cast<std::uint16_t>((c.flags & ~unsigned{change_ends}) | (over ? change_ends : 0U)));
    if (over) mark(out.spells, c.from, spell_superseded);
  }
  for (std::uint32_t i = 0; i < t.day_name_count; ++i) mark(out.spells, load<std::uint32_t>(t.at(section::day_names).data() + i * day_name_size), spell_day_names);
  for (std::uint32_t i = 0; i < t.synonym_count; ++i) {
    std::uint32_t s = load<std::uint32_t>(t.at(section::synonyms).data() + i * synonym_size);
    for (;; ++s) {
      mark(out.spells, s, spell_synonyms);
      if (s + 1 >= t.spell_count || !same_code(t, s, s + 1)) break;
    }
  }
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
  for (const auto& [spell, i] : from) append(out.by_from, i);
  for (const auto& [spell, i] : to) append(out.by_to, i);
}

// False where a regency would have more spells than its steps can count.
bool derive_prefixes(const list_table& t, derived_sections& out) {
  std::string& index = out.code_index;
  index.assign(steps_at, '\0');
  out.digits.assign(bits_size, '\0');
  std::uint32_t i = 0;
  std::uint16_t rank = 0;
  for (std::uint32_t prefix = 0; prefix <= prefix_count; ++prefix) {
    set32(index, std::size_t{4} * prefix, i);
    if (i == t.spell_count || t.form.split(t.key(i)).prefix != prefix) continue;
    const std::uint32_t begin = i;
    std::string row;
    for (unsigned next = 0; next < steps - 1; ++next) {
      append(row, static_cast<std::uint16_t>(i - begin));
      for (; i < t.spell_count; ++i) {
        const digit_key k = t.form.split(t.key(i));
        if (k.prefix != prefix || k.next != next) break;
      }
      if (i - begin > 0xFFFF) return false;
    }
    append(row, static_cast<std::uint16_t>(i - begin));
    if (i == begin || prefix == prefix_count) return false;
    set16(index, ranks_at + std::size_t{2} * prefix, ++rank);
    index += row;
  }
  for (i = 0; i < t.spell_count; ++i) {
    const digit_key k = t.form.split(t.key(i));
    const std::uint32_t number = k.digits == 2 ? k.prefix / 100 : k.digits == 4 ? k.prefix : k.prefix * 100 + k.next;
    const std::size_t at = k.digits == 2 ? bits2_at : k.digits == 4 ? bits4_at : bits6_at;
    if (k.digits != 2 && k.digits != 4 && k.digits != 6) continue;
    char& byte = out.digits[at + number / 8];
    byte = static_cast<char>(static_cast<unsigned char>(byte) | 1U << (number % 8));
  }
  return i == t.spell_count;
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
  std::uint32_t slots = 8;
  while (slots < 2 * entries) slots *= 2;
  const std::uint32_t mask = slots - 1;
  for (std::uint32_t seed = 0; seed < 16; ++seed) {
    std::string out;
    append(out, seed * 2);
    append(out, mask);
    out.append(std::size_t{slots} * slot_size, blank);
    std::vector<bool> taken(slots);
    bool fits = true;
    for (std::size_t e = 0; e < entries && fits; ++e) {
      std::uint32_t slot = hash(e, seed * 2) & mask;
      unsigned probes = 0;
      for (; taken[slot] && probes < longest_probe; ++probes) slot = (slot + 1) & mask;
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
    if (i > 0 && same_code(t, i - 1, i)) continue;
    std::string form(t.free_code(i));
    if (t.compact_codes) form.erase(std::remove(form.begin(), form.end(), '.'), form.end());
    if (!seen.insert(form).second) return unexpected{error{status::bad_list, "list.code_twice", std::string(t.free_code(i)), {"kode ganda", "a code twice, or two codes that differ only by dots"}}};
    firsts.push_back(i);
    forms.push_back(std::move(form));
  }
  out.code_index = hash_table(firsts.size(), 4, '\0', [&](std::size_t e, std::uint32_t seed) { return hash_text(forms[e], seed); },
                              [&](std::string& table, std::size_t at, std::size_t e) { set32(table, at, firsts[e] + 1); });
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
    firsts[i] = i > 0 && same_code(t, i - 1, i) ? firsts[i - 1] : i;
    add(firsts[i], t.text(load<std::uint32_t>(t.names, i)));
  }
  for (std::uint32_t i = 0; i < t.day_name_count; ++i) {
    const char* p = t.at(section::day_names).data() + i * day_name_size;
    add(firsts[load<std::uint32_t>(p)], t.text(load<std::uint32_t>(p + 8)));
  }
  for (std::uint32_t i = 0; i < t.synonym_count; ++i) {
    const char* p = t.at(section::synonyms).data() + i * synonym_size;
    add(load<std::uint32_t>(p), t.text(load<std::uint32_t>(p + 4)));
  }
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
      entries->size(), 8, '\xFF', [&](std::size_t e, std::uint32_t seed) { return hash_text((*entries)[e].text, seed + ((*entries)[e].compacted ? 1U : 0U)); },
      [&](std::string& table, std::size_t at, std::size_t e) {
        set32(table, at, offsets[e]);
        set32(table, at + 4, (*entries)[e].first * 2 + ((*entries)[e].compacted ? 1U : 0U));
      });
  if (out.name_index.empty()) return unexpected{damaged("namanya tidak dapat diindeks", "its names cannot be indexed")};
  return std::monostate{};
}

}  // namespace

result<derived_sections> derive(const list_table& t) {
  derived_sections out;
  derive_flags(t, out);
  derive_orders(t, out);
  derive_targets(t, out);
  if (t.form.digits()) {
    if (!derive_prefixes(t, out)) return unexpected{damaged("terlalu banyak kode di bawah satu awalan, atau urutannya salah", "too many codes under one prefix, or out of order")};
  } else if (const auto done = derive_code_hash(t, out); !done) {
    return unexpected{done.error()};
  }
  if (const auto done = derive_names(t, out); !done) return unexpected{done.error()};
  return out;
}

}  // namespace spbe::inline v1::detail
