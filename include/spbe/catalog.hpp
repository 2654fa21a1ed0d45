/// @file
/// Room: codelist.  An immutable set of lists.  Nothing is global: what consults lists takes a catalog.
///
///     const spbe::catalog& all = spbe::builtin();
///     auto mine = all.with(*spbe::list::open_file("unit_kerja.spbelist"));   // overrides its namesake
///
/// Threads: any.  Cost: copies share their lists.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include <spbe/codelist.hpp>

namespace spbe::inline v1 {

class catalog {
 public:
  /// The list of that id, or null.  The pointer lives as long as the catalog or a copy of it.
  [[nodiscard]] const list* find(std::string_view id) const noexcept;
  /// By id.
  [[nodiscard]] std::vector<const list*> lists() const;
  /// This set and one more; a list of the same id is replaced.
  [[nodiscard]] catalog with(list added) const;

 private:
  friend const catalog& builtin();
  catalog();
  struct set;
  std::shared_ptr<const set> set_;
};

/// The lists inside the library.  No start-up work beyond a few headers; the first call is under a millisecond.
[[nodiscard]] const catalog& builtin();

}  // namespace spbe::inline v1
