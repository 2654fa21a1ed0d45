// Columns in the codes of another list: one finding, exact counts, whatever threads and pieces do.
#include <algorithm>

#include "../codelist/small_list.hpp"
#include "run_text.hpp"

using namespace engine_test;

namespace {

// Two lists of the same places: `small`, and `their_codes`, which say what they are in it.
spbe::catalog both() {
  const auto opened = [](const spbe::detail::source_list& s) { return spbe::list::open(small_list::bytes_of(s)).value(); };
  return spbe::builtin().with(opened(small_list::tables())).with(opened(small_list::crosswalk()));
}

spbe::plan plan_of(const std::string& about, const spbe::catalog& lists) {
  auto plan = spbe::plan::compile(R"({"fields": [{"name": "n", "type": "integer"}, {"name": "kode", "type": "string", "spbe": {)" + about + "}}]}", {.lists = &lists});
  if (!plan) BOOST_FAIL(plan.error().front().message.en);
  return *plan;
}

std::string column(const std::vector<std::string>& cells) {
  std::string text = "n,kode\n";
  for (std::size_t i = 0; i < cells.size(); ++i) text += std::to_string(i) + ',' + cells[i] + '\n';
  return text;
}

std::vector<std::string> repeated(const std::vector<std::string>& cells, std::size_t count) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < count; ++i) out.push_back(cells[i % cells.size()]);
  return out;
}

const char* const of_small = R"("codes": "small")";
const char* const of_wilayah = R"("codes": "wilayah")";

}  // namespace

BOOST_AUTO_TEST_SUITE(schemes)

BOOST_AUTO_TEST_CASE(codes_of_another_list_are_one_finding) {
  const auto t = run(plan_of(of_small, both()), column(repeated({"2101010", "2101020", "2101"}, 30)));
  same(briefs(t), {"0 kode small.wrong_scheme error"});
  BOOST_TEST(t.findings.front().message == "The column holds codes of another list (Their codes): 30 values, 0 of which happen to be codes of small too");
  BOOST_TEST(t.findings.front().hint.find("--from their_codes --to small") != std::string::npos);
  BOOST_TEST(t.summary.by_code.at("small.wrong_scheme") == 1U);
  BOOST_TEST(t.summary.columns[1].share == 0.0);
}

// A code of neither list is told, and one of the field's own list is good.
BOOST_AUTO_TEST_CASE(what_neither_list_knows_is_still_told) {
  auto cells = repeated({"2101010", "2101020"}, 40);
  cells[7] = "2199999";
  cells[9] = "11.02";
  cells[11].clear();
  const auto t = run(plan_of(of_small, both()), column(cells));
  same(briefs(t), {"8 kode small.code warning", "0 kode small.wrong_scheme error"});
  BOOST_TEST(t.findings.back().message.find("37 values") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_few_cells_must_all_be_of_the_other_list) {
  const auto plan = plan_of(of_small, both());
  same(briefs(run(plan, column({"2101010", "2101020", "2101"}))), {"0 kode small.wrong_scheme error"});
  same(briefs(run(plan, column({"2101010", "2101020"}))), {"1 kode small.code warning", "2 kode small.code warning"});
  same(briefs(run(plan, column({"2101010", "2101020", "2101", "99"}))),
       {"1 kode small.code warning", "2 kode small.code warning", "3 kode small.code warning", "4 kode small.code warning"});
}

// Nine in ten of the first 1024 records; fewer, and the cells speak for themselves.
BOOST_AUTO_TEST_CASE(nine_in_ten_of_many) {
  auto cells = repeated({"2101010"}, 100);
  for (std::size_t i = 0; i < 10; ++i) cells[i] = "77";
  const auto plan = plan_of(of_small, both());
  BOOST_TEST(run(plan, column(cells)).summary.by_code.at("small.wrong_scheme") == 1U);
  cells[10] = "77";
  BOOST_TEST(run(plan, column(cells)).summary.by_code.count("small.wrong_scheme") == 0U);
}

BOOST_AUTO_TEST_CASE(codes_that_both_lists_know_decide_nothing) {
  const auto t = run(plan_of(of_wilayah, spbe::builtin()), column(repeated({"11", "1101", "3273"}, 30)));
  BOOST_TEST(t.findings.empty());
}

// BPS codes of districts are too long for a region code and those of villages are not: neither makes a finding a cell.
BOOST_AUTO_TEST_CASE(codes_of_bps_with_the_type_the_list_or_both) {
  const auto cells = repeated({"1103020", "1103020002", "1103020001"}, 60);
  for (const char* about : {of_wilayah, R"("type": "kode_wilayah")", R"("type": "kode_wilayah", "codes": "wilayah")"}) {
    const auto t = run(plan_of(about, spbe::builtin()), column(cells));
    same(briefs(t), {"0 kode wilayah.wrong_scheme error"});
    BOOST_TEST(t.findings.front().number == 1490);
    BOOST_TEST(t.findings.front().message.find("60 values") != std::string::npos);
  }
}

// Most regencies have one code in both lists: that all of a column are those of BPS, and some of them nobody else's, tells it all the same.
BOOST_AUTO_TEST_CASE(codes_of_regencies_in_both_schemes) {
  const auto regencies_of = [](const char* id) {
    std::vector<std::string> out;
    for (const auto& r : spbe::builtin().find(id)->all(spbe::date(2026, 1, 1))) {
      if (r.level == 2) out.push_back(r.code);
    }
    for (auto& code : out) std::erase(code, '.');
    return out;
  };
  const auto t = run(plan_of(of_wilayah, spbe::builtin()), column(regencies_of("bps")));
  same(briefs(t), {"0 kode wilayah.wrong_scheme error"});
  BOOST_TEST(t.findings.front().message.find("514 values") != std::string::npos);
  BOOST_TEST(run(plan_of(of_wilayah, spbe::builtin()), column(regencies_of("wilayah"))).findings.empty());
}

BOOST_AUTO_TEST_CASE(threads_and_limits_change_nothing) {
  auto cells = repeated({"2101010", "2101020", "\"2101\""}, 60000);
  for (std::size_t i = 5000; i < cells.size(); i += 1000) cells[i] = "77";
  const auto plan = plan_of(of_small, both());
  const std::string text = column(cells);
  spbe::validate_options options;
  options.threads = 1;
  const auto one = run(plan, text, options);
  BOOST_TEST(one.summary.by_code.at("small.code") == 55U);
  BOOST_TEST(one.findings.back().message.find("59,945 values") != std::string::npos);
  for (const unsigned threads : {2U, 7U}) {
    options.threads = threads;
    BOOST_TEST((whole(run(plan, text, options)) == whole(one)));
  }
  options.per_code = 0;
  const auto silent = run(plan, text, options);
  BOOST_TEST(silent.findings.empty());
  BOOST_TEST((silent.summary.by_code == one.summary.by_code));
}

// Each file decides for itself.
BOOST_AUTO_TEST_CASE(a_file_at_a_time) {
  std::vector<spbe::rows> inputs;
  inputs.push_back(spbe::rows::csv_text(column(repeated({"11.01", "11.02"}, 30)), "a.csv", {.delimiter = ','}));
  inputs.push_back(spbe::rows::csv_text(column(repeated({"2101010"}, 30)), "b.csv", {.delimiter = ','}));
  const auto t = run(plan_of(of_small, both()), std::move(inputs), {.as_of = spbe::date(2026, 1, 1)});
  same(briefs(t), {"0 kode small.wrong_scheme error"});
  BOOST_TEST(t.findings.front().file == "b.csv");
}

// What a list that is known to be incomplete does not hold may be right; a schema that says how grave it is has the last word.
BOOST_AUTO_TEST_CASE(unknown_to_an_incomplete_list) {
  const auto& lists = spbe::builtin();
  BOOST_TEST(lists.find("rai")->info().unknown_is_info);
  BOOST_TEST(!lists.find("raa")->info().unknown_is_info);
  same(briefs(run(plan_of(R"("codes": "rai")", lists), column({"RAI.99"}))), {"1 kode rai.code info"});
  same(briefs(run(plan_of(R"("codes": "rai", "severity": "error")", lists), column({"RAI.99"}))), {"1 kode rai.code error"});
  same(briefs(run(plan_of(R"("codes": "raa")", lists), column({"RAA.99"}))), {"1 kode raa.code warning"});
}

// A new edition of a list in the caller's catalog: the rows it touches are told, those of the built-in list are not.
BOOST_AUTO_TEST_CASE(an_own_edition_tells_the_rows_it_touches) {
  spbe::detail::source_list s = small_list::tables();
  s.info.id = "wilayah";
  s.spells[4].valid.to = spbe::date(2025, 6, 1);      // 11.01.02 becomes 11.01.03
  s.spells.insert(s.spells.begin() + 5, {99, "11.01.03", "11.01", "Hilir", {spbe::date(2025, 6, 1), {}}});
  s.info.editions.push_back({spbe::date(2025, 6, 1), "Lima", true});
  spbe::detail::source_change c;
  c.line = 100;
  c.what = {spbe::date(2025, 6, 1), {}, spbe::change_kind::recode, "11.01.02", "11.01.03", "Lima", spbe::certainty::high};
  s.changes.push_back(c);
  const auto lists = spbe::builtin().with(spbe::list::open(small_list::bytes_of(s)).value());
  const auto t = run(plan_of(of_wilayah, lists), column({"11.01", "11.01.02", "11.01.03"}));
  same(briefs(t), {"2 kode wilayah.superseded warning"});
  BOOST_TEST(t.findings.front().hint == "Now: 11.01.03");
  BOOST_TEST(run(plan_of(of_wilayah, spbe::builtin()), column({"11.01", "11.01.02"})).findings.empty());
}

// A code that ended without a successor is expired from that day on; every row of it is told, and counted, whatever its number.
BOOST_AUTO_TEST_CASE(an_own_edition_tells_the_codes_that_ended_without_an_heir) {
  spbe::detail::source_list s = small_list::tables();
  s.spells[4].valid.to = spbe::date(2025, 6, 1);      // 11.01.02 is abolished
  s.info.editions.push_back({spbe::date(2025, 6, 1), "Lima", true});
  spbe::detail::source_change c;
  c.line = 100;
  c.what = {spbe::date(2025, 6, 1), {}, spbe::change_kind::retire, "11.01.02", "", "Lima", spbe::certainty::high};
  s.changes.push_back(c);
  const auto lists = spbe::builtin().with(spbe::list::open(small_list::bytes_of(s)).value());
  const std::string text = column({"11.01", "11.01.02", "11.01", "11.01.02"});
  const auto after = run(plan_of(of_small, lists), text);
  same(briefs(after), {"2 kode small.expired warning", "4 kode small.expired warning"});
  BOOST_TEST(after.findings.front().message == "Code 11.01.02 ended on 2025-06-01");
  BOOST_TEST(after.findings.front().hint == "No successor is recorded");
  BOOST_TEST(after.summary.by_code.at("small.expired") == 2U);
  BOOST_TEST(after.summary.warnings == 2U);
  BOOST_TEST(after.summary.valid_rows == 4U);
  spbe::validate_options before;
  before.as_of = spbe::date(2025, 5, 31);
  BOOST_TEST(run(plan_of(of_small, lists), text, before).findings.empty());
}

BOOST_AUTO_TEST_SUITE_END()
