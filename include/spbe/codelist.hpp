/// @file
/// Room: codelist.  A reference code list through time.
///
///     const auto& wilayah = *spbe::builtin().find("wilayah");
///     if (auto r = wilayah.find("92.71", spbe::date{2022, 7, 1})) r->name;   // "Kota Sorong"
///     wilayah.successors("92.71");                                            // {"96.71"}
///
/// A list keeps three things apart: *spells* of existence (code, parent, from, to), *names* with their own days, and
/// *changes* (on, kind, from, to, basis).  The question is never "is this a code" but "was it one on that day, and what
/// is it now".  Codes are printed in the official form (31.71.01); look-ups take the compact one (317101) too.
///
/// A `list` is a handle on an immutable table, built in or opened from a `.spbelist` file; copies share it.
/// Threads: any.  Look-ups by code allocate nothing where marked `noexcept`.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <spbe/date.hpp>
#include <spbe/finding.hpp>
#include <spbe/result.hpp>

namespace spbe::inline v1 {

enum class certainty : std::uint8_t { high = 0, medium = 1, low = 2, unverified = 3 };
[[nodiscard]] std::string_view name_of(certainty c) noexcept;                  ///< for programs: the same in every language
[[nodiscard]] std::string_view word_for(certainty c, language lang) noexcept;  ///< for people

enum class change_kind : std::uint8_t { create, split, merge, transfer, recode, rename, respell, status, retire };
[[nodiscard]] std::string_view name_of(change_kind k) noexcept;
[[nodiscard]] std::string_view word_for(change_kind k, language lang) noexcept;

/// One spell of a code with the name it bore on the day asked for (or at its end, where no day was asked).
struct record {
  std::string code;       ///< official form
  std::string name;
  int level = 1;          ///< 1 = top
  std::string parent;     ///< official form; empty at the top
  interval valid;
  std::string basis;      ///< legal basis of the edition or change that began the spell
};

struct change {
  date on;                ///< the day the code list follows it; none where not known
  date legal_date;        ///< the day of the law, where it differs and is known
  change_kind kind = change_kind::create;
  std::string from;       ///< empty for create
  std::string to;         ///< empty for retire
  std::string basis;
  spbe::certainty certainty = spbe::certainty::high;
};

/// Where a code of one day, or of one list, leads.
struct conversion {
  std::string code;                                        ///< the target, official form
  std::string match;                                       ///< how: see `list::convert`, or the match of a crosswalk
  spbe::certainty certainty = spbe::certainty::high;       ///< the lowest along the way
};

/// A row of a correspondence between two lists.
struct mapping {
  std::string from;       ///< official forms
  std::string to;
  std::string match;      ///< how they agree: exact, similar, different (of the names), title (code and title are one) …
  spbe::certainty certainty = spbe::certainty::high;
};

struct edition {
  date from;
  std::string title;      ///< "Permendagri 72/2019"
  bool verified = true;   ///< false: the day itself is not verified
};

/// What a list says of itself.
struct list_info {
  std::string id;
  bilingual title;
  std::string issuer;
  std::string basis;
  std::string source;         ///< where the rows were taken from, in one line
  std::string licence;        ///< licence note of the data
  std::string completeness;
  std::string certainty_note;
  bool matched_by_name = false;   ///< names and synonyms are unique, so that `judge_name` answers
  std::string match_note;         ///< why, or why not
  spbe::certainty certainty = spbe::certainty::high;
  std::string digest;         ///< of the source tables
  std::vector<edition> editions;
  bool unknown_is_info = false;   ///< the list is known to be incomplete: a code that is not here may well be right
  std::string maps_from;      ///< of a correspondence: the list whose codes these are (its own id, or that of another) …
  std::string maps_to;        ///< … and the list they are tied to; empty where there is none
  std::string follows;        ///< the list whose place this one took (kbli2020 of kbli2025), where that is known
  std::size_t codes = 0;      ///< distinct codes
  std::size_t records = 0;    ///< spells
};

/// Where a code stands on a day.
enum class standing : std::uint8_t {
  unknown,          ///< in no edition
  current,          ///< exists on that day
  superseded,       ///< gone by then, with a successor
  expired,          ///< gone by then, without
  not_yet_valid,    ///< begins later
  before_first,     ///< the day is before the list's first edition: nothing can be said
};

/// The answer of a fast look-up.  `spell` indexes the list's spells; meaningful unless unknown.
struct membership {
  spbe::standing standing = spbe::standing::unknown;
  std::uint8_t level = 0;
  std::uint32_t spell = 0;
};

class catalog;
class list_source;
class resolver;
namespace detail {
struct list_table;
class day_sieve;
}

class list {
 public:
  /// Opens the bytes of a `.spbelist`, which are checked in full first (bounds, order, digest): hostile bytes get an error.
  /// The bytes are kept alive by the list.  Cost: one pass.
  [[nodiscard]] static result<list> open(std::shared_ptr<const std::string> bytes);
  [[nodiscard]] static result<list> open_file(const std::string& path);

  [[nodiscard]] const list_info& info() const noexcept;
  [[nodiscard]] std::string_view id() const noexcept;

  // Fast look-ups.  Allocate nothing; under 50 ns.
  /// `code` official or compact.  With no day: current when it is a code of any day, `spell` its last.
  [[nodiscard]] membership judge(std::string_view code, date day) const noexcept;
  /// The same of every cell of a column: `answers` has `column.count` of them; an absent cell is unknown.
  void judge(const cells& column, date day, membership* answers) const noexcept;
  /// By name or synonym, folded as contract section 3 says.  Standing unknown = no such name.
  [[nodiscard]] membership judge_name(std::string_view text, date day) const noexcept;
  /// Was this number of `digits` (2, 4, 6 or 10) digits ever a code?  For lists whose codes are digits; else false.
  [[nodiscard]] bool ever(unsigned digits, std::uint64_t number) const noexcept;

  /// The same of every number of six digits, for loops: bit `n % 8` of byte `n / 8`, n below 1,000,000.  Null where the list has no codes of
  /// six digits.  Lives as long as the list.
  [[nodiscard]] const unsigned char* six_digit_codes() const noexcept;

  /// Is this what the spell is called: the name of that day (no day: its last) or a synonym of its code, folded and without
  /// punctuation?  For every list, also where names are not unique.
  [[nodiscard]] bool named(std::uint32_t spell, std::string_view text, date day) const noexcept;

  // Answers for people.
  /// The record of that day, or nothing; with no day the last one.
  [[nodiscard]] std::optional<record> find(std::string_view code, date day) const;
  [[nodiscard]] std::optional<record> find_name(std::string_view text, date day) const;
  /// Every spell of a code, oldest first.
  [[nodiscard]] std::vector<record> spells(std::string_view code) const;
  [[nodiscard]] record spell(std::uint32_t index, date day) const;
  /// Of that record the code and the days alone, without its way through the laws.
  [[nodiscard]] std::string code_of(std::uint32_t spell) const;
  [[nodiscard]] interval valid_of(std::uint32_t spell) const noexcept;
  /// Records of that day (no day: all spells), in code order; of a parent where one is given.
  [[nodiscard]] std::vector<record> all(date day) const;
  [[nodiscard]] std::vector<record> children(std::string_view code, date day) const;
  /// From the parent upwards.
  [[nodiscard]] std::vector<record> ancestors(std::string_view code, date day) const;
  /// Older and common spellings that belong to the code, as they are written.
  [[nodiscard]] std::vector<std::string> synonyms(std::string_view code) const;
  /// Every change that names the code, by day (unknown days first).
  [[nodiscard]] std::vector<change> history(std::string_view code) const;
  /// The codes that took over where a change *ended* this one; one step.
  [[nodiscard]] std::vector<std::string> successors(std::string_view code) const;
  [[nodiscard]] std::vector<std::string> predecessors(std::string_view code) const;
  /// The successors that live on `day`, through as many steps as it takes; where a line ends retired, the last of it.
  [[nodiscard]] std::vector<std::string> living_successors(std::string_view code, date day) const;

  // From day to day.  No day for `from` = the last spell of the code, whenever that was; none for `to` = the newest state.
  /// What became of the code that lived on `from`, on the day `to`: forwards through successors, backwards through predecessors, through any number
  /// of changes with from < on <= to (to < on <= from); one without a day, a split or transfer between codes that live on, tells nothing.
  /// A code that lives on both days in one spell is itself (match `same`); one that was given to another place in between is not.
  /// Else `match` is the weightiest change of the way: `recode`, `status`, `merge`, `split`, in that order.  In code order; empty where the code does not
  /// live on `from` (`judge` says why) or the line ends before `to`.
  [[nodiscard]] std::vector<conversion> convert(std::string_view code, date from, date to) const;
  /// Is this code of `from` itself on `to`, and no other code of `from` gone into it?  Two days, neither before the list.
  [[nodiscard]] bool stays(std::string_view code, date from, date to) const noexcept;
  /// The way back, and all of it: the codes of day `from` that `convert` leads to this code of day `to`; more than one where codes were merged.
  [[nodiscard]] std::vector<conversion> origins(std::string_view code, date from, date to) const;

  /// Records of that day (no day: all spells) that hold every word of the text in their name, or in one synonym, folded and without punctuation.
  /// First the code itself and what begins with it, where the text holds a digit; then whole names, names that begin so, words that
  /// begin so, words inside; each in code order.  At most `limit` (0 = all).  Cost: a scan of the names, some 10 ms for wilayah.
  [[nodiscard]] std::vector<record> search(std::string_view text, date day, std::size_t limit = 20) const;

  /// What a code of this list is in the list `info().maps_to`; nothing where it has no counterpart, many where it has many.
  [[nodiscard]] std::vector<mapping> maps(std::string_view code) const;
  /// The same backwards: the codes of this list that are tied to a code of the other, official or compact.
  [[nodiscard]] std::vector<mapping> maps_back(std::string_view target) const;

  /// The official form of a code that this list knows or could know ("317101" -> "31.71.01"); the text itself otherwise.
  [[nodiscard]] std::string official(std::string_view code) const;

 private:
  friend class catalog;
  friend class list_source;
  friend class resolver;
  friend class detail::day_sieve;
  explicit list(std::shared_ptr<const detail::list_table> table) noexcept : table_(std::move(table)) {}
  std::shared_ptr<const detail::list_table> table_;
};

}  // namespace spbe::inline v1
