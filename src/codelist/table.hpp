// A compiled list in memory: views of its sections and the questions that need no allocation.
//
// `attach` reads the header and finds the sections, which is all that built-in bytes need; bytes of others go through `check` before
// anything else looks at them, and only then may the accessors be trusted.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <spbe/codelist.hpp>

#include "codelist/bytes.hpp"
#include "codelist/code_form.hpp"
#include "codelist/format.hpp"
#include "codelist/packed_text.hpp"

namespace spbe::inline v1::detail {

struct spell_row {
  std::uint16_t from = 0, to = 0;   // indices of days
  std::uint8_t level = 0, flags = 0;
};

struct change_row {
  std::uint32_t from = nothing, to = nothing, basis = 0;
  std::uint16_t on = 0, legal = 0;
  std::uint8_t kind = 0, certainty = 0;
  std::uint8_t flags = 0;
};

struct day_name_row {
  std::uint32_t spell = 0, name = 0, basis = 0;
  std::uint16_t from = 0, to = 0;
};

struct synonym_row {
  std::uint32_t spell = 0, text = 0;
};

struct map_row {
  std::uint8_t word = 0;
  std::uint64_t target = 0;   // a key of `target_form`, else a pool offset
};

struct map_run {
  std::uint32_t row = 0, spell = 0;
};

struct range {
  std::uint32_t begin = 0, end = 0;
};

struct list_table {
  std::shared_ptr<const std::string> owner;    // null for built-in bytes
  std::array<std::string_view, section_count> sections;
  list_info info;
  code_form form;
  code_form target_form;                       // of the other list of a correspondence
  bool by_name = false;                        // names are unique: judge_name answers
  bool compact_codes = true;                   // free-form codes: read without their dots, too
  std::int32_t first_day = date::none;         // of the first edition; none = open
  std::uint32_t map_count = 0, map_run_count = 0, map_word_count = 0;
  std::uint32_t spell_count = 0, change_count = 0, synonym_count = 0, day_name_count = 0, day_count = 0;
  std::uint32_t kind_count = 0, front_count = 0;
  // The sections that every look-up touches.
  const char* days = nullptr;
  const char* kinds = nullptr;
  const char* codes = nullptr;
  const char* spells = nullptr;
  const char* names = nullptr;
  const char* pool = nullptr;
  const char* index = nullptr;
  symbol_table symbols;
  std::vector<std::uint32_t> above;            // of an opened list with free codes: the spell that each is below, or `nothing`; else empty
  unsigned code_size = 3, spell_size = 2;      // bytes
  unsigned tag_at = 0;                         // other codes: where the tag of a slot begins, in bits
  std::uint64_t tail_mask = 0;                 // digit codes: of a tail in the eight bytes that are read

  [[nodiscard]] std::string_view at(section s) const noexcept { return sections[static_cast<std::size_t>(s)]; }

  [[nodiscard]] std::int32_t day(std::uint16_t i) const noexcept { return load<std::int32_t>(days, i); }
  // With "no day" at an open end.
  [[nodiscard]] date day_of(std::uint16_t i) const noexcept;
  [[nodiscard]] spell_row spell(std::uint32_t i) const noexcept {
    const char* p = spells + std::size_t{i} * spell_size;
    const unsigned kind = spell_size == 2 ? static_cast<unsigned char>(p[1]) : load<std::uint16_t>(p + 1);
    const char* k = kinds + std::size_t{kind} * kind_size;
    return {load<std::uint16_t>(k), load<std::uint16_t>(k + 2), static_cast<std::uint8_t>(k[4]), static_cast<std::uint8_t>(p[0])};
  }
  [[nodiscard]] change_row change(std::uint32_t i) const noexcept;
  // Digit codes: what the key has beyond its front.  The key itself must be searched for its front.
  [[nodiscard]] std::uint64_t tail(std::uint32_t spell) const noexcept { return load<std::uint64_t>(codes + std::size_t{spell} * code_size) & tail_mask; }
  [[nodiscard]] std::uint64_t key(std::uint32_t spell) const noexcept;
  [[nodiscard]] std::uint32_t front_of(std::uint32_t spell) const noexcept;
  [[nodiscard]] std::uint32_t front(std::uint32_t i) const noexcept { return load24(at(section::fronts).data() + std::size_t{i} * front_size); }
  [[nodiscard]] std::uint32_t front_begin(std::uint32_t i) const noexcept {
    return i < front_count ? load24(at(section::fronts).data() + std::size_t{i} * front_size + 3) : spell_count;
  }
  [[nodiscard]] std::string_view free_code(std::uint32_t spell) const noexcept {
    const char* p = at(section::free_codes).data() + load24(codes + std::size_t{spell} * 3);
    return {p + 1, static_cast<unsigned char>(*p)};
  }
  // Do two neighbours bear one code?
  [[nodiscard]] bool one_code(std::uint32_t a, std::uint32_t b) const noexcept { return form.digits() ? key(a) == key(b) : free_code(a) == free_code(b); }
  [[nodiscard]] std::uint32_t name_of(std::uint32_t spell) const noexcept { return load24(names + std::size_t{spell} * 3); }
  [[nodiscard]] day_name_row day_name(std::uint32_t i) const noexcept;
  [[nodiscard]] synonym_row synonym(std::uint32_t i) const noexcept;
  // A text of the pool, unpacked; a name into a buffer of `longest_name`.
  [[nodiscard]] std::string text(std::uint32_t offset) const;
  [[nodiscard]] std::string_view name_text(std::uint32_t offset, char* buffer) const noexcept {
    const std::size_t size = symbols.unpack(packed_at(pool, offset), buffer, longest_name);
    return {buffer, size == std::string_view::npos ? 0 : size};
  }
  [[nodiscard]] std::string code(std::uint32_t spell) const;
  [[nodiscard]] std::string parent(std::uint32_t spell) const;

  // The first spell of a code, or `nothing`.
  [[nodiscard]] std::uint32_t first_of(std::string_view code) const noexcept;
  [[nodiscard]] std::uint32_t first_of(const digit_key& key) const noexcept;
  [[nodiscard]] std::uint32_t first_of_name(std::string_view text) const noexcept;
  // Digit codes: the first spell behind that of a code and of all that is below it.
  [[nodiscard]] std::uint32_t behind(std::uint32_t spell) const noexcept;
  [[nodiscard]] std::uint32_t last_of(std::uint32_t first) const noexcept;
  // The first spell of the code of this one.
  [[nodiscard]] std::uint32_t first_beside(std::uint32_t spell) const noexcept;

  [[nodiscard]] membership judge(std::uint32_t first, date day) const noexcept;
  void judge(const cells& column, date day, membership* answers) const noexcept;
  // What it is called on that day: an offset into the pool.
  [[nodiscard]] std::uint32_t name(std::uint32_t spell, date day) const noexcept;
  [[nodiscard]] bool named(std::uint32_t spell, std::string_view text, date day) const noexcept;
  [[nodiscard]] bool ever(unsigned digits, std::uint64_t number) const noexcept;
  [[nodiscard]] const unsigned char* six_digit_codes() const noexcept;

  // Positions in by_from and by_to of the changes that name these spells, and in synonyms of those of a code.
  [[nodiscard]] range changes_from(std::uint32_t first, std::uint32_t last) const noexcept;
  [[nodiscard]] range changes_to(std::uint32_t first, std::uint32_t last) const noexcept;
  [[nodiscard]] std::uint32_t by_from(std::uint32_t i) const noexcept { return load24(at(section::by_from).data() + std::size_t{i} * 3); }
  [[nodiscard]] std::uint32_t by_to(std::uint32_t i) const noexcept { return load24(at(section::by_to).data() + std::size_t{i} * 3); }
  [[nodiscard]] range synonyms_of(std::uint32_t first) const noexcept;
  [[nodiscard]] range day_names_of(std::uint32_t spell) const noexcept;
  // Rows of `maps` of a code, by its first spell; positions in `by_target` of those that lead to a code of the other list.
  [[nodiscard]] map_row map(std::uint32_t i) const noexcept;
  [[nodiscard]] std::uint32_t map_spell(std::uint32_t i) const noexcept;
  [[nodiscard]] map_run run_of_maps(std::uint32_t i) const noexcept {
    if (i == map_run_count) return {map_count, spell_count};
    const char* p = at(section::map_runs).data() + std::size_t{i} * map_run_size;
    return {load24(p), load24(p + 3)};
  }
  [[nodiscard]] range maps_of(std::uint32_t first) const noexcept;
  [[nodiscard]] range maps_to(std::string_view target) const noexcept;
  [[nodiscard]] std::uint32_t by_target(std::uint32_t i) const noexcept { return load24(at(section::by_target).data() + std::size_t{i} * 3); }
  [[nodiscard]] std::string target(const map_row& row) const;
};

// Finds the sections and reads the info.  Refuses what is not this layout or does not fit its own sizes.  `checked`: built-in bytes, whose texts were looked at when they
// were compiled.
[[nodiscard]] result<list_table> attach(std::string_view bytes, std::shared_ptr<const std::string> owner, bool checked = false);

// What `derive` and the accessors that need no index rely on.
[[nodiscard]] outcome check_tables(const list_table& table);
// Everything else that the accessors rely on, so that no bytes can make them read outside or give a wrong answer.
[[nodiscard]] outcome check(const list_table& table, std::string_view bytes);

// Remembers what each spell is below.  Built-in lists are short enough to look it up; one of a million codes under one is not.
void remember_parents(list_table& table);

// The info section, written and read in one file.
struct info_form {
  std::vector<std::uint8_t> digits_after;
  bool dotted = true;
};
[[nodiscard]] std::string write_info(const list_table& table, const info_form& form, const info_form& target_form);

[[nodiscard]] error damaged(const char* id, const char* en);

// A folded name without punctuation, in a buffer; `npos` where it does not fit.
inline constexpr std::size_t fold_capacity = 2 * longest_name;
struct folded_text {
  char buffer[fold_capacity];
  std::size_t size = std::string_view::npos;
  [[nodiscard]] std::string_view view() const noexcept { return {buffer, size}; }
  [[nodiscard]] bool fits() const noexcept { return size != std::string_view::npos; }
};
void fold_to(folded_text& out, std::string_view text) noexcept;
// In place: only letters, digits and what is not ASCII stay.
void drop_punctuation(folded_text& text) noexcept;
[[nodiscard]] constexpr bool is_word_sign(char folded) noexcept {
  return (folded >= 'a' && folded <= 'z') || (folded >= '0' && folded <= '9') || static_cast<unsigned char>(folded) >= 0x80;
}

}  // namespace spbe::inline v1::detail
