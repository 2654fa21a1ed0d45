// The words and numbers of the text report, in both languages.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <spbe/finding.hpp>

#include "text/render.hpp"

namespace spbe::inline v1::detail {

// "12,3%"; below one in a thousand "<0,1%"; "100%" and "0%" only when they are exactly that.
[[nodiscard]] std::string percent(double share, language lang);

// A name on one line: control bytes as `\xNN`, so that no file or header name plays with a terminal.
[[nodiscard]] std::string visible(std::string_view text);

// Characters, not bytes: how wide a text stands in a column.
[[nodiscard]] std::size_t width(std::string_view text) noexcept;
[[nodiscard]] std::string padded(std::string_view text, std::size_t columns);         // blanks behind
[[nodiscard]] std::string padded_left(std::string_view text, std::size_t columns);    // blanks in front

// "GALAT", "PERINGATAN", "INFO".
[[nodiscard]] std::string_view shout(severity s, language lang) noexcept;

// One of two literals.
[[nodiscard]] constexpr std::string_view say(language lang, std::string_view id, std::string_view en) noexcept { return lang == language::en ? en : id; }

}  // namespace spbe::inline v1::detail
