// An agency's own criteria: as many rows and columns as there are levels, values that never fall, bounds that rise.
#include <algorithm>
#include <string>

#include "governance/management.hpp"
#include "governance/member.hpp"
#include "governance/say.hpp"

namespace spbe::inline v1::detail {
namespace {

class criteria_check {
 public:
  criteria_check(const inspection& doc, const json_value& own, const risk_criteria& criteria) : doc_(doc), about_{"kriteria_risiko", &own, {}}, criteria_(criteria) {}

  void run() const {
    check_shape();
    check_rising();
    check_bands();
    check_bounds([](const risk_criteria::likelihood_level& l) { return l.percent; });
    check_bounds([](const risk_criteria::likelihood_level& l) { return l.times ? std::optional(static_cast<double>(*l.times)) : std::nullopt; });
    check_appetite();
  }

 private:
  void complain(std::string_view member, std::string_view id, std::string_view en, std::size_t number, std::string_view between = {}, std::size_t second = 0) const {
    std::string detail(doc_.lang() == language::en ? en : id);
    append(detail, {" ", std::to_string(number), between});
    if (!between.empty()) detail += std::to_string(second);
    say(doc_, about_, member, "risiko_kriteria", {{"detail", detail}});
  }

  void check_shape() const {
    const std::size_t rows = criteria_.likelihoods.size(), columns = criteria_.impacts.size();
    const bool fits = criteria_.matrix.size() == rows && std::all_of(criteria_.matrix.begin(), criteria_.matrix.end(), [columns](const auto& row) { return row.size() == columns; });
    if (!fits) complain("matriks", "matriks harus seukuran level kemungkinan x level dampak,", "the matrix must be of the size of the levels of likelihood x impact,", rows, " x ", columns);
  }

  // Likelier or graver is never less of a risk.
  void check_rising() const {
    for (std::size_t i = 0; i < criteria_.matrix.size(); ++i) {
      const auto& row = criteria_.matrix[i];
      for (std::size_t j = 0; j < row.size(); ++j) {
        const bool left = j > 0 && row[j] < row[j - 1];
        const bool below = i > 0 && j < criteria_.matrix[i - 1].size() && row[j] < criteria_.matrix[i - 1][j];
        if (left || below) return complain("matriks", "besaran turun pada kemungkinan, dampak", "the magnitude falls at likelihood, impact", i + 1, ", ", j + 1);
      }
    }
  }

  void check_bands() const {
    int most = 0;
    for (const auto& row : criteria_.matrix) {
      for (const int cell : row) most = std::max(most, cell);
    }
    for (std::size_t i = 1; i < criteria_.bands.size(); ++i) {
      if (criteria_.bands[i].most <= criteria_.bands[i - 1].most) return complain("level", "batas level tidak naik pada level", "the bounds of the levels do not rise at level", i + 1);
    }
    if (criteria_.bands.empty() || criteria_.bands.back().most >= most) return;
    complain("level", "level tertinggi tidak mencapai besaran", "the highest level does not reach the magnitude", static_cast<std::size_t>(most));
  }

  // Either none has a bound, or all but the last, and they rise.
  void check_bounds(std::optional<double> (*bound_of)(const risk_criteria::likelihood_level&)) const {
    const auto& levels = criteria_.likelihoods;
    const bool bounded = std::any_of(levels.begin(), levels.end(), [bound_of](const auto& l) { return bound_of(l).has_value(); });
    double before = -1;
    for (std::size_t i = 0; bounded && i + 1 < levels.size(); ++i) {
      const double here = bound_of(levels[i]).value_or(-1);
      if (here <= before) return complain("kemungkinan", "batas kemungkinan tidak ada atau tidak naik pada level", "the bounds of likelihood are missing or do not rise at level", i + 1);
      before = here;
    }
  }

  void check_appetite() const {
    for (const json_value& item : items_in(*about_.value, "selera")) {
      const auto category = text_of(item, "kategori");
      if (category.empty() || !risk_criteria::named(criteria_.categories, category).empty()) continue;
      say(doc_, {"selera", &item, {}}, "kategori", "risiko_kategori", {quoted("found", category)});
    }
  }

  const inspection& doc_;
  object about_;
  const risk_criteria& criteria_;
};

}  // namespace

void check_risk_criteria(const inspection& doc, const risk_criteria& criteria) {
  const json_value* const own = object_in(doc.root(), "kriteria_risiko");
  if (own != nullptr) criteria_check(doc, *own, criteria).run();
}

}  // namespace spbe::inline v1::detail
