// The fast look-ups: no allocation, no exception, a handful of memory accesses.
#include <algorithm>
#include <array>

#include <spbe/text.hpp>

#include "codelist/first_not.hpp"
#include "codelist/hash.hpp"
#include "codelist/kinds_of_day.hpp"
#include "codelist/table.hpp"

namespace spbe::inline v1::detail {
namespace {

// The first of [begin, end), which share a front, whose tail is not less; the loop has no branch that the data decides.
std::uint32_t lower(const list_table& t, std::uint32_t begin, std::uint32_t end, std::uint64_t tail) noexcept {
  std::uint32_t n = end - begin;
  while (n > 1) {
    const std::uint32_t half = n / 2;
    begin += t.tail(begin + half - 1) < tail ? half : 0;
    n -= half;
  }
  return begin + (n == 1 && t.tail(begin) < tail ? 1U : 0U);
}

// The positions of [0, count) for which `value(i)` lies in [first, last]; values ascend.
template <class Value>
range equal(std::uint32_t count, std::uint32_t first, std::uint32_t last, Value value) noexcept {
  const auto bound = [&](std::uint64_t limit) { return first_not(0, count, [&](std::uint32_t i) { return value(i) < limit; }); };
  return {bound(first), bound(std::uint64_t{last} + 1)};
}

// The official form, or where dots do not count the one without any: nothing between.  1.0 is no way to write the code 10.
bool is_written_as(std::string_view official, std::string_view text, bool dots_count) noexcept {
  if (official == text || dots_count) return official == text;
  std::size_t at = 0;
  for (const char c : official) {
    if (c == '.') continue;
    if (at == text.size() || text[at++] != c) return false;
  }
  return at == text.size();
}

// What `fold_into` gives for printable ASCII, which nearly every cell is; false where there is more to it.
bool fold_plain(folded_text& out, std::string_view text) noexcept {
  std::size_t n = 0;
  bool blank = false;
  for (const char c : text) {
    const auto u = static_cast<unsigned char>(c);
    if (u == ' ') { blank = n != 0; continue; }
    if (u < '!' || u > '~') return false;
    out.buffer[n] = ' ';
    n += blank ? 1U : 0U;
    blank = false;
    out.buffer[n++] = static_cast<char>(u | (u - unsigned{'A'} < 26U ? 0x20U : 0U));
  }
  out.size = n;
  return true;
}

// Is this the first spell of the code of this tail?
[[gnu::always_inline]] inline bool begins(const list_table& t, std::uint32_t i, std::uint32_t begin, std::uint64_t wanted) noexcept {
  return t.tail(i) == wanted && (i == begin || t.tail(i - 1) != wanted);
}

// Where the code of this tail should be among [begin, end), which share a front: villages of a district are numbered with few gaps, kelurahan
// from 1001, desa from 2001, so that the last one mostly tells, else the first.  Looked for where it is not there.
[[gnu::always_inline]] inline std::uint32_t find_tail(const list_table& t, std::uint32_t begin, std::uint32_t end, std::uint64_t wanted) noexcept {
  const std::uint64_t back = (t.tail(end - 1) - wanted) / t.form.tail_step();   // of what is greater than the last: a large number
  if (back < end - begin && begins(t, end - 1 - static_cast<std::uint32_t>(back), begin, wanted)) return end - 1 - static_cast<std::uint32_t>(back);
  const std::uint64_t ahead = (wanted - t.tail(begin)) / t.form.tail_step();
  if (ahead < end - begin && begins(t, begin + static_cast<std::uint32_t>(ahead), begin, wanted)) return begin + static_cast<std::uint32_t>(ahead);
  const std::uint32_t i = lower(t, begin, end, wanted);
  return i < end && t.tail(i) == wanted ? i : nothing;
}

[[gnu::always_inline]] inline std::uint32_t first_of_key(const list_table& t, const digit_key& k, std::uint64_t front_unit) noexcept {
  if (k.level == 0) return nothing;
  const auto rank = load<std::uint16_t>(t.index + ranks_at, k.prefix);
  if (rank == 0) return nothing;
  const char* row = t.index + steps_at + std::size_t{rank - 1U} * steps * 2;
  const std::uint32_t all = load<std::uint32_t>(t.index, k.prefix);
  const std::uint32_t begin = all + load<std::uint16_t>(row, k.next);
  const std::uint32_t end = all + load<std::uint16_t>(row, k.next + 1U);
  if (begin == end) return nothing;
  // A district's spells fill a line or two, which the caller needs next: they come while the codes are compared.
  __builtin_prefetch(t.spells + std::size_t{begin} * t.spell_size);
  __builtin_prefetch(t.spells + std::size_t{end - 1} * t.spell_size);
  return find_tail(t, begin, end, t.form.tail(k.key - (std::uint64_t{k.prefix} * 100 + k.next) * front_unit));
}

#if SPBE_SHUFFLES
// By value: an answer could lie in anything that a reference names, for all the compiler knows.
SPBE_SHUFFLE_TARGET void judge_shuffled(const list_table& t, const cells column, date day, membership* answers) noexcept {
  const std::uint64_t unit = t.form.front_unit();
  // Two rounds: the first leaves the spells of codes all over the list on their way into the cache, and waits for none of them.
  for (std::size_t i = 0; i < column.count; ++i) answers[i].spell = first_of_key(t, t.form.shuffled(column[i]), unit);
  const kinds_of_day known(t, day, column.count);
  for (std::size_t i = 0; i < column.count; ++i) {
    const std::uint32_t spell = answers[i].spell;
    const std::uint8_t level = known.level_of(t, spell);
    if (level != 0) answers[i] = {standing::current, level, spell};
    else answers[i] = t.judge(spell, day);
  }
}
#endif

}  // namespace

void fold_to(folded_text& out, std::string_view text) noexcept {
  out.size = std::string_view::npos;
  if (text.size() > longest_name || fold_plain(out, text)) return;
  out.size = fold_into(text, out.buffer, fold_capacity);
}

void drop_punctuation(folded_text& text) noexcept {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < text.size; ++i) {
    const char c = text.buffer[i];
    const bool stays = is_word_sign(c);
    text.buffer[kept] = c;
    kept += stays ? 1U : 0U;
  }
  text.size = kept;
}

std::uint32_t list_table::first_of(const digit_key& k) const noexcept { return first_of_key(*this, k, form.front_unit()); }

std::uint32_t list_table::first_of(std::string_view code) const noexcept {
  if (form.digits()) return first_of(form.read(code));
  if (code.empty() || code.size() > longest_name) return nothing;
  char buffer[longest_name];
  std::size_t n = 0;
  for (const char c : code) {
    if (c != '.' || !compact_codes) buffer[n++] = c;
  }
  const auto slots = load<std::uint32_t>(index + 4);
  const std::uint32_t hash = hash_text({buffer, n}, load<std::uint32_t>(index));
  const std::uint32_t tag = code_tag(hash, tag_at);
  for (std::uint32_t slot = slot_of(hash, slots);; slot = slot + 1 == slots ? 0 : slot + 1) {
    const auto found = load24(index + slots_at + std::size_t{slot} * code_slot);
    if (found == 0) return nothing;
    if ((found >> tag_at) << tag_at != tag) continue;   // most other codes are told by their tag, and not looked at
    const std::uint32_t first = (found ^ tag) - 1;
    if (is_written_as(free_code(first), code, !compact_codes)) return first;
  }
}

std::uint32_t list_table::first_of_name(std::string_view text) const noexcept {
  if (!by_name) return nothing;
  folded_text wanted;
  fold_to(wanted, text);
  const char* names_at = at(section::name_index).data();
  const char* texts = at(section::folded).data();
  const auto seed = load<std::uint32_t>(names_at);
  const auto slots = load<std::uint32_t>(names_at + 4);
  // First as it is, then without punctuation: "A+" must not become "A" where both are names.
  for (std::uint32_t compacted = 0; compacted < 2 && wanted.fits(); ++compacted) {
    if (compacted == 1) drop_punctuation(wanted);
    if (wanted.size == 0) return nothing;
    for (std::uint32_t slot = slot_of(hash_text(wanted.view(), seed + compacted), slots);; slot = slot + 1 == slots ? 0 : slot + 1) {
      const char* p = names_at + slots_at + std::size_t{slot} * name_slot;
      const auto offset = load24(p);
      if (offset == nothing24) break;
      const auto target = load<std::uint32_t>(p + 3);
      if ((target & 1U) == compacted && pooled(texts, offset) == wanted.view()) return target >> 1U;
    }
  }
  return nothing;
}

std::uint32_t list_table::behind(std::uint32_t spell) const noexcept {
  const std::uint32_t own = front_of(spell);
  if (form.digits_of(this->spell(spell).level) == 6) return front_begin(own + 1);   // as most parents: all of a front is below them
  const std::uint64_t limit = form.behind(key(spell));
  const std::uint64_t wanted = limit / form.front_unit();
  const std::uint32_t f = own + first_not(0, front_count - own, [&](std::uint32_t i) { return front(own + i) < wanted; });
  if (f == front_count || front(f) != wanted) return front_begin(f);
  return lower(*this, front_begin(f), front_begin(f + 1), form.tail(limit % form.front_unit()));
}

std::uint32_t list_table::last_of(std::uint32_t first) const noexcept {
  while ((spell(first).flags & spell_more) != 0) ++first;
  return first;
}

std::uint32_t list_table::first_beside(std::uint32_t i) const noexcept {
  while (i > 0 && (spell(i - 1).flags & spell_more) != 0) --i;
  return i;
}

membership list_table::judge(std::uint32_t i, date asked) const noexcept {
  if (i == nothing) return {};
  spell_row row = spell(i);
  if (!asked.has_value()) return {standing::current, row.level, last_of(i)};
  if (asked.days() < first_day) return {standing::before_first, row.level, i};
  if (asked.days() < day(row.from)) return {standing::not_yet_valid, row.level, i};
  for (;;) {
    if (asked.days() < day(row.to)) return {standing::current, row.level, i};
    const bool more = (row.flags & spell_more) != 0;
    if (!more || asked.days() < day(spell(i + 1).from)) {
      return {(row.flags & spell_superseded) != 0 ? standing::superseded : standing::expired, row.level, i};
    }
    row = spell(++i);
  }
}

void list_table::judge(const cells& column, date day, membership* answers) const noexcept {
#if SPBE_SHUFFLES
  if (form.digits() && form.shuffles()) return judge_shuffled(*this, column, day, answers);
#endif
  for (std::size_t i = 0; i < column.count; ++i) answers[i] = judge(first_of(column[i]), day);
}

std::uint32_t list_table::name(std::uint32_t i, date asked) const noexcept {
  if ((spell(i).flags & spell_day_names) == 0 || !asked.has_value()) return name_of(i);
  const range r = day_names_of(i);
  for (std::uint32_t k = r.begin; k < r.end; ++k) {
    const day_name_row row = day_name(k);
    if (asked.days() < day(row.to)) return row.name;
  }
  return name_of(i);
}

bool list_table::named(std::uint32_t i, std::string_view given, date asked) const noexcept {
  folded_text wanted;
  fold_to(wanted, given);
  if (!wanted.fits()) return false;
  drop_punctuation(wanted);
  const auto alike = [this, &wanted](std::uint32_t known) {
    char buffer[longest_name];
    folded_text other;
    fold_to(other, name_text(known, buffer));
    if (!other.fits()) return false;
    drop_punctuation(other);
    return other.view() == wanted.view();
  };
  if (alike(name(i, asked))) return true;
  if ((spell(i).flags & spell_synonyms) == 0) return false;
  const range r = synonyms_of(first_beside(i));
  for (std::uint32_t k = r.begin; k < r.end; ++k) {
    if (alike(synonym(k).text)) return true;
  }
  return false;
}

bool list_table::ever(unsigned count, std::uint64_t number) const noexcept {
  if (!form.digits() || form.level_of(count) == 0) return false;
  const std::size_t bits_at = count == 2 ? bits2_at : count == 4 ? bits4_at : bits6_at;
  const std::uint64_t limit = count == 2 ? 100 : count == 4 ? 10000 : 1000000;
  if (count != 2 && count != 4 && (count != 6 || six_digit_codes() == nullptr)) return first_of(form.of_number(count, number)) != nothing;
  if (number >= limit) return false;
  return (static_cast<unsigned char>(at(section::digits)[bits_at + number / 8]) >> (number % 8) & 1U) != 0;
}

const unsigned char* list_table::six_digit_codes() const noexcept {
  if (at(section::digits).size() <= bits6_at) return nullptr;
  return reinterpret_cast<const unsigned char*>(at(section::digits).data()) + bits6_at;
}

range list_table::changes_from(std::uint32_t first, std::uint32_t last) const noexcept {
  return equal(static_cast<std::uint32_t>(at(section::by_from).size() / 3), first, last, [this](std::uint32_t k) { return change(by_from(k)).from; });
}

range list_table::changes_to(std::uint32_t first, std::uint32_t last) const noexcept {
  return equal(static_cast<std::uint32_t>(at(section::by_to).size() / 3), first, last, [this](std::uint32_t k) { return change(by_to(k)).to; });
}

range list_table::day_names_of(std::uint32_t spell) const noexcept {
  return equal(day_name_count, spell, spell, [this](std::uint32_t k) { return day_name(k).spell; });
}

range list_table::synonyms_of(std::uint32_t first) const noexcept {
  return equal(synonym_count, first, first, [this](std::uint32_t k) { return synonym(k).spell; });
}

range list_table::maps_of(std::uint32_t first) const noexcept {
  const auto before = [this](std::uint32_t limit) {
    const std::uint32_t behind = first_not(0, map_run_count, [&](std::uint32_t i) { return run_of_maps(i).spell < limit; });
    if (behind == 0) return 0U;
    const map_run last = run_of_maps(behind - 1);
    return std::min(last.row + (limit - last.spell), run_of_maps(behind).row);
  };
  return {before(first), before(first + 1)};
}

std::uint32_t list_table::map_spell(std::uint32_t row) const noexcept {
  const map_run run = run_of_maps(first_not(0, map_run_count, [&](std::uint32_t i) { return run_of_maps(i).row <= row; }) - 1);
  return run.spell + (row - run.row);
}

range list_table::maps_to(std::string_view wanted) const noexcept {
  if (target_form.digits()) {
    const digit_key k = target_form.read(wanted);
    if (k.level == 0) return {};
    const auto before = [&](std::uint64_t limit) { return first_not(0, map_count, [&](std::uint32_t i) { return map(by_target(i)).target < limit; }); };
    return {before(k.key), before(k.key + 1)};
  }
  char buffer[longest_name];
  const auto text_of = [this, &buffer](std::uint32_t i) { return name_text(static_cast<std::uint32_t>(map(by_target(i)).target), buffer); };
  return {first_not(0, map_count, [&](std::uint32_t i) { return text_of(i) < wanted; }), first_not(0, map_count, [&](std::uint32_t i) { return text_of(i) <= wanted; })};
}

}  // namespace spbe::inline v1::detail
