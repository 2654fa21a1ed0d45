// spbe describe TYPE: what a type is, who issues it, which rules it has and how sure they are.
#include <fmt/format.h>

#include <spbe/report.hpp>
#include <spbe/type.hpp>

#include "cli/command_line.hpp"
#include "cli/output.hpp"
#include "cli/type_argument.hpp"
#include "cli/verb.hpp"

namespace cli {
namespace {

void row(output& out, const spbe::bilingual& label, std::string_view text, spbe::language lang) {
  if (!text.empty()) out.line(fmt::format("{:<18} {}", label.in(lang), text));
}

void print(output& out, const spbe::type_info& info, spbe::language lang) {
  out.line(fmt::format("{} - {}", info.name, info.title.in(lang)));
  row(out, {"Penerbit", "Issuer"}, info.issuer, lang);
  row(out, {"Dasar hukum", "Legal basis"}, info.basis, lang);
  row(out, {"Bentuk", "Form"}, info.form.in(lang), lang);
  row(out, {"Contoh tampilan", "Display example"}, info.display, lang);
  const spbe::bilingual personal = info.personal ? spbe::bilingual{"ya, disamarkan dalam semua keluaran", "yes, masked in every output"}
                                                 : spbe::bilingual{"tidak", "no"};
  row(out, {"Data pribadi", "Personal"}, personal.in(lang), lang);
  row(out, {"Kepastian", "Certainty"}, spbe::word_for(info.certainty, lang), lang);
  row(out, {"Sejak versi", "Since version"}, info.since, lang);
  if (!info.rules.empty()) out.line(spbe::bilingual{"Aturan:", "Rules:"}.in(lang));
  for (const auto& rule : info.rules) {
    const auto& source = rule.source.in(lang);
    out.line(fmt::format("  - {} [{}{}{}]", rule.text.in(lang), spbe::word_for(rule.certainty, lang), source.empty() ? "" : "; ", source));
  }
  if (!info.offline_limits.in(lang).empty()) {
    out.line(
        spbe::bilingual{"Yang tidak dapat diketahui tanpa bertanya kepada penerbit:", "What cannot be known without asking the issuer:"}.in(
            lang));
    out.line("  " + info.offline_limits.in(lang));
  }
}

}  // namespace

exit_code run_describe(const verb& self, arguments args, spbe::language lang) {
  command_line line(self, lang);
  if (const auto done = line.parse(std::move(args))) return *done;
  const auto* type = take_type(line);
  if (type == nullptr) return exit_code::usage;
  if (!line.values.empty()) return line.wrong({"describe menerima satu TYPE saja", "describe takes one TYPE only"});
  output out(1);
  if (line.json)
    out.line(spbe::json(type->info(), lang));
  else
    print(out, type->info(), lang);
  return out.finish(exit_code::clean, lang);
}

}  // namespace cli
