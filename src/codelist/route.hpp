// The steps from codes to codes that a converter goes.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include <spbe/catalog.hpp>
#include <spbe/convert.hpp>

#include "codelist/crosswalk.hpp"

namespace spbe::inline v1 {

// At most three steps: from the day asked to the day of the crosswalk, across it, and from its day to the one asked.
struct converter::route {
  struct days {
    const spbe::list* in = nullptr;
    date from, to;               // no `from`: whenever the code lived last
  };
  catalog lists;                 // keeps the lists alive
  const spbe::list* source = nullptr;
  const spbe::list* target = nullptr;
  date source_day, target_day;
  std::optional<days> before;
  std::optional<detail::crosswalk> across;
  std::optional<days> behind;

  [[nodiscard]] converted answer(std::string_view code) const;

 private:
  void step(converted& so_far, const days& along) const;
  void step(converted& so_far, const detail::crosswalk& way) const;
};

}  // namespace spbe::inline v1
