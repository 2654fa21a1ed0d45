// What the verbs of documents (arsitektur, peta-rencana, …) have in common: `check FILE`, `schema`, and reading a document.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include <spbe/governance/document.hpp>

#include "cli/command_line.hpp"
#include "cli/exit_code.hpp"
#include "cli/output.hpp"

namespace cli {

// A document of a file or of standard input ("-"), or the exit code, and then it is said why.  The kind "metadata": the one that its members show.
[[nodiscard]] spbe::result<spbe::document, exit_code> read_document(std::string_view kind, const std::string& path, const command_line& line);

// The errors of a document that something is to be made of, on standard error, one a line as a check prints them; false where there are none.
[[nodiscard]] bool tell_errors(const spbe::document& doc, const std::string& path, const command_line& line);

// The options of a check.
struct check_request {
  bool unmask = false;
  std::optional<std::string> fail_on;
  std::optional<std::string> max_findings;

  void declare(command_line& line);
  [[nodiscard]] spbe::document_options options(const command_line& line) const { return {&line.catalog(), line.as_of, line.lang, unmask, 1000}; }
};

// The findings, one a line (`line TAB severity TAB pointer TAB code TAB message`, with --json as documents and a summary), and the exit code.
[[nodiscard]] exit_code print_check(const spbe::document& doc, const check_request& request, const command_line& line);
// The same of a check that is more than the document's own.
using document_check = std::function<spbe::checked_document(const spbe::document_options&)>;
[[nodiscard]] exit_code print_check(const document_check& check, const check_request& request, const command_line& line);

// The published JSON Schema of the kind.
[[nodiscard]] exit_code print_document_schema(std::string_view kind, const command_line& line);

}  // namespace cli
