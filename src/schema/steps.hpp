// The steps of compiling a schema, one file each, in the order they run.  All complain through `place`; none stops at the first fault.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "schema/place.hpp"
#include "schema/plan_data.hpp"

namespace spbe::inline v1::detail {

// A batch of rows holds eight bytes a cell: this many columns are 8 MiB of it.
inline constexpr std::size_t most_fields = 4096;

// Field names to their place in the plan.
using field_names = std::map<std::string, std::uint32_t, std::less<>>;

// What a schema asks of the whole dataset: keys, foreign keys, rules across rows.  Each holds memory of its own beside the run's budget, so
// that they are limited in number: the first beyond is complained of.
class rule_quota {
 public:
  void count(const place& at);

 private:
  static constexpr std::size_t most = 256;
  std::size_t counted_ = 0;
};

// pattern.cpp: compiles the patterns of one schema, which share what memory they may hold; those of one text are one.
class pattern_memory {
 public:
  explicit pattern_memory(std::size_t patterns) noexcept;
  // The reason where an expression will not do.
  [[nodiscard]] result<std::shared_ptr<const pattern>, std::string> compile(const std::string& expression);

 private:
  std::int64_t share_;       // of each pattern, where its program needs no more
  std::int64_t given_ = 0;   // to all
  std::map<std::string, std::shared_ptr<const pattern>> known_;
};

// Questions about a field that several steps ask.
[[nodiscard]] bool is_text(const field_plan& field) noexcept;
[[nodiscard]] bool is_day(const field_plan& field) noexcept;     // a Table Schema date, or the canonical type tanggal
[[nodiscard]] bool is_number(const field_plan& field) noexcept;

// field.cpp: name, type, format and how values are written; then the two below.
[[nodiscard]] std::optional<field_plan> compile_field(const place& field, const catalog& lists, const std::vector<std::string>& missing_values, pattern_memory& patterns);
// How a field, or all of them, write that a value is missing; nothing where a complaint was made.
[[nodiscard]] std::optional<std::vector<std::string>> read_missing_values(const place& at);
// constraints.cpp
void read_constraints(const place& constraints, field_plan& field, pattern_memory& patterns);
void read_categories(const place& field, field_plan& into);   // behind the constraints
// `minimum` and `maximum` of `at` alone, in the field's type; nothing where a complaint was made.
[[nodiscard]] std::optional<group_range> read_bounds_of(const place& at, const field_plan& field);
// domain.cpp: the field's `spbe`, without what refers to other fields; and what of its values may be shown.
void read_domain(const place& spbe, const catalog& lists, field_plan& field);
void choose_mask(field_plan& field);
// "error", "warning", "info".
[[nodiscard]] std::optional<severity> read_severity_name(const place& at);

// references.cpp: what refers to other fields.
[[nodiscard]] std::optional<std::uint32_t> find_field(const place& name, const field_names& names);
void resolve_references(const place& spbe, const field_names& names, std::uint32_t self, plan_data& plan);
// Has a key as many fields as one may have?  A complaint where not.
[[nodiscard]] bool fits_key(const place& at);
// One key: a field name or an array of them; empty where a complaint was made.
[[nodiscard]] std::vector<std::uint32_t> read_key(const place& at, const field_names& names);
void read_keys(const place& schema, const field_names& names, rule_quota& whole, plan_data& plan);
// Whose each header is; a complaint where two fields answer to one.
void bind_headers(const std::vector<place>& fields, plan_data& plan);

// foreign_keys.cpp
void read_foreign_keys(const place& keys, const field_names& names, rule_quota& whole, plan_data& plan);

// compile.cpp: all of it.
[[nodiscard]] result<std::shared_ptr<plan_data>, std::vector<error>> compile_plan(std::string_view json, const catalog& lists);

// rules.cpp
[[nodiscard]] std::vector<rule_plan> compile_rules(const place& rules, const field_names& names, rule_quota& whole, const plan_data& plan);

}  // namespace spbe::inline v1::detail
