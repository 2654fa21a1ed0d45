/// @file
/// Room: codelist.  Lists for other people's systems, and lists that others publish.
///
///     const auto turtle = spbe::export_list(*spbe::builtin().find("agama"), spbe::list_format::skos);
///     const auto theirs = spbe::import_list_file("satuan.gc", {.id = "satuan", .name = {}});
///     if (theirs) (void)spbe::write_tables(*theirs, "lists/satuan");       // check it, then `spbe list compile`
///
/// Exports: the same list gives the same bytes, on any machine and any day; no clock, no locale.  Codes have the name
/// `urn:spbe:list:<list>:<code>` in formats that need an IRI, both percent-encoded.
/// Threads: any.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <spbe/codelist.hpp>

namespace spbe::inline v1 {

enum class list_format : std::uint8_t {
  csv,         ///< RFC 4180, one table: see `list_part`
  json,        ///< one document: description, records, names by day, changes, synonyms, correspondence; a row a line
  genericode,  ///< OASIS genericode 1.0
  skos,        ///< SKOS and XKOS in Turtle
  sdmx,        ///< a codelist in an SDMX-JSON 2.0 structure message (SDMX 3.0)
  sql,         ///< PostgreSQL: tables with constraints and their rows, in one transaction
};
/// What they are called, in the same order: the words of the command's `--format`.
inline constexpr std::array<std::string_view, 6> list_format_names = {"csv", "json", "genericode", "skos", "sdmx", "sql"};

/// Which table of the list a CSV holds; the other formats hold all that they have a place for.
enum class list_part : std::uint8_t { records, names, changes, maps };
inline constexpr std::array<std::string_view, 4> list_part_names = {"records", "names", "changes", "maps"};

struct export_options {
  date day;                             ///< the records of that day; none: every spell
  language lang = language::id;         ///< where a format holds one language only (SQL comments, the SDMX default name)
  list_part part = list_part::records;  ///< CSV only
};

/// Takes the next bytes; false = it wants no more.
using list_sink = std::function<bool(std::string_view)>;

/// Writes the list piece by piece: memory stays at some MiB however long the list.  Fails where the day is before the list begins, and
/// with `cancelled` where the sink wants no more.
[[nodiscard]] outcome export_list(const list& what, list_format format, const export_options& options, const list_sink& out);
/// The same as one text.
[[nodiscard]] result<std::string> export_list(const list& what, list_format format, const export_options& options = {});

struct import_options {
  std::string id;    ///< of the new list: small letters, digits, `_`; empty: made from the document's own name
  std::string name;  ///< of the document, for messages and the list's `source`
};

/// One table of a list as people write it.
struct list_file {
  std::string name;  ///< "codes.csv"
  std::string text;
};

/// What was read, as the tables of an own list: to be looked at by a human, checked and compiled.  Certainty is `unverified`.
struct imported_list {
  std::string id;
  bilingual title;
  std::size_t codes = 0;
  std::vector<list_file> files;   ///< list.json last, so that a half-written folder is no list
  std::vector<bilingual> notes;   ///< what the document said and our tables have no place for, one line each
};

/// Reads a genericode 1.0 simple code list or a SKOS concept scheme in Turtle, whichever the text is.  Fails, with the line, where it is neither,
/// or goes beyond what a list can hold.  Bounded whatever the bytes: 256 MiB of text, a million codes, 64 KiB a value, depth 32; XML with
/// a document type is refused, so that no entity is ever expanded or fetched.
[[nodiscard]] result<imported_list> import_list(std::string_view text, const import_options& options = {});
[[nodiscard]] result<imported_list> import_list_file(const std::string& path, import_options options = {});

/// Writes the tables into the folder, which is made where there is none.  Refuses a folder that holds a list already.
[[nodiscard]] outcome write_tables(const imported_list& tables, const std::string& folder);

}  // namespace spbe::inline v1
