// Runs a schema over text in memory and writes what came out, one finding a line.
#pragma once

#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <spbe/schema.hpp>
#include <spbe/table.hpp>
#include <spbe/validate.hpp>

namespace engine_test {

struct told {
  std::vector<spbe::finding> findings;
  spbe::validation_summary summary;
  std::string trouble;          // slug of the error that ended the run
};

inline spbe::plan compiled(const std::string& json) {
  auto plan = spbe::plan::compile(json);
  if (!plan) BOOST_FAIL("schema: " + plan.error().front().place + " " + plan.error().front().message.en);
  return *plan;
}

inline told run(const spbe::plan& plan, std::vector<spbe::rows> inputs, const spbe::validate_options& options) {
  told out;
  auto v = spbe::validation::start(plan, std::move(inputs), options);
  if (!v) {
    out.trouble = v.error().slug;
    return out;
  }
  std::vector<spbe::finding> batch;
  for (;;) {
    auto more = v->next(batch);
    if (!more) out.trouble = more.error().slug;
    if (!more || !*more) break;
    out.findings.insert(out.findings.end(), batch.begin(), batch.end());
  }
  out.summary = v->summary();
  return out;
}

inline told run(const spbe::plan& plan, const std::string& text, spbe::validate_options options = {}) {
  if (!options.as_of) options.as_of = spbe::date(2026, 1, 1);
  options.lang = spbe::language::en;
  std::vector<spbe::rows> inputs;
  inputs.push_back(spbe::rows::csv_text(text, "t.csv", {.delimiter = ','}));
  return run(plan, std::move(inputs), options);
}

// "row column code severity"
inline std::string brief(const spbe::finding& f) {
  return std::to_string(f.row) + ' ' + (f.column.empty() ? "-" : f.column) + ' ' + f.code + ' ' + std::string(spbe::name_of(f.severity));
}

inline std::vector<std::string> briefs(const told& t) {
  std::vector<std::string> out;
  for (const auto& f : t.findings) out.push_back(brief(f));
  return out;
}

// Everything of a finding, for comparing runs byte by byte.
inline std::string whole(const spbe::finding& f) {
  return f.file + '|' + std::to_string(f.row) + '|' + std::to_string(f.line) + '|' + std::to_string(f.byte) + '|' + f.column + '|' + f.key + '|' +
         brief(f) + '|' + f.value.value_or("(null)") + '|' + f.message + '|' + f.hint + '|' + f.rule + '\n';
}

inline std::string whole(const told& t) {
  std::string out;
  for (const auto& f : t.findings) out += whole(f);
  return out;
}

inline void same(const std::vector<std::string>& got, const std::vector<std::string>& wanted) {
  BOOST_CHECK_EQUAL_COLLECTIONS(got.begin(), got.end(), wanted.begin(), wanted.end());
}

}  // namespace engine_test
