// What can be asked of a manajemen document.
#include <charconv>

#include <spbe/governance/manajemen.hpp>

#include "governance/questions.hpp"

namespace spbe::inline v1::detail {
namespace {

// "3,2"; nothing else.
bool read_cell(std::string_view text, int& likelihood, int& impact) noexcept {
  const char* const end = text.data() + text.size();
  const auto first = std::from_chars(text.data(), end, likelihood);
  if (first.ec != std::errc{} || first.ptr == end || *first.ptr != ',') return false;
  const auto second = std::from_chars(first.ptr + 1, end, impact);
  return second.ec == std::errc{} && second.ptr == end;
}

}  // namespace

result<std::string> answer_risks(const document& about, std::string_view, const document_options& options) {
  std::string out = "[";
  for (const auto& r : risk_register(about, options)) (out += out.size() == 1 ? "" : ",") += spbe::json(r);
  return out + ']';
}

// By the document's own criteria.
result<std::string> answer_risk(const document& about, std::string_view argument, const document_options& options) {
  int likelihood = 0, impact = 0;
  const auto criteria = risk_criteria::of(about, options.lists != nullptr ? *options.lists : builtin());
  const auto found = read_cell(argument, likelihood, impact) ? criteria.risk_of(likelihood, impact) : std::nullopt;
  if (!found) return refuse_question("risiko ditanyakan sebagai KEMUNGKINAN,DAMPAK di dalam matriks, misalnya 3,2", "a risk is asked for as LIKELIHOOD,IMPACT within the matrix, for example 3,2");
  return spbe::json(likelihood, impact, *found);
}

}  // namespace spbe::inline v1::detail
