#include "codelist/resolve/spelled.hpp"

#include <algorithm>
#include <initializer_list>

#include "codelist/table.hpp"

namespace spbe::inline v1::detail {
namespace {

bool is_letter_or_digit(char c) noexcept {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}
// Signs that stand inside a word: Alo'oa, Soka"an.
bool is_inside(char c) noexcept { return c == '\'' || c == '"' || c == '`'; }

struct pieces {
  std::array<std::string_view, 64> at;
  std::size_t count = 0;
};

// The words of a folded text, without the signs inside them, in the buffer where they stand.
pieces split(folded_text& text) noexcept {
  pieces out;
  std::size_t kept = 0, begin = 0;
  const auto end_word = [&] {
    if (kept != begin && out.count < out.at.size()) out.at[out.count++] = {text.buffer + begin, kept - begin};
    begin = kept;
  };
  for (std::size_t i = 0; i < text.size; ++i) {
    const char c = text.buffer[i];
    if (is_letter_or_digit(c)) text.buffer[kept++] = c;
    else if (!is_inside(c)) end_word();
  }
  end_word();
  return out;
}

// How many words from `i` on are single letters set apart: S I A K, D.K.I.  A lone numeral is none.
std::size_t apart(const pieces& words, std::size_t i) noexcept {
  std::size_t n = 0;
  while (i + n < words.count && words.at[i + n].size() == 1 && words.at[i + n][0] >= 'a' && words.at[i + n][0] <= 'z') ++n;
  return n;
}

// How many words from `i` on say of what tier a region was until 1999: Dati II, Daerah Tingkat I, Tk. II.
std::size_t tier(const pieces& words, std::size_t i) noexcept {
  const auto is = [&words](std::size_t k, std::initializer_list<std::string_view> any) {
    return k < words.count && std::find(any.begin(), any.end(), words.at[k]) != any.end();
  };
  const std::size_t at = is(i, {"daerah"}) ? i + 1 : i;
  return is(at, {"tingkat", "dati", "tk", "dt"}) && is(at + 1, {"i", "ii", "1", "2"}) ? at + 2 - i : 0;
}

void add_by_rule(spelled& out, std::string_view word) noexcept {
  char buffer[32];
  if (const unsigned number = number_of(word); number != 0) {
    std::string_view rest = words_of(number, buffer);
    while (!rest.empty()) {
      const auto one = rest.substr(0, rest.find(' '));
      const word_rule* rule = rule_for(one);
      out.add(one, word_role::name, false, rule == nullptr ? std::uint8_t{0} : rule->mark);
      rest.remove_prefix(std::min(rest.size(), one.size() + 1));
    }
    out.changed = true;
    return;
  }
  const word_rule* rule = rule_for(word);
  if (rule == nullptr) return out.add(word, word_role::name, false, 0);
  out.changed = out.changed || (rule->meant != word && rule->role == word_role::name);
  std::string_view rest = rule->meant;
  do {
    const auto one = rest.substr(0, rest.find(' '));
    out.add(one, rule->role, rule->light, rule->mark);
    rest.remove_prefix(std::min(rest.size(), one.size() + 1));
  } while (!rest.empty());
}

void copy(spelled& out, const spelled& from, std::size_t first, std::size_t last) noexcept {
  for (std::size_t i = first; i < last; ++i) {
    if (from.words[i].size == 0) continue;
    const word_rule* rule = from.marks == 0 ? nullptr : rule_for(from.text(i));
    out.add(from.text(i), from.words[i].role, from.words[i].light, rule == nullptr ? std::uint8_t{0} : rule->mark);
  }
  out.changed = from.changed;
  out.cut = from.cut;
  out.regions = from.regions;
}

bool says_kind(word_role role) noexcept { return role != word_role::name && role != word_role::village; }

}  // namespace

void spelled::add(std::string_view text, word_role role, bool light, std::uint8_t mark) noexcept {
  if (count == most_words) { cut = true; return; }
  const std::size_t fits = std::min<std::size_t>(text.size(), most_letters - size);
  cut = cut || fits < text.size();
  std::copy_n(text.begin(), fits, letters.begin() + size);
  words[count++] = {size, static_cast<std::uint8_t>(fits), role, light};
  size = static_cast<std::uint8_t>(size + fits);
  if (mark != 0) marks |= 1U << mark;
  if (!text.empty()) firsts |= 1U << (static_cast<unsigned char>(text[0]) & 31U);
}

spelled spell(std::string_view text, bool regions) noexcept {
  spelled out;
  folded_text folded;
  fold_to(folded, text);
  out.regions = regions;
  if (!folded.fits()) return out;
  const pieces words = split(folded);
  for (std::size_t i = 0; i < words.count;) {
    if (const std::size_t past = regions ? tier(words, i) : 0; past != 0) {
      out.add("", word_role::administrative, false, 0);
      i += past;
      continue;
    }
    const std::size_t letters = regions ? apart(words, i) : 0;
    const bool istimewa = letters == 2 && words.at[i] == "d" && words.at[i + 1] == "i";
    if (istimewa) {
      out.add("daerah", word_role::name, true, 0);
      out.add("istimewa", word_role::name, true, 0);
      out.changed = true;
      i += 2;
    } else if (letters >= 3) {
      char joined[64];
      for (std::size_t k = 0; k < letters; ++k) joined[k] = words.at[i + k][0];
      add_by_rule(out, {joined, letters});
      i += letters;
    } else {
      if (regions) add_by_rule(out, words.at[i]);
      else out.add(words.at[i], word_role::name, false, 0);
      ++i;
    }
  }
  return out;
}

spelled slice(const spelled& name, std::size_t first, std::size_t last) noexcept {
  spelled out;
  copy(out, name, first, last);
  return out;
}

spelled peeled(const spelled& name, bool also_behind) noexcept {
  std::size_t first = 0, last = name.count;
  auto kind = word_role::name;
  bool several = false;
  const auto take = [&](word_role role) {
    if (role == word_role::administrative) return;
    several = several || (kind != word_role::name && kind != role);
    kind = role;
  };
  // "Kabupaten Kota Baru": the second is part of the name, unless it is no word but an abbreviation ("Kab. Kodya").
  while (first < last && says_kind(name.words[first].role) && (kind == word_role::name || name.words[first].size == 0)) take(name.words[first++].role);
  while (also_behind && last > first && says_kind(name.words[last - 1].role)) take(name.words[--last].role);
  spelled out;
  copy(out, name, first, last);
  if (out.size == 0) return name;
  out.kind = several ? word_role::name : kind;   // "Kab. Kodya" says neither
  return out;
}

}  // namespace spbe::inline v1::detail
