// The tables of a list as people write them: list.json, codes.csv, names.csv, changes.csv, synonyms.csv, exceptions.csv, notices.csv.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <spbe/codelist.hpp>
#include <spbe/result.hpp>

namespace spbe::inline v1::detail {

struct source_spell {
  std::uint32_t line = 0;
  std::string code, parent, name;
  interval valid;
};
struct source_name {
  std::uint32_t line = 0;
  std::string code, name;
  interval valid;
  std::string basis;
  spbe::certainty certainty = certainty::high;
};
struct source_change {
  std::uint32_t line = 0;
  change what;
  std::string source;
};
struct source_note {         // of synonyms.csv, exceptions.csv and notices.csv: a code and two texts
  std::uint32_t line = 0;
  std::string code, first, second;
};

struct source_map {
  std::uint32_t line = 0;
  std::string code, to, match;
  spbe::certainty certainty = certainty::high;
};

struct source_list {
  std::string folder;                         // empty: header and codes stand where their names say, and there are no more tables
  std::string header_file = "list.json", codes_file = "codes.csv";   // in it
  bool own = false;                           // of an agency: held to what makes a list, not to what this library asks of its own tables
  list_info info;
  std::vector<std::uint8_t> digits_after;     // digit codes: digits after each level
  std::string characters;                     // free codes: what they may hold, as ranges "0-9A-Z."
  std::size_t longest = 0;
  std::vector<source_spell> spells;           // in code order, parents before children, the spells of a code by day
  std::vector<source_name> names;
  std::vector<source_change> changes;
  bool dotted = true;                         // their official form has dots between the levels
  std::vector<source_map> maps;
  std::vector<source_note> synonyms, exceptions, notices;
  std::vector<std::pair<std::string, std::string>> read;   // an own one while it is read: names and texts of its tables
  std::string digest;                         // of the tables as they stand
  std::string blessed;                        // what the file DIGEST says; empty when there is none
};

// The path of one of its files.
[[nodiscard]] std::string path_in(const source_list& list, std::string_view file);
// Where a row stands, "codes.csv:12"; of an own list with its folder.
[[nodiscard]] std::string place_in(const source_list& list, std::string_view table, std::uint32_t line);

// Reads the folder.  Fails where a file cannot be read as what it is: columns, days, kinds.  What the rows say is rules.cpp's business.
[[nodiscard]] result<source_list> read_source(const std::string& folder);

// An own list: a folder of the same tables; a header (JSON) with the CSV of its codes, beside it under the same name where none is given; or
// a CSV of codes alone.  What has an honest default may be left out; columns of codes.csv stand in any order, code and name among them.
[[nodiscard]] result<source_list> read_own_source(const std::string& path, const std::string& codes_csv);

}  // namespace spbe::inline v1::detail
