/// @file
/// Room: codelist.  An own list: the tables that an agency writes, and the way from them to a list.  And how two editions differ.
///
///     if (auto tables = spbe::list_source::read("unit_kerja.json"))              // and unit_kerja.csv beside it; or a folder, or a CSV
///       for (const auto& fault : tables->faults()) std::cerr << fault.place << ": " << fault.message.id << '\n';
///     auto mine = spbe::builtin().with(*tables->compile());                     // overrides its namesake
///
/// The least that makes a list is a header with `id` and `title` and a CSV with the columns code and name; parent, valid_from and valid_to may
/// stand there too, in any order.  src/codelist/compile/README.md has every table.  Files are hostile until read: each error names file and
/// line; no table beyond 64 MiB, no cell beyond 4,000 bytes.
///
/// A decree brings a new edition: both editions become one list through time, which compiles as it is.
///
///     auto step = spbe::add_edition(*old_tables, *new_tables, {.from = {2027, 1, 1}, .id = {}});
///     if (step) (void)step->tables.write("lists/unit_kerja");              // step->questions rows of changes.csv are for people to fill in
///
/// Threads: any, an object is immutable.  Cost: the rows are kept; compiling is one pass and a check of what came out.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <spbe/codelist.hpp>
#include <spbe/date.hpp>
#include <spbe/result.hpp>

namespace spbe::inline v1 {
namespace detail { struct source_list; }

class list_source;
struct edition_step;
struct edition_options {
  date from;                      ///< the first day of the new edition; none: the day of its last edition
  std::string id;                 ///< of the list; empty: that of the old one
  language lang = language::id;   ///< of what the rows say of themselves: `source`, reasons, notices
};

class list_source {
 public:
  /// A folder (list.json, codes.csv and which of the other tables there are), a header with the CSV of its codes, or a CSV alone, which is called
  /// by its name.
  /// Fails where a file cannot be read as what it is: columns, days, kinds.  What the rows say is the business of `faults`.
  [[nodiscard]] static result<list_source> read(const std::string& path, const std::string& codes_csv = {});

  [[nodiscard]] const list_info& info() const noexcept;
  /// Every broken rule with its place, the first fifty; empty when all is well: parents exist on all days of their children, spells do not
  /// overlap, codes have the list's form, changes agree with the spells, texts are tidy.
  [[nodiscard]] std::vector<error> faults() const;
  /// The bytes of a `.spbelist`; the first fault where there is one.
  [[nodiscard]] result<std::string> bytes() const;
  [[nodiscard]] result<list> compile() const;

  /// The tables that a compiled or built-in list came of, as far as it holds them: no notices, no sources of synonyms and changes.
  [[nodiscard]] static list_source of(const list& compiled);
  /// These tables with their codes as an older list writes them, where they name no form themselves ("317101" becomes 31.71.01, under 31.71).
  /// Fails where the forms differ, or these tables name no parent and the older list has levels.
  [[nodiscard]] result<list_source> as_edition_of(const list_source& older) const;
  /// As CSV and JSON into a folder, which is made beside and renamed.  Fails where it holds tables of a list already, unless they may be
  /// replaced: then file by file, each whole at any time.
  [[nodiscard]] outcome write(const std::string& folder, bool replace = false) const;

 private:
  friend result<edition_step> add_edition(const list_source& before, const list_source& after, edition_options options);
  explicit list_source(std::shared_ptr<const detail::source_list> tables) noexcept : tables_(std::move(tables)) {}
  std::shared_ptr<const detail::source_list> tables_;
};

/// What happened to a code between two editions.
struct list_difference {
  change_kind kind = change_kind::create;   ///< create, retire, rename, respell; recode and transfer as `differences` says
  std::string from, to;                     ///< codes; empty for create, retire
  std::string from_name, to_name;
  std::string from_parent, to_parent;
};

/// From the records of `before` on a day to those of `after` on a day (no day: every code with its last name), in code order, the old code's
/// where there is one.  A code that is gone and a new one make a *recode* where both bear the same name, folded, under the same parent or
/// under one that was itself recoded so, and no other pair does: a likeness of names, for a human to confirm.  *transfer*: the code stays under
/// another parent.  *respell*: the names differ by case, blanks and punctuation alone.
[[nodiscard]] std::vector<list_difference> differences(const list& before, date before_day, const list& after, date after_day);

/// What `add_edition` made.
struct edition_step {
  list_source tables;                         ///< the list through time
  std::vector<list_difference> differences;
  std::size_t guesses = 0;                    ///< recodes that names suggest: certainty low
  std::size_t questions = 0;                  ///< rows of changes.csv that only people can fill in, marked so in `source`: what took over from a code that is
                                              ///< gone (unverified), whether a code still means the same (low)
  std::vector<bilingual> notes;               ///< what became different with the list
};

/// The old list, and from a day on the codes of the new edition: periods, names through time, changes by kind.  Nothing of the old list is lost; codes
/// that are gone end on that day.  Where a code stays under another parent, exceptions.csv says `moved` and where it stood: the tables keep a
/// code under one parent, the newest.  Fails where the old list speaks of that day already, or either edition is no list.
[[nodiscard]] result<edition_step> add_edition(const list_source& before, const list_source& after, edition_options options = {});

}  // namespace spbe::inline v1
