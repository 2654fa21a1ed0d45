// The word that somebody probably meant: of names of members and of words of an enumeration.
#pragma once

#include <string_view>
#include <vector>

namespace spbe::inline v1::detail {

// The word nearest to the text, at most three letters away and fewer than half of it, whatever the case; empty where none is near.
[[nodiscard]] std::string_view nearest_word(std::string_view text, const std::vector<std::string_view>& words);

}  // namespace spbe::inline v1::detail
