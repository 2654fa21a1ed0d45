// Correspondences between lists, as the catalog carries them.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <spbe/catalog.hpp>
#include <spbe/codelist.hpp>

namespace spbe::inline v1::detail {

// A correspondence read in one of its two directions.
struct crosswalk {
  using question = std::function<std::vector<conversion>(std::string_view)>;
  std::string carrier;    // the list that holds it
  std::string from, to;   // ids of lists
  date edition;           // of its codes, where the carrier says so
  question forth;         // the targets of a code
  question back;          // the codes that lead to a target
  std::function<std::vector<std::string>(bool targets)> codes;   // all that it names at one side
  bool reversed = false;  // against the direction it is written in
};

// Every crosswalk of the catalog in both directions: as it is written first, then by the id of its carrier.  They live as long as the catalog.
[[nodiscard]] std::vector<crosswalk> crosswalks_of(const catalog& lists);

// The day of the codes that a crosswalk names of `other`, the list of its targets (or else of its sources): its own, else the edition of `other` on
// which the most of them live, the newest of these.  None where `other` knows no days.
[[nodiscard]] date edition_day(const crosswalk& way, const list& other, bool targets);

}  // namespace spbe::inline v1::detail
