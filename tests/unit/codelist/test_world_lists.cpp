// Countries, currencies, languages and time zones: what their tables must add up to.
#include <boost/test/unit_test.hpp>

#include <string>
#include <utility>

#include <spbe/catalog.hpp>

namespace {

const spbe::list& list(const char* id) { return *spbe::builtin().find(id); }

std::string name(const char* id, const char* code) {
  const auto found = list(id).find(code, {});
  return found ? found->name : std::string();
}

std::string code_of(const char* id, const char* text) {
  const auto found = list(id).find_name(text, {});
  return found ? found->code : std::string();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(world_lists)

BOOST_AUTO_TEST_CASE(countries) {
  BOOST_TEST(list("negara").info().codes == 249U);
  BOOST_TEST(name("negara", "ID") == "Indonesia");
  BOOST_TEST(name("negara", "NL") == "Belanda");
  for (const char* text : {"Belanda", "belanda", "Netherlands", "NLD", "528"}) BOOST_TEST(code_of("negara", text) == "NL", text);
  for (const char* text : {"Timor Leste", "Timor-Leste", "TLS", "626"}) BOOST_TEST(code_of("negara", text) == "TL", text);
  BOOST_TEST(code_of("negara", "Palestina") == "PS");
  for (const char* other : {"XK", "AN", "id", "EU"}) BOOST_TEST(name("negara", other) == "", other);
}

BOOST_AUTO_TEST_CASE(currencies) {
  BOOST_TEST(list("mata_uang").info().codes == 181U);
  BOOST_TEST(name("mata_uang", "IDR") == "Rupiah Indonesia");
  for (const char* text : {"rupiah", "Rp", "Indonesian Rupiah", "360"}) BOOST_TEST(code_of("mata_uang", text) == "IDR", text);
  for (const char* text : {"Dolar AS", "US Dollar", "840"}) BOOST_TEST(code_of("mata_uang", text) == "USD", text);
  for (const char* other : {"CNH", "VEF", "DEM"}) BOOST_TEST(name("mata_uang", other) == "", other);
  BOOST_TEST(name("mata_uang", "SLE") == "Sierra Leonean Leone");   // CLDR 42 has no Indonesian name
}

BOOST_AUTO_TEST_CASE(languages) {
  BOOST_TEST(list("bahasa").info().codes == 534U);
  for (const auto& [code, wanted] : {std::pair{"id", "Indonesia"}, {"jv", "Jawa"}, {"su", "Sunda"}, {"min", "Minangkabau"}, {"bug", "Bugis"}, {"ace", "Aceh"}}) {
    BOOST_TEST(name("bahasa", code) == wanted, code);
    BOOST_TEST(code_of("bahasa", ("Bahasa " + std::string(wanted)).c_str()) == code, code);
  }
  BOOST_TEST(code_of("bahasa", "jav") == "jv");
  BOOST_TEST(code_of("bahasa", "Javanese") == "jv");
}

BOOST_AUTO_TEST_CASE(time_zones) {
  const auto& zones = list("zona_waktu");
  BOOST_TEST(zones.info().codes == 428U);
  BOOST_TEST(!zones.info().matched_by_name);   // WIB is the time of two
  for (const auto& [code, wanted] : {std::pair{"Asia/Jakarta", "WIB"}, {"Asia/Pontianak", "WIB"}, {"Asia/Makassar", "WITA"}, {"Asia/Jayapura", "WIT"}}) {
    BOOST_TEST(zones.named(zones.judge(code, {}).spell, wanted, {}), code);
  }
  BOOST_TEST(!zones.named(zones.judge("Asia/Jakarta", {}).spell, "WITA", {}));
  BOOST_TEST(name("zona_waktu", "Asia/Kolkata") == "Kolkata");
  BOOST_TEST(zones.named(zones.judge("Asia/Kolkata", {}).spell, "Asia/Calcutta", {}));
  BOOST_TEST(name("zona_waktu", "Asia/Calcutta") == "");
}

BOOST_AUTO_TEST_CASE(they_say_where_they_come_from) {
  for (const char* id : {"negara", "mata_uang", "bahasa", "zona_waktu"}) {
    BOOST_TEST(list(id).info().source.find("ICU 72.1") != std::string::npos, id);
    BOOST_TEST(list(id).info().licence.find("Unicode") == 0U, id);
  }
}

BOOST_AUTO_TEST_SUITE_END()
