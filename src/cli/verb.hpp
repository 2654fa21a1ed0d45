// One verb of the command.  Each has its own file, and one row in verbs.cpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <spbe/result.hpp>

#include "cli/exit_code.hpp"

namespace cli {

using arguments = std::vector<std::string>;

struct verb {
  std::string_view name;
  std::string_view usage;  // what follows the name
  spbe::bilingual summary;
  std::vector<std::string_view> later;  // options of later versions, refused until they exist
  spbe::bilingual help;                 // its own options, one a line
  exit_code (*run)(const verb&, arguments, spbe::language);
};

// Global options may stand before a verb and before the word of `list`: the place of the first word among the arguments.
[[nodiscard]] std::size_t place_of_word(const arguments& args);

// By the order of the contract.
[[nodiscard]] const std::vector<verb>& verbs();
// The verbs that later versions bring.
[[nodiscard]] bool is_later_verb(std::string_view name);

exit_code run_types(const verb&, arguments, spbe::language);
exit_code run_describe(const verb&, arguments, spbe::language);
exit_code run_check(const verb&, arguments, spbe::language);
exit_code run_normalize(const verb&, arguments, spbe::language);
exit_code run_sample(const verb&, arguments, spbe::language);
exit_code run_codes(const verb&, arguments, spbe::language);
exit_code run_convert(const verb&, arguments, spbe::language);
exit_code run_resolve(const verb&, arguments, spbe::language);
exit_code run_list(const verb&, arguments, spbe::language);
exit_code run_list_compile(const verb&, arguments, spbe::language);
exit_code run_list_check(const verb&, arguments, spbe::language);
exit_code run_list_diff(const verb&, arguments, spbe::language);
exit_code run_list_export(const verb&, arguments, spbe::language);
exit_code run_list_import(const verb&, arguments, spbe::language);
exit_code run_validate(const verb&, arguments, spbe::language);
exit_code run_arsitektur(const verb&, arguments, spbe::language);
exit_code run_peta_rencana(const verb&, arguments, spbe::language);
exit_code run_manajemen(const verb&, arguments, spbe::language);
exit_code run_indeks(const verb&, arguments, spbe::language);
exit_code run_metadata(const verb&, arguments, spbe::language);
exit_code run_metadata_report(const verb&, arguments, spbe::language);
exit_code run_metadata_draft(const verb&, arguments, spbe::language);
exit_code run_metadata_export(const verb&, arguments, spbe::language);
exit_code run_schema(const verb&, arguments, spbe::language);

}  // namespace cli
