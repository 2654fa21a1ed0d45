// The index: published results, the worked examples of the regulation, and what its tables promise.
#include <cmath>
#include <fstream>
#include <sstream>

#include <boost/test/unit_test.hpp>

#include <spbe/governance/indeks.hpp>

namespace {

using spbe::index_instrument;

// One digit an indicator.
spbe::document scores_of(const std::string& digits, const std::string& instrument = "spbe-59-2020") {
  std::string json = R"({"instrument":")" + instrument + R"(","scores":{)";
  for (std::size_t i = 0; i < digits.size(); ++i) json += (i == 0 ? "" : ",") + ('"' + std::to_string(i + 1) + "\":") + digits[i];
  auto doc = spbe::document::parse("indeks", json + "}}");
  BOOST_TEST_REQUIRE(doc.has_value());
  return *doc;
}

std::string values(const std::vector<spbe::index_part>& parts) {
  std::string out;
  for (const auto& p : parts) out += (out.empty() ? "" : " ") + p.value;
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(indeks)

BOOST_AUTO_TEST_CASE(published_results) {
  std::ifstream in(SPBE_SOURCE_DIR "/tests/vectors/documents/indeks.csv");
  std::string line;
  std::getline(in, line);
  int rows = 0;
  for (; std::getline(in, line); ++rows) {
    std::istringstream cells(line);
    std::string name, digits, aspects, domains, index;
    for (auto* cell : {&name, &digits, &aspects, &domains, &index}) std::getline(cells, *cell, ',');
    const auto doc = scores_of(digits);
    BOOST_TEST(doc.check().errors == 0U);
    const auto result = spbe::compute_index(doc);
    BOOST_TEST_REQUIRE(result.has_value());
    BOOST_TEST(result->index == index, name);
    BOOST_TEST(values(result->aspects) == aspects, name);
    BOOST_TEST(values(result->domains) == domains, name);
  }
  BOOST_TEST(rows == 4);
}

// PermenPANRB 59/2020 computes with these: aspect 2 of 3, 4, 3, 2 is 3.00; domain 2 of aspects 3.00, 4.00, 3.00 is 3.40.
BOOST_AUTO_TEST_CASE(worked_examples_of_the_regulation) {
  std::string digits(47, '1');
  digits.replace(10, 4, "3432");
  digits.replace(14, 4, "4444");
  digits.replace(18, 2, "33");
  const auto result = spbe::compute_index(scores_of(digits));
  BOOST_TEST_REQUIRE(result.has_value());
  BOOST_TEST(result->aspects[1].value == "3.00");
  BOOST_TEST(result->domains[1].value == "3.40");
}

// Of every instrument: indicators without a gap, weights of exactly 100.00 at each level, bands that fall.
BOOST_AUTO_TEST_CASE(weights_sum_to_a_hundred) {
  for (const auto& by : index_instrument::all()) {
    int next = 1, sum = 0;
    for (const auto& g : by.groups) {
      BOOST_TEST(g.first == next);
      next = g.last + 1;
      sum += (g.last - g.first + 1) * g.weight;
    }
    BOOST_TEST(sum == 10000, by.id);
    BOOST_TEST(by.indicators() == (by.id == "spbe-59-2020" ? 47 : 20));
    for (std::size_t i = 1; i < by.bands.size(); ++i) BOOST_TEST(by.bands[i].least < by.bands[i - 1].least);
    const auto result = spbe::compute_index(scores_of(std::string(static_cast<std::size_t>(by.indicators()), '4'), std::string(by.id)));
    BOOST_TEST_REQUIRE(result.has_value());
    BOOST_TEST(result->index == "4.00");
    for (const auto* parts : {&result->domains, &result->aspects}) {
      long hundredths = 0;
      for (const auto& p : *parts) {
        BOOST_TEST(!p.name.empty());
        BOOST_TEST(p.value == "4.00");
        hundredths += std::lround(std::stod(p.weight) * 100);
      }
      BOOST_TEST((parts->empty() || hundredths == 10000), by.id);
    }
  }
}

// The bounds of the predicates, on the index as it is printed: 2.595 prints 2.60, which is Baik.
BOOST_AUTO_TEST_CASE(predicates) {
  const auto predicate = [](const std::string& digits) { return spbe::compute_index(scores_of(digits))->predicate; };
  BOOST_TEST(predicate(std::string(47, '1')) == "Kurang");
  BOOST_TEST(predicate(std::string(47, '2')) == "Cukup");
  BOOST_TEST(predicate(std::string(47, '3')) == "Baik");
  BOOST_TEST(predicate(std::string(47, '4')) == "Sangat Baik");
  BOOST_TEST(predicate(std::string(47, '5')) == "Memuaskan");
  BOOST_TEST(spbe::compute_index(scores_of(std::string(20, '4'), "pemdi-8-2026"))->predicate == "Memuaskan");
}

BOOST_AUTO_TEST_CASE(steps_come_by_their_gain) {
  std::string digits(47, '3');
  digits[41] = '5';   // indicator 42 cannot rise
  const auto result = spbe::compute_index(scores_of(digits));
  BOOST_TEST_REQUIRE(result->steps.size() == 46U);
  BOOST_TEST(result->steps[0].indicator == 43);
  BOOST_TEST(result->steps[0].gain == "0.0300");
  BOOST_TEST(result->steps.back().indicator == 10);
  BOOST_TEST(result->steps.back().gain == "0.0130");
  BOOST_TEST(spbe::json(*result).find(R"("steps":[{"indicator":43,)") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_if) {
  const auto doc = scores_of(std::string(47, '3'));
  const spbe::index_raise up[] = {{12, 5}, {42, 5}};
  BOOST_TEST(spbe::compute_index(doc, up)->index == "3.11");   // 3 + 2 * (2.50 + 3.00) / 100
  for (const auto& wrong : {spbe::index_raise{0, 3}, {48, 3}, {1, 0}, {1, 6}}) BOOST_TEST(!spbe::compute_index(doc, std::span(&wrong, 1)).has_value());
}

BOOST_AUTO_TEST_CASE(what_is_missing_is_said) {
  const auto doc = spbe::document::parse("indeks", R"({"instrument":"pemdi-8-2026","scores":{"1":3,"3":3,"4":3,"07":1,"21":2,"5":9}})");
  const auto found = doc->check();
  BOOST_TEST(found.by_code.at("indeks_lengkap.rule") == 1U);
  BOOST_TEST(found.by_code.at("indeks_indikator.rule") == 2U);
  BOOST_TEST(found.by_code.at("dokumen.maximum") == 1U);
  BOOST_TEST(found.findings[0].message.find("2, 6-20") != std::string::npos, found.findings[0].message);
  BOOST_TEST(!spbe::compute_index(*doc).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
