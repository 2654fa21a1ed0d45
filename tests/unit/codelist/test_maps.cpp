// Correspondences: what a code is in another list, forwards and backwards.
#include <boost/test/unit_test.hpp>

#include "codelist/compile/rules.hpp"
#include "small_list.hpp"

namespace {

using namespace small_list;

std::string told(const std::vector<spbe::mapping>& rows) {
  std::string out;
  for (const auto& m : rows) out += m.from + ">" + m.to + " " + m.match + " " + std::string(spbe::name_of(m.certainty)) + ";";
  return out;
}

spbe::list opened(const spbe::detail::source_list& s) { return spbe::list::open(bytes_of(s)).value(); }

}  // namespace

BOOST_AUTO_TEST_SUITE(correspondences)

BOOST_AUTO_TEST_CASE(a_code_leads_to_its_counterparts_in_the_order_of_the_table) {
  const auto list = opened(crosswalk());
  BOOST_TEST(list.info().maps_from == "their_codes");
  BOOST_TEST(list.info().maps_to == "small");
  BOOST_TEST(told(list.maps("21")) == "21>11 exact high;");
  BOOST_TEST(told(list.maps("2101020")) == "2101020>11.02.02 similar medium;2101020>11.01.02 different medium;");
  BOOST_TEST(told(list.maps("2102")) == "");
  BOOST_TEST(told(list.maps("99")) == "");
}

BOOST_AUTO_TEST_CASE(and_back_from_the_official_or_the_compact_form) {
  const auto list = opened(crosswalk());
  const std::string both = "2101010>11.01.02 exact high;2101020>11.01.02 different medium;";
  BOOST_TEST(told(list.maps_back("11.01.02")) == both);
  BOOST_TEST(told(list.maps_back("110102")) == both);
  BOOST_TEST(told(list.maps_back("11.01.01")) == "");
  BOOST_TEST(told(list.maps_back("no code")) == "");
}

BOOST_AUTO_TEST_CASE(codes_without_dots_are_written_and_read_so) {
  const auto list = opened(crosswalk());
  BOOST_TEST(list.find("2101020", {})->code == "2101020");
  BOOST_TEST(list.find("2101020", {})->parent == "2101");
  BOOST_TEST(!list.find("21.01.020", {}));
}

BOOST_AUTO_TEST_CASE(other_codes_of_any_form_are_kept_as_texts) {
  auto s = crosswalk();
  s.maps.push_back({99, "2102", "RAB.01", "exact", spbe::certainty::low});
  const auto list = opened(s);
  BOOST_TEST(told(list.maps("2102")) == "2102>RAB.01 exact low;");
  BOOST_TEST(told(list.maps_back("RAB.01")) == "2102>RAB.01 exact low;");
  BOOST_TEST(told(list.maps_back("11")) == "21>11 exact high;");
  BOOST_TEST(told(list.maps_back("RAB")) == "");
}

BOOST_AUTO_TEST_CASE(a_list_without_one_has_none) {
  const auto list = opened(tables());
  BOOST_TEST(list.info().maps_to == "");
  BOOST_TEST(told(list.maps("11")) + told(list.maps_back("11")) == "");
}

BOOST_AUTO_TEST_CASE(broken_tables_are_named_with_their_line) {
  auto s = crosswalk();
  BOOST_TEST(spbe::detail::broken_rules(s).empty());
  s.maps.push_back({90, "2199", "11", "exact", spbe::certainty::high});
  s.maps.push_back({91, "21", "11", "exact", spbe::certainty::high});
  s.maps.push_back({92, "21", "12", " ", spbe::certainty::high});
  const auto broken = spbe::detail::broken_rules(s);
  BOOST_REQUIRE_EQUAL(broken.size(), 3U);
  BOOST_TEST(broken[0].find("maps.csv:90") == 0U);
  BOOST_TEST(broken[1].find("maps.csv:91") == 0U);
  BOOST_TEST(broken[2].find("maps.csv:92") == 0U);
  s.info.maps_from = s.info.maps_to = "";
  BOOST_TEST(!spbe::detail::broken_rules(s).empty());
}

BOOST_AUTO_TEST_SUITE_END()
