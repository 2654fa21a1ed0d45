#include "codelist/resolve/slip.hpp"

#include <algorithm>

namespace spbe::inline v1::detail {
namespace {

// Do two neighbouring letters make all the difference?
bool exchanged(std::string_view a, std::string_view b) noexcept {
  if (a.size() != b.size()) return false;
  const auto first = static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin()).first - a.begin());
  return first + 1 < a.size() && a[first] == b[first + 1] && a[first + 1] == b[first] && a.substr(first + 2) == b.substr(first + 2);
}

}  // namespace

unsigned slips_between(const plain_text& text, std::string_view name) noexcept {
  const unsigned apart = text.distance(name);
  return apart == 2 && exchanged(text.view(), name) ? 1 : apart;
}

}  // namespace spbe::inline v1::detail
