// The dialect of a resource of a data package: of the standard's, versions 1 and 2, what the reader of tables can follow.
#pragma once

#include <spbe/package.hpp>

#include "schema/place.hpp"

namespace spbe::inline v1::detail {

// What would make cells read otherwise than they are meant is refused, not passed over; what the standard does not know is an extension.
void read_dialect(const place& at, package_resource& into);

}  // namespace spbe::inline v1::detail
