// The compiled tables of `standards/`, beside the list `sds`: what a standard is made of besides its code and name.
//
//   standards u32, concepts u32, size of the symbols u32   then
//   numbers   u16 each: of the concepts, ascending (829 is K00829)
//   offsets   u24 each into the pool: of the standards in the order of the list `sds`, of the concepts, of the end
//   symbols, pool   packed_text.hpp
//
// The text of a standard is "829;1476|32010026;33220007|Total|orang|reference|1=Title|11<1=Title": concepts, presentations, measure, unit,
// the classification it refers to, then its items, each with its parent where it has one.  That of a concept is its name.
#pragma once

#include <cstddef>

namespace spbe::inline v1::detail {

inline constexpr std::size_t standard_counts = 12, concept_number_size = 2, standard_offset_size = 3;
inline constexpr std::size_t longest_standard = 0xFFFF;   // a text, unpacked
inline constexpr char standard_part = '|', standard_join = ';', item_parent = '<', item_title = '=';

}  // namespace spbe::inline v1::detail
