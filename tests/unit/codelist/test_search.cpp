// Records by the words of their names.
#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

#include <spbe/catalog.hpp>

#include "small_list.hpp"

namespace {

using spbe::date;
using namespace small_list;
using texts = std::vector<std::string>;

texts codes(const spbe::list& l, std::string_view text, date day, std::size_t limit = 0) {
  texts out;
  for (const auto& r : l.search(text, day, limit)) out.push_back(r.code);
  return out;
}

spbe::list small() {
  auto l = spbe::list::open(bytes_of(tables()));
  BOOST_REQUIRE(l.has_value());
  return *std::move(l);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(search)

BOOST_AUTO_TEST_CASE(whole_names_come_first_then_beginnings_then_words_then_parts) {
  const auto l = small();
  BOOST_TEST((codes(l, "hulu", two) == texts{"11.02.01"}));
  BOOST_TEST((codes(l, "HULU", three) == texts{"11.02.02", "11.02.03"}));
  BOOST_TEST((codes(l, "ul", three) == texts{"11.02.02", "11.02.03"}));        // inside a word
  BOOST_TEST((codes(l, "kiri hulu", three) == texts{"11.02.02"}));             // every word, in any order
  BOOST_TEST(codes(l, "hulu hilir", three).empty());
  BOOST_TEST((codes(l, "ki", three) == texts{"11.02.02", "11.01"}));           // a word of Hulu Kiri begins so, Bukit holds it
  BOOST_TEST(codes(l, "l", four).front() == "11.02");                          // Lembah begins so
}

BOOST_AUTO_TEST_CASE(names_are_those_of_the_day_and_synonyms_count) {
  const auto l = small();
  BOOST_TEST((codes(l, "muara", one) == texts{"11.01.02"}));
  BOOST_TEST(codes(l, "muara", four).empty());
  BOOST_TEST((codes(l, "bukit tinggi", four) == texts{"11.01"}));
  BOOST_TEST((codes(l, "hoeloe", four) == texts{"11.01.01"}));
  BOOST_TEST((codes(l, "pantai", {}) == texts{"12.01"}));                      // no day: every spell
  BOOST_TEST(codes(l, "pantai", four).empty());
  BOOST_TEST(codes(l, "pantai", date(2000, 1, 1)).empty());                    // before the list
}

BOOST_AUTO_TEST_CASE(codes_are_found_by_how_they_begin) {
  const auto l = small();
  BOOST_TEST((codes(l, "11.02", three) == texts{"11.02", "11.02.02", "11.02.03"}));
  BOOST_TEST((codes(l, "1102", three) == texts{"11.02", "11.02.02", "11.02.03"}));
  BOOST_TEST((codes(l, "12.0", one) == texts{"12.01", "12.02.01"}));
  BOOST_TEST(codes(l, "2.0", one).empty());
  BOOST_TEST(codes(*spbe::builtin().find("kbli2020"), "A", {}).size() > 100U);  // without a digit a letter is a word
}

BOOST_AUTO_TEST_CASE(no_words_find_nothing_and_a_limit_holds) {
  const auto l = small();
  for (const char* empty : {"", " ", ".,;", "\"'"}) BOOST_TEST(codes(l, empty, {}).empty(), empty);
  BOOST_TEST(codes(l, "u", {}, 2).size() == 2U);
  BOOST_TEST(codes(l, std::string(5000, 'a'), {}).empty());
}

BOOST_AUTO_TEST_CASE(the_city_before_its_districts) {
  const auto& wilayah = *spbe::builtin().find("wilayah");
  const date day(2026, 1, 1);
  BOOST_TEST(codes(wilayah, "kota sorong", day).front() == "96.71");
  BOOST_TEST(codes(wilayah, "KOTA.SORONG", day).front() == "96.71");
  BOOST_TEST((codes(wilayah, "96.71", day, 1) == texts{"96.71"}));
  BOOST_TEST(codes(wilayah, "yogyakarta", day).size() >= 2U);
}

BOOST_AUTO_TEST_SUITE_END()
