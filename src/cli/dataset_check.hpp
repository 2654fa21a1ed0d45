// One dataset, checked and reported on: what `validate` does once, and once for every resource of a package.
#pragma once

#include <memory>
#include <vector>

#include <spbe/report.hpp>
#include <spbe/schema.hpp>
#include <spbe/validate.hpp>

#include "cli/report_target.hpp"
#include "cli/validate_request.hpp"

namespace cli {

[[nodiscard]] std::unique_ptr<spbe::report_writer> report_for(const validate_request& request, report_target& target, spbe::language lang);

// Into a target that is open; it stays so.
[[nodiscard]] exit_code check_dataset(const validate_request& request, const spbe::plan& plan, std::vector<spbe::resource> resources, report_target& target,
                                      spbe::report_writer& report, spbe::language lang, bool quiet);

}  // namespace cli
