// A roadmap as its rules read it: the period, and an initiative with its span of years.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "governance/inspection.hpp"

namespace spbe::inline v1::detail {

// Years from..to, both inside; 0 where a document does not say.
struct year_span {
  int first = 0, last = 0;
  [[nodiscard]] bool known() const noexcept { return first != 0 && last != 0 && first <= last; }
  [[nodiscard]] bool contains(int year) const noexcept { return first <= year && year <= last; }
};

[[nodiscard]] std::string words_for(year_span span);   // "2025-2029"
[[nodiscard]] year_span period_of(const json_value& roadmap) noexcept;
// The period that initiatives are measured against; none where it is told to be wrong itself: one mistake is one finding, not one a row.
[[nodiscard]] year_span sound_period(const inspection& doc);
// The years of an initiative: its own, or those of the period where it names none.
[[nodiscard]] year_span span_of(const object& initiative, year_span period) noexcept;
// A text under one of the spellings that the model takes.
[[nodiscard]] std::string_view content_of(const object& initiative) noexcept;   // muatan
[[nodiscard]] std::string_view title_of(const object& initiative) noexcept;
[[nodiscard]] std::string_view unit_of(const object& initiative) noexcept;
// Is money or work already bound to it?
[[nodiscard]] bool beyond_planned(const object& initiative) noexcept;
[[nodiscard]] std::vector<std::string_view> roadmap_contents();   // the seven, as the model names them

// The rules, one theme a file.
void check_roadmap_years(const inspection& doc);
void check_roadmap_budget(const inspection& doc);
void check_roadmap_coverage(const inspection& doc);
// The links of initiatives to objects that the architecture, another document, does not have; they point into the roadmap.
[[nodiscard]] std::vector<const json_value*> missing_links(const json_value& roadmap, const json_value& architecture);
// Those, and objects that are wanted there but that no initiative builds.
void check_roadmap_links(const inspection& doc, const json_value& architecture);

}  // namespace spbe::inline v1::detail
