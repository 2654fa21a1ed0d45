// The writers behind `report_writer::make`, one file each.
#pragma once

#include <memory>

#include <spbe/report.hpp>

namespace spbe::inline v1::detail {

[[nodiscard]] std::unique_ptr<report_writer> make_jsonl_writer(sink out, std::uint64_t max_findings);
[[nodiscard]] std::unique_ptr<report_writer> make_csv_writer(sink out, std::uint64_t max_findings);
// `examples` = findings shown of one code, `columns` = of the one that is about columns; the summary shows none.
[[nodiscard]] std::unique_ptr<report_writer> make_text_writer(language lang, sink out, std::uint64_t examples, std::uint64_t columns);

}  // namespace spbe::inline v1::detail
