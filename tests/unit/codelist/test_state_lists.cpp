// Lists of the civil service, institutions, budgets, villages and taxes: what their tables must add up to.
#include <boost/test/unit_test.hpp>

#include <array>
#include <initializer_list>
#include <string>
#include <utility>

#include <spbe/catalog.hpp>

namespace {

const spbe::list& list(const char* id) { return *spbe::builtin().find(id); }

std::string name(const char* id, const char* code) {
  const auto found = list(id).find(code, {});
  return found ? found->name : std::string();
}

// Codes, whether names lead to one, and two rows.
struct expectation {
  const char* id;
  std::size_t codes;
  bool by_name;
  std::array<std::pair<const char*, const char*>, 2> rows;
};

void expect(const expectation& e) {
  BOOST_REQUIRE_MESSAGE(spbe::builtin().find(e.id) != nullptr, e.id);
  BOOST_TEST(list(e.id).info().codes == e.codes, e.id);
  BOOST_TEST(list(e.id).info().records == e.codes, e.id);
  BOOST_TEST(list(e.id).info().matched_by_name == e.by_name, e.id);
  for (const auto& [code, wanted] : e.rows) {
    BOOST_TEST(name(e.id, code) == wanted, std::string(e.id) + " " + code);
    if (e.by_name) BOOST_TEST(list(e.id).find_name(wanted, {})->code == code, std::string(e.id) + " " + wanted);
  }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(state_lists)

BOOST_AUTO_TEST_CASE(lists_of_the_civil_service) {
  for (const auto& e : std::initializer_list<expectation>{
           {"agama_bkn", 7, true, {{{"3", "Katholik"}, {"7", "Lainnya"}}}},
           {"cltn_tugas_belajar", 12, true, {{{"1", "CLTN"}, {"12", "Pengaktifan kembali Kepala Desa"}}}},
           {"eselon", 12, false, {{{"22", "II.b"}, {"99", "NON"}}}},
           {"golongan_pppk", 17, true, {{{"IX", "Golongan IX"}, {"XVII", "Golongan XVII"}}}},
           {"jabatan_fungsional", 312, false, {{{"001", "Adikara Siaran"}, {"082", "Guru"}}}},
           {"jenis_diklat", 10, true, {{{"1", "Diklat Struktural"}, {"10", "Magang"}}}},
           {"jenis_hukuman_disiplin", 21, true, {{{"1", "TEGURAN LISAN"}, {"28", "PEMBEBASAN DARI JABATAN MENJADI PELAKSANA SELAMA 12 BLN"}}}},
           {"jenis_jabatan", 4, true, {{{"1", "Jabatan Struktural"}, {"4", "Jabatan Fungsional Umum"}}}},
           {"jenis_jabatan_uu", 9, true, {{{"JPT-M", "Jabatan Pimpinan Tinggi Madya"}, {"JF", "Jabatan Fungsional"}}}},
           {"jenis_kenaikan_pangkat", 12, true, {{{"101", "Reguler"}, {"211", "Gol. dari Pengadaan CPNS/PNS"}}}},
           {"jenis_pegawai", 19, true, {{{"1", "PNS Pusat yang bekerja pada Departemen/Lembaga"}, {"19", "PNS Daerah Kab./Kota DPK pada BUMN/BUMD"}}}},
           {"jenis_pemberhentian", 16, true, {{{"1", "Pemberhentian Karena BUP"}, {"16", "Pemberhentian Karena Kasus Tipikor"}}}},
           {"jenis_pengadaan", 20, true, {{{"3", "SEKDES"}, {"C", "PPPK"}}}},
           {"jenis_pensiun", 10, true, {{{"2", "BUP KPP"}, {"10", "Uzur"}}}},
           {"jenis_riwayat", 26, true, {{{"1", "DATA UTAMA"}, {"28", "KESEHATAN"}}}},
           {"jenjang_jabatan_fungsional", 10, true, {{{"K4", "Penyelia"}, {"A4", "Ahli Utama"}}}},
           {"kedudukan_hukum", 31, true, {{{"1", "Aktif"}, {"99", "Pensiun"}}}},
           {"latihan_struktural", 8, true, {{{"1", "SEPADA"}, {"8", "Diklat Struktural Lainnya"}}}},
           {"pangkat_pns", 21, true, {{{"III/a", "Penata Muda"}, {"IV/e", "Pembina Utama"}}}},
           {"status_kawin_bkn", 4, true, {{{"1", "Menikah"}, {"4", "Belum Kawin"}}}},
           {"tingkat_pendidikan", 13, true, {{{"5", "Sekolah Dasar"}, {"50", "S-3/Doktor"}}}},
       }) {
    expect(e);
  }
  for (const char* written : {"IIIa", "III/A", "iii a", "31", "penata muda"}) BOOST_TEST(list("pangkat_pns").find_name(written, {})->code == "III/a", written);
  BOOST_TEST((list("jenis_jabatan_uu").info().certainty == spbe::certainty::unverified));
  BOOST_TEST((list("jenjang_jabatan_fungsional").info().certainty == spbe::certainty::unverified));
  BOOST_TEST(list("jabatan_fungsional").synonyms("001").at(0) == "A5EB03E23D82F6A0E040640A040252AD");   // what BKN calls it
}

BOOST_AUTO_TEST_CASE(lists_of_state_institutions) {
  for (const auto& e : std::initializer_list<expectation>{
           {"bagian_anggaran", 84, true, {{{"015", "Kementerian Keuangan"}, {"139", "Kementerian Pendidikan Tinggi, Sains, dan Teknologi"}}}},
           {"instansi_bkn", 643, true, {{{"3005", "Kementerian Keuangan"}, {"5171", "Pemerintah Kota Sabang"}}}},
           {"klpd_lkpp", 101, true, {{{"K10", "KEMENTERIAN KEUANGAN"}, {"L36", "LEMBAGA KEBIJAKAN PENGADAAN BARANG/JASA PEMERINTAH"}}}},
       }) {
    expect(e);
  }
  BOOST_TEST(list("bagian_anggaran").find_name("Kementerian Komunikasi dan Informatika", {})->code == "059");   // as the cabinet before called it
  for (const char* withheld : {"114", "127", "999"}) BOOST_TEST(name("bagian_anggaran", withheld) == "", withheld);
}

BOOST_AUTO_TEST_CASE(lists_of_public_budgets) {
  for (const auto& e : std::initializer_list<expectation>{
           {"fungsi_apbd", 9, true, {{{"1", "Pelayanan umum"}, {"9", "Perlindungan sosial"}}}},
           {"fungsi_apbn", 11, true, {{{"02", "Pertahanan"}, {"11", "Perlindungan Sosial"}}}},
           {"urusan_provinsi", 863, false, {{{"1.01.02.1.01", "Pengelolaan Pendidikan Sekolah Menengah Atas"}, {"5.06", "PENGHUBUNG"}}}},
           {"urusan_kabkota", 737, false, {{{"1.01.02.2.01", "Pengelolaan Pendidikan Sekolah Dasar"}, {"5.07", "PENGHUBUNG"}}}},
           {"akun_daerah", 16463, false, {{{"5.1", "BELANJA OPERASI"}, {"1.1.01.01.01.0001", "Kas di Kas Daerah"}}}},
           {"sumber_dana", 406, false, {{{"1.1.01.01", "Pajak Kendaraan Bermotor (PKB)"}, {"2.3.02", "Dana Darurat"}}}},
           {"spm", 47, false, {{{"A", "Pendidikan"}, {"B2.01", "Pelayanan kesehatan ibu hamil"}}}},
           {"kegiatan_apbdes", 244, true, {{{"01.01.01", "Penyediaan Penghasilan Tetap dan Tunjangan Kepala Desa"}, {"01.05.90", "Pengadaan/Pelepasan Tanah Kas Desa"}}}},
           {"aset_desa", 4249, false, {{{"2.01.01.01", "TANAH BENGKOK"}, {"4.01.02.01", "HOTEL"}}}},
       }) {
    expect(e);
  }
  const auto& accounts = list("akun_daerah");
  std::array<std::size_t, 6> levels{};
  for (const auto& r : accounts.all({})) ++levels.at(static_cast<std::size_t>(r.level) - 1);
  BOOST_TEST(levels == (std::array<std::size_t, 6>{8, 26, 106, 517, 1907, 13899}), boost::test_tools::per_element());
  BOOST_TEST(accounts.official("110101010001") == "1.1.01.01.01.0001");
  BOOST_TEST(accounts.ancestors("1.1.01.01.01.0001", {}).size() == 5U);
  BOOST_TEST(name("urusan_kabkota", "1.01.02.2.01.0001") == "");   // sub-activities are withheld
  BOOST_TEST(list("urusan_kabkota").find("1.03.13.2.01", {})->parent == "1.03.13");
  BOOST_TEST(list("kegiatan_apbdes").find("01.01.01", {})->parent == "01");
  BOOST_TEST(list("aset_desa").find("4.01.02.01", {})->parent == "4.01");   // what is between them is missing in the source
}

BOOST_AUTO_TEST_CASE(lists_of_the_tax_administration) {
  for (const auto& e : std::initializer_list<expectation>{
           {"kpp", 397, true, {{{"010", "Kanwil DJP Aceh"}, {"123", "KPP Madya Medan"}}}},
           {"kap_kjs", 530, false, {{{"411124-300", "STP PPh Pasal 23"}, {"411111", "PPh Minyak Bumi"}}}},
           {"klu_djp", 1434, true, {{{"01111", "PERTANIAN TANAMAN JAGUNG"}, {"99000", "KEGIATAN BADAN INTERNASIONAL DAN BADAN EKSTRA INTERNASIONAL LAINNYA"}}}},
       }) {
    expect(e);
  }
  BOOST_TEST(list("kpp").find("123", {})->parent == "020");
  BOOST_TEST(list("kap_kjs").find("411124-300", {})->parent == "411124");
  BOOST_TEST(list("klu_djp").info().editions.front().title.find("superseded") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
