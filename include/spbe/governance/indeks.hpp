/// @file
/// Room: governance.  The index of SPBE (PermenPANRB 59/2020, 47 indicators) and of Pemerintah Digital (PermenPANRB 8/2026, 20 indicators).
///
///     auto scores = spbe::document::parse("indeks", R"({"instrument":"pemdi-8-2026","scores":{"1":3, …}})");
///     if (auto result = spbe::compute_index(*scores)) result->index;           // "2.98"
///
/// Exact: weights are hundredths of a percent, sums are whole numbers, nothing is rounded before the last step; then to two places, half up.
/// The regulation does not say whether the predicate belongs to the exact index or to the printed one: it is that of the printed one here.
///
/// Threads: any.  Cost: microseconds.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <spbe/catalog.hpp>
#include <spbe/governance/document.hpp>

namespace spbe::inline v1 {

/// An instrument of evaluation.  Static.
class index_instrument {
 public:
  /// "spbe-59-2020", "pemdi-8-2026"; null otherwise.
  [[nodiscard]] static const index_instrument* find(std::string_view id) noexcept;
  [[nodiscard]] static std::span<const index_instrument> all() noexcept;

  /// Indicators from..to of one aspect, all of one weight.
  struct group {
    std::uint8_t first, last, aspect, domain;   ///< domain 0: the instrument has none
    std::uint16_t weight;                       ///< of each indicator, in hundredths of a percent
  };
  struct band {
    std::uint16_t least;                        ///< hundredths of the index
    std::string_view predicate;
  };

  std::string_view id;
  std::string_view list;                        ///< of names: indeks_spbe, indeks_pemdi
  std::string_view criteria;                    ///< of what each level demands; empty where none is known
  spbe::certainty certainty;
  std::span<const group> groups;
  std::span<const band> bands;                  ///< the highest first

  [[nodiscard]] int indicators() const noexcept { return groups.back().last; }
  [[nodiscard]] const group& group_of(int indicator) const noexcept;
};

/// A domain or an aspect.
struct index_part {
  int number = 0;
  std::string name;
  std::string weight;     ///< percent: "13.00"
  std::string value;      ///< "3.10"
};

/// One indicator that can rise by a level.
struct index_step {
  int indicator = 0;
  std::string name;
  int level = 0;          ///< now
  std::string gain;       ///< of the index for one level: "0.0275"
  std::string demand;     ///< what the next level asks for, in short; empty where it is not known
};

struct index_result {
  std::string instrument;
  std::string index;      ///< "2.98"
  std::string predicate;  ///< "Baik"
  std::vector<index_part> domains;   ///< empty for instruments without
  std::vector<index_part> aspects;
  std::vector<index_step> steps;     ///< the largest gain first, then by number
  std::string before;                ///< the index without what is raised; empty where nothing is, or where it has none
};

/// What if: this indicator had that level.
struct index_raise {
  int indicator = 0;
  int level = 0;
};

/// Nothing where the document does not give every indicator a level of 1 to 5: `check` says what is missing.
[[nodiscard]] std::optional<index_result> compute_index(const document& scores, std::span<const index_raise> raised = {},
                                                        const catalog& lists = builtin());

/// "12=4" or "12=4,13=5"; nothing where it is written otherwise.
[[nodiscard]] std::optional<std::vector<index_raise>> read_raises(std::string_view text);

/// {"index","predicate","domains":{"1":"3.10",…},"aspects":{…},"instrument","before","steps":[{"indicator","level","gain","demand"}]}, one line.
[[nodiscard]] std::string json(const index_result& r);

}  // namespace spbe::inline v1
