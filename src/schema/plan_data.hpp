// What a plan holds: the schema with every name resolved, so that the engine never looks anything up by text.
#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <spbe/catalog.hpp>
#include <spbe/codelist.hpp>
#include <spbe/date.hpp>
#include <spbe/finding.hpp>
#include <spbe/result.hpp>
#include <spbe/type.hpp>

#include "schema/field_types.hpp"

namespace spbe::inline v1::detail {

inline constexpr std::uint32_t no_field = 0xFFFFFFFFU;

// How values of a field are masked where the canonical type does not already say it (contract section 7).
enum class field_mask : std::uint8_t { none, by_type, name, date_year, nothing_kept, first_two };

// An anchored RE2 pattern; pattern.cpp alone knows RE2.
class pattern {
 public:
  [[nodiscard]] virtual bool matches(std::string_view text) const noexcept = 0;
  virtual ~pattern() = default;
};

// minimum, maximum: a number (integer, number, year), or a day (date, tanggal, yearmonth: its first day) that is inside, for an exclusive
// one is turned into the day beside it.
struct bound {
  double number = 0;                             // nearest to the digits
  std::string digits;                            // as the schema writes them: all count
  bool inside = true;                            // no: of a number, the bound itself is beyond
  date day;
};

struct field_plan {
  std::string name;
  std::vector<std::string> match_names;          // compact(name) and compact(aliases): how headers find it
  field_type type = field_type::string;
  std::string format;                            // of a date: "default" (ISO), "any", or a pattern of %d %m %Y %y; else "default"
  const spbe::type* canonical = nullptr;         // spbe.type, or the type of the same scheme as spbe.codes
  const list* codes = nullptr;                   // spbe.codes
  bool by_name = false;                          // spbe.match
  int level = 0;                                 // spbe.level; 0 = any
  std::uint32_t as_of_field = no_field;          // spbe.asOf names a column …
  date as_of;                                    // … or a day
  severity membership_severity = severity::warning;  // spbe.severity for code, superseded, expired
  severity unknown_severity = severity::warning;     // of code alone: info where the list is incomplete and the schema says nothing
  bool required = false, unique = false;
  std::optional<std::vector<std::string>> enumeration;   // as texts
  std::shared_ptr<const pattern> regex;
  std::string regex_text;
  std::optional<bound> minimum, maximum;
  std::optional<std::uint64_t> min_length, max_length;   // in characters
  std::vector<std::string> missing_values;       // besides zero bytes
  std::vector<std::string> true_values, false_values;    // boolean
  char decimal_char = '.';
  std::string group_char;
  bool bare_number = true;                       // false: a number may carry signs in front and behind ("Rp 5.000", "12%")
  bool personal = false;
  field_mask mask = field_mask::none;
  bilingual title;
  std::uint32_t name_of_code = no_field;         // this field holds the name of that code field (spbe.nameOf): compared after folding, info
};

enum class rule_kind : std::uint8_t {
  nik_birth_date, nik_sex, compare, required_if,
  sum_of, one_of, range, nik_region, postal_province, nip_birth_date, nip_sex, npwp_nik,
  unique_together, kk_one_head, kk_shdk, parent_older, same_person, nik_two_kk,   // over the whole dataset
};
enum class compare_op : std::uint8_t { lt, le, eq, ne, ge, gt };
enum class fill_op : std::uint8_t { exactly, at_least, at_most };   // how many fields of one_of are filled: … one

// What a field may hold in the records of one group; `value` is the group's, as cells write it.
struct group_range {
  std::string value;
  std::optional<bound> minimum, maximum;
};

struct rule_plan {
  rule_kind kind = rule_kind::compare;
  std::string name;                              // "nik_birth_date": subject of its code and `rule` of its findings
  spbe::severity severity = severity::error;     // else what its row in the table of codes says
  std::uint32_t a = no_field;                    // nik | nip | region | left | total | field
  std::uint32_t b = no_field;                    // date | sex | region | postal | npwp | right | when.field | by
  std::vector<std::uint32_t> fields;             // parts of sum_of; fields of one_of and unique_together; of rules across rows, by role
  compare_op op = compare_op::eq;
  fill_op filled = fill_op::exactly;
  std::string tolerance;                         // sum_of: a decimal number; empty = none
  std::vector<std::string> equals;               // required_if
  std::vector<group_range> ranges;               // range: sorted by value …
  std::optional<group_range> otherwise;          // … and of every other group

  // Null where nothing bounds the group.
  [[nodiscard]] const group_range* range_of(std::string_view group) const noexcept {
    const auto at = std::lower_bound(ranges.begin(), ranges.end(), group, [](const group_range& r, std::string_view value) { return r.value < value; });
    if (at != ranges.end() && at->value == group) return &*at;
    return otherwise ? &*otherwise : nullptr;
  }
};

// Values that must occur in another file of the package, or in this one.
struct foreign_key {
  std::vector<std::uint32_t> fields;             // that refer
  std::string resource;                          // empty = the rows of this schema themselves
  std::vector<std::string> columns;              // of the resource, beside `fields`
  std::vector<std::uint32_t> own;                // the fields that these are, where the rows refer to themselves; else none
  [[nodiscard]] bool to_itself() const noexcept { return !own.empty(); }
};

enum class fields_match : std::uint8_t { exact, equal, subset, superset, partial };

struct plan_data {
  std::string name;                              // built-in name or "schema"
  bilingual title;
  catalog lists = builtin();                     // keeps every list that `field_plan::codes` points into
  std::vector<field_plan> fields;
  std::unordered_map<std::string, std::uint32_t> headers;   // every match name of the fields, and whose it is
  fields_match match = fields_match::exact;
  date as_of;
  std::vector<std::uint32_t> primary_key;
  std::vector<std::vector<std::uint32_t>> unique_keys;
  std::vector<foreign_key> foreign_keys;
  std::vector<rule_plan> rules;
};

}  // namespace spbe::inline v1::detail
