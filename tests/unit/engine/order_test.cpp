// The same bytes whatever the number of threads, the chunk or the limit of findings.
#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>
#include <utility>

#include "run_text.hpp"

using namespace engine_test;

namespace {

// Something is wrong with 15 rows of so many, in every way the schema knows.
std::string messy(int rows, unsigned of = 24) {
  std::string text = "nik,sex,lahir,wilayah,nama,n\n";
  std::uint64_t x = 42;
  for (int i = 0; i < rows; ++i) {
    x = x * 6364136223846793005ULL + 1442695040888963407ULL;
    const unsigned r = static_cast<unsigned>(x >> 40U) % of;
    const std::string serial = std::to_string(9900 + i % 100);
    const std::string day = std::to_string(10 + i / 100 % 18);
    std::string nik = "317101" + day + "0" + std::to_string(1 + i / 1800 % 9) + "85" + serial;
    if (r == 1) nik[8] = '1', nik[9] = '3';
    if (r == 2) nik.pop_back();
    if (r == 3) nik.clear();
    text += nik + ',' + (r == 4 ? "P" : "L") + ',' + (r == 5 ? "1999-01-01" : "1985-0" + std::to_string(1 + i / 1800 % 9) + '-' + day) + ',' +
            (r == 6 ? "92.71" : r == 7 ? "99.99" : r == 8 ? "31.71.01.1001" : "31.71") + ',' + (r == 9 ? "\"a\nb\"" : r == 10 ? "x\"y" : "Budi") +
            (r == 11 ? "" : r == 12 ? ",7,8" : r == 13 ? ",x" : r == 15 ? ",#REF!" : ",7") + (r == 14 ? "\n\n" : "\n");
  }
  return text;
}

const char* const schema = R"({"fieldsMatch":"subset","fields":[{"name":"nik","type":"string","constraints":{"required":true,"unique":true},"spbe":{"type":"nik"}},
  {"name":"sex","type":"string","spbe":{"codes":"jenis_kelamin","match":"name"}},{"name":"lahir","type":"date","spbe":{"personal":true}},
  {"name":"wilayah","type":"string","spbe":{"codes":"wilayah","level":2}},{"name":"nama","type":"string","spbe":{"personal":true}},{"name":"n","type":"integer"}],
  "primaryKey":"nik","spbe":{"schema":1,"rules":[{"rule":"nik_birth_date","fields":{"nik":"nik","date":"lahir"}},{"rule":"nik_sex","fields":{"nik":"nik","sex":"sex"}}]}})";

spbe::validation started(const spbe::plan& plan, const std::string& text, spbe::validate_options options) {
  options.as_of = spbe::date(2026, 1, 1);
  options.lang = spbe::language::en;
  std::vector<spbe::rows> inputs;
  inputs.push_back(spbe::rows::csv_text(text, "t.csv", {.delimiter = ','}));
  auto run = spbe::validation::start(plan, std::move(inputs), options);
  BOOST_REQUIRE(run.has_value());
  return *std::move(run);
}

// By code, how many rows the findings name.
std::map<std::string, std::uint64_t> rows_named(const std::vector<spbe::finding>& findings) {
  std::map<std::string, std::set<std::pair<std::string, std::uint64_t>>> rows;
  for (const auto& f : findings) {
    if (f.row != 0) rows[f.code].insert({f.file, f.row});
  }
  std::map<std::string, std::uint64_t> out;
  for (const auto& [code, of] : rows) out[code] = of.size();
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(order)

BOOST_AUTO_TEST_CASE(any_number_of_threads_gives_the_same_bytes) {
  const auto plan = compiled(schema);
  const std::string text = messy(40000);
  spbe::validate_options options;
  options.threads = 1;
  const auto one = run(plan, text, options);
  BOOST_CHECK_GT(one.findings.size(), 15000U);
  BOOST_CHECK_EQUAL(one.summary.rows, 40000U);
  std::uint64_t total = 0;
  for (const auto& [code, count] : one.summary.by_code) {
    total += count;
    BOOST_CHECK_EQUAL(count, static_cast<std::uint64_t>(std::count_if(one.findings.begin(), one.findings.end(), [&c = code](const auto& f) { return f.code == c; })));
  }
  BOOST_CHECK_EQUAL(total, one.summary.errors + one.summary.warnings + one.summary.infos);
  for (const unsigned threads : {2U, 7U}) {
    options.threads = threads;
    const auto many = run(plan, text, options);
    BOOST_CHECK(whole(many) == whole(one));
    BOOST_CHECK(many.summary.by_code == one.summary.by_code);
    BOOST_CHECK(many.summary.rows_by_code == one.summary.rows_by_code);
    BOOST_CHECK_EQUAL(many.summary.valid_rows, one.summary.valid_rows);
  }
}

// However many findings of a code a row has, in cells, in keys, or in jobs that stop because they are full.
BOOST_AUTO_TEST_CASE(a_row_counts_once_a_code) {
  const auto plan = compiled(R"({"fields":[{"name":"a","type":"integer","constraints":{"unique":true}},{"name":"b","type":"integer","constraints":{"unique":true}},
    {"name":"c","type":"integer","constraints":{"minimum":5}}]})");
  std::string text = "a,b,c\n";
  for (int i = 0; i < 60000; ++i) text += i % 3 == 0 ? "x,y,z\n" : i % 3 == 1 ? "7,8,1\n" : std::to_string(i) + ",y,1,0\n";
  for (const unsigned threads : {1U, 2U, 7U}) {
    spbe::validate_options options;
    options.as_of = spbe::date(2026, 1, 1);
    options.threads = threads;
    std::vector<spbe::rows> inputs;
    inputs.push_back(spbe::rows::csv_text(text, "one.csv", {.delimiter = ','}));
    inputs.push_back(spbe::rows::csv_text("a,b,c,d\nx,y,z\n", "two.csv", {.delimiter = ','}));
    const auto all = run(plan, std::move(inputs), options);
    BOOST_CHECK_EQUAL(all.summary.by_code.at("field.type"), 80003U);
    BOOST_CHECK_EQUAL(all.summary.rows_by_code.at("field.type"), 40001U);
    BOOST_CHECK_LT(all.summary.rows_by_code.at("field.unique"), all.summary.by_code.at("field.unique"));
    BOOST_CHECK(all.summary.by_code.count("file.header") == 1U && all.summary.rows_by_code.count("file.header") == 0U);
    BOOST_CHECK(all.summary.rows_by_code == rows_named(all.findings));
    auto counted = started(plan, text, options);
    BOOST_REQUIRE(counted.drain().has_value());
    BOOST_CHECK_EQUAL(counted.summary().rows_by_code.at("field.type"), 40000U);
  }
}

// Of some chunks more is told at once, so that the findings that fill it end in the midst of a later one.
BOOST_AUTO_TEST_CASE(what_is_told_goes_on_where_it_was_full) {
  const auto plan = compiled(schema);
  for (const unsigned of : {30U, 60U, 120U, 400U}) {
    const std::string text = messy(60000, of);
    spbe::validate_options options;
    options.threads = 1;
    const auto one = run(plan, text, options);
    for (const unsigned threads : {2U, 7U}) {
      options.threads = threads;
      BOOST_CHECK(whole(run(plan, text, options)) == whole(one));
    }
  }
}

BOOST_AUTO_TEST_CASE(findings_are_in_order_and_dataset_rules_last) {
  const auto t = run(compiled(schema), messy(20000));
  const auto is = [](const char* code) { return [code](const auto& f) { return f.code == code; }; };
  const auto columns = std::find_if(t.findings.begin(), t.findings.end(), is("field.damage"));
  const auto first = std::find_if(columns, t.findings.end(), is("field.unique"));
  const auto position = [](const std::string& column) {
    const std::vector<std::string> names = {"", "nik", "sex", "lahir", "wilayah", "nama", "n"};
    return std::find(names.begin(), names.end(), column) - names.begin();
  };
  const auto sorted = [&](auto from, auto to) {
    return std::is_sorted(from, to, [&](const auto& a, const auto& b) {
      if (a.row != b.row) return a.row < b.row;
      return a.column != b.column ? position(a.column) < position(b.column) : a.code < b.code;
    });
  };
  BOOST_CHECK(sorted(t.findings.begin(), columns));
  BOOST_CHECK(columns != first && std::all_of(columns, first, is("field.damage")));
  BOOST_CHECK(sorted(first, t.findings.end()));
  BOOST_CHECK(first != t.findings.end());
  BOOST_CHECK(std::all_of(first, t.findings.end(), is("field.unique")));
}

BOOST_AUTO_TEST_CASE(a_limit_gives_the_first_of_each_code_and_exact_counts) {
  const auto plan = compiled(schema);
  const std::string text = messy(5000);
  const auto all = run(plan, text);
  for (const std::uint64_t limit : {0U, 1U, 5U, 100U}) {
    spbe::validate_options options;
    options.per_code = limit;
    const auto some = run(plan, text, options);
    std::string wanted;
    std::map<std::string, std::uint64_t> seen;
    for (const auto& f : all.findings) {
      if (seen[f.code]++ < limit) wanted += whole(f);
    }
    BOOST_CHECK(whole(some) == wanted);
    BOOST_CHECK(some.summary.by_code == all.summary.by_code);
    BOOST_CHECK(some.summary.rows_by_code == all.summary.rows_by_code);
    BOOST_CHECK_EQUAL(some.summary.valid_rows, all.summary.valid_rows);
    BOOST_CHECK_EQUAL(some.summary.errors, all.summary.errors);
  }
}

BOOST_AUTO_TEST_CASE(no_nik_leaves_unmasked) {
  const auto plan = compiled(schema);
  const std::string text = messy(2000) + "3171012501859911,3171012501859912,3171012501859913,3171012501859914,3171012501859915,3171012501859916\n";
  const auto t = run(plan, text);
  const std::string out = whole(t);
  std::size_t run_of_digits = 0, longest = 0;
  for (const char c : out) {
    run_of_digits = c >= '0' && c <= '9' ? run_of_digits + 1 : 0;
    longest = std::max(longest, run_of_digits);
  }
  BOOST_CHECK_LT(longest, 9U);
  BOOST_CHECK(out.find("Budi") == std::string::npos);
  spbe::validate_options options;
  options.unmask = true;
  BOOST_CHECK(whole(run(plan, text, options)).find("3171012501859913") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_set_flag_stops_the_run) {
  const std::int32_t stop = 1;
  spbe::validate_options options;
  options.cancel = &stop;
  const auto t = run(compiled(schema), messy(5000), options);
  BOOST_CHECK_EQUAL(t.trouble, "validate.cancelled");
  BOOST_CHECK(!t.summary.complete);
  BOOST_CHECK_EQUAL(t.summary.rows, 0U);
}

BOOST_AUTO_TEST_CASE(a_flag_set_among_the_dataset_findings_stops_the_run) {
  std::string text = "nomor\n";
  for (int i = 0; i < 5000; ++i) text += "1\n";
  std::int32_t stop = 0;
  spbe::validate_options options;
  options.cancel = &stop;
  std::vector<spbe::rows> inputs;
  inputs.push_back(spbe::rows::csv_text(text, "a.csv"));
  auto v = spbe::validation::start(compiled(R"({"fields":[{"name":"nomor","type":"integer","constraints":{"unique":true}}]})"), std::move(inputs), options);
  BOOST_REQUIRE(v);
  std::vector<spbe::finding> batch;
  std::size_t told = 0;
  for (;;) {
    const auto more = v->next(batch);
    told += batch.size();
    if (told != 0) stop = 1;
    if (more && *more) continue;
    BOOST_REQUIRE(!more);
    BOOST_CHECK_EQUAL(more.error().slug, "validate.cancelled");
    break;
  }
  BOOST_CHECK_GT(told, 0U);
  BOOST_CHECK_LT(told, 4999U);
  BOOST_CHECK(!v->summary().complete);
  BOOST_CHECK_EQUAL(v->summary().rows, 5000U);
}

BOOST_AUTO_TEST_CASE(a_file_that_is_not_there_ends_the_run_after_what_was_found) {
  const auto plan = compiled(schema);
  std::vector<spbe::rows> inputs;
  inputs.push_back(spbe::rows::csv_text("nik,sex,lahir,wilayah,nama,n\n317,L,1985-01-01,31.71,A,1\n", "one.csv"));
  inputs.push_back(spbe::rows::csv("/nonexistent/two.csv"));
  const auto t = run(plan, std::move(inputs), {});
  same(briefs(t), {"1 nik nik.length error"});
  BOOST_CHECK(!t.trouble.empty());
  BOOST_CHECK(!t.summary.complete);
  BOOST_CHECK_EQUAL(t.summary.rows, 1U);
}

// Handed out while the rest is checked: the same findings in the same order, on whatever thread.
BOOST_AUTO_TEST_CASE(taking_gives_what_asking_gives) {
  const auto plan = compiled(schema);
  const std::string text = messy(60000);
  spbe::validate_options options;
  const auto asked = run(plan, text, options);
  for (const unsigned threads : {1U, 2U, 7U}) {
    options.threads = threads;
    auto v = started(plan, text, options);
    told taken;
    std::uint64_t rows = 0;
    const auto ended = v.each([&](const std::vector<spbe::finding>& batch, const spbe::validation_summary& so_far) {
      taken.findings.insert(taken.findings.end(), batch.begin(), batch.end());
      BOOST_CHECK_GE(so_far.rows, rows);
      rows = so_far.rows;
      return true;
    });
    BOOST_CHECK(ended.has_value());
    BOOST_CHECK(whole(taken) == whole(asked));
    BOOST_CHECK(v.summary().by_code == asked.summary.by_code);
    BOOST_CHECK(v.summary().complete);
  }
}

BOOST_AUTO_TEST_CASE(who_takes_may_have_enough_or_break) {
  const auto plan = compiled(schema);
  const std::string text = messy(60000);
  for (const unsigned threads : {1U, 2U, 7U}) {
    std::size_t batches = 0;
    spbe::validate_options options;
    options.threads = threads;
    auto enough = started(plan, text, options);
    BOOST_CHECK(enough.each([&](const auto&, const auto&) { return ++batches < 3; }).has_value());
    BOOST_CHECK_EQUAL(batches, 3U);
    BOOST_CHECK(!enough.summary().complete);
    std::vector<spbe::finding> none;
    const auto more = enough.next(none);
    BOOST_CHECK(more.has_value() && !*more && none.empty());
    BOOST_CHECK(enough.drain().has_value());
    auto broken = started(plan, text, options);
    BOOST_CHECK_THROW((void)broken.each([](const auto&, const auto&) -> bool { throw std::runtime_error("no"); }), std::runtime_error);
  }
}

BOOST_AUTO_TEST_CASE(draining_counts_without_words) {
  const auto plan = compiled(schema);
  const auto all = run(plan, messy(3000));
  std::vector<spbe::rows> inputs;
  inputs.push_back(spbe::rows::csv_text(messy(3000), "t.csv"));
  auto v = spbe::validation::start(plan, std::move(inputs), {.as_of = spbe::date(2026, 1, 1)});
  BOOST_REQUIRE(v.has_value());
  BOOST_CHECK(v->drain().has_value());
  BOOST_CHECK(v->summary().by_code == all.summary.by_code);
}

BOOST_AUTO_TEST_SUITE_END()
