// A list as the writers see it: record by record, code by code, and what belongs to each.  One record at a time, so that a long list needs no
// more memory than a short one.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <spbe/codelist.hpp>

namespace spbe::inline v1::detail {

struct dated_name {
  std::string name;
  interval valid;
};

// An ISO 8601 interval, half-open: the first day inside, the first day after; `..` is an open end.
[[nodiscard]] std::string days_of(const interval& i);

// A code and what is asked of it: its spells, oldest first, or the record of the day.
struct walked_code {
  std::vector<record> records;
  std::vector<dated_name> names;   // through all its spells; with a day, the one of that day
  [[nodiscard]] const record& last() const { return records.back(); }
};

// Both stop where `take` answers false.
void each_record(const list& l, date day, const std::function<bool(const record&)>& take);
// `with_names`: also the names with their days, which costs a look at every edition.
void each_code(const list& l, date day, bool with_names, const std::function<bool(const walked_code&)>& take);

// Every change once, by day (unknown days first), then by codes.
[[nodiscard]] std::vector<change> all_changes(const list& l);

// What the records are like as a table: may a code stand twice, are all parents there?
struct table_shape {
  bool codes_repeat = false;
  bool parents_exist = true;
  int levels = 1;
  std::size_t records = 0;
};
[[nodiscard]] table_shape shape_of(const list& l, date day);

// Does the list carry a correspondence?
[[nodiscard]] inline bool has_maps(const list& l) { return !l.info().maps_to.empty(); }

}  // namespace spbe::inline v1::detail
