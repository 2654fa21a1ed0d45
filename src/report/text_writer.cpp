// The report for people: what was read and how, what is wrong by code (worst first) with a few examples, what the columns hold.

#include <algorithm>

#include "report/text_sections.hpp"
#include "report/writers.hpp"

namespace spbe::inline v1::detail {
namespace {

// Examples stay in memory until the counts are known; who wants every finding takes jsonl or csv, which keep none.
constexpr std::uint64_t most_examples = 200;

class text_writer final : public report_writer {
 public:
  text_writer(language lang, sink out, std::uint64_t examples, std::uint64_t columns)
      : lang_(lang), out_(std::move(out)), examples_(std::min(examples, most_examples)), columns_(std::min(columns, most_examples)) {}

  [[nodiscard]] std::uint64_t per_code() const noexcept override { return examples_; }

  [[nodiscard]] bool add(const std::vector<finding>& batch) override {
    for (const finding& f : batch) {
      auto& group = groups_[f.code];
      if (group.examples.size() < (f.code == damage_code ? columns_ : examples_)) group.examples.push_back(f);
    }
    return true;
  }

  [[nodiscard]] bool finish(const validation_summary& summary) override {
    std::string out;
    append_head(out, summary, lang_);
    append_warnings(out, summary, lang_);
    append_groups(out, summary, merge(summary), lang_);
    append_causes(out, summary, lang_);
    append_columns(out, summary, lang_);
    append_notes(out, summary, lang_);
    return out_(out);
  }

 private:
  // Counts and severities are the summary's, exact whatever was kept.
  std::vector<code_group> merge(const validation_summary& summary) {
    std::vector<code_group> out;
    for (const auto& [code, count] : summary.by_code) {
      code_group group = std::move(groups_[code]);
      group.code = code;
      group.count = count;
      if (const auto worst = summary.worst_by_code.find(code); worst != summary.worst_by_code.end()) group.worst = worst->second;
      std::stable_sort(group.examples.begin(), group.examples.end(), [](const finding& a, const finding& b) { return a.severity > b.severity; });
      out.push_back(std::move(group));
    }
    std::stable_sort(out.begin(), out.end(), [](const code_group& a, const code_group& b) {
      return a.worst != b.worst ? a.worst > b.worst : a.count > b.count;
    });
    return out;
  }

  language lang_;
  sink out_;
  std::uint64_t examples_, columns_;   // of a code; of the one that is about columns
  std::map<std::string, code_group, std::less<>> groups_;
};

}  // namespace

std::unique_ptr<report_writer> make_text_writer(language lang, sink out, std::uint64_t examples, std::uint64_t columns) {
  return std::make_unique<text_writer>(lang, std::move(out), examples, columns);
}

}  // namespace spbe::inline v1::detail
