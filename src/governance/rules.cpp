#include "governance/rules.hpp"

#include <algorithm>
#include <iterator>

namespace spbe::inline v1::detail {
namespace {

struct rule_set {
  std::string_view kind;
  rule_check run;
};
constexpr rule_set sets[] = {
    {"arsitektur", check_architecture},
    {"indeks", check_indeks}, {"ms_keg", check_metadata}, {"ms_var", check_metadata}, {"ms_ind", check_metadata}, {"standar_data", check_standar_data},
    {"manajemen", check_manajemen},
    {"peta_rencana", check_peta_rencana},
};

}  // namespace

rule_check rules_of(std::string_view kind) noexcept {
  const auto* const found = std::find_if(std::begin(sets), std::end(sets), [kind](const rule_set& s) { return s.kind == kind; });
  return found == std::end(sets) ? nullptr : found->run;
}

}  // namespace spbe::inline v1::detail
