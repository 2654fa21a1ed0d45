// A checked dataset as the conformance report sees it: governance knows no datasets, so the two meet here.
#include <spbe/report.hpp>

#include "schema/plan_data.hpp"

namespace spbe::inline v1 {

delivered_data delivered(const plan& schema, const validation_summary& data) {
  delivered_data out;
  for (const auto& c : data.columns) out.columns.push_back(c.name);
  out.rows = data.rows;
  out.by_code = data.by_code;
  out.encoding = data.encoding == "utf-8" ? "UTF-8" : data.encoding;
  out.has_schema = !schema.data().fields.empty();
  return out;
}

}  // namespace spbe::inline v1
