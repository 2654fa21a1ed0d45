// A digit code as a number that sorts like its list.
//
// A code of n digits in a list whose longest has D becomes  value x 10^(D-n) x 16 + level:  a parent sorts just before its children,
// "31.71" and "3171" are one key, and "31" differs from "31.00" by its level.
#pragma once

#include <cstdint>

namespace spbe::inline v1::detail {

struct digit_key {
  std::uint64_t key = 0;
  std::uint32_t prefix = 0;     // the first four digits, padded with zeros
  std::uint8_t next = 0;        // the fifth and sixth, padded
  std::uint8_t digits = 0;
  std::uint8_t level = 0;       // 0 = no such code can be
};

}  // namespace spbe::inline v1::detail
