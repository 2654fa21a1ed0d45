// spbe resolve LIST [TEXT…] | LIST --column C FILE: names to codes.
#include <unordered_map>

#include <fmt/format.h>

#include <spbe/catalog.hpp>
#include <spbe/report.hpp>
#include <spbe/resolve.hpp>
#include <spbe/text.hpp>

#include "cli/code_answers.hpp"
#include "cli/column_file.hpp"
#include "cli/command_line.hpp"
#include "cli/count.hpp"
#include "cli/messages.hpp"
#include "cli/output.hpp"
#include "cli/values.hpp"
#include "cli/verb.hpp"

namespace cli {
namespace {

struct request {
  std::optional<std::string> within, within_column, level, limit;
};

const spbe::bilingual ambiguous_word = {"ambigu", "ambiguous"}, unknown_word = {"tidak dikenal", "unknown"};

std::string decimal(int score) { return fmt::format("{}.{:03}", score / 1000, score % 1000); }

const std::string& verdict(const spbe::resolution& answer, spbe::language lang) {
  return (answer.ambiguous ? ambiguous_word : unknown_word).in(lang);
}

std::string plain(const spbe::candidate& c, spbe::language lang) {
  return fmt::format("{}\t{}\t{}\t{}", c.code, c.name, decimal(c.score), spbe::word_for(c.reason, lang));
}

// What a text is shown as: where it is none of the list's, nobody knows that its digits are no telephone.
std::string named(std::string_view text, const spbe::resolution& answer) { return answer.code.empty() ? shown(text) : spbe::masked_name(text); }

// The answer on a line; where there is none, what it might have been below it.
std::string plain(std::string_view text, const spbe::resolution& answer, spbe::language lang) {
  if (!answer.code.empty()) return fmt::format("{}\t{}", plain(answer.candidates.front(), lang), named(text, answer));
  std::string out = fmt::format("\t\t\t{}\t{}", verdict(answer, lang), named(text, answer));
  for (const auto& each : answer.candidates) out += "\n  " + plain(each, lang);
  return out;
}

std::optional<std::uint64_t> number(const std::string& text, std::uint64_t most) {
  const auto value = count_of(text);
  return value && *value >= 1 && *value <= most ? value : std::nullopt;
}

spbe::result<spbe::resolve_options, spbe::bilingual> options_of(const request& asked, const command_line& line) {
  using failure = spbe::unexpected<spbe::bilingual>;
  spbe::resolve_options options;
  options.as_of = line.as_of.has_value() ? line.as_of : spbe::today();
  options.within = asked.within.value_or("");
  if (asked.level) {
    const auto level = number(*asked.level, 15);
    if (!level) return failure{expected("--level", {"bilangan 1 sampai 15", "a number from 1 to 15"}, shown(*asked.level))};
    options.level = static_cast<int>(*level);
  }
  if (asked.limit) {
    const auto limit = number(*asked.limit, 100);
    if (!limit) return failure{expected("--limit", {"bilangan 1 sampai 100", "a number from 1 to 100"}, shown(*asked.limit))};
    options.limit = *limit;
  }
  return options;
}

exit_code answer_texts(const spbe::resolver& names, const command_line& line) {
  output out(1);
  auto answer = exit_code::clean;
  const bool silent = line.quiet && !line.json;
  const std::vector<std::string> texts(line.values.begin() + 1, line.values.end());
  const auto trouble = for_each_value(texts, out, [&](std::string_view text) {
    const auto found = names.resolve(text);
    if (found.code.empty()) answer = exit_code::findings;
    return silent || out.line(line.json ? spbe::json(named(text, found), found) : plain(text, found, line.lang));
  });
  if (trouble) {
    complain(*trouble, line.lang);
    answer = exit_code::unreadable;
  }
  return out.finish(answer, line.lang);
}

// A column on its way through.  Columns repeat themselves, so the answers to the last texts are kept, a bounded number of them.
class column_answers {
 public:
  column_answers(const spbe::resolver& names, spbe::language lang) : names_(names), lang_(lang) {}

  void fill(const column_batch& batch, added_cells& out) {
    rows += batch.rows;
    for (std::size_t row = 0; row < batch.rows; ++row) {
      const auto text = cell(batch, 0, row);
      if (text.empty()) continue;
      const auto parent = batch.columns.size() > 1 ? cell(batch, 1, row) : std::string_view();
      const cells_of_answer& known = answer(text, parent);
      ++(!known.code.empty() ? found : known.ambiguous ? ambiguous : unknown);
      out.at(row, 0) = known.code;
      out.at(row, 1) = known.score;
      out.at(row, 2) = known.reason;
    }
  }

  std::size_t rows = 0, found = 0, ambiguous = 0, unknown = 0;

 private:
  struct cells_of_answer {
    std::string code, score, reason;
    bool ambiguous = false;
  };

  static std::string_view cell(const column_batch& batch, std::size_t column, std::size_t row) {
    return batch.columns[column][row];
  }

  const cells_of_answer& answer(std::string_view text, std::string_view parent) {
    constexpr std::size_t most = 20000, longest = 512;   // no name is longer, so a long text is not worth keeping
    if (text.size() + parent.size() > longest) return last_ = made(text, parent);
    std::string key = std::string(text).append(1, '\0').append(parent);
    if (const auto known = known_.find(key); known != known_.end()) return known->second;
    if (known_.size() >= most) known_.clear();
    return known_.emplace(std::move(key), made(text, parent)).first->second;
  }

  cells_of_answer made(std::string_view text, std::string_view parent) const {
    const auto resolved = names_.resolve(text, parent);
    cells_of_answer cells{resolved.code, "", verdict(resolved, lang_), resolved.ambiguous};
    if (!resolved.candidates.empty()) cells.score = decimal(resolved.candidates.front().score);
    if (!resolved.code.empty()) cells.reason = spbe::word_for(resolved.candidates.front().reason, lang_);
    return cells;
  }

  const spbe::resolver& names_;
  spbe::language lang_;
  std::unordered_map<std::string, cells_of_answer> known_;
  cells_of_answer last_;
};

exit_code summarise(const column_answers& of, const command_line& line) {
  if (line.json) {
    return print_line(fmt::format("{{\"summary\":{{\"rows\":{},\"resolved\":{},\"ambiguous\":{},\"unknown\":{},\"missing\":{}}}}}", of.rows, of.found, of.ambiguous,
                                  of.unknown, of.rows - of.found - of.ambiguous - of.unknown),
                      line.lang);
  }
  if (!line.quiet) {
    note({fmt::format("spbe: {} teks menjadi kode, {} ambigu, {} tidak dikenal", of.found, of.ambiguous, of.unknown),
          fmt::format("spbe: {} texts became codes, {} ambiguous, {} unknown", of.found, of.ambiguous, of.unknown)}, line.lang);
  }
  return exit_code::clean;
}

exit_code answer_column(const spbe::resolver& names, column_job job, const request& asked, const command_line& line) {
  const bool english = line.lang == spbe::language::en;
  job.added = english ? std::vector<std::string>{"code", "score", "reason"} : std::vector<std::string>{"kode", "skor", "alasan"};
  if (asked.within_column) job.columns.push_back(*asked.within_column);
  column_answers answers(names, line.lang);
  job.fill = [&answers](const column_batch& batch, added_cells& out) { answers.fill(batch, out); };
  job.done = [&] { return summarise(answers, line); };
  const auto done = run(job, line.lang, line.quiet);
  if (done != exit_code::clean) return done;
  return answers.ambiguous + answers.unknown == 0 ? exit_code::clean : exit_code::findings;
}

exit_code answer(const command_line& line, const request& asked, const column_options& columns) {
  if (line.values.empty()) return line.wrong({"LIST belum disebut; `spbe codes` menampilkan semuanya", "LIST is missing; `spbe codes` shows them all"});
  const auto* list = line.catalog().find(line.values[0]);
  if (list == nullptr) {
    return line.wrong({fmt::format("daftar tidak dikenal: {}; `spbe codes` menampilkan semuanya", shown(line.values[0])),
                       fmt::format("unknown list: {}; `spbe codes` shows them all", shown(line.values[0]))});
  }
  const auto options = options_of(asked, line);
  if (!options) return line.wrong(options.error());
  const auto& editions = list->info().editions;
  if (!editions.empty() && options->as_of < editions.front().from) {
    complain(unknown_before(*list), line.lang);
    return exit_code::findings;
  }
  const spbe::resolver names(*list, *options);
  if (!names.within_known()) {
    return line.wrong({fmt::format("--within tidak dikenal dalam daftar {}: {}", list->id(), shown(options->within)),
                       fmt::format("--within is not known in the list {}: {}", list->id(), shown(options->within))});
  }
  if (!columns.any_column()) {
    if (asked.within_column) return line.wrong({"--within-column memerlukan --column", "--within-column needs --column"});
    return answer_texts(names, line);
  }
  if (line.values.size() != 2) return line.wrong({"--column memerlukan satu FILE", "--column needs one FILE"});
  auto job = columns.read(line.values[1]);
  if (!job) return line.wrong(job.error());
  if (line.json && (!job->output || *job->output == "-"))
    return line.wrong({"--json mencetak ringkasan, sehingga berkasnya memerlukan --output", "--json prints the summary, so the file needs --output"});
  if (job->columns.size() != 1) return line.wrong({"--column hanya boleh sekali", "--column may stand once only"});
  return answer_column(names, *std::move(job), asked, line);
}

}  // namespace

exit_code run_resolve(const verb& self, arguments args, spbe::language lang) {
  command_line line(self, lang);
  request asked;
  line.text("--within", asked.within);
  line.text("--within-column", asked.within_column);
  line.text("--level", asked.level);
  line.text("--limit", asked.limit);
  const column_options columns(line);
  if (const auto done = line.parse(std::move(args))) return *done;
  return answer(line, asked, columns);
}

}  // namespace cli
