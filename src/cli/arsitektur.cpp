// spbe arsitektur check FILE | schema
#include "cli/document.hpp"
#include "cli/verb.hpp"

namespace cli {

exit_code run_arsitektur(const verb& self, arguments args, spbe::language lang) {
  command_line line(self, lang);
  check_request request;
  request.declare(line);
  if (const auto done = line.parse(std::move(args))) return *done;
  const std::string what = line.values.empty() ? "" : line.values.front();
  if (what == "schema" && line.values.size() == 1) return print_document_schema("arsitektur", line);
  if (what != "check" || line.values.size() != 2) return line.wrong({"arsitektur memerlukan check FILE atau schema", "arsitektur needs check FILE or schema"});
  const auto doc = read_document("arsitektur", line.values[1], line);
  return doc ? print_check(*doc, request, line) : doc.error();
}

}  // namespace cli
