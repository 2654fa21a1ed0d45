// Rules that look across rows (families): the rows that share a key are a group; what is kept of each row is a word and the cells that a finding
// would show.
#pragma once

#include <cstdint>
#include <vector>

#include "schema/plan_data.hpp"

namespace spbe::inline v1::detail {

// Whose rows belong together: those of one family card, of one name and birth date, of one NIK.
enum class group_key : std::uint8_t { no_kk, person, nik };

struct row_group {
  group_key by = group_key::no_kk;
  // Fields; not every group has all of them.
  std::uint32_t nik = no_field, no_kk = no_field, shdk = no_field, sex = no_field, day = no_field, name = no_field;
  std::vector<std::uint32_t> shown;       // fields whose cells findings stand at
};

struct group_rule {
  std::uint32_t rule = 0;                 // of the plan
  std::uint32_t group = 0;
  std::uint32_t shown_field = no_field;   // where its findings stand
};

// Rules that ask for the same fields share a group.
void read_groups(const plan_data& plan, std::vector<row_group>& groups, std::vector<group_rule>& rules);

// What is kept of a member of a family: its number in the list shdk (0: not known), 'L', 'P' or 0, and the birthday where there is one.
struct member {
  unsigned shdk = 0;
  char sex = '\0';
  bool dated = false;
  std::int32_t day = 0;
  [[nodiscard]] std::uint64_t pack() const noexcept {
    return shdk | static_cast<std::uint64_t>(static_cast<unsigned char>(sex)) << 8U | static_cast<std::uint64_t>(dated) << 16U |
           static_cast<std::uint64_t>(static_cast<std::uint32_t>(day)) << 32U;
  }
  [[nodiscard]] static member unpack(std::uint64_t word) noexcept {
    return {static_cast<unsigned>(word & 0xFFU), static_cast<char>(word >> 8U & 0xFFU), (word >> 16U & 1U) != 0, static_cast<std::int32_t>(word >> 32U)};
  }
};

}  // namespace spbe::inline v1::detail
