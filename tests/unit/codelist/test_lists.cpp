// The lists of business fields, banks, number plates and telephone areas: what their tables must add up to.
#include <boost/test/unit_test.hpp>

#include <array>
#include <string>
#include <utility>

#include <spbe/catalog.hpp>

namespace {

const spbe::list& list(const char* id) { return *spbe::builtin().find(id); }

std::string name(const char* id, const char* code) {
  const auto found = list(id).find(code, {});
  return found ? found->name : std::string();
}

// A letter, then two to five digits, each code under that of its first digits.
void expect_kbli(const char* id, const std::array<std::size_t, 5>& sizes) {
  std::array<std::size_t, 5> found{};
  for (const auto& r : list(id).all({})) {
    const auto level = static_cast<std::size_t>(r.level);
    BOOST_REQUIRE(level >= 1);
    BOOST_REQUIRE(level <= 5);
    ++found[level - 1];
    BOOST_TEST(r.code.size() == level, r.code);
    BOOST_TEST(r.code.find_first_not_of(level == 1 ? "ABCDEFGHIJKLMNOPQRSTUV" : "0123456789") == std::string::npos, r.code);
    if (level > 2) BOOST_TEST(r.parent == r.code.substr(0, level - 1), r.code);
    if (level == 2) BOOST_TEST(r.parent.size() == 1U, r.code);
  }
  BOOST_TEST(found == sizes, boost::test_tools::per_element());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(other_lists)

BOOST_AUTO_TEST_CASE(business_fields_hang_together) {
  expect_kbli("kbli2020", {21, 88, 245, 567, 1789});
  expect_kbli("kbli2025", {22, 87, 257, 519, 1559});
  BOOST_TEST(name("kbli2020", "01111") == "Pertanian Jagung");
  BOOST_TEST(name("kbli2025", "01111") == "PERTANIAN JAGUNG");
  BOOST_TEST(name("kbli2020", "01271") == "");   // of KBLI 2025 only
  BOOST_TEST(name("kbli2025", "01119") == "");   // of KBLI 2020 only
  BOOST_TEST(list("kbli2025").named(list("kbli2025").judge("5110", {}).spell, "Transportasi Udara untuk Penumpang", {}));   // printed with a slip
}

BOOST_AUTO_TEST_CASE(leading_zeros_belong_to_the_code) {
  for (const auto& [id, code] : {std::pair{"kbli2020", "01111"}, {"kbli2025", "01111"}, {"bank_kliring", "014"}, {"kode_area_telepon", "021"}}) {
    const auto found = list(id).find(code, {});
    BOOST_REQUIRE_MESSAGE(found, id);
    BOOST_TEST(found->code == code, id);
    BOOST_TEST(name(id, code + 1) == "", id);
  }
}

BOOST_AUTO_TEST_CASE(banks_answer_to_their_older_names_too) {
  const auto& banks = list("bank_kliring");
  BOOST_TEST(banks.info().codes == 140U);
  BOOST_TEST(!banks.info().matched_by_name);
  const auto bca = banks.judge("014", {}).spell;
  for (const char* text : {"Bank Central Asia (BCA)", "BCA", "bank bca", "Bank Central Asia"}) BOOST_TEST(banks.named(bca, text, {}), text);
  BOOST_TEST(!banks.named(bca, "Bank BRI", {}));
}

BOOST_AUTO_TEST_CASE(plates_and_telephone_areas) {
  BOOST_TEST(list("tnkb").info().codes == 61U);
  BOOST_TEST((list("tnkb").info().certainty == spbe::certainty::unverified));
  BOOST_TEST(name("tnkb", "B").find("DKI Jakarta") == 0U);
  BOOST_TEST(name("tnkb", "b") == "");
  BOOST_TEST(list("tnkb").find_name("bali", {})->code == "DK");
  BOOST_TEST(list("kode_area_telepon").info().codes == 296U);
  BOOST_TEST(name("kode_area_telepon", "0443") == "Marisa");
  BOOST_TEST(name("kode_area_telepon", "044") == "");
}

BOOST_AUTO_TEST_SUITE_END()
