// For bytes of strangers: a checksum that fits, and every question that a list answers.
#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>

#include <spbe/codelist.hpp>
#include <spbe/exchange.hpp>
#include <spbe/list_source.hpp>
#include <spbe/resolve.hpp>

#include "codelist/sha256.hpp"

namespace ask {

using spbe::date;

// With a checksum that fits, so that the checks behind it are reached.
inline std::shared_ptr<const std::string> seal(std::string bytes) {
  const auto sum = spbe::detail::sha256(std::string_view(bytes).substr(56));
  std::copy(sum.begin(), sum.end(), bytes.begin() + 24);
  return std::make_shared<const std::string>(std::move(bytes));
}

// Every question; the answers do not matter.
inline std::size_t ask_everything(const spbe::list& list) {
  std::size_t heard = list.info().editions.size();
  for (const date day : {date(), date(2015, 1, 1), date(2019, 6, 1), date(2030, 1, 1)}) {
    for (const auto& r : list.all(day)) {
      heard += list.spells(r.code).size() + list.children(r.code, day).size() + list.ancestors(r.code, day).size() + list.history(r.code).size() +
               list.successors(r.code).size() + list.predecessors(r.code).size() + list.living_successors(r.code, day).size() +
               list.synonyms(r.code).size() + list.official(r.code).size();
      for (const auto& m : list.maps(r.code)) heard += list.maps_back(m.to).size();
      const auto m = list.judge(r.code, day);
      heard += list.named(m.spell, r.name, day) ? 1U : 0U;
      heard += static_cast<std::size_t>(list.judge_name(r.name, day).standing);
    }
    heard += list.search("a", day, 5).size() + spbe::resolver(list, {.as_of = day, .level = 0, .within = {}, .limit = 2}).resolve("Hulu Kiri").candidates.size();
    for (std::size_t format = 0; format < spbe::list_format_names.size(); ++format) {
      const auto text = spbe::export_list(list, static_cast<spbe::list_format>(format), {.day = day, .lang = spbe::language::id, .part = spbe::list_part::records});
      heard += text ? text->size() : 0;
    }
  }
  heard += spbe::list_source::of(list).faults().size();   // its tables again, and all that is asked of tables
  for (const std::uint64_t n : {0ULL, 11ULL, 1101ULL, 110101ULL, 999999ULL}) heard += (list.ever(2, n) ? 1U : 0U) + (list.ever(4, n) ? 1U : 0U) + (list.ever(6, n) ? 1U : 0U);
  return heard;
}

}  // namespace ask
