// A rule across the fields of a record at one batch of rows: what it may look at, and where it tells what it found.  The checks themselves
// are functions over it, by theme: rules_of_numbers.cpp (what official numbers say of their owner), rules_of_fields.cpp, rules_of_sums.cpp.
#pragma once

#include <string_view>

#include "engine/worker.hpp"

namespace spbe::inline v1::detail {

class rule_bench {
 public:
  rule_bench(worker& of, std::uint32_t rule) : worker_(of), rule_(rule) {}

  [[nodiscard]] const rule_plan& rule() const noexcept { return worker_.run_.data->rules[rule_]; }
  [[nodiscard]] const field_plan& plan(std::uint32_t field) const noexcept { return worker_.run_.data->fields[field]; }
  [[nodiscard]] const field_codes& codes(std::uint32_t field) const noexcept { return worker_.run_.fields[field]; }
  [[nodiscard]] const rule_values& values() const noexcept { return worker_.run_.values_of_rules[rule_]; }
  [[nodiscard]] const check_context& context() const noexcept { return worker_.context_; }

  [[nodiscard]] std::uint32_t rows() const noexcept { return worker_.rows_.rows; }
  [[nodiscard]] cells column(std::uint32_t field) const { return worker_.rows_.column(worker_.file_.bound.column_of[field]); }
  [[nodiscard]] std::string_view cell(std::uint32_t field, std::uint32_t row) const { return worker_.cell_of(field, row); }
  // What the list of a field makes of its cell.
  [[nodiscard]] membership said(std::uint32_t field, std::uint32_t row) const noexcept {
    const auto& codes = worker_.facts_[field].codes;
    return plan(field).codes == nullptr ? membership{} : codes[row];
  }
  [[nodiscard]] const field_facts& facts(std::uint32_t field) const noexcept { return worker_.facts_[field]; }
  [[nodiscard]] const std::uint8_t* states(std::uint32_t field) const noexcept { return worker_.facts_[field].state.data(); }
  // The record has too few cells and this is one that it lacks: told by the record's own finding.
  [[nodiscard]] bool lacks(std::uint32_t field, std::uint32_t row) const { return column(field).size[row] == cells::absent && worker_.ragged_[row] != 0; }

  // Are all inputs of the rule columns of this file?
  [[nodiscard]] bool bound() const;
  // The finding stands at this field.
  void fail(std::uint32_t field, std::uint32_t row) { worker_.fail_rule(rule_, field, row); }

 private:
  worker& worker_;
  std::uint32_t rule_;
};

void check_nik_birth_date(rule_bench& at);    // rules_of_numbers.cpp
void check_nik_sex(rule_bench& at);
void check_nik_region(rule_bench& at);
void check_postal_province(rule_bench& at);
void check_nip_birth_date(rule_bench& at);
void check_nip_sex(rule_bench& at);
void check_npwp_nik(rule_bench& at);
void check_comparison(rule_bench& at);        // rules_of_fields.cpp
void check_required_if(rule_bench& at);
void check_one_of(rule_bench& at);
void check_range(rule_bench& at);
void check_sum(rule_bench& at);               // rules_of_sums.cpp

}  // namespace spbe::inline v1::detail
