// Statistics metadata: what the forms pass over, what must agree, other spellings, and sums.
#include <fstream>
#include <iterator>

#include <boost/test/unit_test.hpp>

#include <spbe/governance/metadata.hpp>

namespace {

std::string example(const std::string& name) {
  std::ifstream in(SPBE_SOURCE_DIR "/examples/data/" + name + ".json");
  BOOST_TEST_REQUIRE(in.is_open());
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string with(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  BOOST_TEST_REQUIRE(at != std::string::npos, from);
  return text.replace(at, from.size(), to);
}

// The example with one text in the place of another: every finding's "code pointer".
std::vector<std::string> found(const std::string& kind, const std::string& from, const std::string& to) {
  const auto doc = spbe::document::parse(kind, with(example(kind), from, to));
  BOOST_TEST_REQUIRE(doc.has_value());
  std::vector<std::string> out;
  for (const auto& f : doc->check({nullptr, spbe::date(2026, 11, 28), spbe::language::id, false, 100}).findings) out.push_back(f.code + " " + f.column);
  return out;
}

void only(const std::string& kind, const std::string& from, const std::string& to, const std::vector<std::string>& expected) {
  const auto got = found(kind, from, to);
  BOOST_TEST(got == expected, boost::test_tools::per_element());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(metadata)

BOOST_AUTO_TEST_CASE(examples_are_sound) {
  for (const auto* kind : {"ms_keg", "ms_var", "ms_ind", "standar_data"}) {
    const auto doc = spbe::parse_metadata(example(kind));
    BOOST_TEST_REQUIRE(doc.has_value());
    BOOST_TEST(doc->kind() == kind);
    BOOST_TEST(doc->check().findings.empty(), kind);
  }
}

// 4.1 once: 4.2 is passed over.
BOOST_AUTO_TEST_CASE(questions_that_are_passed_over) {
  only("ms_keg", "BERULANG", "HANYA_SEKALI", {"metadata_lewat.rule /data/blok_iv/frekuensi_penyelanggara"});
  only("ms_keg", "\"frekuensi_penyelanggara\": \"TAHUNAN\",", "", {"metadata_wajib.rule /data/blok_iv/frekuensi_penyelanggara"});
  only("ms_keg", "SEBAGIAN_WILAYAH_INDONESIA", "SELURUH_WILAYAH_INDONESIA", {"metadata_lewat.rule /data/blok_iv/sebagian_cakupan_wilayah_pengumpulan_data"});
  only("ms_keg", "\"SURVEI\"", "\"PENCACAHAN_LENGKAP\"", {"metadata_lewat.rule /data/blok_v"});
  only("ms_keg", "\"capi\": true", "\"capi\": false",
       {"metadata_lewat.rule /data/blok_vi/petugas_pengumpulan_data", "metadata_lewat.rule /data/blok_vi/persyaratan_pendidikan_terendah_petugas_pengumpulan_data",
        "metadata_lewat.rule /data/blok_vi/jumlah_petugas_supervisor", "metadata_lewat.rule /data/blok_vi/jumlah_petugas_enumerator",
        "metadata_lewat.rule /data/blok_vi/apakah_melakukan_pelatihan_petugas"});
  only("ms_keg", "\"ketersediaan_produk_tercetak\": false", "\"ketersediaan_produk_tercetak\": true", {"metadata_wajib.rule /data/blok_viii/rencana_jadwal_rilis_produk_tercetak"});
  only("ms_ind", "\"apakah_indikator_komposit\": false", "\"apakah_indikator_komposit\": true",
       {"metadata_wajib.rule /data/indikator_pembangun", "metadata_lewat.rule /data/variabel_pembangun"});
}

// The printed form adds up: 10 is CAPI and CAWI.
BOOST_AUTO_TEST_CASE(sums_and_sets_are_the_same) {
  const std::string set = "{\n        \"papi\": false,\n        \"capi\": true,\n        \"cati\": false,\n        \"cawi\": true,\n        \"mail\": false,\n        \"lainnya\": false\n      }";
  only("ms_keg", set, "10", {});
  BOOST_TEST(found("ms_keg", set, "8").size() == 5U);   // CAWI alone: no staff is asked for
  only("ms_keg", set, "64", {"dokumen.maximum /data/blok_iv/sarana_pengumpulan_data"});   // no sum of these: nothing else is said
  const auto sums = spbe::document::parse("ms_keg", with(example("ms_keg"), set, "10"))->ask("sums");
  BOOST_TEST_REQUIRE(sums.has_value());
  BOOST_TEST(sums->find(R"("blok_iv/sarana_pengumpulan_data":{"sum":10,"chosen":["capi","cawi"]})") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(answers_that_must_agree) {
  only("ms_keg", "SYSTEMATIC_RANDOM_SAMPLING", "PURPOSIVE_SAMPLING", {"ms_keg_sampel.rule /data/blok_v/metode_yang_digunakan"});
  only("ms_keg", "\"akhir\": \"2026-04-30\"", "\"akhir\": \"2026-03-30\"", {"rentang.rule /data/blok_iii/rencana_jadwal_kegiatan/pengumpulan_data/0"});
  only("ms_keg", "\"jumlah_petugas_enumerator\": 24", "\"jumlah_petugas_enumerator\": 2", {"ms_keg_petugas.rule /data/blok_vi/jumlah_petugas_enumerator"});
  only("ms_keg", "\"kode_provinsi\": \"32\"", "\"kode_provinsi\": \"3204\"", {"bps.level /data/blok_iv/sebagian_cakupan_wilayah_pengumpulan_data/0/kode_provinsi"});
  only("ms_var", "\"kode\": \"2\"", "\"kode\": \"1\"", {"ms_var_kode.rule /data/value_domain/1"});
}

// 10110023 counts people (Total, orang), 22020004 has neither measure nor unit.
BOOST_AUTO_TEST_CASE(a_named_standard_is_followed) {
  const auto form = [](const char* measure, const char* unit, const char* standard) {
    return std::string("\"ukuran\": ") + measure + ", \"satuan\": " + unit + ", \"id_sds\": \"" + standard + "\", \"tipe_data\": \"CHARACTER\"";
  };
  const auto of = [](const std::string& text) {
    const auto doc = spbe::document::parse("ms_var", R"({"data":{"nama":"Penduduk","konsep":["Penduduk"],"definisi":"Orang","referensi_waktu":"Kini","apakah_variabel_bisa_diakses_umum":true,)" + text + "}}");
    BOOST_TEST_REQUIRE(doc.has_value());
    std::string out;
    for (const auto& f : doc->check().findings) out += f.code + " " + f.column + " ";
    return out;
  };
  BOOST_TEST(of(form("\"total\"", "\"Orang\"", "10110023")).empty());
  BOOST_TEST(of(form("null", "null", "10110023")).empty());
  BOOST_TEST(of(form("\"Rasio\"", "\"jiwa\"", "10110023")) == "ms_standar.rule /data/ukuran ms_standar.rule /data/satuan ");
  BOOST_TEST(of(form("\"Rasio\"", "\"jiwa\"", "22020004")).empty());
  BOOST_TEST(of(form("\"Total\"", "\"%\"", "10110023")).empty());
}

BOOST_AUTO_TEST_CASE(other_spellings_are_read_and_told) {
  only("ms_keg", "instansi_penyelanggara", "instansi_penyelenggara", {"dokumen.name /data/blok_i/instansi_penyelenggara"});
  only("ms_keg", "SINGLE_STAGE_ATAU_PHASE", "SINGLE_STAGE_PHASE", {"ejaan.rule /data/blok_v/jenis_rancangan_sampel"});
  only("ms_keg", "frekuensi_penyelanggara", "frekuensi_penyelenggara", {"dokumen.name /data/blok_iv/frekuensi_penyelenggara"});
}

BOOST_AUTO_TEST_CASE(names_of_concepts) {
  for (const auto* wrong : {"kepuasan pengguna", "Rata-rata Kepuasan", "RATA-RATA KEPUASAN", "KPL", "Kepuasan. Pengguna"}) {
    only("ms_var", "\"Kepuasan Pengguna Layanan\"", std::string("\"") + wrong + "\"", {"nama_konsep.rule /data/konsep/0"});
  }
  for (const auto* right : {"Nomor Pokok Wajib Pajak (NPWP)", "Kepuasan dan Harapan Pengguna", "Umur"}) only("ms_var", "\"Kepuasan Pengguna Layanan\"", std::string("\"") + right + "\"", {});
}

BOOST_AUTO_TEST_SUITE_END()
