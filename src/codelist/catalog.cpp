#include <spbe/catalog.hpp>

#include <algorithm>
#include <cassert>

#include "codelist/table.hpp"

namespace spbe::inline v1 {
namespace detail {

// One string literal a list, from the list compiler.
#define SPBE_LIST(id) extern const char list_##id[];
#include "builtin_lists.inc"
#undef SPBE_LIST

}  // namespace detail

struct catalog::set {
  std::vector<list> by_id;   // ascending

  // Our own bytes, compiled and checked when the library was built: finding their sections is all there is to do.
  void add_builtin(const char* bytes) {
    const auto size = static_cast<std::size_t>(detail::load<std::uint64_t>(bytes + 16));
    auto table = detail::attach({bytes, size}, nullptr, true);
    assert(table);
    if (table) by_id.push_back(list(std::make_shared<const detail::list_table>(*std::move(table))));
  }
};

catalog::catalog() : set_(std::make_shared<const set>()) {}

const list* catalog::find(std::string_view id) const noexcept {
  const auto& all = set_->by_id;
  const auto at = std::lower_bound(all.begin(), all.end(), id, [](const list& l, std::string_view wanted) { return l.id() < wanted; });
  return at != all.end() && at->id() == id ? &*at : nullptr;
}

std::vector<const list*> catalog::lists() const {
  std::vector<const list*> out;
  for (const auto& l : set_->by_id) out.push_back(&l);
  return out;
}

catalog catalog::with(list added) const {
  set next;
  for (const auto& l : set_->by_id) {
    if (l.id() != added.id()) next.by_id.push_back(l);
  }
  const auto at = std::lower_bound(next.by_id.begin(), next.by_id.end(), added.id(), [](const list& l, std::string_view id) { return l.id() < id; });
  next.by_id.insert(at, std::move(added));
  catalog out;
  out.set_ = std::make_shared<const set>(std::move(next));
  return out;
}

const catalog& builtin() {
  static const catalog all = [] {
    catalog::set lists;
#define SPBE_LIST(id) lists.add_builtin(detail::list_##id);
#include "builtin_lists.inc"
#undef SPBE_LIST
    std::sort(lists.by_id.begin(), lists.by_id.end(), [](const list& a, const list& b) { return a.id() < b.id(); });
    catalog out;
    out.set_ = std::make_shared<const catalog::set>(std::move(lists));
    return out;
  }();
  return all;
}

}  // namespace spbe::inline v1
