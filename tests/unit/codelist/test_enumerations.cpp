// The closed lists of statistical metadata, of risk and of the indices: what their tables must add up to.
#include <boost/test/unit_test.hpp>

#include <array>
#include <set>
#include <string>
#include <utility>

#include <spbe/catalog.hpp>

namespace {

const spbe::list& list(const std::string& id) { return *spbe::builtin().find(id); }

std::string name(const std::string& id, const char* code) {
  const auto found = list(id).find(code, {});
  return found ? found->name : std::string();
}

// Codes, a code with its name, and the key by which programs call it.
struct expectation {
  const char* id;
  std::size_t codes;
  const char *code, *name, *key;
};
constexpr expectation forms[] = {
    {"cakupan_wilayah", 2, "2", "Sebagian wilayah Indonesia", "SEBAGIAN_WILAYAH_INDONESIA"},
    {"cara_pengumpulan_data", 4, "3", "Kompilasi produk administrasi", "KOMPILASI_PRODUK_ADMINISTRASI"},
    {"frekuensi", 8, "5", "Empat bulanan", "EMPAT_BULANAN"},
    {"jenis_statistik", 3, "STATISTIK_SEKTORAL", "Statistik sektoral", "STATISTIK_SEKTORAL"},
    {"kegiatan_dilakukan", 2, "1", "Hanya sekali", "SEKALI"},
    {"kerangka_sampel", 2, "2", "Area frame", "AREA_FRAME"},
    {"metode_analisis", 3, "3", "Deskriptif dan inferensia", "DESKRIPTIF_DAN_INFERENSIA"},
    {"metode_pengumpulan_data", 5, "8", "Pengumpulan data sekunder", "pengumpulan_data_sekunder"},
    {"metode_sampel", 10, "9", "Snowball sampling", "SNOWBALL_SAMPLING"},
    {"pemeriksaan_kualitas", 4, "4", "Taskforce", "taskforce"},
    {"pemilihan_sampel", 2, "2", "Sampel nonprobabilitas", "SAMPEL_NONPROBABILITAS"},
    {"pendidikan_petugas", 4, "3", "Diploma I atau II atau III", "DIPLOMA_I_II_III"},
    {"petugas_pengumpulan_data", 3, "2", "Mitra atau tenaga kontrak", "MITRA_ATAU_TENAGA_KONTRAK"},
    {"rancangan_sampel", 2, "1", "Single stage atau phase", "SINGLE_STAGE_PHASE"},
    {"sarana_pengumpulan_data", 6, "4", "CATI", "cati"},
    {"sektor_kegiatan", 22, "22", "Transportasi", "TRANSPORTASI"},
    {"tingkat_penyajian", 5, "8", "Kecamatan", "kecamatan"},
    {"tipe_pengumpulan_data", 3, "3", "Cross sectional", "CROSS_SECTIONAL"},
    {"unit_pengumpulan_data", 4, "2", "Rumah tangga", "rumah_tangga"},
};
constexpr expectation others[] = {
    {"indah_status", 7, "UNDER_REVIEW", "Dalam pemeriksaan", "Dalam pemeriksaan"},
    {"indeks_pemdi_tingkat", 5, "4", "Melembaga", "Embedded"},
    {"indeks_spbe_layanan", 5, "5", "Optimum", "optimum"},
    {"indeks_spbe_proses", 5, "4", "Terpadu dan Terukur", "terpadu dan terukur"},
    {"ms_ya_tidak", 2, "2", "Tidak", "tidak"},
    {"risiko_area_dampak", 7, "4", "Layanan Organisasi", "layanan organisasi"},
    {"risiko_kategori", 16, "15", "SDM SPBE", "sdm spbe"},
    {"risiko_level", 5, "3", "Sedang", "sedang"},
    {"risiko_level_dampak", 5, "5", "Sangat Signifikan", "sangat signifikan"},
    {"risiko_level_kemungkinan", 5, "3", "Kadang-Kadang Terjadi", "kadang kadang terjadi"},
    {"teknologi", 35, "KA", "Kecerdasan artifisial", "artificial intelligence"},
};

void expect(const std::string& id, const expectation& e) {
  BOOST_REQUIRE_MESSAGE(spbe::builtin().find(id) != nullptr, id);
  BOOST_TEST(list(id).info().codes == e.codes, id);
  BOOST_TEST(name(id, e.code) == e.name, id);
  const auto by_key = list(id).find_name(e.key, {});
  BOOST_REQUIRE_MESSAGE(by_key, id);
  BOOST_TEST(by_key->code == e.code, id);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(enumerations)

BOOST_AUTO_TEST_CASE(numbers_names_and_keys_agree) {
  for (const auto& e : forms) expect(std::string("ms_keg_") + e.id, e);
  for (const auto& e : others) expect(e.id, e);
}

BOOST_AUTO_TEST_CASE(choices_that_are_added_up_are_powers_of_two) {
  for (const char* id : {"metode_pengumpulan_data", "sarana_pengumpulan_data", "unit_pengumpulan_data", "pemeriksaan_kualitas", "tingkat_penyajian"}) {
    unsigned next = 1;
    for (const auto& r : list(std::string("ms_keg_") + id).all({})) {
      BOOST_TEST(r.code == std::to_string(next), id);
      next *= 2;
    }
  }
}

BOOST_AUTO_TEST_CASE(the_indices_hang_together) {
  const auto sizes = [](const char* id) {
    std::array<std::size_t, 3> found{};
    for (const auto& r : list(id).all({})) ++found.at(static_cast<std::size_t>(r.level) - 1);
    return found;
  };
  BOOST_TEST(sizes("indeks_spbe") == (std::array<std::size_t, 3>{4, 8, 47}), boost::test_tools::per_element());
  BOOST_TEST(sizes("indeks_pemdi") == (std::array<std::size_t, 3>{7, 20, 0}), boost::test_tools::per_element());
  BOOST_TEST(list("indeks_spbe").find("I31", {})->parent == "A6");
  BOOST_TEST(list("indeks_spbe").find("A6", {})->parent == "D3");
  BOOST_TEST(list("indeks_spbe").children("A7", {}).size() == 10U);
  BOOST_TEST(list("indeks_pemdi").find("I20", {})->parent == "A7");
}

// Each indicator of the instrument, and nothing else, tells what its levels 1 to 5 demand: each level something of its own, short enough for advice.
BOOST_AUTO_TEST_CASE(every_indicator_has_a_ladder_of_five_levels) {
  std::set<std::string> rungs, demands;
  for (const auto& r : list("indeks_spbe_kriteria").all({})) {
    rungs.insert(r.code);
    demands.insert(r.name);
    BOOST_TEST((r.name.size() >= 40 && r.name.size() <= 150), r.code << ": " << r.name);
  }
  BOOST_TEST(demands.size() == rungs.size());
  std::size_t indicators = 0;
  for (const auto& r : list("indeks_spbe").all({})) {
    if (r.code.front() != 'I') continue;
    ++indicators;
    for (const char* level : {".1", ".2", ".3", ".4", ".5"}) BOOST_TEST(rungs.count(r.code.substr(1) + level) == 1U, r.code << level);
  }
  BOOST_TEST(indicators == 47U);
  BOOST_TEST(rungs.size() == indicators * 5);
}

// What sets a level apart is what the regulation says of it: the ladder of indicator 3 stands one level higher than that of its neighbours.
BOOST_AUTO_TEST_CASE(a_level_demands_what_the_regulation_adds_there) {
  constexpr std::array<std::pair<const char*, const char*>, 18> demanded = {{
      {"1.4", "integrasi SPBE antarinstansi"}, {"2.4", "Peta Rencana SPBE Nasional"}, {"3.3", "sebagian"}, {"3.4", "semuanya"}, {"3.5", "direviu"},
      {"5.4", "Pusat Data Nasional"}, {"7.4", "SPLP"}, {"9.3", "ketiga audit"}, {"12.4", "tiga tahun"}, {"16.3", "prosedur operasi baku"},
      {"20.3", "tim resmi"}, {"22.3", "risiko SPBE"}, {"23.4", "Forum Satu Data"}, {"26.3", "aplikasi manajemen pengetahuan"}, {"28.3", "pelayanan pengguna"},
      {"31.4", "eksternal yang bersertifikat"}, {"43.3", "pertukaran data"}, {"47.5", "perubahan lingkungan"},
  }};
  for (const auto& d : demanded) BOOST_TEST(name("indeks_spbe_kriteria", d.first).find(d.second) != std::string::npos, d.first);
  for (const char* audit : {"29.3", "30.3", "31.3"}) BOOST_TEST(name("indeks_spbe_kriteria", audit).find("internal") != std::string::npos, audit);
  BOOST_TEST(list("indeks_pemdi").info().completeness.find("not known") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(technologies_are_ours_and_say_so) {
  const auto& info = list("teknologi").info();
  BOOST_TEST((info.certainty == spbe::certainty::low));
  BOOST_TEST(info.title.id.find("bukan daftar resmi") != std::string::npos);
  for (const auto& r : list("teknologi").all({})) BOOST_TEST((r.level == 1 || r.code.compare(0, r.parent.size() + 1, r.parent + ".") == 0), r.code);
  constexpr std::array<std::pair<const char*, const char*>, 8> named = {{
      {"IaaS", "AW.IAAS"}, {"PaaS", "AW.PAAS"}, {"SaaS", "AW.SAAS"}, {"BDaaS", "AW.BDAAS"}, {"SecaaS", "AW.SECAAS"}, {"SPLP", "IN.SPLP"}, {"SDWAN", "KN.SDWAN"}, {"big data", "MD"},
  }};
  for (const auto& n : named) {
    const auto found = list("teknologi").find_name(n.first, {});
    BOOST_REQUIRE_MESSAGE(found, n.first);
    BOOST_TEST(found->code == n.second);
  }
}

BOOST_AUTO_TEST_CASE(each_kind_of_risk_has_five_treatments) {
  for (const char* kind : {"P", "N"}) BOOST_TEST(list("risiko_penanganan").children(kind, {}).size() == 5U, kind);
  BOOST_TEST(name("risiko_penanganan", "N2") == "Mitigasi");
  BOOST_TEST(list("risiko_penanganan").info().completeness.find("Codes are ours") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
