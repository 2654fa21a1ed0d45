/// @file
/// Room: governance.  Manajemen SPBE: the eight managements and ICT audit as registers; of risk also the criteria to compute with.
///
///     auto criteria = spbe::risk_criteria::standard();
///     criteria.risk_of(3, 2)->magnitude;                       // 10, "Rendah", "Hijau": a look-up, not a product
///     spbe::risk_criteria::of(*document);                      // an agency's own set, where its document has one
///
/// PermenPANRB 5/2020 gives its tables as an example of how to fill the forms (Formulir 2.6-2.10): they are the standard set here, and every part
/// can be replaced by the agency's own.  Appetite is never ours: the regulation shows three categories only.
///
/// Threads: any.  Cost: microseconds.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <spbe/catalog.hpp>
#include <spbe/governance/document.hpp>

namespace spbe::inline v1 {

struct risk {
  int magnitude = 0;
  int level = 0;             ///< from 1, the lowest
  std::string name;          ///< "Sedang"
  std::string colour;        ///< "Kuning"; empty where the agency names none
};

/// What risks are judged by.
struct risk_criteria {
  struct likelihood_level {
    std::string name;
    std::optional<double> percent;           ///< the highest probability within a year that still is this level; none: no bound
    std::optional<std::int64_t> times;       ///< the highest number of times a year
  };
  struct band {
    std::string name;
    int most = 0;                            ///< the highest magnitude of the level
    std::string colour;
  };
  struct limits {
    std::optional<int> positive, negative;   ///< the lowest magnitude that must be treated
  };

  std::vector<std::string> categories, areas;
  std::vector<likelihood_level> likelihoods; ///< from 1
  std::vector<std::string> impacts;          ///< from 1
  std::vector<std::vector<int>> matrix;      ///< a row a likelihood, a column an impact
  std::vector<band> bands;                   ///< the lowest first
  std::map<std::string, limits> appetite;    ///< by category

  /// The example of PermenPANRB 5/2020: five levels each, 16 categories, 7 areas; no appetite.
  [[nodiscard]] static risk_criteria standard(const catalog& lists = builtin());
  /// That of a manajemen document; parts that it does not have, or that are of the wrong form, are the standard ones (`check` says what is wrong).
  [[nodiscard]] static risk_criteria of(const document& management, const catalog& lists = builtin());

  /// Levels count from 1; nothing outside the matrix.
  [[nodiscard]] std::optional<risk> risk_of(int likelihood, int impact) const;
  /// The level of a magnitude, its name and colour; nothing above the highest band or below 1.
  [[nodiscard]] std::optional<risk> risk_of_magnitude(int magnitude) const;
  /// The level of a probability in percent, or of a number of times a year; nothing where the set has no bounds for it.
  [[nodiscard]] std::optional<int> likelihood_of_percent(double percent) const noexcept;
  [[nodiscard]] std::optional<int> likelihood_of_times(std::int64_t times) const noexcept;
  /// Must a risk of that magnitude be treated?  Nothing where no appetite is stated for the category and sign.
  [[nodiscard]] std::optional<bool> must_treat(std::string_view category, bool positive, int magnitude) const;
  /// A category or an area by its name, or by its number from 1; empty for unknown ones.
  [[nodiscard]] static std::string_view named(const std::vector<std::string>& set, std::string_view name_or_number) noexcept;
};

/// One risk of a register, as its document states it.
struct registered_risk {
  std::string id, sign, category, event, level, decision, option;
  int priority = 0;          ///< 0: none stated
  int likelihood = 0, impact = 0, magnitude = 0;
};
/// By priority, then by magnitude from the highest, then in the order of the document.  Texts are masked by their shape, unless
/// the options say otherwise.
[[nodiscard]] std::vector<registered_risk> risk_register(const document& management, const document_options& options = {});

/// {"likelihood","impact","magnitude","level","name","colour"}, one line.
[[nodiscard]] std::string json(int likelihood, int impact, const risk& r);
/// {"id","priority","magnitude","level","sign","category","event","likelihood","impact","decision","option"}, one line.
[[nodiscard]] std::string json(const registered_risk& r);

}  // namespace spbe::inline v1
