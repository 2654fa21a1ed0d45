// The standard set of risk criteria, and an agency's own.  Tables: PermenPANRB 5/2020, Formulir 2.8.A, 2.9.A and 2.9.B, read in a public copy; their
// heading there is "an example of filling in".  Names come from the lists risiko_*.
#include <algorithm>
#include <charconv>
#include <iterator>

#include <spbe/governance/manajemen.hpp>

#include "governance/management.hpp"
#include "governance/member.hpp"

namespace spbe::inline v1 {
namespace {

using detail::items_in;
using detail::json_value;

constexpr int levels = 5;
// Rows: likelihood 1-5; columns: impact 1-5.
constexpr int magnitudes[levels][levels] = {{1, 3, 5, 8, 20}, {2, 7, 11, 13, 21}, {4, 10, 14, 17, 22}, {6, 12, 16, 19, 24}, {9, 15, 18, 23, 25}};
constexpr double percents[levels - 1] = {5, 10, 20, 50};
constexpr std::int64_t times_a_year[levels - 1] = {1, 5, 9, 12};
constexpr int highest[levels] = {5, 10, 15, 20, 25};
constexpr std::string_view colours[levels] = {"Biru", "Hijau", "Kuning", "Jingga", "Merah"};

// The names of a list whose codes are 1, 2, 3 …
std::vector<std::string> names_of(const catalog& lists, std::string_view id) {
  std::vector<std::string> out;
  const list* const names = lists.find(id);
  while (names != nullptr) {
    const auto next = names->find(std::to_string(out.size() + 1), {});
    if (!next) break;
    out.push_back(next->name);
  }
  return out;
}

void read_texts(const json_value& own, std::string_view name, std::vector<std::string>& into) {
  std::vector<std::string> out;
  for (const json_value& item : items_in(own, name)) {
    if (item.is(json_value::kind::text)) out.emplace_back(item.text());
  }
  if (!out.empty()) into = std::move(out);
}

void read_likelihoods(const json_value& own, risk_criteria& into) {
  const auto items = items_in(own, "kemungkinan");
  if (items.empty()) return;
  into.likelihoods.clear();
  for (const json_value& item : items) {
    into.likelihoods.push_back({std::string(detail::text_of(item, "nama")), detail::number_in(item, "probabilitas_sampai"), detail::whole_in(item, "frekuensi_sampai")});
  }
}

void read_impacts(const json_value& own, risk_criteria& into) {
  const auto items = items_in(own, "dampak");
  if (items.empty()) return;
  into.impacts.clear();
  for (const json_value& item : items) into.impacts.emplace_back(detail::text_of(item, "nama"));
}

// A matrix whose cells are not all whole numbers is none.
void read_matrix(const json_value& own, risk_criteria& into) {
  std::vector<std::vector<int>> out;
  for (const json_value& row : items_in(own, "matriks")) {
    auto& cells = out.emplace_back();
    for (const json_value& cell : row.items()) {
      const auto magnitude = detail::whole_of(cell);
      if (!magnitude || *magnitude < 1 || *magnitude > 100) return;
      cells.push_back(static_cast<int>(*magnitude));
    }
  }
  if (!out.empty()) into.matrix = std::move(out);
}

void read_bands(const json_value& own, risk_criteria& into) {
  std::vector<risk_criteria::band> out;
  for (const json_value& item : items_in(own, "level")) {
    const auto most = detail::whole_in(item, "sampai");
    if (!most || *most < 1 || *most > 100) return;
    out.push_back({std::string(detail::text_of(item, "nama")), static_cast<int>(*most), std::string(detail::text_of(item, "warna"))});
  }
  if (!out.empty()) into.bands = std::move(out);
}

void read_appetite(const json_value& own, risk_criteria& into) {
  const auto limit = [](const json_value& item, std::string_view name) {
    const auto whole = detail::whole_in(item, name);
    return whole && *whole >= 1 && *whole <= 100 ? std::optional(static_cast<int>(*whole)) : std::nullopt;
  };
  for (const json_value& item : items_in(own, "selera")) {
    const auto category = risk_criteria::named(into.categories, detail::text_of(item, "kategori"));
    if (!category.empty()) into.appetite[std::string(category)] = {limit(item, "positif"), limit(item, "negatif")};
  }
}

template <class Bound, class Value>
std::optional<int> level_under(const std::vector<risk_criteria::likelihood_level>& all, Bound bound, Value value) noexcept {
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto& most = all[i].*bound;
    if (!most && i + 1 < all.size()) return std::nullopt;   // bounds are not known
    if (!most || value <= *most) return static_cast<int>(i) + 1;
  }
  return std::nullopt;
}

}  // namespace

risk_criteria risk_criteria::standard(const catalog& lists) {
  risk_criteria out;
  out.categories = names_of(lists, "risiko_kategori");
  out.areas = names_of(lists, "risiko_area_dampak");
  out.impacts = names_of(lists, "risiko_level_dampak");
  const auto likely = names_of(lists, "risiko_level_kemungkinan"), named = names_of(lists, "risiko_level");
  for (std::size_t i = 0; i < levels; ++i) {
    const bool last = i + 1 == levels;
    out.matrix.emplace_back(std::begin(magnitudes[i]), std::end(magnitudes[i]));
    out.likelihoods.push_back({i < likely.size() ? likely[i] : std::string(), last ? std::nullopt : std::optional(percents[i]), last ? std::nullopt : std::optional(times_a_year[i])});
    out.bands.push_back({i < named.size() ? named[i] : std::string(), highest[i], std::string(colours[i])});
  }
  return out;
}

risk_criteria risk_criteria::of(const document& management, const catalog& lists) { return detail::criteria_of(management.root(), lists); }

risk_criteria detail::criteria_of(const json_value& management, const catalog& lists) {
  risk_criteria out = risk_criteria::standard(lists);
  const json_value* const own = object_in(management, "kriteria_risiko");
  if (own == nullptr) return out;
  read_texts(*own, "kategori", out.categories);
  read_texts(*own, "area_dampak", out.areas);
  read_likelihoods(*own, out);
  read_impacts(*own, out);
  read_matrix(*own, out);
  read_bands(*own, out);
  read_appetite(*own, out);
  return out;
}

std::optional<risk> risk_criteria::risk_of(int likelihood, int impact) const {
  if (likelihood < 1 || impact < 1 || static_cast<std::size_t>(likelihood) > matrix.size()) return std::nullopt;
  const auto& row = matrix[static_cast<std::size_t>(likelihood) - 1];
  return static_cast<std::size_t>(impact) > row.size() ? std::nullopt : risk_of_magnitude(row[static_cast<std::size_t>(impact) - 1]);
}

std::optional<risk> risk_criteria::risk_of_magnitude(int magnitude) const {
  const auto found = std::find_if(bands.begin(), bands.end(), [magnitude](const band& b) { return magnitude <= b.most; });
  if (magnitude < 1 || found == bands.end()) return std::nullopt;
  return risk{magnitude, static_cast<int>(found - bands.begin()) + 1, found->name, found->colour};
}

std::optional<int> risk_criteria::likelihood_of_percent(double percent) const noexcept { return level_under(likelihoods, &likelihood_level::percent, percent); }
std::optional<int> risk_criteria::likelihood_of_times(std::int64_t times) const noexcept { return level_under(likelihoods, &likelihood_level::times, times); }

std::optional<bool> risk_criteria::must_treat(std::string_view category, bool positive, int magnitude) const {
  const auto found = appetite.find(std::string(named(categories, category)));
  if (found == appetite.end()) return std::nullopt;
  const auto& limit = positive ? found->second.positive : found->second.negative;
  return limit ? std::optional(magnitude >= *limit) : std::nullopt;
}

std::string_view risk_criteria::named(const std::vector<std::string>& set, std::string_view name_or_number) noexcept {
  std::size_t number = 0;
  const char* const end = name_or_number.data() + name_or_number.size();
  if (const auto [behind, trouble] = std::from_chars(name_or_number.data(), end, number); trouble == std::errc{} && behind == end) {
    return number >= 1 && number <= set.size() ? std::string_view(set[number - 1]) : std::string_view{};
  }
  const auto found = std::find(set.begin(), set.end(), name_or_number);
  return found == set.end() ? std::string_view{} : std::string_view(*found);
}

}  // namespace spbe::inline v1
