// An agency's own criteria: as many rows and columns as there are levels, values that never fall, bounds that rise.
#include <algorithm>
#include <string>

#include "governance/management.hpp"
#include "governance/member.hpp"

namespace spbe::inline v1::detail {
namespace {

class criteria_check {
 public:
  criteria_check(const inspection& doc, const json_value& own, const risk_criteria& criteria) : doc_(doc), about_{"kriteria_risiko", &own, {}}, criteria_(criteria) {}

  void run() const {
    check_shape();
    check_rising();
    check_bands();
    check_bounds("probabilitas_sampai", [](const auto& l) { return l.percent; });
    check_bounds("frekuensi_sampai", [](const auto& l) { return l.times ? std::optional(static_cast<double>(*l.times)) : std::nullopt; });
    check_appetite();
  }

 private:
  void say(std::string_view member, std::string id, std::string en) const {
    doc_.tell(about_, member, "risiko_kriteria", {{"detail", doc_.lang() == language::en ? std::move(en) : std::move(id)}});
  }

  void check_shape() const {
    const std::size_t rows = criteria_.likelihoods.size(), columns = criteria_.impacts.size();
    const bool fits = criteria_.matrix.size() == rows && std::all_of(criteria_.matrix.begin(), criteria_.matrix.end(), [columns](const auto& row) { return row.size() == columns; });
    if (fits) return;
    const std::string size = std::to_string(rows) + " x " + std::to_string(columns);
    say("matriks", "matriks harus " + size + ": satu baris per level kemungkinan, satu kolom per level dampak", "the matrix must be " + size + ": a row a level of likelihood, a column a level of impact");
  }

  // Likelier or graver is never less of a risk.
  void check_rising() const {
    for (std::size_t i = 0; i < criteria_.matrix.size(); ++i) {
      const auto& row = criteria_.matrix[i];
      for (std::size_t j = 0; j < row.size(); ++j) {
        const bool left = j > 0 && row[j] < row[j - 1];
        const bool below = i > 0 && j < criteria_.matrix[i - 1].size() && row[j] < criteria_.matrix[i - 1][j];
        if (!left && !below) continue;
        const std::string cell = std::to_string(i + 1) + ", " + std::to_string(j + 1);
        return say("matriks", "besaran turun pada kemungkinan, dampak " + cell, "the magnitude falls at likelihood, impact " + cell);
      }
    }
  }

  void check_bands() const {
    int most = 0;
    for (const auto& row : criteria_.matrix) {
      for (const int cell : row) most = std::max(most, cell);
    }
    for (std::size_t i = 1; i < criteria_.bands.size(); ++i) {
      if (criteria_.bands[i].most <= criteria_.bands[i - 1].most) return say("level", "batas level tidak naik pada " + std::to_string(i + 1), "the bounds of the levels do not rise at " + std::to_string(i + 1));
    }
    if (criteria_.bands.empty() || criteria_.bands.back().most >= most) return;
    say("level", "besaran " + std::to_string(most) + " melampaui level tertinggi", "the magnitude " + std::to_string(most) + " lies above the highest level");
  }

  template <class BoundOf>
  void check_bounds(const std::string& name, BoundOf bound_of) const {
    for (std::size_t i = 1; i < criteria_.likelihoods.size(); ++i) {
      const auto before = bound_of(criteria_.likelihoods[i - 1]), here = bound_of(criteria_.likelihoods[i]);
      if ((before && here && *here > *before) || (before && !here && i + 1 == criteria_.likelihoods.size()) || (!before && !here)) continue;
      return say("kemungkinan", name + " tidak naik pada level " + std::to_string(i + 1), name + " does not rise at level " + std::to_string(i + 1));
    }
  }

  void check_appetite() const {
    for (const json_value& item : items_in(*about_.value, "selera")) {
      const auto category = text_of(item, "kategori");
      if (category.empty() || !risk_criteria::named(criteria_.categories, category).empty()) continue;
      doc_.tell({"selera", &item, {}}, "kategori", "risiko_kategori", {{"found", doc_.findings().shown(category)}});
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
