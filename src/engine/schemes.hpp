// A column that holds the codes of another list than its field asks for is told once, not cell by cell.  Which one it holds is decided
// from the head of the file, before anything is checked, so that threads and chunks change nothing.
#pragma once

#include <cstdint>
#include <vector>

#include <spbe/catalog.hpp>

namespace spbe::inline v1::detail {

struct file_plan;
class wave;

// Cells of a column that are codes of the other list, and those of them that happen to be codes of the field's own list too.
struct scheme_tally {
  std::uint64_t codes = 0, shared = 0;
};

// The lists that say of themselves what their codes are in `own`.
[[nodiscard]] std::vector<const list*> schemes_beside(const catalog& lists, const list& own);
// Looks at the head of the file and fills `file.scheme_of`.
void decide_schemes(file_plan& file, wave& rows);
// What all workers counted of a column.
[[nodiscard]] scheme_tally scheme_sum(const wave& rows, std::uint32_t column);

}  // namespace spbe::inline v1::detail
