// Long columns of village codes are held against a sieve: nothing that is told may tell of it.
#include "run_text.hpp"

#include <map>

#include <spbe/catalog.hpp>

using namespace engine_test;

namespace {

const spbe::list& wilayah() { return *spbe::builtin().find("wilayah"); }
const spbe::date day(2026, 1, 1);

// So many that each of seven workers meets more of them than a sieve waits for.
constexpr std::size_t rows = 300000;

std::map<std::string, std::uint64_t> counts(const told& t) { return {t.summary.by_code.begin(), t.summary.by_code.end()}; }

}  // namespace

BOOST_AUTO_TEST_SUITE(sieves)

BOOST_AUTO_TEST_CASE(a_long_column_is_told_as_the_list_tells_it) {
  const auto all = wilayah().all(spbe::date());
  std::string text = "kode\n";
  std::map<std::string, std::uint64_t> expected;
  for (std::size_t i = 0; i < rows; ++i) {
    std::string code = all[i * 7919 % all.size()].code;
    if (i % 97 == 0) code.back() = '7';
    if (i % 5 == 0) std::erase(code, '.');
    text += code + '\n';
    const auto said = wilayah().judge(code, day);
    if (said.standing == spbe::standing::unknown) ++expected["wilayah.code"];
    else if (said.level != 4) ++expected["wilayah.level"];
    else if (said.standing == spbe::standing::superseded) ++expected["wilayah.superseded"];
    else if (said.standing == spbe::standing::expired) ++expected["wilayah.expired"];
  }
  const auto plan = compiled(R"({"fields":[{"name":"kode","type":"string","spbe":{"codes":"wilayah","level":4}}]})");
  spbe::validate_options options;
  options.as_of = day;
  options.threads = 1;
  const auto one = run(plan, text, options);
  BOOST_TEST((counts(one) == expected));
  BOOST_TEST(expected.size() == 4U);
  for (const unsigned threads : {2U, 7U}) {
    options.threads = threads;
    BOOST_TEST((briefs(run(plan, text, options)) == briefs(one)), threads);
  }
}

BOOST_AUTO_TEST_CASE(names_of_codes_are_compared_in_long_columns_too) {
  const auto all = wilayah().all(day);
  std::string text = "kode,nama\n";
  for (std::size_t i = 0; i < rows / 4; ++i) {
    const auto& r = all[i * 7919 % all.size()];
    text += r.code + ",\"" + (i + 1 == rows / 4 ? "Bukan Namanya" : r.name) + "\"\n";
  }
  const auto plan = compiled(R"({"fields":[{"name":"kode","type":"string","spbe":{"codes":"wilayah"}},{"name":"nama","type":"string","spbe":{"nameOf":"kode"}}]})");
  spbe::validate_options options;
  options.as_of = day;
  options.threads = 1;
  same(briefs(run(plan, text, options)), {std::to_string(rows / 4) + " nama wilayah.name info"});
}

BOOST_AUTO_TEST_CASE(values_of_rules_are_found_in_long_columns_too) {
  const std::string code = wilayah().all(day).back().code;
  std::string text = "kode,n\n", compact = code;
  std::erase(compact, '.');
  for (std::size_t i = 0; i < rows / 8; ++i) text += compact + (i + 1 == rows / 8 ? ",\n" : ",1\n");
  const auto plan = compiled(R"({"fields":[{"name":"kode","type":"string","spbe":{"codes":"wilayah"}},{"name":"n","type":"integer"}],
    "spbe":{"rules":[{"rule":"required_if","field":"n","when":{"field":"kode","equals":[")" + code + R"("]}}]}})");
  spbe::validate_options options;
  options.as_of = day;
  options.threads = 1;
  same(briefs(run(plan, text, options)), {std::to_string(rows / 8) + " n required_if.rule error"});
}

BOOST_AUTO_TEST_SUITE_END()
