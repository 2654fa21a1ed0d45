// What is known of the columns, by name, over all files of a run.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <spbe/validate.hpp>

#include "engine/evidence.hpp"
#include "engine/run.hpp"
#include "engine/wave.hpp"

namespace spbe::inline v1::detail {

class column_sums {
 public:
  void add(const file_plan& plan, const wave& rows);
  [[nodiscard]] std::vector<column_summary> summaries(bool structure_only) const;

 private:
  struct sum {
    std::string header;
    std::size_t nth = 0;
    std::string type;
    column_tally tally;
    evidence seen;
    std::uint64_t candidates = UINT64_MAX;
  };
  std::vector<sum> columns_;
};

}  // namespace spbe::inline v1::detail
