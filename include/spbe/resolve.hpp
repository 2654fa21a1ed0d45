/// @file
/// Room: codelist.  Names to codes: from what people typed to ranked candidates, each with a score and a reason.
///
///     const spbe::resolver names(*spbe::builtin().find("wilayah"), {.as_of = {}, .level = 2});
///     auto answer = names.resolve("KAB. PENAJAM PASER UTR", "Kaltim");
///     answer.code;                            // "64.09"; empty where the text is ambiguous or unknown
///     answer.candidates[0].reason;            // abbreviation
///
/// Ambiguous is an answer, never a guess: "Bandung" at level 2 is Kabupaten Bandung and Kota Bandung, and `code` stays empty.
///
/// How a text is read: letter case, blanks and punctuation never count.  For lists of regions (wilayah, bps) abbreviations and kinds of
/// regions (KAB., Kec., Tj., Sei), numbers in any form (II, 2, Dua) and letters set apart (S I A K) are read by rule tables; brackets and
/// slashes hold alternatives; a comma is followed by what the place lies in.  Then come old spellings (oe, dj, tj), the order of words,
/// words left out, texts that were cut, and slips of typing, each at a cost.
///
/// A number or code beside the name ("72  Tanjungbalai", "12.71 Kota Medan", "Kota Medan (1271)") is no part of it: a code whose name agrees
/// is the answer, also between Kabupaten and Kota; against another name it leaves none ("12.71 Kota Binjai" is ambiguous).  A number that is
/// no code is passed over.  For regions, places may stand in either order, and without commas ("Kel. Dago Kec. Coblong Kota Bandung").
///
/// The day decides which codes live.  A name or code of another day leads to what lives then, with the reason `old_name`.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <spbe/codelist.hpp>
#include <spbe/date.hpp>
#include <spbe/result.hpp>

namespace spbe::inline v1 {

/// What makes the text a name of the candidate; the first that holds, in this order.
enum class match_reason : std::uint8_t {
  code,          ///< the text is the code itself, or a name beside a code that agrees
  exact,         ///< its name, but for letter case and punctuation
  spacing,       ///< but for blanks and hyphens
  abbreviation,  ///< by abbreviations and words that mean the same (Tj., Sei, II)
  synonym,       ///< a synonym of the list
  old_name,      ///< a name of another day, or the name of a predecessor
  spelling,      ///< but for ways to spell the same sound (oe, dj, doubled letters, o and u)
  order,         ///< the same words in another order
  part,          ///< some words of one are missing in the other
  truncated,     ///< the text ends before the name does
  typo,          ///< slips of typing
  parent,        ///< found beside the parent that was named, not under it
};
[[nodiscard]] std::string_view name_of(match_reason r) noexcept;                  ///< for programs: the same in every language
[[nodiscard]] std::string_view word_for(match_reason r, language lang) noexcept;  ///< for people

struct candidate {
  std::string code;
  std::string name;        ///< on the day asked for
  int level = 1;
  int score = 0;           ///< thousandths: 1000 = the name itself.  Whole numbers, the same on every machine
  match_reason reason = match_reason::exact;
};

struct resolution {
  std::string code;                   ///< empty when ambiguous or unknown
  bool ambiguous = false;             ///< the best two are too close to tell
  std::vector<candidate> candidates;  ///< best first; ties by level and code
};

struct resolve_options {
  date as_of;               ///< none: the newest state of the list
  int level = 0;            ///< 0 = any
  std::string within;       ///< a code or a text: only what lies under it
  std::size_t limit = 5;    ///< candidates, at most
};

/// Immutable: one for a whole column and for any number of threads.  Cost of making one: that of resolving `within`.
class resolver {
 public:
  explicit resolver(const list& names, resolve_options options = {});

  /// `parent` is a code or a text such as "Paleleh, Kabupaten Buol", read before `text`; empty = none.  Where it is not
  /// understood, what stands elsewhere costs, and no district or village is certain.  A text beyond 400 bytes, or one that is
  /// not UTF-8, is unknown.
  [[nodiscard]] resolution resolve(std::string_view text, std::string_view parent = {}) const;

  /// Was `within` understood?  Where it was not, nothing is under it.
  [[nodiscard]] bool within_known() const noexcept;

 private:
  struct state;
  std::shared_ptr<const state> state_;
};

}  // namespace spbe::inline v1
