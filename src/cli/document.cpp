#include "cli/document.hpp"

#include <fmt/format.h>

#include <spbe/governance/metadata.hpp>
#include <spbe/report.hpp>
#include <spbe/text.hpp>

#include "cli/count.hpp"
#include "cli/fail_on.hpp"
#include "cli/messages.hpp"
#include "cli/text_file.hpp"

namespace cli {
namespace {

constexpr std::size_t document_limit = 64U << 20U;   // what the library reads

std::string_view word_for(spbe::severity weight, spbe::language lang) {
  const bool en = lang == spbe::language::en;
  switch (weight) {
    case spbe::severity::error: return en ? "error" : "galat";
    case spbe::severity::warning: return en ? "warning" : "peringatan";
    case spbe::severity::info:
    case spbe::severity::none: break;
  }
  return en ? "note" : "catatan";
}

// Pointers hold the document's own names: shown so that no sign of them reaches the terminal.
std::string plain(const spbe::finding& f, spbe::language lang) {
  return fmt::format("{}\t{}\t{}\t{}\t{}{}{}", f.line, word_for(f.severity, lang), spbe::printable(f.column), f.code, f.message,
                     f.hint.empty() ? "" : "; ", f.hint);
}

spbe::bilingual counts(const spbe::checked_document& found) {
  return {fmt::format("{} galat, {} peringatan, {} catatan", found.errors, found.warnings, found.infos),
          fmt::format("{} errors, {} warnings, {} notes", found.errors, found.warnings, found.infos)};
}

}  // namespace

spbe::result<spbe::document, exit_code> read_document(std::string_view kind, const std::string& path, const command_line& line) {
  const auto file = read_text_file(path, {"dokumen", "document"}, document_limit);
  if (file.trouble) {
    complain(*file.trouble, line.lang);
    return spbe::unexpected{exit_code::unreadable};   // too long for a document is as unreadable as no JSON
  }
  auto doc = kind == "metadata" ? spbe::parse_metadata(file.text) : spbe::document::parse(kind, file.text);
  if (doc) return *std::move(doc);
  complain({fmt::format("dokumen {}: {}", shown(path), doc.error().message.id), fmt::format("document {}: {}", shown(path), doc.error().message.en)}, line.lang);
  return spbe::unexpected{exit_code::unreadable};
}

bool tell_errors(const spbe::document& doc, const std::string& path, const command_line& line) {
  const auto found = doc.check({&line.catalog(), line.as_of, line.lang, false, 1000});
  if (found.errors == 0) return false;
  complain({fmt::format("dokumen {}: {} galat", shown(path), found.errors), fmt::format("document {}: {} errors", shown(path), found.errors)}, line.lang);
  for (const auto& f : found.findings) {
    if (f.severity == spbe::severity::error) tell(plain(f, line.lang) + '\n');
  }
  return true;
}

void check_request::declare(command_line& line) {
  line.flag("--unmask", unmask);
  line.text("--fail-on", fail_on);
  line.text("--max-findings", max_findings);
}

exit_code print_check(const spbe::document& doc, const check_request& request, const command_line& line) {
  return print_check([&doc](const spbe::document_options& options) { return doc.check(options); }, request, line);
}

exit_code print_check(const document_check& check, const check_request& request, const command_line& line) {
  const auto warnings = warnings_fail(request.fail_on);
  if (!warnings) return line.wrong(warnings.error());
  spbe::document_options options = request.options(line);
  if (request.max_findings) {
    const auto most = count_of(*request.max_findings);
    if (!most) return line.wrong(expected("--max-findings", {"bilangan bulat", "a whole number"}, *request.max_findings));
    options.per_code = *most;
  }
  const auto found = check(options);
  output out(1);
  for (const auto& f : found.findings) {
    if (line.quiet && !line.json) break;
    if (!out.line(line.json ? spbe::json(f) : plain(f, line.lang))) break;
  }
  if (line.json) out.line("{\"summary\":" + spbe::json(found) + "}");
  const bool fails = found.errors != 0 || (*warnings && found.warnings != 0);
  const auto answer = out.finish(fails ? exit_code::findings : exit_code::clean, line.lang);
  if (!line.json && !line.quiet) note(counts(found), line.lang);
  return answer;
}

exit_code print_document_schema(std::string_view kind, const command_line& line) {
  output out(1);
  out.line(spbe::document_schema(kind));
  return out.finish(exit_code::clean, line.lang);
}

}  // namespace cli
