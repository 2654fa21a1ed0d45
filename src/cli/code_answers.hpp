// What `spbe codes` says of codes, a file for each kind of question.
#pragma once

#include <string>
#include <string_view>

#include <spbe/codelist.hpp>

#include "cli/command_line.hpp"
#include "cli/exit_code.hpp"
#include "cli/output.hpp"

namespace cli {

// A record as a line: code, name, level, parent, from, to, basis.
[[nodiscard]] std::string record_line(const spbe::record& r);
// Why a code has no record on that day, and what took its place.
[[nodiscard]] spbe::bilingual absence(const spbe::list& list, const std::string& code, spbe::date day);
// That nothing is said of a day before the first edition.
[[nodiscard]] spbe::bilingual unknown_before(const spbe::list& list);
[[nodiscard]] spbe::bilingual unknown_list(const spbe::catalog& lists, std::string_view id);

// codes LIST CODE --to LIST|DAY
[[nodiscard]] exit_code answer_conversion(const spbe::list& list, const std::string& code, const std::string& to, const command_line& line, output& out);

}  // namespace cli
