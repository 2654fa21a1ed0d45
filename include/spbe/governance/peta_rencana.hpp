/// @file
/// Room: governance.  Peta Rencana SPBE: the five-year roadmap of an agency, in seven contents.
///
///     auto roadmap = spbe::document::parse("peta_rencana", json_text);
///     auto found = spbe::check_roadmap(*roadmap, *architecture);      // and that the objects it names exist there
///     for (const auto& c : spbe::summarize_roadmap(*roadmap).contents) use(c.name, c.budget);
///
/// The seven contents are those of PermenPANRB 59/2020 and Pedoman Menteri PANRB 3/2024 (indicators 2 and 12).  No official column list was
/// found: the record of an initiative is this library's own.
///
/// Threads: any.  Cost: one walk through the document.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include <spbe/governance/document.hpp>

namespace spbe::inline v1 {

/// What `roadmap.check()` finds, every link to an object that the architecture does not have, and every object that is wanted there (`to_be`)
/// but that no initiative builds.  Any document with ids serves as an architecture.
[[nodiscard]] checked_document check_roadmap(const document& roadmap, const document& architecture, const document_options& options = {});

/// One of the seven contents.
struct roadmap_content {
  std::string name;                              ///< "Aplikasi SPBE"
  std::uint64_t initiatives = 0;
  std::map<std::string, std::uint64_t> by_status;
  std::map<int, std::int64_t> budget;            ///< rupiah by year; an amount beyond 2^53 counts as 2^53
};

struct roadmap_summary {
  int first_year = 0, last_year = 0;             ///< 0 where the document does not say
  std::vector<roadmap_content> contents;         ///< all seven, in their order
};
/// Names of status are masked by their shape, unless the options say otherwise.
[[nodiscard]] roadmap_summary summarize_roadmap(const document& roadmap, const document_options& options = {});

/// {"first_year","last_year","contents":[{"name","initiatives","by_status":{…},"budget":{"2026":…}}]}, one line.
[[nodiscard]] std::string json(const roadmap_summary& s);

}  // namespace spbe::inline v1
