// What stays fixed while a run goes on: the plan with every code resolved, and per file the checks of its columns.
// Workers share it and never write to it.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include <spbe/validate.hpp>

#include "engine/bind.hpp"
#include "engine/codes.hpp"
#include "engine/exchanges.hpp"
#include "engine/row_groups.hpp"
#include "engine/rule_values.hpp"
#include "engine/shared_sieve.hpp"
#include "schema/plan_data.hpp"
#include "table/source.hpp"

namespace spbe::inline v1::detail {

inline constexpr std::uint32_t no_rule = 0xFFFFFFFFU;

// A rule over the whole dataset, as its findings know it.
struct dataset_rule {
  code_index code = no_code;
  spbe::severity severity = severity::error;
  std::string name;                    // of the finding's `rule`; empty for the constraint of one field
  std::uint32_t shown_field = no_field;   // where its findings stand; none for a key of several fields
};

// A constraint over the whole dataset: `unique`, uniqueKeys, primaryKey, unique_together.
struct unique_rule {
  std::vector<std::uint32_t> fields;
  std::uint32_t rule = no_rule;        // of the plan's rules; none for what is no rule of them
  bool shows_key = true;               // the key columns are its fields, so the key can be told from the value
  bool digits_stand = true;            // one field, in which a cell of digits is its own canonical form
};

// A foreign key.
struct reference_rule {
  bool given = false;                  // there are rows that it refers to: of a resource, or its own
  bool digits_stand = true;            // as of unique_rule
};

struct key_part {
  std::string name;                    // as asked for
  std::uint32_t field = no_field;      // else a header of the file
};

// The codes that a field's list can give.
struct field_codes {
  code_index list_code = no_code, superseded = no_code, expired = no_code, not_yet_valid = no_code, level = no_code, list_name = no_code;
  code_index wrong_scheme = no_code;
  const list* own = nullptr;               // the list that other schemes are told from …
  std::vector<const list*> schemes;        // … and those: lists that say what their codes are in it
  std::vector<std::int8_t> sex_of_spell;   // of a list of sexes: 'L', 'P' or 0 by spell
  std::vector<std::int8_t> shdk_of_spell;  // of the list of relations to the head of the family: its number, or 0
};

class known_keys;

class run_plan {
 public:
  // `resources`: the names of those that are given.
  [[nodiscard]] static result<run_plan> make(const plan& what, const validate_options& options, const std::vector<std::string>& resources);

  plan source;                         // keeps `data` alive
  const plan_data* data = nullptr;
  validate_options options;
  date day;                            // where a record's own column says nothing
  std::string day_source;
  code_table codes;
  fixed_codes fixed;
  std::vector<std::array<code_index, 16>> type_codes;  // by type_id and class
  std::vector<field_codes> fields;
  std::vector<std::shared_ptr<shared_sieve>> sieves;   // by field; null where none fits
  std::vector<code_index> rule_codes;
  std::vector<rule_values> values_of_rules;
  std::vector<unique_rule> uniques;
  std::vector<row_group> groups;
  std::vector<group_rule> group_rules;
  std::vector<reference_rule> references;   // by foreign key of the plan
  std::vector<dataset_rule> dataset;   // the unique ones, then those of groups, then the references
  std::vector<key_part> key;
  std::vector<mapped_header> map;

  // The code of a canonical type's verdict: unions ask the value.
  [[nodiscard]] code_index code_of(const type& canonical, std::string_view value, finding_class what) const noexcept;
  // As documents call it: "excel.float", "swapped.<field>".
  [[nodiscard]] std::string name_of(spbe::cause why) const;
  // The days a field's codes are judged on when no column says so.
  [[nodiscard]] date day_for(const field_plan& field) const noexcept;
  [[nodiscard]] bool structure_only() const noexcept { return data->fields.empty(); }

 private:
  explicit run_plan(const plan& what);
};

// One file of a run.
struct file_plan {
  const run_plan* run = nullptr;
  layout what;
  binding bound;
  std::vector<std::uint32_t> key_columns;                   // by run->key; no_column where this file has none
  std::vector<std::uint32_t> context;                       // columns that findings of other columns need: key, inputs of rules
  std::vector<std::uint32_t> context_of;                    // by column: its place in `context`, or no_column
  std::vector<std::uint64_t> candidates;                    // structure only: bits of evidence worth counting, by column
  std::vector<const list*> scheme_of;                       // by column: the list whose codes it holds instead of its field's, or null
  exchanges may_exchange;                                   // which columns a misplaced cell may belong to
  std::vector<const known_keys*> known;                     // by foreign key: what it refers to, where all of it is in memory; or null

  [[nodiscard]] const field_plan* field_at(std::uint32_t column) const noexcept {
    if (column >= bound.field_of.size() || bound.field_of[column] == no_field) return nullptr;
    return &run->data->fields[bound.field_of[column]];
  }
};

[[nodiscard]] file_plan plan_file(const run_plan& run, layout what);

}  // namespace spbe::inline v1::detail
