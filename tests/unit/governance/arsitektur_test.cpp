// Architectures: each rule by a document that breaks it and nothing else, and what is asked of a sound one.
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <fstream>
#include <sstream>

#include <spbe/governance/arsitektur.hpp>

namespace {

std::string example() {
  std::ifstream in(std::string(SPBE_SOURCE_DIR) + "/examples/data/arsitektur.json");
  std::ostringstream all;
  all << in.rdbuf();
  return all.str();
}

spbe::document parsed(const std::string& json) {
  auto doc = spbe::document::parse("arsitektur", json);
  BOOST_TEST_REQUIRE(doc.has_value(), json);
  return *std::move(doc);
}

spbe::checked_document check(const std::string& json, std::uint64_t per_code = 1000) {
  return parsed(json).check({nullptr, spbe::date(2026, 11, 1), spbe::language::id, false, per_code});
}

// The example with one text exchanged, which it must hold.
std::string with(const std::string& from, const std::string& to) {
  std::string out = example();
  const auto at = out.find(from);
  BOOST_TEST_REQUIRE(at != std::string::npos, from);
  return out.replace(at, from.size(), to);
}

// That finding is there, at that place, and nothing of another code.
void only(const std::string& json, const std::string& code, const std::string& pointer) {
  const auto found = check(json);
  BOOST_TEST_REQUIRE(!found.findings.empty(), code);
  for (const auto& f : found.findings) BOOST_TEST(f.code == code, f.code + " " + f.column + " " + f.message);
  BOOST_TEST(std::any_of(found.findings.begin(), found.findings.end(), [&](const auto& f) { return f.column == pointer; }), code + " not at " + pointer);
  BOOST_TEST(found.findings[0].message.find('{') == std::string::npos);
}

// Objects of all domains, `count` in all, that hold together.
std::string large(std::size_t count) {
  std::string domains[5];
  for (std::size_t i = 0; i < count / 5; ++i) {
    const std::string n = std::to_string(i);
    const auto object = [&](int domain, const std::string& prefix, const std::string& rest) {
      domains[domain] += (domains[domain].empty() ? "" : ",") + std::string(R"({"id":")") + prefix + n + R"(","nama":"Objek nomor )" + n +
                         R"( dengan nama yang cukup panjang","keadaan":"as_is","uraian":"Uraian objek ini, sepanjang yang biasa ditulis orang pada lembar kerja, satu atau dua kalimat.",)" +
                         rest + "}";
    };
    object(0, "B", R"("rab":"RAB.04.01.04")");
    object(1, "D", R"("rad":"RAD.04.01.04","produsen":"Dinas","wali":"Dinas","proses_bisnis":["B)" + n + R"("],"keamanan":["K)" + n + R"("])");
    object(2, "L", R"("ral":"RAL.01.25.04","proses_bisnis":["B)" + n + R"("],"metode":"Elektronik")");
    object(3, "A", R"("raa":"RAA.02.02","fungsi":"Mencatat","proses_bisnis":["B)" + n + R"("],"layanan":["L)" + n + R"("],"keamanan":["K)" + n + R"("])");
    object(4, "K", R"("jenis":"standar","rak":"RAK.01")");
  }
  return R"({"instansi":{"nama":"Rekaan"},"periode":{"dari":2025,"sampai":2029},"acuan":"perpres-132-2022","proses_bisnis":[)" + domains[0] + R"(],"data":[)" + domains[1] +
         R"(],"layanan":[)" + domains[2] + R"(],"aplikasi":[)" + domains[3] + R"(],"infrastruktur":[{"id":"I","nama":"Awan","keadaan":"as_is","jenis":"komputasi_awan",)" +
         R"("rai":"RAI.03.02","keamanan":["K0"]}],"keamanan":[)" + domains[4] + "]}";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(arsitektur)

BOOST_AUTO_TEST_CASE(the_example_is_sound) {
  const auto found = check(example());
  BOOST_TEST(found.errors + found.warnings + found.infos == 0U);
}

BOOST_AUTO_TEST_CASE(each_rule_by_a_document_that_breaks_it) {
  only(with(R"("layanan": ["ANT-DAL-01"])", R"("layanan": ["ANT-DAL-99"])"), "dokumen.reference", "/data/0/layanan/0");
  only(with(R"("versi": "1.0")", R"("versi": "1.0", "periode_": 1)"), "dokumen.structure", "/periode_");
  only(with(R"("sampai": 2029)", R"("sampai": 2024)"), "arsitektur_periode.rule", "/periode");
  only(with("RAI.03.01.05", "RAI.03.01.04"), "arsitektur_simpul.rule", "/infrastruktur/12/rai");
  only(with("RAI.03.01.05", "RAI.03.01.06"), "rai.code", "/infrastruktur/12/rai");
  only(with("RAK.01", "RAK.03"), "arsitektur_simpul.rule", "/keamanan/0/rak");
  only(with("RAB.09.03.04", "RAB.09.03"), "daun.rule", "/proses_bisnis/8/rab");
  only(with(R"("splp": ["ANT-DAI-08"])", R"("splp": ["ANT-DAI-07"])"), "arsitektur_jenis.rule", "/aplikasi/1/splp/0");
  only(with("RAD.04.01.06", "RAD.06.01.03"), "arsitektur_urusan.rule", "/data/2/rad");
  only(with("RAL.01.25.06", "RAL.02.04.05"), "arsitektur_urusan.rule", "/layanan/2/ral");
  only(with(R"("produsen": "Dinas Kesehatan",)", ""), "arsitektur_pemilik.rule", "/data/1/produsen");
  only(with(R"("fungsi": "Pencatatan pengukuran anak")", R"("fungsi": "Pencatatan aduan, dan lainnya")"), "arsitektur_aplikasi_umum.rule", "/aplikasi/2/fungsi");
  only(with(R"("fungsi": "Pencatatan pengukuran anak")", R"("fungsi": "Pencatatan", "bidang": "Kearsipan")"), "arsitektur_aplikasi_umum.rule", "/aplikasi/2/bidang");
  only(with(R"("sifat": "Terbuka")", R"("sifat": "Publik")"), "dikenal.rule", "/data/3/sifat");
}

BOOST_AUTO_TEST_CASE(attributes_of_another_kind) {
  only(with(R"("tipe_periferal": "Pemindai")", R"("jenis_jaringan": "Intranet")"), "arsitektur_atribut.rule", "/infrastruktur/12/jenis_jaringan");
  only(with(R"("tipe_periferal": "Pemindai")", R"("tipe_perangkat_keamanan": "Firewall")"), "arsitektur_atribut.rule", "/infrastruktur/12/tipe_perangkat_keamanan");
  only(with(R"("tanggal_mulai": "2025-03-01")", R"("tanggal_mulai": "2025-03-01", "nilai_kematangan": 3)"), "arsitektur_atribut.rule", "/keamanan/0/nilai_kematangan");
  only(with(R"(["bus", "direktori layanan", "repositori metadata"])", R"(["bus"])"), "arsitektur_splp.rule", "/infrastruktur/7/kelengkapan");
}

BOOST_AUTO_TEST_CASE(links_and_states) {
  only(with(R"("keadaan": "as_is",
      "raa": "RAA.02.02",
      "fungsi": "Pendaftaran dan pemeringkatan peserta didik")", R"("keadaan": "as_is",
      "raa": "RAA.02.02", "server": "ANT-DAI-01",
      "fungsi": "Pendaftaran dan pemeringkatan peserta didik")"), "arsitektur_jenis.rule", "/aplikasi/3/server");
  const std::string app = R"({"instansi":{"nama":"X"},"periode":{"dari":2025,"sampai":2029},"acuan":"perpres-132-2022",
    "proses_bisnis":[{"id":"B","nama":"b","keadaan":"to_be","rab":"RAB.04.01.04"}],
    "layanan":[{"id":"L","nama":"l","keadaan":"as_is","ral":"RAL.01.25.04","proses_bisnis":["B"]}]})";
  const auto found = check(app);
  BOOST_TEST(found.by_code.at("arsitektur_keadaan.rule") == 1U);
  BOOST_TEST(found.by_code.at("arsitektur_domain.rule") == 4U);
}

BOOST_AUTO_TEST_CASE(containment_ends) {
  only(with(R"("bagian_dari": "ANT-DAA-09")", R"("bagian_dari": "ANT-DAA-10")"), "arsitektur_siklus.rule", "/aplikasi/9/bagian_dari");
  std::string two = with(R"("raa": "RAA.02.02",
      "fungsi": "Portal data terbuka daerah")", R"("raa": "RAA.02.02", "bagian_dari": "ANT-DAA-10",
      "fungsi": "Portal data terbuka daerah")");
  const auto found = check(two);
  BOOST_TEST(found.by_code.at("arsitektur_siklus.rule") == 1U);
  BOOST_TEST(found.findings[0].message.find("ANT-DAA-09 → ANT-DAA-10 → ANT-DAA-09") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_nobody_serves_or_protects) {
  const auto found = check(R"({"instansi":{"nama":"X"},"periode":{"dari":2025,"sampai":2029},"acuan":"perpres-132-2022",
    "proses_bisnis":[{"id":"B","nama":"b","keadaan":"as_is","rab":"RAB.04.01.04"},{"id":"C","nama":"c","keadaan":"as_is","rab":"RAB.04.01.04"}],
    "layanan":[{"id":"L","nama":"l","keadaan":"as_is","ral":"RAL.01.25.04","metode":"Elektronik","proses_bisnis":["B"]}],
    "data":[{"id":"D","nama":"d","keadaan":"as_is","rad":"RAD.04.01.04","proses_bisnis":["B"],"Produsen Data":"Dinas"},
            {"id":"E","nama":"e","keadaan":"to_be","rad":"RAD.04.01.04","proses_bisnis":["B"],"produsen":"x","wali":"y"},
            {"id":"F","nama":"f","keadaan":"as_is","rad":"RAD.04.01.04","proses_bisnis":["B"],"produsen":"x","wali":"y","keamanan":["K1","K2"]}],
    "keamanan":[{"id":"K1","nama":"k","keadaan":"as_is","jenis":"audit","rak":"RAK.02"},{"id":"K2","nama":"k","keadaan":"as_is","jenis":"audit","rak":"RAK.02"}]})");
  BOOST_TEST(found.by_code.at("arsitektur_tanpa_layanan.rule") == 1U);
  BOOST_TEST(found.by_code.at("arsitektur_tanpa_aplikasi.rule") == 1U);
  BOOST_TEST(found.by_code.at("arsitektur_pemilik.rule") == 1U);            // its other spelling names the producer of D
  BOOST_TEST(found.by_code.at("arsitektur_tanpa_keamanan.rule") == 1U);     // D alone: E is to come
  BOOST_TEST(found.by_code.at("arsitektur_keamanan_ganda.rule") == 1U);
  BOOST_TEST(found.errors == 0U);
}

BOOST_AUTO_TEST_CASE(nothing_breaks_on_what_is_no_architecture) {
  for (const std::string json : {"[]", "{}", "7", R"({"aplikasi":{}})", R"({"aplikasi":[7,{"id":7,"bagian_dari":["A"],"keamanan":{"a":1}}],"data":[{"id":"A","proses_bisnis":"A"}]})",
                                 R"({"periode":[],"instansi":"x","infrastruktur":[{"id":"A","bagian_dari":"A","jenis":7}]})"}) {
    const auto doc = parsed(json);
    BOOST_TEST(doc.check().errors != 0U, json);
    BOOST_TEST(!spbe::json(spbe::report_architecture(doc)).empty());
    BOOST_TEST(!spbe::graph_architecture(doc, spbe::graph_format::dot).empty());
    BOOST_TEST(spbe::diff_architecture(doc, doc).empty());
  }
}

BOOST_AUTO_TEST_CASE(a_hundred_thousand_objects) {
  const auto found = check(large(100'000), 5);
  BOOST_TEST(found.errors + found.warnings + found.infos == 0U);
  const auto report = spbe::report_architecture(parsed(large(1000)));
  BOOST_TEST(report.domains[3].as_is == 200U);
  BOOST_TEST(report.domains[3].links == 600U);
}

BOOST_AUTO_TEST_SUITE_END()
