// What the command says about itself, on stderr.  Findings and documents never come this way.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <spbe/result.hpp>

#include "cli/exit_code.hpp"

namespace cli {

// One line on stderr, after the name of the command.
void complain(const spbe::bilingual& message, spbe::language lang);
void complain(const spbe::error& trouble, spbe::language lang);
// With its place in front: a file, and a line where there is one.
void complain_at(const spbe::error& trouble, spbe::language lang);
// Every fault of a list so, there is one at least; and the exit code of the first.
[[nodiscard]] exit_code complain_of(const std::vector<spbe::error>& faults, spbe::language lang);
// On stderr as it stands.  Where nobody can be told (it is closed, its disk is full) the exit code is all that is left to say: no trouble of its own.
void tell(std::string_view text) noexcept;
// A line on stderr as it stands.
void note(const spbe::bilingual& message, spbe::language lang);

// A text of the command line as a message may show it: cut, without control bytes, masked by shape.
[[nodiscard]] std::string shown(std::string_view text);
// An option with a value it does not take: "--lang menerima id atau en, bukan x".
[[nodiscard]] spbe::bilingual expected(std::string_view option, const spbe::bilingual& what, std::string_view found);
// What belongs to later versions.
[[nodiscard]] spbe::bilingual not_in_this_version(std::string_view what);
// The exit code of a trouble of the library.
[[nodiscard]] exit_code exit_of(const spbe::error& trouble);

}  // namespace cli
