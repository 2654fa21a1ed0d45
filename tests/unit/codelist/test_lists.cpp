// The lists that stand beside regions and the family card: what their tables must add up to.
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

// Of each list how many codes it has, and two of them.
struct expected {
  const char* id;
  std::size_t codes;
  const char *one, *name_of_one, *other, *name_of_other;
};
constexpr expected papers_and_schools[] = {
    {"dapodik_akreditasi", 5, "1", "A", "9", "Belum Terakreditasi"},
    {"dapodik_alat_transportasi", 13, "1", "Jalan kaki", "13", "Sepeda motor"},
    {"dapodik_bentuk_pendidikan", 49, "5", "SD", "60", "Utama W P"},
    {"dapodik_jabatan_tugas_ptk", 108, "2", "Kepala Sekolah", "198", "Teaching Assistant"},
    {"dapodik_jenis_keluar", 10, "1", "Lulus", "9", "Pensiun"},
    {"dapodik_jenis_lembaga", 15, "1", "Sekolah", "44", "Direktorat PKLK"},
    {"dapodik_jenis_pendaftaran", 9, "1", "Siswa baru", "7", "Kembali bersekolah"},
    {"dapodik_jenis_prasarana", 59, "1", "Ruang Teori/Kelas", "99", "Lainnya"},
    {"dapodik_jenis_ptk", 33, "3", "Guru Kelas", "59", "Vice Principal"},
    {"dapodik_jenis_rombel", 14, "1", "Kelas", "51", "Ekstrakurikuler"},
    {"dapodik_jenis_sertifikasi", 9, "1", "Sertifikasi Pendidik", "999", "Lainnya"},
    {"dapodik_jenis_tinggal", 8, "1", "Bersama orang tua", "6", "Pesantren"},
    {"dapodik_jenjang_kepengawasan", 11, "8", "SMP,SMA,SMK", "11", "SD"},
    {"dapodik_jenjang_pendidikan", 20, "1", "PAUD", "40", "S3"},
    {"dapodik_lembaga_pengangkat", 7, "1", "Pemerintah Pusat", "4", "Ketua Yayasan"},
    {"dapodik_pekerjaan", 16, "1", "Tidak bekerja", "98", "Sudah Meninggal"},
    {"dapodik_penghasilan", 11, "11", "Kurang dari Rp. 500,000", "99", "Tidak Berpenghasilan"},
    {"dapodik_status_keaktifan", 3, "1", "Aktif", "2", "Tidak Aktif"},
    {"dapodik_status_kepegawaian", 12, "1", "PNS", "10", "CPNS"},
    {"dapodik_status_kepemilikan", 4, "1", "Pemerintah Pusat", "3", "Yayasan"},
    {"dapodik_sumber_gaji", 7, "1", "APBN", "2", "APBD Provinsi"},
    {"dapodik_tingkat_pendidikan", 16, "0", "-", "71", "Kelompok A"},
    {"dapodik_waktu_penyelenggaraan", 8, "1", "Pagi/6 hari", "6", "Sehari Penuh/5 hari"},
    {"derajat_kecepatan_naskah", 3, "AS", "Amat Segera", "B", "Biasa"},
    {"hari_libur", 25, "2026-08-17", "Proklamasi Kemerdekaan", "2026-12-24", "Cuti Bersama Natal"},
    {"hs_bab", 97, "01", "Animals; live", "99", "Commodities not specified according to kind"},
    {"kbji2014", 2766, "0", "Tentara Nasional Indonesia (TNI) dan Kepolisian Negara Republik Indonesia (POLRI)", "2512.01", "Analis Programer"},
    {"klasifikasi_arsip", 2988, "000", "UMUM", "500.10.29.10", "Laporan berkala teknik dan lingkungan pertambangan/ laporan tahunan pelaksanaan reklamasi"},
    {"klasifikasi_keamanan_arsip", 4, "SR", "Sangat Rahasia", "B", "Biasa/Terbuka"},
    {"klasifikasi_surat_2012", 2330, "000", "UMUM", "862.4", "Pemindahan"},
    {"penyandang_cacat", 7, "1", "CACAT FISIK", "7", "TIDAK CACAT"},
    {"prefix_seluler", 38, "0812", "Telkomsel", "0899", "Indosat Ooredoo Hutchison"},
    {"raa", 6, "RAA.01", "Aplikasi Umum", "RAA.02.02", "Aplikasi Khusus Fungsi Tertentu"},
    {"rab", 358, "RAB.01", "Pertahanan dan Luar Negeri", "RAB.09.03.08", "Manajemen Keamanan Informasi"},
    {"rad", 364, "RAD.02.10.05", "Kewirausahaan", "RAD.10", "Data Pendukung Umum"},
    {"ragam_disabilitas", 4, "1", "Penyandang Disabilitas Fisik", "4", "Penyandang Disabilitas Sensorik"},
    {"rai", 19, "RAI.01", "Fasilitas Komputasi", "RAI.03.01.07.02", "Sistem Operasi"},
    {"rak", 8, "RAK.01", "Standar Keamanan", "RAK.02.05", "Audit Keamanan SPBE"},
    {"ral", 357, "RAL.01", "Layanan Publik", "RAL.02.05.09", "Dukungan Teknis dan Administrasi Ksp"},
};

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

BOOST_AUTO_TEST_CASE(papers_and_schools_have_their_codes) {
  for (const auto& e : papers_and_schools) {
    BOOST_TEST(list(e.id).info().codes == e.codes, e.id);
    BOOST_TEST(name(e.id, e.one) == e.name_of_one, e.id);
    BOOST_TEST(name(e.id, e.other) == e.name_of_other, e.id);
  }
}

BOOST_AUTO_TEST_CASE(levels_of_dotted_codes_are_those_of_their_parents) {
  const auto sizes = [](const char* id) {
    std::array<std::size_t, 5> found{};
    for (const auto& r : list(id).all({})) {
      const auto level = static_cast<std::size_t>(r.level);
      BOOST_REQUIRE_MESSAGE((level >= 1 && level <= 5), r.code);
      ++found[level - 1];
      BOOST_TEST((level == 1 || r.code.compare(0, r.parent.size(), r.parent) == 0), r.code);
    }
    return found;
  };
  const auto expect = [&sizes](const char* id, const std::array<std::size_t, 5>& wanted) {
    BOOST_TEST_CONTEXT(id) BOOST_TEST(sizes(id) == wanted, boost::test_tools::per_element());
  };
  expect("kbji2014", {10, 43, 130, 446, 2137});
  expect("klasifikasi_arsip", {10, 56, 672, 2250, 0});
  expect("rab", {9, 45, 304, 0, 0});
  expect("rad", {10, 49, 305, 0, 0});
  expect("ral", {2, 53, 302, 0, 0});
  expect("raa", {2, 4, 0, 0, 0});
  expect("rai", {3, 7, 6, 3, 0});
  expect("rak", {3, 5, 0, 0, 0});
}

BOOST_AUTO_TEST_CASE(dots_count_only_where_codes_differ_by_them) {
  BOOST_TEST(name("kbji2014", "251201") == name("kbji2014", "2512.01"));
  BOOST_TEST(name("rab", "RAB0101") == "Pertahanan");
  BOOST_TEST(name("klasifikasi_arsip", "000.1.2.3") == "Perjalanan Dinas Pegawai");
  BOOST_TEST(name("klasifikasi_arsip", "000123") == "");   // 400.1.2 and 400.12 are two codes, so no dot is left away
}

// The head of a family as a spreadsheet may write him was read as a servant, 10.
BOOST_AUTO_TEST_CASE(a_number_with_decimals_is_no_code) {
  for (const char* id : {"pekerjaan", "shdk", "agama", "jenis_kelamin"}) {
    const auto& codes = list(id);
    for (const char* text : {"1.0", ".1", "1.", "1..0", "10.", "1.1", "2.0", "."}) {
      BOOST_TEST_CONTEXT(id << ' ' << text) {
        BOOST_TEST((codes.judge(text, {}).standing == spbe::standing::unknown));
        BOOST_TEST(!codes.find(text, {}).has_value());
        BOOST_TEST(codes.spells(text).empty());
      }
    }
  }
  BOOST_TEST(name("pekerjaan", "10") == "PETERNAK");
}

BOOST_AUTO_TEST_CASE(dots_stand_where_the_official_form_has_them_or_nowhere) {
  BOOST_TEST(name("kbji2014", "2512.01") == name("kbji2014", "251201"));
  for (const char* text : {"25.1201", "2.512.01", "2512.01.", "2512..01", ".251201"}) BOOST_TEST(name("kbji2014", text) == "", text);
  BOOST_TEST(name("wilayah", "31.71.01") == name("wilayah", "317101"));
  for (const char* text : {"3171.01", "31.7101", "317101.", "31.71.01."}) BOOST_TEST(name("wilayah", text) == "", text);
}

BOOST_AUTO_TEST_CASE(codes_that_dapodik_gave_up_end) {
  using spbe::standing;
  const auto& incomes = list("dapodik_penghasilan");
  BOOST_TEST((incomes.judge("1", spbe::date(2013, 1, 7)).standing == standing::current));
  BOOST_TEST((incomes.judge("1", spbe::date(2013, 1, 8)).standing == standing::expired));
  BOOST_TEST((incomes.judge("11", spbe::date(2013, 1, 8)).standing == standing::current));
  BOOST_TEST(incomes.history("1").size() == 1U);
  BOOST_TEST(list("dapodik_jenis_prasarana").all(spbe::date(2020, 1, 1)).size() == 57U);
}

BOOST_AUTO_TEST_CASE(what_nobody_verified_says_so) {
  for (const char* id : {"derajat_kecepatan_naskah", "klasifikasi_keamanan_arsip"}) BOOST_TEST((list(id).info().certainty == spbe::certainty::unverified), id);
  BOOST_TEST(list("rai").info().completeness.find("Incomplete") == 0U);
  BOOST_TEST(list("rak").info().completeness.find("Incomplete") == 0U);
  BOOST_TEST(!list("dapodik_tingkat_pendidikan").find_name("-", {}).has_value());   // an empty cell is no grade
  BOOST_TEST(list("ragam_disabilitas").find_name("disabilitas sensorik", {})->code == "4");
}

BOOST_AUTO_TEST_SUITE_END()
