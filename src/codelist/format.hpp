// The layout of a compiled list, version 3.  compile/README.md draws it; compile/write.cpp writes it, table.cpp reads it, check.cpp
// distrusts it.
//
//   header    magic 8 | layout u32 | sections u32 | total bytes u64 | SHA-256 of all that follows it 32 | size of each section u64 x 25
//   sections  in the order below, each beginning at a multiple of 8, the gap filled with zeros
//
// Base sections hold what the tables say; derived ones (from `by_from` on, and the flags of spells and changes) are a pure function of them: derive.cpp
// makes them for the compiler and once more for whoever opens a file, which must give the same bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace spbe::inline v1::detail {

inline constexpr std::string_view list_magic = "SPBELIST";
inline constexpr std::uint32_t list_layout = 3;

enum class section : std::uint32_t {
  info,        // list_info, code form: see table.cpp
  days,        // i32 each, ascending: first = open start, last = open end
  kinds,       // 5 bytes each: from u16, to u16 (days), level u8: what many spells have in common
  fronts,      // digit codes, 6 bytes each: front u24 (the first six digits), its first spell u24
  codes,       // of each spell, in code order, parents before children.  Digit codes: the tail behind the front (code_form.hpp), in as few bytes
               // as do, and eight zeros, so that any can be read at once; other codes: u24 into free_codes
  spells,      // flags u8 and kind, u8 where there are at most 256 kinds, else u16
  names,       // of each spell: u24 pool
  free_codes,  // texts: size u8, bytes
  symbols,     // packed_text.hpp
  pool,        // packed texts
  day_names,   // 13 bytes each: spell u24, from u16, to u16, name u24, basis u24; by spell and day
  changes,     // 15 bytes each: from u24, to u24, basis u24, on u16, legal day u16, kind + 16 x certainty u8, flags u8; by day
  synonyms,    // 6 bytes each: spell u24 (first of its code), text u24; by spell
  map_words,   // 4 bytes each: match u24 (pool), certainty u8: how a row of `maps` holds
  maps,        // 6 bytes each: word u8, target u40 (a key of the other list's form, or a pool offset); by spell
  map_runs,    // 6 bytes each: row of maps u24, its spell u24 (first of its code); each row behind it goes with the spell behind, until the next run
  by_from,     // u24 change, by from
  by_to,       // u24 change, by to
  code_index,  // digit codes: prefix tables; other codes: hash
  digits,      // digit codes: one bit each for every number of 2 and 4 digits, and of 6 where many codes have so many
  name_index,  // lists matched by name: hash of folded names
  folded,      // its texts: length u16, bytes
  by_target,   // u24 row of maps, by target
  by_letters,  // long lists: numbers of names (name_order.hpp), by letters; in as few bits each as do, and four zeros
  by_ending,   // places in by_letters, the first of each name's, by the letters read backwards; likewise
  count
};
inline constexpr std::size_t section_count = static_cast<std::size_t>(section::count);
inline constexpr std::size_t header_size = 56 + 8 * section_count;

inline constexpr std::size_t kind_size = 5;
inline constexpr std::size_t front_size = 6;
inline constexpr std::size_t day_name_size = 13;
inline constexpr std::size_t change_size = 15;
inline constexpr std::size_t synonym_size = 6;
inline constexpr std::size_t map_word_size = 4;
inline constexpr std::size_t map_size = 6, map_run_size = 6;

// Flags of a spell.
inline constexpr std::uint8_t spell_more = 1;         // the next spell is of the same code
inline constexpr std::uint8_t spell_superseded = 2;   // a change that has a successor ended it
inline constexpr std::uint8_t spell_day_names = 4;    // its name changed while it lasted
inline constexpr std::uint8_t spell_synonyms = 8;     // its code has synonyms

// Flags of a change, and where it has no spell to point at.
inline constexpr std::uint8_t change_from_text = 1;  // `from` is a pool offset: a code that is in no edition
inline constexpr std::uint8_t change_to_text = 2;
inline constexpr std::uint8_t change_ends = 4;       // ended the spell `from` on its day, and `to` took over
inline constexpr std::uint32_t nothing = 0xFFFFFFFFU;
inline constexpr std::uint32_t nothing24 = 0xFFFFFFU;     // the same where it is stored

inline constexpr std::size_t longest_name = 400;      // so that folding fits a small buffer
inline constexpr std::size_t longest_text = 0xFFFF;   // unpacked
inline constexpr std::size_t longest_code = 255;

// Digit codes: by 4-digit prefix the first spell (u32 x 10001), its rank (u16 x 10000, 0 = none), and of each rank the first spell of
// every next two digits (u16 x 101, counted from that of the prefix).
inline constexpr std::size_t prefix_count = 10000;
inline constexpr std::size_t ranks_at = 4 * (prefix_count + 1);
inline constexpr std::size_t steps_at = ranks_at + 2 * prefix_count;
inline constexpr std::size_t steps = 101;

// The bitmaps of `digits`, in bytes; that of six digits where at least so many spells would fill it.
inline constexpr std::size_t bits2_at = 0, bits4_at = 16, bits6_at = 16 + 1256, bits6_size = 125000, bits6_least = 2000;

inline constexpr unsigned most_target_digits = 10;     // so that a key fits 40 bits

// Hashes: seed u32, slots u32, slots.  A slot of the code hash is u24 (spell + 1 under a tag, hash.hpp; 0 = empty), of the name hash u24 text, u32 spell x 2 + compact.
inline constexpr std::size_t slots_at = 8, code_slot = 3, name_slot = 7;
inline constexpr unsigned longest_probe = 64;

}  // namespace spbe::inline v1::detail
