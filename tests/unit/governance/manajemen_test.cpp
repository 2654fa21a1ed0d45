// Management: the risk tables by their invariants and the worked examples of the regulation, and every rule with a document that breaks it.
#include <set>

#include <spbe/governance/manajemen.hpp>

#include "broken_example.hpp"

namespace {

using broken_example::check;
using broken_example::text_of;
using spbe::risk_criteria;

const std::string kind = "manajemen";

void brings(const std::string& from, const std::string& to, const std::string& code, const std::string& pointer) { broken_example::brings(kind, from, to, code, pointer); }

spbe::document parsed(const std::string& text) { return broken_example::parsed(kind, text); }
std::uint64_t count(const std::string& text, const std::string& code) { return broken_example::times(kind, text, code); }

// A document of one risk under criteria.
std::string one_risk(const std::string& members, const std::string& criteria = R"("selera":[{"kategori":"SDM SPBE","positif":20,"negatif":14},{"kategori":"5","positif":16,"negatif":6}])") {
  return R"({"judul":"x","instansi":{"nama":"x"},"tahun":2026,"kriteria_risiko":{)" + criteria + R"(},"risiko":[{"id":"R","kejadian":"k",)" + members + "}]}";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(manajemen)

BOOST_AUTO_TEST_CASE(the_example_is_sound) { broken_example::is_sound(kind); }

// Each of 1..25 once, rising to the right and upwards; levels without a gap.
BOOST_AUTO_TEST_CASE(the_matrix_is_a_monotone_permutation) {
  const auto standard = risk_criteria::standard();
  std::set<int> seen;
  for (int i = 1; i <= 5; ++i) {
    for (int j = 1; j <= 5; ++j) {
      const auto r = standard.risk_of(i, j);
      BOOST_TEST_REQUIRE(r.has_value());
      seen.insert(r->magnitude);
      if (i > 1) BOOST_TEST(r->magnitude > standard.risk_of(i - 1, j)->magnitude);
      if (j > 1) BOOST_TEST(r->magnitude > standard.risk_of(i, j - 1)->magnitude);
      BOOST_TEST(r->level == (r->magnitude + 4) / 5);
      BOOST_TEST((!r->name.empty() && !r->colour.empty()));
    }
  }
  BOOST_TEST((seen.size() == 25U && *seen.begin() == 1 && *seen.rbegin() == 25));
  for (const auto& [i, j] : {std::pair(0, 1), {1, 0}, {6, 1}, {1, 6}, {-1, -1}}) BOOST_TEST(!standard.risk_of(i, j).has_value());
  BOOST_TEST(!standard.risk_of_magnitude(0).has_value());
  BOOST_TEST(!standard.risk_of_magnitude(26).has_value());
}

// PermenPANRB 5/2020: 5,5 -> 25 Sangat Tinggi; 3,3 -> 14 Sedang; 3,2 -> 10 Rendah, of SDM SPBE with an appetite of 14: not treated.
BOOST_AUTO_TEST_CASE(worked_examples_of_the_regulation) {
  const auto standard = risk_criteria::standard();
  const auto is = [&](int likelihood, int impact, int magnitude, const std::string& name) {
    const auto r = standard.risk_of(likelihood, impact);
    BOOST_TEST(r->magnitude == magnitude);
    BOOST_TEST(r->name == name);
  };
  is(5, 5, 25, "Sangat Tinggi");
  is(3, 3, 14, "Sedang");
  is(3, 2, 10, "Rendah");
  const auto own = risk_criteria::of(parsed(one_risk(R"("jenis":"Negatif")")));
  BOOST_TEST(own.must_treat("SDM SPBE", false, 10).value() == false);
  BOOST_TEST(own.must_treat("SDM SPBE", false, 14).value() == true);   // the limit is the lowest that must be treated
  BOOST_TEST(own.must_treat("15", true, 19).value() == false);
  BOOST_TEST(own.must_treat("Rencana dan Anggaran", false, 6).value() == true);
  BOOST_TEST(!own.must_treat("Inovasi", true, 25).has_value());        // nobody stated an appetite
  BOOST_TEST(!standard.must_treat("SDM SPBE", false, 25).has_value());
}

BOOST_AUTO_TEST_CASE(levels_of_likelihood) {
  const auto standard = risk_criteria::standard();
  const std::pair<double, int> percents[] = {{0, 1}, {5, 1}, {5.1, 2}, {10, 2}, {20, 3}, {20.5, 4}, {50, 4}, {50.1, 5}, {100, 5}};
  for (const auto& [percent, level] : percents) BOOST_TEST(standard.likelihood_of_percent(percent).value() == level);
  const std::pair<int, int> times[] = {{0, 1}, {1, 1}, {2, 2}, {5, 2}, {6, 3}, {9, 3}, {10, 4}, {12, 4}, {13, 5}, {1000, 5}};
  for (const auto& [often, level] : times) BOOST_TEST(standard.likelihood_of_times(often).value() == level);
}

BOOST_AUTO_TEST_CASE(names_or_numbers) {
  const auto standard = risk_criteria::standard();
  BOOST_TEST(standard.categories.size() == 16U);
  BOOST_TEST(standard.areas.size() == 7U);
  BOOST_TEST(risk_criteria::named(standard.categories, "15") == "SDM SPBE");
  BOOST_TEST(risk_criteria::named(standard.areas, "Kinerja") == "Kinerja");
  for (const auto* wrong : {"", "0", "17", "Lainnya", "-1", "1x"}) BOOST_TEST(risk_criteria::named(standard.categories, wrong).empty(), wrong);
}

// Three levels instead of five: everything follows the agency's own set.
BOOST_AUTO_TEST_CASE(an_own_set) {
  const std::string own = R"("kategori":["Layanan","Data"],"area_dampak":["Warga"],"kemungkinan":[{"nama":"Jarang","frekuensi_sampai":2},{"nama":"Kadang","frekuensi_sampai":8},{"nama":"Sering"}],)"
                          R"("dampak":[{"nama":"Kecil"},{"nama":"Cukup"},{"nama":"Besar"}],"matriks":[[1,2,4],[2,4,6],[4,6,9]],)"
                          R"("level":[{"nama":"Hijau","sampai":2},{"nama":"Kuning","sampai":4},{"nama":"Merah","sampai":9}],"selera":[{"kategori":"Data","negatif":6}])";
  const std::string sound = R"("jenis":"Negatif","kategori":"Data","kemungkinan":{"level":2,"frekuensi":7},"dampak":{"area":"Warga","level":3},"besaran":6,"level":"Merah","keputusan":"Ya","prioritas":1,)"
                            R"("penanganan":{"opsi":"Mitigasi","rencana_aksi":"a","residual":"Tidak"})";
  const auto found = check(kind, one_risk(sound, own));
  BOOST_TEST(found.errors == 0U);
  for (const auto& [code, times] : found.by_code) BOOST_TEST((code == "manajemen_cakupan.rule" && times == 9U), code);
  const auto r = risk_criteria::of(parsed(one_risk(sound, own))).risk_of(3, 3);
  BOOST_TEST(r->name == "Merah");
  BOOST_TEST(r->colour.empty());
}

BOOST_AUTO_TEST_CASE(own_sets_hold_together) {
  const auto wrong = [](const std::string& criteria, const std::string& place) {
    const auto found = check(kind, one_risk(R"("jenis":"Negatif")", criteria));
    const auto first = std::find_if(found.findings.begin(), found.findings.end(), [](const auto& f) { return f.code == "risiko_kriteria.rule"; });
    BOOST_TEST_REQUIRE((first != found.findings.end()), criteria);
    BOOST_TEST(first->column == "/kriteria_risiko/" + place, criteria);
  };
  wrong(R"("matriks":[[1,2],[3,4]])", "matriks");
  wrong(R"("matriks":[[1,3,5,8,20],[2,7,11,13,21],[4,10,14,17,22],[6,12,16,19,18],[9,15,18,23,25]])", "matriks");
  wrong(R"("matriks":[[5,6,7,8,9],[4,10,11,13,21],[5,10,14,17,22],[6,12,16,19,24],[9,15,18,23,25]])", "matriks");
  wrong(R"("level":[{"nama":"A","sampai":10},{"nama":"B","sampai":10},{"nama":"C","sampai":25}])", "level");
  wrong(R"("level":[{"nama":"A","sampai":10},{"nama":"B","sampai":20}])", "level");
  wrong(R"("kemungkinan":[{"nama":"a","probabilitas_sampai":5},{"nama":"b","probabilitas_sampai":5},{"nama":"c","probabilitas_sampai":9},{"nama":"d","probabilitas_sampai":10},{"nama":"e"}])", "kemungkinan");
  wrong(R"("kemungkinan":[{"nama":"a"},{"nama":"b"}])", "matriks");
  BOOST_TEST(count(one_risk(R"("jenis":"Negatif")", R"("selera":[{"kategori":"Cuaca","negatif":3}])"), "risiko_kategori.rule") == 1U);
  BOOST_TEST(count(one_risk(R"("jenis":"Negatif")", R"("matriks":[[1,2,3,4,5],[2,4,6,8,10],[3,6,9,12,15],[4,8,12,16,20],[5,10,15,20,25]])"), "risiko_kriteria.rule") == 0U);  // products may be
}

BOOST_AUTO_TEST_CASE(risks) {
  brings("\"besaran\": 22,\n      \"level\": \"Sangat Tinggi\"", "\"besaran\": 15,\n      \"level\": \"Sedang\"", "risiko_besaran.rule", "/risiko/0/besaran");   // 3 x 5 is no look-up
  brings("\"besaran\": 22,\n      \"level\": \"Sangat Tinggi\"", "\"besaran\": 22,\n      \"level\": \"Tinggi\"", "risiko_level.rule", "/risiko/0/level");
  brings("\"level\": 3, \"penjelasan\": \"Percobaan", "\"level\": 9, \"penjelasan\": \"Percobaan", "risiko_tingkat.rule", "/risiko/0");
  brings("\"level\": 3, \"penjelasan\": \"Percobaan", "\"level\": 4, \"penjelasan\": \"Percobaan", "risiko_kemungkinan.rule", "/risiko/0/kemungkinan/level");
  brings("\"probabilitas\": 42", "\"probabilitas\": 51", "risiko_kemungkinan.rule", "/risiko/3/kemungkinan/level");
  brings("\"keputusan\": \"Tidak\"", "\"keputusan\": \"Ya\"", "risiko_keputusan.rule", "/risiko/8/keputusan");
  brings("\"kategori\": \"Bencana Alam\",\n", "\"kategori\": \"Cuaca\",\n", "risiko_kategori.rule", "/risiko/7/kategori");
  brings("\"area\": \"Finansial\"", "\"area\": \"Uang\"", "risiko_kategori.rule", "/risiko/4/dampak/area");
  brings("{\"kategori\": \"Inovasi\", \"positif\": 14,", "{\"kategori\": \"Inovasi\",", "risiko_selera.rule", "/risiko/13/kategori");
  brings("\"opsi\": \"Eskalasi\"", "\"opsi\": \"Eksploitasi\"", "risiko_opsi.rule", "/risiko/4/penanganan/opsi");
  brings("\"opsi\": \"Pembagian\"", "\"opsi\": \"Mitigasi\"", "risiko_opsi.rule", "/risiko/13/penanganan/opsi");
  brings("\"penanganan\": {\n        \"opsi\": \"Transfer\"", "\"x-rencana\": {\n        \"opsi\": \"Transfer\"", "risiko_rencana.rule", "/risiko/7/penanganan");
  brings("\"residual\": \"Ya\"", "\"x-residual\": \"Ya\"", "risiko_residual.rule", "/risiko/0/penanganan/residual");
  brings("{\"kemungkinan\": 2, \"dampak\": 3, \"besaran\": 11, \"level\": \"Sedang\"}", "{\"kemungkinan\": 2, \"dampak\": 3, \"besaran\": 6}", "risiko_besaran.rule", "/risiko/0/penanganan/nilai_residual/besaran");
  brings("\"prioritas\": 9,", "\"x-prioritas\": 9,", "risiko_prioritas.rule", "/risiko/11/prioritas");
  brings("\"prioritas\": 4,", "\"prioritas\": 3,", "risiko_urutan.rule", "/risiko/2/prioritas");
  brings("\"prioritas\": 3,", "\"prioritas\": 99,", "risiko_urutan.rule", "/risiko/0/prioritas");
  brings("Pusat komputasi padam lebih dari empat jam", "Pengadaan pelindung jaringan terlambat", "risiko_ganda.rule", "/risiko/3/kejadian");
}

BOOST_AUTO_TEST_CASE(decisions_follow_the_appetite) {
  const auto decided = [](const std::string& category, const std::string& sign, int likelihood, int impact, int magnitude, const std::string& level, const std::string& decision) {
    return count(one_risk("\"jenis\":\"" + sign + "\",\"kategori\":\"" + category + "\",\"kemungkinan\":{\"level\":" + std::to_string(likelihood) + "},\"dampak\":{\"area\":\"3\",\"level\":" + std::to_string(impact) +
                          "},\"besaran\":" + std::to_string(magnitude) + ",\"level\":\"" + level + "\",\"keputusan\":\"" + decision + "\""), "risiko_keputusan.rule");
  };
  BOOST_TEST(decided("SDM SPBE", "Negatif", 3, 2, 10, "Rendah", "Tidak") == 0U);
  BOOST_TEST(decided("SDM SPBE", "Negatif", 3, 2, 10, "Rendah", "Ya") == 1U);
  BOOST_TEST(decided("SDM SPBE", "Negatif", 3, 3, 14, "Sedang", "Tidak") == 1U);
  BOOST_TEST(decided("SDM SPBE", "Positif", 5, 5, 25, "Sangat Tinggi", "Tidak") == 1U);
  BOOST_TEST(decided("SDM SPBE", "Positif", 4, 4, 19, "Tinggi", "Tidak") == 0U);
}

BOOST_AUTO_TEST_CASE(processes_and_audits) {
  brings("\"proses\": \"Penghapusan\"", "\"proses\": \"Pelupaan\"", "manajemen_proses.rule", "/kegiatan/19/proses");
  brings("\"proses\": \"Penghapusan\"", "\"proses\": \"Pengelolaan\"", "manajemen_cakupan.rule", "/kegiatan");
  brings("\"jenis\": \"Keamanan SPBE\"", "\"jenis\": \"Aplikasi SPBE\"", "manajemen_cakupan.rule", "/audit_tik");
  brings("\"selesai\": \"2026-01-30\"", "\"selesai\": \"2026-01-01\"", "manajemen_tanggal.rule", "/kegiatan/0/selesai");
  brings("\"sertifikat\": \"Terdaftar, nomor contoh 99-02\"", "\"x-sertifikat\": \"\"", "audit_auditor.rule", "/audit_tik/2/auditor/sertifikat");
  brings("\"tenggat\": \"2026-12-18\"", "\"tenggat\": \"2026-11-27\"", "audit_tenggat.rule", "/audit_tik/0/temuan/0/status");
}

BOOST_AUTO_TEST_CASE(talent) {
  brings("\"nip\": \"198503122010011991\",", "", "sdm_nip.rule", "/sdm/0/nip");
  brings("\"status_pegawai\": \"PPPK\"", "\"status_pegawai\": \"PNS\"", "sdm_nip.rule", "/sdm/4/nip");
  brings("198503122010011991", "198503332010011991", "nip_pns.date", "/sdm/0/nip");
  brings("199007242015032992", "198503122010011991", "sdm_ganda.rule", "/sdm/1/nip");
  brings(", \"jenjang\": \"Terampil\"", "", "sdm_jenjang.rule", "/sdm/5/jabatan/jenjang");
  brings("\"jenis\": \"Pimpinan\", \"nama\": \"Kepala Bidang Aplikasi Informatika\"", "\"jenis\": \"Pimpinan\", \"nama\": \"Kepala Bidang\", \"jenjang\": \"Mahir\"", "sdm_jenjang.rule", "/sdm/9/jabatan/jenjang");
  brings("{\"nama\": \"Infrastruktur SPBE\", \"tingkat\"", "{\"nama\": \"Aplikasi SPBE\", \"tingkat\"", "sdm_kompetensi.rule", "/sdm");
  brings("{\"nama\": \"Infrastruktur SPBE\", \"tingkat\"", "{\"nama\": \"Aplikasi SPBE\", \"tingkat\"", "sdm_kompetensi_ganda.rule", "/sdm/1/kompetensi/1/nama");
  brings("{\"nama\": \"Infrastruktur SPBE\", \"tingkat\": 3", "{\"nama\": \"Infrastruktur SPBE\", \"tingkat\": 6", "dokumen.maximum", "/sdm/1/kompetensi/1/tingkat");
}

// Neither number nor name of a person is in any finding, whatever is wrong.
BOOST_AUTO_TEST_CASE(people_are_not_shown) {
  auto text = broken_example::changed(text_of(kind), "199007242015032992", "198503122010011991");
  text = broken_example::changed(text, "198811052014021993", "198811992014021993");
  for (const auto& f : check(kind, text).findings) {
    for (const auto& said : {f.message, f.hint, f.key, f.value.value_or("")}) {
      BOOST_TEST(said.find("198503122010011991") == std::string::npos, said);
      BOOST_TEST(said.find("198811992014021993") == std::string::npos, said);
      BOOST_TEST(said.find("Nirmala") == std::string::npos, said);
    }
  }
}

BOOST_AUTO_TEST_CASE(smaller_registers) {
  brings("\"penulis\": \"Tim Basis Data\",", "", "pengetahuan_metadata.rule", "/pengetahuan/0/penulis");
  brings("https://pengetahuan.antah.example/pt-02", "https://pengetahuan.antah.example/pt-01", "pengetahuan_ganda.rule", "/pengetahuan/1/url");
  brings("SN-9903", "SN-9901", "aset_ganda.rule", "/aset_tik/2/nomor_seri");
  brings("\"berlaku_sampai\": \"2027-02-09\"", "\"berlaku_sampai\": \"2026-11-27\"", "aset_kedaluwarsa.rule", "/aset_tik/4/berlaku_sampai");
  brings("\"rencana_kembali\": \"Memakai", "\"x-rencana_kembali\": \"Memakai", "perubahan_tahap.rule", "/perubahan/2/rencana_kembali");
  brings("{\"oleh\": \"Pembina Data\", \"tanggal\": \"2026-07-30\"", "{\"oleh\": \"Produsen Data\", \"tanggal\": \"2026-07-30\"", "data_prioritas.rule", "/data/1/pemeriksaan");
  brings("\"status\": \"Baru\"", "\"status\": \"Selesai\"", "tiket_selesai.rule", "/tiket/5/tanggal_selesai");
  brings("\"layanan\": \"SV-04\"", "\"layanan\": \"SV-99\"", "dokumen.reference", "/tiket/5/layanan");
}

BOOST_AUTO_TEST_CASE(the_register_by_priority) {
  const auto doc = parsed(text_of(kind));
  const auto all = spbe::risk_register(doc);
  BOOST_TEST_REQUIRE(all.size() == 18U);
  BOOST_TEST(all.front().magnitude == 25);
  for (std::size_t i = 1; i < all.size(); ++i) BOOST_TEST((all[i - 1].priority < all[i].priority || all[i].priority == 0));
  BOOST_TEST(doc.ask("risks")->starts_with(R"([{"id":"RS-18","priority":1,"magnitude":25,"level":"Sangat Tinggi","sign":"Positif",)"));
  BOOST_TEST(doc.ask("risk", "3,2").value() == R"({"likelihood":3,"impact":2,"magnitude":10,"level":2,"name":"Rendah","colour":"Hijau"})");
  for (const auto* wrong : {"", "3", "3,", "3,6", "3,2,1", "a,b"}) BOOST_TEST(!doc.ask("risk", wrong).has_value(), wrong);
}

BOOST_AUTO_TEST_CASE(the_register_is_masked_unless_asked_otherwise) {
  const auto doc = parsed(R"({"risiko":[{"id":"RS-1","kejadian":"NIK 3171015708459901 bocor"}]})");
  spbe::document_options open;
  open.unmask = true;
  BOOST_TEST(spbe::risk_register(doc)[0].event == "NIK 3171************ bocor");
  BOOST_TEST(spbe::risk_register(doc, open)[0].event == "NIK 3171015708459901 bocor");
  BOOST_TEST(doc.ask("risks")->find("3171015708459901") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(broken_in_any_way) {
  for (const auto* text : {"[]", R"({"risiko":7,"sdm":{},"kriteria_risiko":[]})",
                           R"({"kriteria_risiko":{"matriks":[[],7,["x"]],"level":[7,{"sampai":"x"}],"kemungkinan":[7],"dampak":[{}],"selera":[7,{"kategori":9}],"kategori":[7]},
                               "risiko":[7,{"kemungkinan":{"level":99999999999},"dampak":{"level":-1},"besaran":1e300,"penanganan":[],"pemantauan":[7,{"sekarang":{"besaran":-3,"level":"x"}}]}],
                               "sdm":[{"nip":7,"kompetensi":[7,{}],"jabatan":[]}],"audit_tik":[{"temuan":[7],"auditor":7}],"data":[{"prioritas":true,"pemeriksaan":[7]}]})"}) {
    const auto doc = parsed(text);
    BOOST_TEST(doc.check().errors != 0U, text);
    (void)spbe::risk_register(doc);
    (void)risk_criteria::of(doc).risk_of(1, 1);
  }
}

BOOST_AUTO_TEST_SUITE_END()
