// Weights and bands, as the regulations have them.  That weights add up to 100.00, and that published results come out, is tested.
#include <algorithm>
#include <iterator>

#include <spbe/governance/indeks.hpp>

namespace spbe::inline v1 {
namespace {

using group = index_instrument::group;
using band = index_instrument::band;

// PermenPANRB 59/2020: indicators, aspect, domain, weight of each.
constexpr group spbe_groups[] = {{1, 10, 1, 1, 130},  {11, 14, 2, 2, 250}, {15, 18, 3, 2, 250}, {19, 20, 4, 2, 250},
                                 {21, 28, 5, 3, 150}, {29, 31, 6, 3, 150}, {32, 41, 7, 4, 275}, {42, 47, 8, 4, 300}};
constexpr band spbe_bands[] = {{420, "Memuaskan"}, {350, "Sangat Baik"}, {260, "Baik"}, {180, "Cukup"}, {0, "Kurang"}};

// PermenPANRB 8/2026, by works that explain it (the gazette was not at hand); of its bands two agree, a third has 4.50 for the highest.
constexpr group pemdi_groups[] = {{1, 2, 1, 0, 500},   {3, 4, 2, 0, 500},   {5, 5, 3, 0, 500},   {6, 7, 3, 0, 300},   {8, 8, 3, 0, 400},
                                  {9, 10, 4, 0, 400},  {11, 11, 4, 0, 300}, {12, 12, 4, 0, 400}, {13, 14, 5, 0, 500}, {15, 17, 6, 0, 400},
                                  {18, 18, 6, 0, 300}, {19, 19, 7, 0, 1000}, {20, 20, 7, 0, 1500}};
constexpr band pemdi_bands[] = {{400, "Memuaskan"}, {350, "Sangat Baik"}, {250, "Baik"}, {150, "Cukup"}, {0, "Kurang"}};

constexpr index_instrument instruments[] = {
    {"spbe-59-2020", "indeks_spbe", "indeks_spbe_kriteria", certainty::high, spbe_groups, spbe_bands},
    {"pemdi-8-2026", "indeks_pemdi", "", certainty::medium, pemdi_groups, pemdi_bands},
};

}  // namespace

const index_instrument* index_instrument::find(std::string_view id) noexcept {
  const auto* const found = std::find_if(std::begin(instruments), std::end(instruments), [id](const index_instrument& i) { return i.id == id; });
  return found == std::end(instruments) ? nullptr : found;
}

std::span<const index_instrument> index_instrument::all() noexcept { return instruments; }

const index_instrument::group& index_instrument::group_of(int indicator) const noexcept {
  return *std::find_if(groups.begin(), groups.end() - 1, [indicator](const group& g) { return indicator <= g.last; });
}

}  // namespace spbe::inline v1
