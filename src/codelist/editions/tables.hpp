// The tables of a list on their way from one edition to the next: out of a compiled list, in the form of an older one, into files.
#pragma once

#include <vector>

#include <spbe/exchange.hpp>

#include "codelist/compile/source.hpp"
#include "codelist/table.hpp"

namespace spbe::inline v1::detail {

// The tables that a compiled list came of, as far as it holds them: what is not compiled (notices, sources of synonyms and changes, the
// certainty of single names) is not there.
[[nodiscard]] source_list tables_of(const list_table& t);

// The tables of a newer edition, its codes written as the older list writes them.  Refuses two forms of codes that have nothing to do with
// each other, and an edition without a parent where the older list has levels: every code would seem to have changed.
[[nodiscard]] result<source_list> as_edition_of(source_list newer, const source_list& older);

// As people write them, in the order of the rows; list.json last, so that a half-written folder is no list.
[[nodiscard]] std::vector<list_file> files_of(const source_list& s);

// Puts the files into the folder, made beside and renamed.  Refuses one that holds tables already, unless they are to be replaced: then each file
// is whole at any time, and tables that the new list has not are removed.
[[nodiscard]] outcome write_folder(const std::vector<list_file>& files, const std::string& folder, bool replace);

}  // namespace spbe::inline v1::detail
