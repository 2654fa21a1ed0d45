// What must hold of the tables of a list.  Run whenever they differ from what a human last blessed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "codelist/compile/source.hpp"

namespace spbe::inline v1::detail {

// So that PostgreSQL, which cuts names at 63 bytes, still tells <id>_changes from <id>.
inline constexpr std::size_t longest_list_id = 55;
inline constexpr int deepest_list = 60;   // levels below the top

// What a list may be called: small letters, digits and _, a letter first.
[[nodiscard]] bool is_list_id(std::string_view id) noexcept;

// Every broken rule with its place, the first fifty of them; empty when all is well.
[[nodiscard]] std::vector<error> faults_of(const source_list& list);
// The same as lines in English: "codes.csv:12: …".
[[nodiscard]] std::vector<std::string> broken_rules(const source_list& list);

}  // namespace spbe::inline v1::detail
