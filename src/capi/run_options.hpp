// The options of a run over a dataset, from those of the call: how its files are read, what its columns are.
#pragma once

#include <spbe/result.hpp>
#include <spbe/table.hpp>
#include <spbe/validate.hpp>

#include "capi/arguments.hpp"

namespace spbe::inline v1::detail::capi {

[[nodiscard]] result<validate_options> options_of_run(const call_options& given);
[[nodiscard]] file_options options_of_files(const call_reading& given);
// Rows that come without a file are not read at all.
[[nodiscard]] outcome options_of_rows(const call_reading& given);

}  // namespace spbe::inline v1::detail::capi
