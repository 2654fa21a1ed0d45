// The rules of the eight managements, one theme a file.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include <spbe/governance/manajemen.hpp>

#include "governance/inspection.hpp"

namespace spbe::inline v1::detail {

[[nodiscard]] risk_criteria criteria_of(const json_value& management, const catalog& lists);

// Do the agency's own criteria hold together?
void check_risk_criteria(const inspection& doc, const risk_criteria& criteria);
// What is computed from the criteria: magnitude, level, decision; and the order of the register.
void check_risk_values(const inspection& doc, const risk_criteria& criteria);
void check_risk_order(const inspection& doc, const risk_criteria& criteria);
// Plans of those that are treated.
void check_risk_treatment(const inspection& doc);
// A magnitude and its level beside the likelihood and impact that they follow from, as risks, residuals and monitoring have them.
struct stated_risk {
  object about;
  std::int64_t likelihood = 0, impact = 0;   // 0: not stated
};
void check_stated(const inspection& doc, const risk_criteria& criteria, const stated_risk& stated);

void check_processes(const inspection& doc);      // every process of every management; kinds of audit
void check_talent(const inspection& doc);         // people
void check_knowledge(const inspection& doc);
void check_assets_and_changes(const inspection& doc);
void check_data_and_services(const inspection& doc);
void check_audits(const inspection& doc);

// Days in the order of time, those that are stated.
void check_dates(const inspection& doc, const object& about, std::initializer_list<std::string_view> members);
// "A, B, C".
[[nodiscard]] std::string listed_words(const std::vector<std::string_view>& words);

}  // namespace spbe::inline v1::detail
