// How a text stands in each language that lists are written in.  Bytes that are not UTF-8 become U+FFFD everywhere: an opened list may hold them.
#pragma once

#include <string>
#include <string_view>

namespace spbe::inline v1::detail {

// Between tags and in attributes.  What XML 1.0 cannot say (control characters) becomes U+FFFD.
[[nodiscard]] std::string xml_text(std::string_view text);
// With its quotes.
[[nodiscard]] std::string json_text(std::string_view text);
[[nodiscard]] std::string json_text_or_null(std::string_view text);   // empty: null
[[nodiscard]] std::string turtle_text(std::string_view text);
// A literal in SQL with standard_conforming_strings on; empty: NULL.
[[nodiscard]] std::string sql_text(std::string_view text);
// An identifier, always quoted.
[[nodiscard]] std::string sql_name(std::string_view text);
// Everything but A-Z a-z 0-9 - . _ ~ as %XX (RFC 3986).
[[nodiscard]] std::string percent_encoded(std::string_view text);

// "urn:spbe:list:wilayah", "urn:spbe:list:wilayah:31.71".
[[nodiscard]] std::string iri_of_list(std::string_view id);
[[nodiscard]] std::string iri_of_code(std::string_view id, std::string_view code);

}  // namespace spbe::inline v1::detail
