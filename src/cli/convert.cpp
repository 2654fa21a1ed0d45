// spbe convert FILE --column C --list LIST --from DAY|LIST --to DAY|LIST: a column of codes into those of another day or list.
#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <spbe/catalog.hpp>
#include <spbe/convert.hpp>
#include <spbe/report.hpp>

#include "cli/column_file.hpp"
#include "cli/command_line.hpp"
#include "cli/messages.hpp"
#include "cli/output.hpp"
#include "cli/verb.hpp"

namespace cli {
namespace {

enum added_column : std::size_t { target_code, outcome, match, certainty };

// "kode" and "2025-04-25" -> kode_2025-04-25, kode_2025-04-25_outcome …
std::vector<std::string> added_headers(const std::string& column, const std::string& to) {
  const std::string name = (column.rfind('#', 0) == 0 ? "kolom" + column.substr(1) : column) + "_" + to;
  return {name, name + "_outcome", name + "_match", name + "_certainty"};
}

std::string_view reason(spbe::standing s) {
  switch (s) {
    case spbe::standing::superseded: return "superseded";
    case spbe::standing::expired: return "expired";
    case spbe::standing::not_yet_valid: return "not_yet_valid";
    case spbe::standing::before_first: return "before_first";
    case spbe::standing::current:
    case spbe::standing::unknown: break;
  }
  return {};
}

// Several targets stand beside each other, none of them chosen.
void write(const spbe::converted& answer, added_cells& out, std::size_t row) {
  if (answer.outcome == spbe::conversion_outcome::missing) return;
  out.at(row, outcome) = spbe::name_of(answer.outcome);
  if (answer.shared) out.at(row, outcome) += "_shared";
  if (answer.outcome == spbe::conversion_outcome::unknown) out.at(row, match) = reason(answer.standing);
  for (const auto& target : answer.targets) {
    const char* between = &target == answer.targets.data() ? "" : "|";
    (out.at(row, target_code) += between) += target.code;
    (out.at(row, match) += between) += target.match;
    (out.at(row, certainty) += between) += spbe::name_of(target.certainty);
  }
}

void summarise(const spbe::conversion_counts& counts, const std::string& from, const std::string& to, spbe::language lang) {
  using kind = spbe::conversion_outcome;
  note({fmt::format("Hasil konversi {} -> {}", from, to), fmt::format("Conversion {} -> {}", from, to)}, lang);
  const auto line = [](std::string_view name, std::uint64_t count) { tell(fmt::format("  {:<16}{}\n", name, count)); };
  line(lang == spbe::language::en ? "rows" : "baris", counts.rows);
  for (const auto& [what, count] : {std::pair{kind::one, counts.one}, {kind::many, counts.many}, {kind::none, counts.none},
                                    {kind::unknown, counts.unknown}, {kind::missing, counts.missing}}) {
    line(spbe::word_for(what, lang), count);
  }
  line(lang == spbe::language::en ? "shared target" : "target bersama", counts.shared);
}

struct convert_options {
  explicit convert_options(command_line& line) : file(line) {
    line.texts("--list", lists);
    line.text("--from", from);
    line.text("--to", to);
  }
  [[nodiscard]] std::optional<spbe::bilingual> missing(const command_line& line, const column_job& job) const {
    if (line.values.size() != 1) return spbe::bilingual{"convert menerima satu FILE (- untuk masukan baku)", "convert takes one FILE (- for standard input)"};
    if (job.columns.size() != 1) return spbe::bilingual{"sebutkan satu kolom dengan --column", "name one column with --column"};
    if (!from || !to) return spbe::bilingual{"--from dan --to diperlukan: hari (YYYY-MM-DD) atau daftar", "--from and --to are needed: a day (YYYY-MM-DD) or a list"};
    if (line.json && (!job.output || *job.output == "-"))
      return spbe::bilingual{"--json mencetak ringkasan, sehingga berkasnya memerlukan --output", "--json prints the summary, so the file needs --output"};
    return std::nullopt;
  }

  // Of what stands behind --list, files are opened and one id is the list that the days belong to.
  [[nodiscard]] std::optional<exit_code> read_lists(command_line& line) {
    for (const auto& word : lists) {
      if (word.ends_with(".spbelist")) {
        if (const auto failed = line.open_list(word)) return failed;
        continue;
      }
      if (list) return line.wrong({"--list menyebut satu daftar saja, selain berkas .spbelist", "--list names one list only, beside .spbelist files"});
      list = word;
    }
    return std::nullopt;
  }

  column_options file;
  std::vector<std::string> lists;
  std::optional<std::string> list, from, to;
};

exit_code convert(column_job job, const spbe::converter& way, const convert_options& asked, const command_line& line) {
  spbe::conversion_counts counts;
  job.added = added_headers(job.columns[0], *asked.to);
  job.fill = [&](const column_batch& batch, added_cells& out) {
    const auto answers = way.convert(batch.columns[0]);
    for (std::size_t row = 0; row < batch.rows; ++row) {
      counts.add(answers[row]);
      write(answers[row], out, row);
    }
  };
  job.done = [&] {
    if (line.json) return print_line(spbe::json(counts), line.lang);
    if (!line.quiet) summarise(counts, *asked.from, *asked.to, line.lang);
    return exit_code::clean;
  };
  const auto ended = run(job, line.lang, line.quiet);
  if (ended != exit_code::clean) return ended;
  return counts.clean() ? exit_code::clean : exit_code::findings;
}

}  // namespace

exit_code run_convert(const verb& self, arguments args, spbe::language lang) {
  command_line line(self, lang);
  convert_options asked(line);
  if (const auto done = line.parse(std::move(args))) return *done;
  if (const auto failed = asked.read_lists(line)) return *failed;
  auto job = asked.file.read(line.values.empty() ? "" : line.values[0]);
  if (!job) return line.wrong(job.error());
  if (const auto missing = asked.missing(line, *job)) return line.wrong(*missing);
  if (line.as_of.has_value()) return line.wrong({"convert memakai --from, bukan --as-of", "convert uses --from, not --as-of"});
  const auto way = spbe::converter::between(line.catalog(), asked.list.value_or(""), *asked.from, *asked.to);
  if (!way) return line.wrong(way.error().message);
  return convert(*std::move(job), *way, asked, line);
}

}  // namespace cli
