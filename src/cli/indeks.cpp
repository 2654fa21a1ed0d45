// spbe indeks FILE [--raise 12=4] | schema
#include <vector>

#include <fmt/format.h>

#include <spbe/governance/indeks.hpp>

#include "cli/document.hpp"
#include "cli/messages.hpp"
#include "cli/verb.hpp"

namespace cli {
namespace {

void print_parts(output& out, const spbe::bilingual& what, const std::vector<spbe::index_part>& parts, spbe::language lang) {
  for (const auto& p : parts) out.line(fmt::format("{} {}\t{}\t{}\t{}", what.in(lang), p.number, p.value, p.weight, p.name));
}

void print_text(output& out, const spbe::index_result& r, spbe::language lang) {
  const bool en = lang == spbe::language::en;
  out.line(fmt::format("{}\t{}\t{}", en ? "Index" : "Indeks", r.index, r.predicate));
  if (!r.before.empty()) out.line(fmt::format("{}\t{}", en ? "Before" : "Semula", r.before));
  print_parts(out, {"Domain", "Domain"}, r.domains, lang);
  print_parts(out, {"Aspek", "Aspect"}, r.aspects, lang);
  for (const auto& s : r.steps) {
    out.line(fmt::format("{} {}\t{} -> {}\t+{}\t{}{}{}", en ? "Indicator" : "Indikator", s.indicator, s.level, s.level + 1, s.gain, s.name, s.demand.empty() ? "" : ": ", s.demand));
  }
}

// What the numbers are, for people: rounding, and what is not known.
spbe::bilingual remarks(const spbe::index_result& r) {
  const auto* const by = spbe::index_instrument::find(r.instrument);
  const bool ladder = by != nullptr && !by->criteria.empty();
  return {fmt::format("dihitung tepat, dibulatkan setengah ke atas pada dua desimal; predikat menurut indeks dua desimal itu{}",
                      ladder ? "" : "; syarat tiap tingkat pada instrumen ini tidak diketahui, bobot dan predikatnya dari salinan, bukan dari berita negara"),
          fmt::format("computed exactly, rounded half up to two places; the predicate is that of the rounded index{}",
                      ladder ? "" : "; what each level of this instrument demands is not known, its weights and predicates are from copies, not from the gazette")};
}

exit_code print_index(const spbe::document& scores, const std::vector<spbe::index_raise>& raised, const command_line& line) {
  if (scores.check({&line.catalog(), line.as_of, line.lang, false, 0}).errors != 0) return print_check(scores, {}, line);
  const auto result = spbe::compute_index(scores, raised, line.catalog());
  if (!result) return line.wrong({"--raise menyebut indikator yang tidak ada dalam instrumen ini", "--raise names an indicator that this instrument has not"});
  output out(1);
  if (line.json) out.line(spbe::json(*result));
  else print_text(out, *result, line.lang);
  const auto answer = out.finish(exit_code::clean, line.lang);
  if (!line.json && !line.quiet) note(remarks(*result), line.lang);
  return answer;
}

}  // namespace

exit_code run_indeks(const verb& self, arguments args, spbe::language lang) {
  command_line line(self, lang);
  std::vector<std::string> raises;
  line.texts("--raise", raises);
  if (const auto done = line.parse(std::move(args))) return *done;
  if (line.values.size() != 1) return line.wrong({"indeks memerlukan satu FILE", "indeks needs one FILE"});
  if (line.values[0] == "schema") return print_document_schema("indeks", line);
  std::vector<spbe::index_raise> raised;
  for (const auto& text : raises) {
    const auto more = spbe::read_raises(text);
    if (!more || more->empty()) return line.wrong(expected("--raise", {"INDIKATOR=TINGKAT, misalnya 12=4", "INDICATOR=LEVEL, for example 12=4"}, text));
    raised.insert(raised.end(), more->begin(), more->end());
  }
  const auto scores = read_document("indeks", line.values[0], line);
  return scores ? print_index(*scores, raised, line) : scores.error();
}

}  // namespace cli
