// A code list as a table.
#pragma once

#include <memory>

#include <spbe/codelist.hpp>
#include <spbe/date.hpp>

#include "capi/stream.hpp"

namespace spbe::inline v1::detail::capi {

// The records of `day` (none: every spell) in code order: code, name, level, parent, valid_from, valid_to, basis.
[[nodiscard]] std::unique_ptr<batch_source> records_stream(const list& of, date day);

}  // namespace spbe::inline v1::detail::capi
