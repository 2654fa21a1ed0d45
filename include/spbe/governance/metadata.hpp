/// @file
/// Room: governance.  Statistics metadata (MS-Keg, MS-Var, MS-Ind) and Standar Data, as INDAH v2 writes them.
///
///     auto form = spbe::parse_metadata(json_text);       // the kind is told from its members
///     form->check();                                     // form, skip rules, codes, names of concepts
///
/// Threads: any.
#pragma once

#include <string_view>
#include <vector>

#include <spbe/governance/document.hpp>

namespace spbe::inline v1 {

/// A document of the kind that its members show: `ms_keg` by its blocks, `ms_ind` by how an indicator is computed, `standar_data` by its
/// collection; else `ms_var`.
[[nodiscard]] result<document> parse_metadata(std::string_view json);

/// Several forms in one text: a JSON array of them, each of the kind that it shows; a form alone is an array of one.
[[nodiscard]] result<std::vector<document>> parse_metadata_forms(std::string_view json);

}  // namespace spbe::inline v1
