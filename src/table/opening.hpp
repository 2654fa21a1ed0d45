// What opening a table says whatever kind of file it stands in: options that cannot be, and which line the header is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <spbe/table.hpp>

#include "table/sniff.hpp"
#include "table/source.hpp"

namespace spbe::inline v1::detail {

// In both languages: `{file}` and `{detail}` are filled in.  One place for it: sentences put together where they are needed cost ten times the bytes.
struct phrase { const char* id; const char* en; };
[[nodiscard]] bilingual phrased(phrase pattern, std::string_view file, const bilingual& detail = {});
[[nodiscard]] bilingual counted_both(std::uint64_t number);
[[nodiscard]] error file_error(status code, const char* slug, const std::string& file, phrase pattern, const bilingual& detail = {});

// A key or the name of a sheet, as those of columns are shown: a telephone in it is masked too.
[[nodiscard]] std::string masked_heading(std::string_view name);

[[nodiscard]] error bad_option(const char* slug, std::string id, std::string en);
[[nodiscard]] outcome check_limits(const csv_options& options);
// There is no record in the line that --header names.
[[nodiscard]] error no_header_line(std::uint64_t line);

void note(layout& out, const char* topic_id, std::string id, const char* topic_en, std::string en);
// `asked`: by --header; `any`: there is a record.
void note_header(layout& out, const header_question& question, bool asked, bool any);

}  // namespace spbe::inline v1::detail
