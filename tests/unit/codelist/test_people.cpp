// What people type into the eight population lists, and what must stay without an answer.
#include <boost/test/unit_test.hpp>

#include <spbe/catalog.hpp>

namespace {

std::string name(const char* list, const char* text) {
  const auto found = spbe::builtin().find(list)->find_name(text, spbe::date(2026, 1, 1));
  return found ? found->name : std::string();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(population_lists)

BOOST_AUTO_TEST_CASE(spellings_of_religions) {
  for (const char* text : {"islam", "ISLAM ", "Islam."}) BOOST_TEST(name("agama", text) == "ISLAM", text);
  BOOST_TEST(name("agama", "Katholik") == "KATOLIK");
  BOOST_TEST(name("agama", "Budha") == "BUDDHA");
  BOOST_TEST(name("agama", "Kong Hu Cu") == "KHONGHUCU");
  BOOST_TEST(name("agama", "Kristen  Protestan") == "KRISTEN");
  BOOST_TEST(name("agama", "Kepercayaan thd. Tuhan YME") == "KEPERCAYAAN TERHADAP TUHAN YANG MAHA ESA");
  for (const char* text : {"Nasrani", "Lainnya", "-", "Jedi"}) BOOST_TEST(name("agama", text) == "", text);
}

BOOST_AUTO_TEST_CASE(sex_as_forms_have_it) {
  for (const char* text : {"L", "l", "LK", "Laki laki", "LAKI-LAKI", "lakilaki", "Pria", "L."}) BOOST_TEST(name("jenis_kelamin", text) == "LAKI-LAKI", text);
  for (const char* text : {"P", "PR", "perempuan", "Wanita"}) BOOST_TEST(name("jenis_kelamin", text) == "PEREMPUAN", text);
  BOOST_TEST(name("jenis_kelamin", "1") == "");
}

BOOST_AUTO_TEST_CASE(marital_status_is_never_guessed) {
  for (const char* text : {"KAWIN TERCATAT", "KAWIN BELUM TERCATAT", "Menikah", "kawin"}) BOOST_TEST(name("status_perkawinan", text) == "KAWIN", text);
  BOOST_TEST(name("status_perkawinan", "Belum Menikah") == "BELUM KAWIN");
  for (const char* text : {"Janda", "Duda", "Cerai"}) BOOST_TEST(name("status_perkawinan", text) == "", text);
}

BOOST_AUTO_TEST_CASE(the_sign_of_a_blood_group_counts) {
  BOOST_TEST(name("golongan_darah", "ab") == "AB");
  BOOST_TEST(name("golongan_darah", "AB+") == "AB+");
  BOOST_TEST(name("golongan_darah", "O -") == "O-");
  BOOST_TEST(name("golongan_darah", "b positif") == "B+");
  BOOST_TEST(name("golongan_darah", "0") == "O");
  BOOST_TEST(name("golongan_darah", "A*") == "");
  BOOST_TEST(name("golongan_darah", "-") == "");
}

BOOST_AUTO_TEST_CASE(schools_jobs_family_and_citizenship) {
  BOOST_TEST(name("pendidikan", "S-1") == "DIPLOMA IV/STRATA I");
  BOOST_TEST(name("pendidikan", "D3") == "AKADEMI/DIPLOMA III/S. MUDA");
  BOOST_TEST(name("pendidikan", "sltp / sederajat") == "SLTP/SEDERAJAT");
  BOOST_TEST(name("pendidikan", "SMK") == "SLTA/SEDERAJAT");
  BOOST_TEST(name("pekerjaan", "PNS") == "PEGAWAI NEGERI SIPIL (PNS)");
  BOOST_TEST(name("pekerjaan", "Pegawai Negeri Sipil") == "PEGAWAI NEGERI SIPIL (PNS)");
  BOOST_TEST(name("pekerjaan", "IRT") == "MENGURUS RUMAH TANGGA");
  BOOST_TEST(name("pekerjaan", "Wira Swasta") == "WIRASWASTA");
  BOOST_TEST(name("pekerjaan", "pelajar") == "PELAJAR/MAHASISWA");
  BOOST_TEST(name("shdk", "Isteri") == "ISTRI");
  BOOST_TEST(name("kewarganegaraan", "Warga Negara Indonesia") == "WNI");
}

BOOST_AUTO_TEST_CASE(each_says_where_it_comes_from) {
  for (const auto* list : spbe::builtin().lists()) {
    const auto& info = list->info();
    for (const auto* text : {&info.title.id, &info.title.en, &info.issuer, &info.basis, &info.source, &info.licence, &info.completeness, &info.match_note}) BOOST_TEST(!text->empty(), info.id);
    BOOST_TEST(info.digest.size() == 64U, info.id);
    BOOST_TEST(!info.editions.empty(), info.id);
  }
  BOOST_TEST((spbe::builtin().find("pekerjaan")->info().certainty == spbe::certainty::medium));
}

BOOST_AUTO_TEST_SUITE_END()
