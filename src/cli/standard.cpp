#include "cli/standard.hpp"

#include <fmt/format.h>

#include <spbe/report.hpp>
#include <spbe/standard.hpp>

#include "cli/messages.hpp"

namespace cli {
namespace {

using spbe::bilingual;

const bilingual standard_word = {"standar", "standard"}, concept_word = {"konsep", "concept"}, measure_word = {"ukuran", "measure"}, unit_word = {"satuan", "unit"},
                presentation_word = {"penyajian", "presentation"}, item_word = {"isian", "item"}, reference_word = {"rujukan", "reference"};

// What it is, its code, its text: columns that other commands can read.
void print_rows(output& out, const spbe::standard& s, spbe::language lang) {
  const auto row = [&](const bilingual& what, const std::string& code, const std::string& text) { out.line(fmt::format("{}\t{}\t{}", what.in(lang), code, text)); };
  row(standard_word, s.code, s.name);
  for (const auto& each : s.concepts) row(concept_word, each.code, each.name);
  if (!s.measure.empty()) row(measure_word, "", s.measure);
  if (!s.unit.empty()) row(unit_word, "", s.unit);
  for (const auto& each : s.presentations) row(presentation_word, each.code, each.name);
  if (!s.reference.empty()) row(reference_word, "", s.reference);
  for (const auto& each : s.items) row(item_word, each.code, each.parent.empty() ? each.title : each.title + "\t" + each.parent);
}

}  // namespace

exit_code print_standard(const std::string& code, const command_line& line) {
  const auto found = spbe::find_standard(code);
  if (!found) return line.wrong(expected("standard", {"kode dalam daftar sds", "a code of the list sds"}, code));
  output out(1);
  if (line.json) out.line(spbe::json(*found));
  else print_rows(out, *found, line.lang);
  return out.finish(exit_code::clean, line.lang);
}

}  // namespace cli
