#include "report/writers.hpp"

namespace spbe::inline v1 {

std::unique_ptr<report_writer> report_writer::make(report_kind kind, language lang, sink out, std::uint64_t max_findings) {
  // One damaged column is no example of another: by default they all are shown.
  constexpr std::uint64_t usual_examples = 5, usual_columns = 200;
  switch (kind) {
    case report_kind::jsonl: return detail::make_jsonl_writer(std::move(out), max_findings);
    case report_kind::csv: return detail::make_csv_writer(std::move(out), max_findings);
    case report_kind::summary: return detail::make_text_writer(lang, std::move(out), 0, 0);
    case report_kind::text: break;
  }
  const bool usual = max_findings == UINT64_MAX;
  return detail::make_text_writer(lang, std::move(out), usual ? usual_examples : max_findings, usual ? usual_columns : max_findings);
}

}  // namespace spbe::inline v1
