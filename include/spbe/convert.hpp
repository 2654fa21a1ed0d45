/// @file
/// Room: codelist.  Codes of one day or list into those of another: a value, or a whole column.
///
///     auto way = spbe::converter::between(spbe::builtin(), "wilayah", "2022-02-14", "2025-04-25");
///     way->convert("92.71").targets[0].code;                       // "96.71", never "92.71" with another prefix
///     auto bps = spbe::converter::between(spbe::builtin(), "", "bps", "wilayah");
///
/// Each end is a day (YYYY-MM-DD) within the list, or the id of a list:
///
///     day  -> day    by the changes of the list (`list::convert`)
///     list -> list   by a crosswalk that a list of the catalog carries, read in either direction
///     list -> day    by the crosswalk to the list, and from its edition to that day; day -> list the same way back
///
/// The answer to a code is one target, many (which is never chosen from), none, or that the code is unknown.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <spbe/catalog.hpp>
#include <spbe/codelist.hpp>
#include <spbe/finding.hpp>
#include <spbe/result.hpp>

namespace spbe::inline v1 {

class converter;
namespace detail {
struct crosswalk;
result<converter> between(const catalog& lists, const std::vector<crosswalk>& crosswalks, std::string_view list, std::string_view from, std::string_view to);
}  // namespace detail

enum class conversion_outcome : std::uint8_t {
  one,       ///< a single target
  many,      ///< several: the code was split, or the other list divides it
  none,      ///< a code of the source, but nothing corresponds to it
  unknown,   ///< no code of the source on that day; `standing` says more
  missing,   ///< there was no code: an empty or absent cell
};
[[nodiscard]] std::string_view name_of(conversion_outcome o) noexcept;                  ///< for programs
[[nodiscard]] std::string_view word_for(conversion_outcome o, language lang) noexcept;  ///< for people

/// What became of a code.
struct converted {
  conversion_outcome outcome = conversion_outcome::missing;
  spbe::standing standing = standing::unknown;   ///< of the code where it comes from: superseded = gone by that day, …
  bool shared = false;                           ///< other codes lead to one of these targets too (n:1): what they count would be added up
  std::vector<conversion> targets;               ///< in code order
};

/// How many answers of each kind there were.
struct conversion_counts {
  std::uint64_t rows = 0;
  std::uint64_t one = 0, many = 0, none = 0, unknown = 0, missing = 0;
  std::uint64_t shared = 0;   ///< among one and many
  void add(const converted& answer) noexcept;
  /// Has every code that was there a single answer?
  [[nodiscard]] bool clean() const noexcept { return many + none + unknown == 0; }
};

/// The answers of a column: one for each different code, and which of them each cell has.
struct converted_column {
  std::vector<std::uint32_t> which;
  std::vector<converted> answers;
  [[nodiscard]] const converted& operator[](std::size_t cell) const { return answers[which[cell]]; }
};

/// A way from codes to codes.  Immutable and cheap to copy; it keeps the lists that it uses.  Threads: any.
class converter {
 public:
  /// `list` is the one the days belong to; it may be empty where both ends are lists.  Where there is no way, the error names the lists that could.
  [[nodiscard]] static result<converter> between(const catalog& lists, std::string_view list, std::string_view from, std::string_view to);

  /// Codes official or compact.  Cost: some microseconds.
  [[nodiscard]] converted convert(std::string_view code) const;
  /// The same of every cell; each different code is looked up once.
  [[nodiscard]] converted_column convert(const cells& column) const;

  /// The list of the targets, null where the catalog has only the crosswalk to it; and the day they live on, none = that of the crosswalk.
  [[nodiscard]] const spbe::list* target() const noexcept;
  [[nodiscard]] date target_day() const noexcept;

 private:
  friend result<converter> detail::between(const catalog&, const std::vector<detail::crosswalk>&, std::string_view, std::string_view, std::string_view);
  struct route;
  explicit converter(std::shared_ptr<const route> way) noexcept : route_(std::move(way)) {}
  std::shared_ptr<const route> route_;
};

}  // namespace spbe::inline v1
