/// @file
/// Room: text.  Text as people write it: is it UTF-8, do two names mean the same, what of it may be shown.
///
/// None of it depends on ICU or the locale: the same bytes give the same answer on every machine.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <spbe/result.hpp>

namespace spbe::inline v1 {

/// The length of the longest prefix that is valid UTF-8 (RFC 3629: no surrogates, no overlong forms); equals
/// `text.size()` when all is valid, else it is the offset of the first bad byte.  Cost: ~0.1 ns a byte for ASCII.
[[nodiscard]] std::size_t valid_utf8_prefix(std::string_view text) noexcept;

/// A name for comparison: lower case (ASCII and Latin letters), confusable blanks, quotes and dashes made plain, runs of blanks made one,
/// none at the ends.  "KAB.  ACEH SELATAN" and "Kab. Aceh Selatan" fold alike.
[[nodiscard]] std::string fold(std::string_view text);
/// The same into a caller's buffer: returns the folded length, or `npos` when `capacity` is short (`text.size()` is enough
/// for ASCII; twice that always).  Allocates nothing.
[[nodiscard]] std::size_t fold_into(std::string_view text, char* buffer, std::size_t capacity) noexcept;

/// The folded name without punctuation and blanks: letters and digits only.  "Soka'an" and "SOKA AN" are alike.
[[nodiscard]] std::string compact(std::string_view text);

/// Masks what looks personal wherever it stands, so that a NIK in the wrong column does not leak: runs of 14 digits and
/// more (up to three blanks, separators or brackets between digits do not save them) and e-mail addresses always; with `strict`, 9 to 13 digits
/// (telephones, accounts) and whatever stands before an `@` too.
[[nodiscard]] std::string mask_by_shape(std::string_view text, bool strict);

inline constexpr std::size_t most_shown = 120;
/// Cuts to `most` characters and writes control and invalid bytes as `\xNN`: how a value stands in a finding.
[[nodiscard]] std::string printable(std::string_view text, std::size_t most = most_shown);

/// A name that somebody else chose (a column, a resource, a sheet) as it stands in a message: masked by its shape, not strictly, and printable.
[[nodiscard]] std::string masked_name(std::string_view name);

}  // namespace spbe::inline v1
