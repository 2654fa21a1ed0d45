// What the kinds of spells say of one day: most spells of a list need no more to be judged.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "codelist/table.hpp"

namespace spbe::inline v1::detail {

// Spells are of a few kinds, which say from when until when: those that are current on a day, and their level.
class kinds_of_day {
 public:
  // Do they tell of every spell whether it is current?  Without a day every one is, and they are silent.
  [[nodiscard]] static bool tell_all(const list_table& t, date day) noexcept { return t.spell_size == 2 && day.has_value(); }
  // Of long columns alone: for a few cells the kinds are not worth going through.
  kinds_of_day(const list_table& t, date day, std::size_t cells) noexcept {
    if (t.spell_size != 2 || cells < t.kind_count / 2 || !day.has_value() || day.days() < t.first_day) return;
    for (std::uint32_t k = 0; k < t.kind_count; ++k) {
      const char* const kind = t.kinds + std::size_t{k} * kind_size;
      const bool current = day.days() >= t.day(load<std::uint16_t>(kind)) && day.days() < t.day(load<std::uint16_t>(kind + 2));
      level_[k] = current ? static_cast<std::uint8_t>(kind[4]) : 0;
    }
  }
  // 0: not known to be current.
  [[nodiscard]] std::uint8_t level_of(const list_table& t, std::uint32_t spell) const noexcept {
    return spell == nothing || t.spell_size != 2 ? 0 : level_[static_cast<unsigned char>(t.spells[std::size_t{spell} * 2 + 1])];
  }

 private:
  std::array<std::uint8_t, 256> level_{};
};

}  // namespace spbe::inline v1::detail
