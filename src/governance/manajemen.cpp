// The rules of a manajemen document, in the order of their themes.
#include "governance/management.hpp"
#include "governance/rules.hpp"

namespace spbe::inline v1::detail {

void check_manajemen(const inspection& doc) {
  const risk_criteria criteria = criteria_of(doc.root(), doc.lists());
  check_risk_criteria(doc, criteria);
  check_risk_values(doc, criteria);
  check_risk_order(doc, criteria);
  check_risk_treatment(doc);
  check_processes(doc);
  check_talent(doc);
  check_knowledge(doc);
  check_assets_and_changes(doc);
  check_data_and_services(doc);
  check_audits(doc);
}

}  // namespace spbe::inline v1::detail
