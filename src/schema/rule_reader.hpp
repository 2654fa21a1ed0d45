// What reading every rule across fields asks for: the fields that it names, and the complaint where one is of the wrong make.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "schema/steps.hpp"

namespace spbe::inline v1::detail {

class rule_reader {
 public:
  rule_reader(const place& at, const field_names& names, const plan_data& plan, rule_plan& rule) : at(at), rule(rule), names_(names), plan_(plan) {}

  const place& at;      // the rule's object
  rule_plan& rule;      // what is read goes here

  [[nodiscard]] const field_plan& field(std::uint32_t index) const { return plan_.fields[index]; }
  // The field that a member of `object` names, or nothing.
  [[nodiscard]] std::optional<std::uint32_t> field_at(const place& object, std::string_view member) const;
  // The fields that a member of the rule lists: `least` or more, each once.
  [[nodiscard]] std::optional<std::vector<std::uint32_t>> fields_at(std::string_view member, std::size_t least) const;
  // The member, which must be there and an object.
  [[nodiscard]] std::optional<place> object_at(std::string_view member) const;
  // "the rule needs …": the field that a member names will not do.  Answers no.
  bool wrong_field(const place& object, std::string_view member, std::string_view id, std::string_view en) const;

 private:
  const field_names& names_;
  const plan_data& plan_;
};

// Each reads the rule behind its name and says whether it is sound; what is wrong is told.
[[nodiscard]] bool read_rule_by_roles(rule_reader& in);    // rules_by_roles.cpp: those with `fields`, by the role of each
[[nodiscard]] bool read_compare(rule_reader& in);          // rules_of_fields.cpp
[[nodiscard]] bool read_required_if(rule_reader& in);
[[nodiscard]] bool read_sum_of(rule_reader& in);
[[nodiscard]] bool read_one_of(rule_reader& in);
[[nodiscard]] bool read_unique_together(rule_reader& in);
[[nodiscard]] bool read_range(rule_reader& in);            // rules_of_groups.cpp

}  // namespace spbe::inline v1::detail
