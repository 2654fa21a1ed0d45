/// @file
/// Room: governance.  The architecture of SPBE of one agency: what a document of the kind "arsitektur" holds in sum, how two differ, how it looks
/// as a graph, and how it is made from spreadsheets.
///
///     auto doc = spbe::document::parse("arsitektur", json_text);
///     for (const auto& d : spbe::report_architecture(*doc).domains) use(d.collection, d.as_is, d.to_be);
///
/// Reference nodes are those of Perpres 132/2022, the lists rab, rad, ral, raa, rai and rak; the last two are known to be incomplete.
///
/// Texts of the document in reports, differences and graphs are masked by their shape (contract section 7), unless the options say otherwise.
///
/// Threads: any.  Cost: one pass over the document each.  A document may be broken: what cannot be read is not counted.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <spbe/governance/document.hpp>
#include <spbe/result.hpp>

namespace spbe::inline v1 {

/// One of the six domains.
struct architecture_domain {
  std::string collection;              ///< "proses_bisnis", "data", "layanan", "aplikasi", "infrastruktur", "keamanan"
  std::string reference;               ///< the list of its reference nodes: "rab" …
  std::uint64_t as_is = 0, to_be = 0;
  // The gap between the two: as_is = kept + replaced, to_be = new + replacing.
  std::uint64_t added = 0;             ///< to_be that replaces nothing
  std::uint64_t replaced = 0;          ///< as_is that a to_be object replaces
  std::uint64_t with_reference = 0;    ///< whose node is a code of the list
  std::uint64_t secured = 0;           ///< tied to a security measure; data, aplikasi and infrastruktur alone have such ties
  std::uint64_t links = 0;             ///< to other objects
  std::map<std::string, std::uint64_t> by_kind;   ///< of infrastruktur and keamanan
};

struct architecture_report {
  std::string agency, reference_set;
  std::vector<architecture_domain> domains;   ///< all six, in their order
};
[[nodiscard]] architecture_report report_architecture(const document& about, const document_options& options = {});
/// {"agency","reference_set","domains":[{"domain","reference","as_is","to_be","new","replaced","kept","with_reference","reference_share","secured",
/// "links","kinds":{…}}]}, one line; shares in percent with two places, null of nothing.
[[nodiscard]] std::string json(const architecture_report& r);

/// One object that is not the same in two documents.
struct architecture_change {
  enum class kind : std::uint8_t { added, removed, changed };
  kind what = kind::changed;
  std::string collection;              ///< empty: the head of the document
  std::string id, name;
  std::vector<std::string> members;    ///< changed ones, in the order of the newer document
};
[[nodiscard]] std::string_view name_of(architecture_change::kind k) noexcept;
/// By domain; within it, what was removed or changed in the order of the older document, then what was added.  Objects are told apart by their ids.
[[nodiscard]] std::vector<architecture_change> diff_architecture(const document& older, const document& newer, const document_options& options = {});
/// [{"change","domain","id","name","members":[…]}], one line.
[[nodiscard]] std::string json(std::span<const architecture_change> changes);

enum class graph_format : std::uint8_t { dot, mermaid };
/// The objects by domain and what they name; to_be objects dashed.  Text of Graphviz or Mermaid.
[[nodiscard]] std::string graph_architecture(const document& about, graph_format format, const document_options& options = {});

/// The document with the rows of a spreadsheet (CSV, commas or semicolons) added as objects.  `sheet`: a domain ("aplikasi"), or a kind of
/// infrastructure or security ("server", "audit").  Headers are names of members, their other spellings, or "RAB Level 4" …; a column that is no
/// member is kept under "x-" and its header.  Cells of several values: `|` between them.  `file` stands in front of complaints, one a line, at most
/// 20; `invalid_argument`.
[[nodiscard]] result<std::string> import_architecture_sheet(const document& into, std::string_view sheet, std::string_view csv, std::string_view file = {});

}  // namespace spbe::inline v1
