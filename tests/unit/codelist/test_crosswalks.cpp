// Lists that lead to another list: what their tables must add up to.
#include <boost/test/unit_test.hpp>

#include <array>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <spbe/catalog.hpp>

namespace {

using texts = std::vector<std::string>;

const spbe::list& list(const char* id) { return *spbe::builtin().find(id); }

texts to(const char* id, const char* code) {
  texts out;
  for (const auto& m : list(id).maps(code)) out.push_back(m.to);
  return out;
}

texts back(const char* id, const char* target) {
  texts out;
  for (const auto& m : list(id).maps_back(target)) out.push_back(m.from);
  return out;
}

// Rows of the whole correspondence by match; every one leads from a code of this list to one of the other.
std::map<std::string, std::size_t> matches(const char* id) {
  const auto& other = list(list(id).info().maps_to.c_str());
  std::map<std::string, std::size_t> found;
  for (const auto& r : list(id).all({})) {
    for (const auto& m : list(id).maps(r.code)) {
      ++found[m.match];
      BOOST_TEST(m.from == r.code);
      BOOST_TEST(other.find(m.to, {}).has_value(), m.to);
    }
  }
  return found;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(crosswalks)

BOOST_AUTO_TEST_CASE(areas_of_bps) {
  const auto& bps = list("bps");
  BOOST_TEST(bps.info().codes == 91448U);
  BOOST_TEST((bps.info().maps_from == "bps" && bps.info().maps_to == "wilayah"));
  std::array<std::size_t, 5> levels{};
  for (const auto& r : bps.all({})) ++levels.at(static_cast<std::size_t>(r.level));
  BOOST_TEST(levels == (std::array<std::size_t, 5>{0, 38, 514, 7277, 83619}), boost::test_tools::per_element());
  const auto bandung = bps.find("3273", {});
  BOOST_REQUIRE(bandung.has_value());
  BOOST_TEST(bandung->name == "KOTA BANDUNG");
  BOOST_TEST(bandung->code == "3273");
  BOOST_TEST(bandung->parent == "32");
}

BOOST_AUTO_TEST_CASE(areas_of_bps_lead_to_regions) {
  using counts = std::map<std::string, std::size_t>;
  BOOST_TEST((matches("bps") == counts{{"exact", 86208}, {"similar", 4204}, {"different", 1057}}));
  BOOST_TEST((to("bps", "3273") == texts{"32.73"}));
  BOOST_TEST((to("bps", "94") == texts{"91"}));       // no province but this group changes its number
  BOOST_TEST((to("bps", "1674") == texts{"16.73"}));  // nor is a code of BPS one of Kemendagri without its dots
  BOOST_TEST((back("bps", "16.73") == texts{"1674"}));
  BOOST_TEST((back("bps", "1673") == texts{"1674"}));
  BOOST_TEST((to("bps", "7210121") == texts{"72.10.01", "72.10.02", "72.10.12"}));
  BOOST_TEST((back("bps", "72.06.20") == texts{"7203010", "7203020"}));
  BOOST_TEST(back("bps", "11.03.04.2027").empty());   // the feed has 0 there
  std::set<std::string> several;
  for (const auto& r : list("bps").all({})) {
    if (r.level == 3 && list("bps").maps(r.code).size() > 1) several.insert(r.code);
  }
  BOOST_TEST(several.size() == 12U);
}

BOOST_AUTO_TEST_CASE(each_correspondence_says_how_sure_it_is) {
  using spbe::certainty;
  const auto sure = [](const char* code) { return list("bps").maps(code).at(0).certainty; };
  BOOST_TEST((sure("31") == certainty::high));
  BOOST_TEST(list("bps").maps("31").at(0).match == "different");   // DKI JAKARTA
  BOOST_TEST((sure("1103020") == certainty::high));
  BOOST_TEST((sure("1103020002") == certainty::medium));
  BOOST_TEST((sure("1203012001") == certainty::low));              // another name
}

BOOST_AUTO_TEST_CASE(older_numbers_of_papua_are_history) {
  const auto history = list("bps").history("9501");
  BOOST_REQUIRE(history.size() == 1U);
  BOOST_TEST(history[0].from == "9401");
  BOOST_TEST(history[0].to == "9501");
  BOOST_TEST(!history[0].on.has_value());
  BOOST_TEST(!list("bps").find("9401", {}).has_value());
}

BOOST_AUTO_TEST_CASE(business_fields_of_two_editions) {
  using counts = std::map<std::string, std::size_t>;
  BOOST_TEST(list("kbli2020_kbli2025").info().codes == 2710U);
  BOOST_TEST((matches("kbli2020_kbli2025") == counts{{"title", 681}}));
  BOOST_TEST((to("kbli2020_kbli2025", "01111") == texts{"01111"}));
  BOOST_TEST(to("kbli2020_kbli2025", "01119").empty());   // no such code any more
  BOOST_TEST(to("kbli2020_kbli2025", "01112").empty());   // the number means something else now
}

BOOST_AUTO_TEST_CASE(references_of_the_architecture) {
  using counts = std::map<std::string, std::size_t>;
  for (const char* id : {"rab_ral", "rab_rad"}) {
    BOOST_TEST(list(id).info().codes == 54U, id);
    BOOST_TEST((matches(id) == counts{{"exact", 45}}), id);
    BOOST_TEST(to(id, "RAB.01").empty(), id);
  }
  BOOST_TEST((to("rab_ral", "RAB.02.01") == texts{"RAL.01.05"}));
  BOOST_TEST((to("rab_rad", "RAB.02.01") == texts{"RAD.02.01"}));
}

BOOST_AUTO_TEST_SUITE_END()
