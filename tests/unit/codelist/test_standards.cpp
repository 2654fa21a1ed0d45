// The Standar Data Statistik: rows read by hand from the facts, and what all of them must add up to.
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <spbe/catalog.hpp>
#include <spbe/standard.hpp>

namespace {

spbe::standard standard(const char* code) {
  auto found = spbe::find_standard(code);
  BOOST_REQUIRE_MESSAGE(found.has_value(), code);
  return *std::move(found);
}

std::string codes_of(const std::vector<spbe::standard::named>& all) {
  std::string out;
  for (const auto& each : all) out += (out.empty() ? "" : " ") + each.code;
  return out;
}

const spbe::standard::item* item(const spbe::standard& of, const char* code) {
  const auto at = std::find_if(of.items.begin(), of.items.end(), [code](const auto& i) { return i.code == code; });
  return at == of.items.end() ? nullptr : &*at;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(standards)

BOOST_AUTO_TEST_CASE(an_indicator_has_concepts_presentations_measure_and_unit) {
  const auto population = standard("10110023");
  BOOST_TEST(population.code == "10110023");
  BOOST_TEST(population.name == "Jumlah Penduduk");
  BOOST_TEST(codes_of(population.concepts) == "K01476");
  BOOST_TEST(population.concepts[0].name == "Penduduk");
  BOOST_TEST(population.measure == "Total");
  BOOST_TEST(population.unit == "orang");
  BOOST_TEST(codes_of(population.presentations) == "32010026 10120066 33220007 32020020");
  BOOST_TEST(population.presentations[0].name == "Wilayah");
  BOOST_TEST(population.items.empty());
  BOOST_TEST(population.reference.empty());
}

BOOST_AUTO_TEST_CASE(a_classification_has_its_items_in_the_order_of_the_source) {
  const auto commuting = standard("10120012");
  BOOST_REQUIRE(commuting.items.size() == 2U);
  BOOST_TEST(commuting.items[0].code == "1");
  BOOST_TEST(commuting.items[0].title == "Bekerja");
  BOOST_TEST(commuting.items[1].title == "Sekolah");
  BOOST_TEST(commuting.unit.empty());
  BOOST_TEST(standard("33220007").items[0].code == "M");
  BOOST_TEST(item(standard("10120066"), "6D")->title == "65-79 tahun");   // kept as printed
  BOOST_TEST(item(standard("10920059"), "A")->parent == "1");
  BOOST_TEST(item(standard("24420009"), "111")->parent == "110");
}

BOOST_AUTO_TEST_CASE(a_classification_by_reference_names_it_and_has_no_items) {
  BOOST_TEST(standard("22020004").reference == "Klasifikasi Baku Lapangan Usaha Indonesia");
  BOOST_TEST(standard("10220003").reference == "Klasifikasi Baku Jabatan Indonesia");
  BOOST_TEST(standard("22020004").items.empty());
}

BOOST_AUTO_TEST_CASE(a_presentation_that_is_no_code_in_the_source_is_left_out) {
  BOOST_TEST(codes_of(standard("10410200").presentations).empty());                       // 3200026 and 1040202
  BOOST_TEST(codes_of(standard("10710042").presentations) == "10720083 10720003 10720023");
  BOOST_TEST(codes_of(standard("10810070").presentations) == "32010026 25020001");         // 25020048 stands beside another's label
}

BOOST_AUTO_TEST_CASE(a_code_that_stands_twice_in_a_list_has_its_first_title) {
  const auto countries = standard("32020022");
  BOOST_TEST(item(countries, "854")->title == "Burkina Faso");
  BOOST_TEST(std::count_if(countries.items.begin(), countries.items.end(), [](const auto& i) { return i.code == "854"; }) == 1);
}

BOOST_AUTO_TEST_CASE(what_is_no_standard_has_none) {
  for (const char* code : {"", "1", "1011002", "101100230", "K01476", "10110999"}) BOOST_TEST(!spbe::find_standard(code).has_value(), code);
}

BOOST_AUTO_TEST_CASE(every_standard_is_whole) {
  const auto records = spbe::builtin().find("sds")->all({});
  BOOST_TEST(records.size() == 1151U);
  std::set<std::string> concepts;
  std::size_t lists = 0, items = 0, references = 0, presentations = 0;
  for (const auto& record : records) {
    const auto s = standard(record.code.c_str());
    BOOST_TEST(s.name == record.name);
    BOOST_TEST(!s.concepts.empty(), s.code);
    for (const auto& c : s.concepts) {
      BOOST_TEST((c.code.size() == 6U && c.code[0] == 'K' && !c.name.empty()), s.code + " " + c.code);
      concepts.insert(c.code);
    }
    for (const auto& p : s.presentations) BOOST_TEST((p.code.size() == 8U && !p.name.empty()), s.code + " " + p.code);
    std::set<std::string> own;
    for (const auto& i : s.items) BOOST_TEST((!i.title.empty() && own.insert(i.code).second), s.code + " " + i.code);
    for (const auto& i : s.items) BOOST_TEST((i.parent.empty() || own.count(i.parent) == 1U), s.code + " " + i.code);
    BOOST_TEST((s.code[3] == '2') == (!s.items.empty() || !s.reference.empty()), s.code);   // the fourth digit tells a classification
    presentations += s.presentations.size();
    lists += s.items.empty() ? 0U : 1U;
    items += s.items.size();
    references += s.reference.empty() ? 0U : 1U;
  }
  BOOST_TEST(concepts.size() == 589U);
  BOOST_TEST(lists == 132U);
  BOOST_TEST(items == 1300U);   // 1,301 printed, one code twice
  BOOST_TEST(presentations == 1564U - 23U);   // printed, without those that notices.csv names
  BOOST_TEST(references == 2U);
}

BOOST_AUTO_TEST_SUITE_END()
