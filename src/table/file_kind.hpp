// What a file is, by its first bytes; its name speaks only where they leave it open.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace spbe::inline v1::detail {

enum class file_kind : std::uint8_t { delimited, json, gzip, zstd, workbook };   // workbook: also what only looks like one, which its source tells

// As many bytes as a kind is told from.
inline constexpr std::size_t kind_head = 4096;

// Does the name end so, whatever the case of its letters, and a .gz or .zst behind it?
[[nodiscard]] bool is_named(std::string_view name, std::initializer_list<std::string_view> endings);

// `head`: the first bytes; `last`: nothing follows them.
[[nodiscard]] file_kind kind_of(std::string_view head, bool last, std::string_view name);

}  // namespace spbe::inline v1::detail
