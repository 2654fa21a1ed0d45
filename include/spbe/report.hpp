/// @file
/// Room: report.  Answers as documents: JSON lines, CSV, text for people.  Nothing here prints: text comes back, or goes
/// to a `sink` the caller gives.
///
/// Threads: any for the free functions; a writer belongs to one thread.
#pragma once

#include <array>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <spbe/codelist.hpp>
#include <spbe/convert.hpp>
#include <spbe/exchange.hpp>
#include <spbe/finding.hpp>
#include <spbe/governance/conformance.hpp>
#include <spbe/list_source.hpp>
#include <spbe/resolve.hpp>
#include <spbe/schema.hpp>
#include <spbe/standard.hpp>
#include <spbe/type.hpp>
#include <spbe/validate.hpp>

namespace spbe::inline v1 {

// One JSON document each, one line, no newline at the end, UTF-8; keys and order as in the contract.
[[nodiscard]] std::string json(const finding& f);                 ///< all thirteen members
[[nodiscard]] std::string json(const checked& c);                 ///< `check --json`
[[nodiscard]] std::string json(const normalized& n);              ///< `normalize --json`
[[nodiscard]] std::string json_brief(const type_info& t, language lang);  ///< `types --json`
[[nodiscard]] std::string json(const type_info& t, language lang);        ///< `describe --json`
[[nodiscard]] std::string json(const list_info& l, language lang);        ///< `codes --json`
[[nodiscard]] std::string json(const record& r);                  ///< `codes LIST --json`
[[nodiscard]] std::string json(const record& r, const std::vector<change>& changes);  ///< with --history
[[nodiscard]] std::string json(const record& target, std::string_view from, const conversion& how);  ///< `codes LIST CODE --to`
[[nodiscard]] std::string json(std::string_view code, const converted& c);              ///< {"code","outcome","shared","to":[{code,match,certainty}]}
[[nodiscard]] std::string json(const conversion_counts& c);       ///< `convert --json`: {"summary":{…}}
[[nodiscard]] std::string json(std::string_view text, const resolution& r);             ///< `resolve --json`
[[nodiscard]] std::string json(const list_difference& d);         ///< `list diff --json`
[[nodiscard]] std::string json(const imported_list& l, language lang);       ///< `list import --json`: {"id","title","codes","files","notes"}
[[nodiscard]] std::string json(const schema_info& s, language lang);      ///< `schema list --json`
[[nodiscard]] std::string json(const standard& s);                 ///< `metadata standard --json`
[[nodiscard]] std::string json(const validation_summary& s);      ///< {"summary":{…}}
[[nodiscard]] std::string notes_json(const validation_summary& s);  ///< [{"topic","sentence"}]: what was decided and why
[[nodiscard]] std::string json(const error& e, language lang);

/// MS-Var of every column of a dataset that was checked, as INDAH v2 writes them, one JSON document each: names, types, domains and rules that
/// the schema knows; concept, definition and reference period stay empty for people to fill in.
[[nodiscard]] std::vector<std::string> draft_ms_var(const plan& schema, const validation_summary& data);

/// What a check of a dataset says of its delivery (`delivery::data`): the conformance report holds it against the four principles.
[[nodiscard]] delivered_data delivered(const plan& schema, const validation_summary& data);

/// Where a writer puts its bytes; false = cannot be written (full disk, closed pipe): the writer stops.
using sink = std::function<bool(std::string_view)>;

enum class report_kind { text, jsonl, csv, summary };
/// What they are called, in the same order: the words of the command's `--report`.
inline constexpr std::array<std::string_view, 4> report_names = {"text", "jsonl", "csv", "summary"};

/// Writes a validation as it runs.  Feed every batch, then finish.
class report_writer {
 public:
  /// `max_findings`: per code for text (5 where unset), in all for jsonl and csv (no limit where unset).
  [[nodiscard]] static std::unique_ptr<report_writer> make(report_kind kind, language lang, sink out, std::uint64_t max_findings = UINT64_MAX);
  virtual ~report_writer() = default;
  /// How many findings of one code are worth making (`validate_options::per_code`): 0 for summary.
  [[nodiscard]] virtual std::uint64_t per_code() const noexcept = 0;
  [[nodiscard]] virtual bool add(const std::vector<finding>& batch) = 0;
  [[nodiscard]] virtual bool finish(const validation_summary& summary) = 0;
};

}  // namespace spbe::inline v1
