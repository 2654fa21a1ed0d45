// Every list says where it comes from, and every record on what it rests.
#include <boost/test/unit_test.hpp>

#include <string>

#include <spbe/catalog.hpp>

BOOST_AUTO_TEST_SUITE(provenance)

BOOST_AUTO_TEST_CASE(every_list_says_where_it_comes_from) {
  for (const auto* l : spbe::builtin().lists()) {
    const auto& info = l->info();
    for (const std::string* said : {&info.title.id, &info.title.en, &info.issuer, &info.basis, &info.source, &info.licence, &info.completeness, &info.match_note}) {
      BOOST_TEST(!said->empty(), info.id);
    }
    BOOST_TEST(!info.editions.empty(), info.id);
  }
}

BOOST_AUTO_TEST_CASE(every_record_says_on_what_it_rests) {
  for (const auto* l : spbe::builtin().lists()) {
    std::size_t without = 0;
    for (const auto& r : l->all({})) without += r.basis.empty();
    BOOST_TEST(without == 0U, l->id());
  }
}

// A list names the one whose place it took, where both are here; the line of lists does not turn back on itself.
BOOST_AUTO_TEST_CASE(a_list_that_took_the_place_of_another_names_it) {
  const auto& all = spbe::builtin();
  BOOST_TEST(all.find("kbli2025")->info().follows == "kbli2020");
  BOOST_TEST(all.find("klasifikasi_arsip")->info().follows == "klasifikasi_surat_2012");
  BOOST_TEST(all.find("indeks_pemdi")->info().follows == "indeks_spbe");
  for (const auto* l : all.lists()) {
    unsigned steps = 0;
    for (std::string before = l->info().follows; !before.empty() && steps < 10; ++steps) {
      BOOST_REQUIRE_MESSAGE(all.find(before) != nullptr, l->id() << " follows " << before);
      before = all.find(before)->info().follows;
    }
    BOOST_TEST(steps < 10U, l->id());
  }
}

BOOST_AUTO_TEST_SUITE_END()
