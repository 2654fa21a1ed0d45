#include "governance/allowed.hpp"

namespace spbe::inline v1::detail {

std::vector<std::string_view> allowed_at(const model& what, std::initializer_list<std::string_view> path) {
  const model_node* at = &what.root();
  for (const auto name : path) {
    const model_property* const found = at->find(name);
    if (found == nullptr) return {};
    at = &what.at(found->what);
    if (at->items != no_node) at = &what.at(at->items);
  }
  return at->enumeration;
}

}  // namespace spbe::inline v1::detail
