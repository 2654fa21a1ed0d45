// KBLI of both editions, their union, KBJI.
#include <boost/test/unit_test.hpp>

#include <string>

#include <spbe/spbe.hpp>

#include "asked.hpp"

using namespace spbe;
using asked::at_reference;

BOOST_AUTO_TEST_CASE(kbli_tells_the_codes_above_and_the_title) {
  const auto k = kbli2020::parse("01111", at_reference);
  BOOST_REQUIRE(k.has_value());
  BOOST_TEST(k->category() == "A");
  BOOST_TEST(k->division() == "01");
  BOOST_TEST(k->group() == "011");
  BOOST_TEST(k->subgroup() == "0111");
  BOOST_TEST(k->title() == "Pertanian Jagung");
  BOOST_TEST(asked::parts("kbli2020", "01111") == "category=A division=01 group=011 subgroup=0111 title=Pertanian Jagung");
  const auto newer = kbli2025::parse("01111", at_reference);
  BOOST_TEST(newer->category() == "A");
  BOOST_TEST(newer->division() == "01");
  BOOST_TEST(newer->group() == "011");
  BOOST_TEST(newer->subgroup() == "0111");
  BOOST_TEST(!newer->title().empty());
  // A suspect code has the levels that its digits tell, and the letter where the list knows the division.
  BOOST_TEST(asked::parts("kbli2020", "01271") == "category=A division=01 group=012 subgroup=0127");
  BOOST_TEST(asked::parts("kbli2020", "99999") == "category=U division=99 group=999 subgroup=9999");
  BOOST_TEST(asked::parts("kbli2020", "04999") == "division=04 group=049 subgroup=0499");
  BOOST_TEST(kbli2020::parse("01271", at_reference)->title() == "");
}

BOOST_AUTO_TEST_CASE(the_union_of_kbli_names_the_editions_and_guesses_none) {
  const auto both = kbli::parse("01111", at_reference);
  BOOST_REQUIRE(both.has_value());
  BOOST_TEST(both->editions() == (std::vector<std::string>{"kbli2020", "kbli2025"}), boost::test_tools::per_element());
  BOOST_TEST((both->member() == type_id::none));
  BOOST_TEST(both->as_kbli2020()->title() == "Pertanian Jagung");
  BOOST_TEST(both->as_kbli2025().has_value());
  BOOST_TEST(both->division() == "01");
  BOOST_TEST(both->group() == "011");
  BOOST_TEST(both->subgroup() == "0111");
  const auto older = kbli::parse("01119", at_reference);
  BOOST_TEST((older->member() == type_id::kbli2020));
  BOOST_TEST(!older->as_kbli2025().has_value());
  BOOST_TEST((kbli::parse("01272", at_reference)->member() == type_id::kbli2025));
  const auto neither = kbli::parse("99999", at_reference);
  BOOST_TEST(neither->editions().empty());
  BOOST_TEST((neither->member() == type_id::none));
  BOOST_TEST(!neither->as_kbli2020().has_value());
  BOOST_TEST(asked::parts("kbli", "01111") == "editions=kbli2020,kbli2025, division=01 group=011 subgroup=0111");
  BOOST_TEST(asked::parts("kbli", "01119") == "editions=kbli2020, division=01 group=011 subgroup=0111");
  BOOST_TEST(asked::parts("kbli", "99999") == "editions= division=99 group=999 subgroup=9999");
  BOOST_TEST(asked::code("kbli", "99999") == "kbli.code");
  BOOST_TEST(asked::code("kbli", "01.111") == "kbli.separator");
  BOOST_TEST(asked::code("kbli", "01119") == "");
}

BOOST_AUTO_TEST_CASE(a_code_with_two_titles_is_remarked) {
  const list& older = *builtin().find("kbli2020");
  const list& newer = *builtin().find("kbli2025");
  std::size_t same = 0, moved = 0;
  for (const record& row : older.all(date{})) {
    if (row.code.size() != 5) continue;
    const auto other = newer.find(row.code, date{});
    if (!other) continue;
    const auto answer = type::find("kbli")->check(row.code, at_reference);
    BOOST_TEST((answer.verdict == verdict::valid));
    const bool alike = compact(other->name) == compact(row.name);
    same += alike ? 1U : 0U;
    moved += answer.findings.empty() ? 0U : 1U;
    if (alike) BOOST_TEST(answer.findings.empty());
    for (const finding& f : answer.findings) {
      BOOST_TEST(f.code == "kbli.code");
      BOOST_TEST((f.severity == severity::info));
    }
  }
  BOOST_TEST(same > 300U);
  BOOST_TEST(moved > 50U);
}

BOOST_AUTO_TEST_CASE(classifications_know_their_neighbours) {
  BOOST_TEST(asked::cause("kbli2020", "01271") == "looks_like.kbli2025");
  BOOST_TEST(asked::cause("kbli2025", "01119") == "looks_like.kbli2020");
  BOOST_TEST(asked::cause("kbli2020", "1111") == "excel.lost_zero");
  BOOST_TEST(asked::cause("kbli2025", "01111.0") == "excel.float");
  BOOST_TEST(asked::cause("kbli", "1111") == "excel.lost_zero");
  BOOST_TEST(asked::cause("kbli", "99999") == "placeholder");
  BOOST_TEST(asked::cause("kbji", "01111") == "looks_like.kbli2020");
  BOOST_TEST(asked::cause("kbji", "01271") == "looks_like.kbli2025");
  BOOST_TEST(asked::cause("kbji", "110") == "excel.lost_zero");
}

BOOST_AUTO_TEST_CASE(kbji_has_the_groups_of_isco) {
  const auto k = kbji::parse("2166", at_reference);
  BOOST_REQUIRE(k.has_value());
  BOOST_TEST(k->major_group() == "2");
  BOOST_TEST(k->sub_major_group() == "21");
  BOOST_TEST(k->minor_group() == "216");
  BOOST_TEST(asked::parts("kbji", "2166") == "major_group=2 sub_major_group=21 minor_group=216");
}

BOOST_AUTO_TEST_CASE(without_lists_classifications_judge_structure_only) {
  const check_context none{.as_of = date(2026, 11, 24)};
  for (const auto name : {"kbli2020", "kbli2025", "kbli"}) {
    BOOST_TEST(type::find(name)->judge("99999", none) == valid_byte);
    BOOST_TEST(type::find(name)->judge("00000", none) == error_byte(finding_class::range));
  }
}

BOOST_AUTO_TEST_CASE(masks_of_classifications) {
  for (const auto name : {"kbli2020", "kbli2025", "kbli", "kbji"})
    BOOST_TEST(type::find(name)->mask("3171015708459901").find("5708459901") == std::string::npos);
  BOOST_TEST(type::find("kbli")->mask("01111") == "01111");
  BOOST_TEST(type::find("kbji")->mask("2166") == "2166");
}
