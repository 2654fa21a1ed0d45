// A list that the command line names by a file: compiled, or the tables of it.
#pragma once

#include <string>
#include <vector>

#include <spbe/codelist.hpp>
#include <spbe/list_source.hpp>

namespace cli {

// The list of the tables, or every fault with its place.
[[nodiscard]] spbe::result<spbe::list, std::vector<spbe::error>> compile_tables(const spbe::list_source& tables);

// A compiled list, or TABLES as `spbe list compile` takes them.  Every fault with its place, where it is no list.
[[nodiscard]] spbe::result<spbe::list, std::vector<spbe::error>> open_list_file(const std::string& path, const std::string& codes_csv = {});

// Is it a compiled list, by its name or by what it begins with?
[[nodiscard]] bool is_compiled_list(const std::string& path);

// The files that are read where it is opened: those of a folder, a header and its codes, or the file itself.
[[nodiscard]] std::vector<std::string> files_of_list(const std::string& path, const std::string& codes_csv = {});

}  // namespace cli
