// The fast look-ups: no allocation, no exception, a handful of memory accesses.
#include <spbe/text.hpp>

#include "codelist/hash.hpp"
#include "codelist/table.hpp"

namespace spbe::inline v1::detail {
namespace {

// The first of [begin, end) whose key is not less; the loop has no branch that the data decides.
std::uint32_t lower(const char* keys, std::uint32_t begin, std::uint32_t end, std::uint64_t key) noexcept {
  std::uint32_t n = end - begin;
  while (n > 1) {
    const std::uint32_t half = n / 2;
    begin += load<std::uint64_t>(keys, begin + half - 1) < key ? half : 0;
    n -= half;
  }
  return begin + (n == 1 && load<std::uint64_t>(keys, begin) < key ? 1U : 0U);
}

// The first of [0, count) that is not below; those below stand in front.
template <class Below>
std::uint32_t first_not_below(std::uint32_t count, Below below) noexcept {
  std::uint32_t begin = 0;
  std::uint32_t end = count;
  while (begin < end) {
    const std::uint32_t middle = begin + (end - begin) / 2;
    if (below(middle)) begin = middle + 1;
    else end = middle;
  }
  return begin;
}

// The positions of [0, count) for which `value(i)` lies in [first, last]; values ascend.
template <class Value>
range equal(std::uint32_t count, std::uint32_t first, std::uint32_t last, Value value) noexcept {
  const auto bound = [&](std::uint64_t limit) { return first_not_below(count, [&](std::uint32_t i) { return value(i) < limit; }); };
  return {bound(first), bound(std::uint64_t{last} + 1)};
}

// Equal but for dots.
bool same_code(std::string_view a, std::string_view b, bool dots_count) noexcept {
  if (a == b || dots_count) return a == b;
  std::size_t i = 0;
  std::size_t j = 0;
  for (;;) {
    while (i < a.size() && a[i] == '.') ++i;
    while (j < b.size() && b[j] == '.') ++j;
    if (i == a.size() || j == b.size()) return i == a.size() && j == b.size();
    if (a[i++] != b[j++]) return false;
  }
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

#if SPBE_SHUFFLES
// By value: an answer could lie in anything that a reference names, for all the compiler knows.
SPBE_SHUFFLE_TARGET void judge_shuffled(const list_table& t, const cells column, date day, membership* answers) noexcept {
  // Two rounds: the first leaves the spells of codes all over the list on their way into the cache, and waits for none of them.
  for (std::size_t i = 0; i < column.count; ++i) answers[i].spell = t.first_of(t.form.shuffled(column[i]));
  for (std::size_t i = 0; i < column.count; ++i) answers[i] = t.judge(answers[i].spell, day);
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
    const bool stays = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    text.buffer[kept] = c;
    kept += stays ? 1U : 0U;
  }
  text.size = kept;
}

std::uint32_t list_table::first_of(const digit_key& k) const noexcept {
  if (k.level == 0) return nothing;
  std::uint32_t begin = load<std::uint32_t>(index, k.prefix);
  std::uint32_t end = load<std::uint32_t>(index, k.prefix + 1);
  if (k.digits >= 6) {
    const auto rank = load<std::uint16_t>(index + ranks_at, k.prefix);
    if (rank == 0) return nothing;
    const char* row = index + steps_at + std::size_t{rank - 1U} * steps * 2;
    end = begin + load<std::uint16_t>(row, k.next + 1U);
    begin += load<std::uint16_t>(row, k.next);
    if (begin == end) return nothing;
    // A district's spells fill a line or two, which the caller needs next: they come while the keys are compared.
    __builtin_prefetch(spells + std::size_t{begin} * spell_size);
    __builtin_prefetch(spells + std::size_t{end - 1} * spell_size);
    // Villages of a district are mostly numbered without gaps, kelurahan from 1001, desa from 2001: the last one tells where ours should be.
    const std::uint64_t last = key(end - 1);
    const std::uint64_t back = (last - k.key) / 16;
    if (last >= k.key && back < end - begin) {
      const std::uint32_t guess = end - 1 - static_cast<std::uint32_t>(back);
      if (key(guess) == k.key && (guess == begin || key(guess - 1) != k.key)) return guess;
    }
  }
  const std::uint32_t i = lower(codes, begin, end, k.key);
  return i < end && key(i) == k.key ? i : nothing;
}

std::uint32_t list_table::first_of(std::string_view code) const noexcept {
  if (form.digits()) return first_of(form.read(code));
  if (code.empty() || code.size() > longest_name) return nothing;
  char buffer[longest_name];
  std::size_t n = 0;
  for (const char c : code) {
    if (c != '.' || !compact_codes) buffer[n++] = c;
  }
  const auto mask = load<std::uint32_t>(index + 4);
  for (std::uint32_t slot = hash_text({buffer, n}, load<std::uint32_t>(index));; ++slot) {
    const auto found = load<std::uint32_t>(index + slots_at, slot & mask);
    if (found == 0) return nothing;
    if (same_code(free_code(found - 1), code, !compact_codes)) return found - 1;
  }
}

std::uint32_t list_table::first_of_name(std::string_view text) const noexcept {
  if (!by_name) return nothing;
  folded_text wanted;
  fold_to(wanted, text);
  const char* names_at = at(section::name_index).data();
  const char* texts = at(section::folded).data();
  const auto seed = load<std::uint32_t>(names_at);
  const auto mask = load<std::uint32_t>(names_at + 4);
  // First as it is, then without punctuation: "A+" must not become "A" where both are names.
  for (std::uint32_t compacted = 0; compacted < 2 && wanted.fits(); ++compacted) {
    if (compacted == 1) drop_punctuation(wanted);
    if (wanted.size == 0) return nothing;
    for (std::uint32_t slot = hash_text(wanted.view(), seed + compacted);; ++slot) {
      const char* p = names_at + slots_at + std::size_t{slot & mask} * 8;
      const auto offset = load<std::uint32_t>(p);
      if (offset == nothing) break;
      const auto target = load<std::uint32_t>(p + 4);
      if ((target & 1U) == compacted && pooled(texts, offset) == wanted.view()) return target >> 1U;
    }
  }
  return nothing;
}

std::uint32_t list_table::first_at_or_behind(std::uint64_t k) const noexcept { return lower(codes, 0, spell_count, k); }

std::uint32_t list_table::last_of(std::uint32_t first) const noexcept {
  while ((spell(first).flags & spell_more) != 0) ++first;
  return first;
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

std::string_view list_table::name(std::uint32_t i, date asked) const noexcept {
  const std::uint32_t own = load<std::uint32_t>(names, i);
  if ((spell(i).flags & spell_day_names) == 0 || !asked.has_value()) return text(own);
  const char* rows = at(section::day_names).data();
  const range r = equal(day_name_count, i, i, [rows](std::uint32_t k) { return load<std::uint32_t>(rows + std::size_t{k} * day_name_size); });
  for (std::uint32_t k = r.begin; k < r.end; ++k) {
    const char* p = rows + std::size_t{k} * day_name_size;
    if (asked.days() < day(load<std::uint16_t>(p + 6))) return text(load<std::uint32_t>(p + 8));
  }
  return text(own);
}

bool list_table::named(std::uint32_t i, std::string_view given, date asked) const noexcept {
  folded_text wanted;
  fold_to(wanted, given);
  if (!wanted.fits()) return false;
  drop_punctuation(wanted);
  const auto alike = [&wanted](std::string_view known) {
    folded_text other;
    fold_to(other, known);
    if (!other.fits()) return false;
    drop_punctuation(other);
    return other.view() == wanted.view();
  };
  if (alike(name(i, asked))) return true;
  if ((spell(i).flags & spell_synonyms) == 0) return false;
  while (i > 0 && (spell(i - 1).flags & spell_more) != 0) --i;
  const char* rows = at(section::synonyms).data();
  const range r = synonyms_of(i);
  for (std::uint32_t k = r.begin; k < r.end; ++k) {
    if (alike(text(load<std::uint32_t>(rows + std::size_t{k} * synonym_size + 4)))) return true;
  }
  return false;
}

bool list_table::ever(unsigned count, std::uint64_t number) const noexcept {
  if (!form.digits() || form.level_of(count) == 0) return false;
  const std::size_t bits_at = count == 2 ? bits2_at : count == 4 ? bits4_at : bits6_at;
  const std::uint64_t limit = count == 2 ? 100 : count == 4 ? 10000 : 1000000;
  if (count != 2 && count != 4 && count != 6) return first_of(form.of_number(count, number)) != nothing;
  if (number >= limit) return false;
  return (static_cast<unsigned char>(at(section::digits)[bits_at + number / 8]) >> (number % 8) & 1U) != 0;
}

const unsigned char* list_table::six_digit_codes() const noexcept {
  if (!form.digits() || form.level_of(6) == 0) return nullptr;
  return reinterpret_cast<const unsigned char*>(at(section::digits).data()) + bits6_at;
}

range list_table::changes_from(std::uint32_t first, std::uint32_t last) const noexcept {
  const char* order = at(section::by_from).data();
  return equal(static_cast<std::uint32_t>(at(section::by_from).size() / 4), first, last,
               [this, order](std::uint32_t k) { return change(load<std::uint32_t>(order, k)).from; });
}

range list_table::changes_to(std::uint32_t first, std::uint32_t last) const noexcept {
  const char* order = at(section::by_to).data();
  return equal(static_cast<std::uint32_t>(at(section::by_to).size() / 4), first, last,
               [this, order](std::uint32_t k) { return change(load<std::uint32_t>(order, k)).to; });
}

range list_table::synonyms_of(std::uint32_t first) const noexcept {
  const char* rows = at(section::synonyms).data();
  return equal(synonym_count, first, first, [rows](std::uint32_t k) { return load<std::uint32_t>(rows + std::size_t{k} * synonym_size); });
}

range list_table::maps_of(std::uint32_t first) const noexcept {
  return equal(map_count, first, first, [this](std::uint32_t k) { return map(k).spell; });
}

range list_table::maps_to(std::string_view wanted) const noexcept {
  if (target_form.digits()) {
    const digit_key k = target_form.read(wanted);
    if (k.level == 0) return {};
    const auto before = [&](std::uint64_t limit) { return first_not_below(map_count, [&](std::uint32_t i) { return map(by_target(i)).target < limit; }); };
    return {before(k.key), before(k.key + 1)};
  }
  const auto text_of = [this](std::uint32_t i) { return text(static_cast<std::uint32_t>(map(by_target(i)).target)); };
  return {first_not_below(map_count, [&](std::uint32_t i) { return text_of(i) < wanted; }), first_not_below(map_count, [&](std::uint32_t i) { return text_of(i) <= wanted; })};
}

}  // namespace spbe::inline v1::detail
