// spbe validate --package datapackage.json: every resource of a package by its own schema, the others being what it refers to.
#pragma once

#include "cli/command_line.hpp"
#include "cli/exit_code.hpp"
#include "cli/validate_request.hpp"

namespace cli {

[[nodiscard]] exit_code validate_package(const validate_request& request, const command_line& line);

}  // namespace cli
