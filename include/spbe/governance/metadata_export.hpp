/// @file
/// Room: governance.  Statistics metadata as catalogues of data read it: DCAT (JSON-LD) and a CKAN package.
///
/// Threads: any.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include <spbe/governance/document.hpp>

namespace spbe::inline v1 {

/// What describes one activity: its `ms_keg`, and the `ms_var` and `ms_ind` of its variables and indicators.  Nothing but an `ms_keg` is needed;
/// an empty text where there is none.
///
/// A `dcat:Dataset` in JSON-LD: title, description, publisher, contact, frequency, spatial coverage (BPS codes), release days, variables.
[[nodiscard]] std::string to_dcat(std::span<const document* const> forms);

/// A CKAN package (`package_create`): the fields of CKAN, and every answer of the form as an extra under the keys that Indonesian portals
/// use (`i_…` to `viii_…`, `total_msvar`, `total_msind`).
[[nodiscard]] std::string to_ckan(std::span<const document* const> forms);

/// One of them, "dcat" or "ckan", of forms that are fit for it: exactly one `ms_keg` (an activity is a dataset), and no form with an error.
/// `invalid_argument` otherwise, which names the form by its place, from 1, and the first of its errors.  Cost: a check of each form.
[[nodiscard]] result<std::string> export_metadata(std::span<const document* const> forms, std::string_view format, const document_options& options = {});

}  // namespace spbe::inline v1
