// spbe manajemen check FILE | risiko [LIKELIHOOD IMPACT | FILE] | schema
#include <fmt/format.h>

#include <spbe/governance/manajemen.hpp>

#include "cli/count.hpp"
#include "cli/document.hpp"
#include "cli/messages.hpp"
#include "cli/output.hpp"
#include "cli/verb.hpp"

namespace cli {
namespace {

bool print_risk(output& out, int likelihood, int impact, const spbe::risk& r, const command_line& line) {
  return out.line(line.json ? spbe::json(likelihood, impact, r) : fmt::format("{}\t{}\t{}\t{}\t{}", likelihood, impact, r.magnitude, r.name, r.colour));
}

// The whole matrix, a cell a line.
exit_code print_matrix(const spbe::risk_criteria& criteria, const command_line& line) {
  output out(1);
  for (int i = 1; criteria.risk_of(i, 1); ++i) {
    for (int j = 1; const auto r = criteria.risk_of(i, j); ++j) print_risk(out, i, j, *r, line);
  }
  return out.finish(exit_code::clean, line.lang);
}

exit_code look_up(const std::string& likelihood, const std::string& impact, const spbe::risk_criteria& criteria, const command_line& line) {
  const auto i = count_of(likelihood), j = count_of(impact);
  const auto small = [](const auto& level) { return level && *level <= 100 ? static_cast<int>(*level) : 0; };
  const auto r = criteria.risk_of(small(i), small(j));
  if (!r) {
    const auto rows = criteria.matrix.size(), columns = criteria.matrix.empty() ? 0 : criteria.matrix[0].size();
    return line.wrong({fmt::format("kemungkinan 1 sampai {} dan dampak 1 sampai {}, bukan {} {}", rows, columns, shown(likelihood), shown(impact)),
                       fmt::format("likelihood 1 to {} and impact 1 to {}, not {} {}", rows, columns, shown(likelihood), shown(impact))});
  }
  output out(1);
  print_risk(out, small(i), small(j), *r, line);
  return out.finish(exit_code::clean, line.lang);
}

exit_code print_register(const spbe::document& management, const check_request& request, const command_line& line) {
  output out(1);
  for (const auto& r : spbe::risk_register(management, request.options(line))) {
    const std::string priority = r.priority == 0 ? "-" : std::to_string(r.priority);
    if (!out.line(line.json ? spbe::json(r) : fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}", priority, shown(r.id), r.magnitude, shown(r.level), shown(r.decision), r.option.empty() ? "-" : shown(r.option), shown(r.event)))) break;
  }
  return out.finish(exit_code::clean, line.lang);
}

exit_code risks(const check_request& request, const command_line& line) {
  const auto criteria = spbe::risk_criteria::standard(line.catalog());
  if (line.values.size() == 1) return print_matrix(criteria, line);
  if (line.values.size() == 3) return look_up(line.values[1], line.values[2], criteria, line);
  if (line.values.size() != 2) return line.wrong({"manajemen risiko memerlukan KEMUNGKINAN DAMPAK, atau satu FILE", "manajemen risiko needs LIKELIHOOD IMPACT, or one FILE"});
  const auto management = read_document("manajemen", line.values[1], line);
  return management ? print_register(*management, request, line) : management.error();
}

}  // namespace

exit_code run_manajemen(const verb& self, arguments args, spbe::language lang) {
  command_line line(self, lang);
  check_request request;
  request.declare(line);
  if (const auto done = line.parse(std::move(args))) return *done;
  const std::string what = line.values.empty() ? "" : line.values[0];
  if (what == "schema" && line.values.size() == 1) return print_document_schema("manajemen", line);
  if (what == "risiko") return risks(request, line);
  if (what != "check" || line.values.size() != 2) {
    return line.wrong({"manajemen memerlukan check FILE, risiko [KEMUNGKINAN DAMPAK | FILE], atau schema", "manajemen needs check FILE, risiko [LIKELIHOOD IMPACT | FILE] or schema"});
  }
  const auto management = read_document("manajemen", line.values[1], line);
  return management ? print_check(*management, request, line) : management.error();
}

}  // namespace cli
