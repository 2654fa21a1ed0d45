// What a reader of somebody else's document found, before it becomes tables; and the limits that every reader keeps.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <spbe/exchange.hpp>

namespace spbe::inline v1::detail {

inline constexpr std::size_t most_import_bytes = std::size_t{256} << 20U;
inline constexpr std::size_t most_import_codes = 1'000'000;
inline constexpr std::size_t longest_import_value = 65536;
inline constexpr unsigned deepest_import = 32;

struct imported_spell {
  interval valid;
  std::string name;
};
struct imported_code {
  std::uint32_t line = 0;
  std::string code, parent, name;
  std::vector<imported_spell> spells;                            // empty: always, under its name
  std::vector<std::pair<std::string, std::string>> other_names;  // text, where it stood
  std::vector<std::string> replaced_by;                          // codes
};

struct imported_document {
  std::string kind;       // "genericode 1.0"
  std::string own_name;   // what an id can be made of
  bilingual title;
  std::string issuer, licence, version;
  std::vector<imported_code> codes;
  std::vector<bilingual> notes;
};

// A trouble of a document, with its line (0: of the whole).
[[nodiscard]] error bad_document(const std::string& name, std::int64_t line, const bilingual& what);
// A fragment of the document, as a message may quote it.
[[nodiscard]] std::string fragment(std::string_view text);
// Runs of white space made one blank, none at the ends: documents break lines where they like.
[[nodiscard]] std::string collapsed(std::string_view text);

// The text must be valid UTF-8.
[[nodiscard]] result<imported_document> read_skos(std::string_view text, const std::string& name);
// In any encoding that expat knows.
[[nodiscard]] result<imported_document> read_genericode(std::string_view text, const std::string& name);

// The tables of an own list; refuses what no list can hold: no codes, a code twice, parents in a circle.
[[nodiscard]] result<imported_list> tables_of(imported_document document, const import_options& options);

}  // namespace spbe::inline v1::detail
