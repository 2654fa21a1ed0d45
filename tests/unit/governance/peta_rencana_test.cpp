// The roadmap: every rule with a document that breaks it, links into an architecture, and sums.
#include <spbe/governance/peta_rencana.hpp>

#include "broken_example.hpp"

namespace {

using broken_example::check;
using broken_example::parsed;
using broken_example::text_of;

const std::string kind = "peta_rencana";

void brings(const std::string& from, const std::string& to, const std::string& code, const std::string& pointer) { broken_example::brings(kind, from, to, code, pointer); }

}  // namespace

BOOST_AUTO_TEST_SUITE(peta_rencana)

BOOST_AUTO_TEST_CASE(the_example_is_sound) { broken_example::is_sound(kind); }

BOOST_AUTO_TEST_CASE(years) {
  brings("\"akhir\": 2029", "\"akhir\": 2030", "peta_periode.rule", "/periode");
  brings("\"akhir\": 2029", "\"akhir\": 2024", "peta_urutan.rule", "/periode/akhir");
  brings("\"tahun_akhir\": 2025", "\"tahun_akhir\": 2024", "peta_urutan.rule", "/inisiatif/0/tahun_akhir");
  brings("\"tahun_awal\": 2025,\n      \"tahun_akhir\": 2025", "\"tahun_awal\": 2024,\n      \"tahun_akhir\": 2025", "peta_tahun.rule", "/inisiatif/0/tahun_awal");
  brings("\"target\": {\"2025\": 6}", "\"target\": {\"2025\": 6, \"2026\": 6}", "peta_tahun.rule", "/inisiatif/0/target/2026");
  brings("\"target\": {\"2025\": 6}", "\"target\": {\"2025\": 6, \"tahun depan\": 6}", "peta_tahun.rule", "/inisiatif/0/target/tahun depan");
  brings("\"target\": {\"2025\": 6}", "\"target\": {}", "peta_target.rule", "/inisiatif/0/target");
  brings("\"anggaran\": [{\"tahun\": 2025, \"jumlah\": 180000000", "\"anggaran\": [{\"tahun\": 2026, \"jumlah\": 180000000", "peta_tahun.rule", "/inisiatif/0/anggaran/0/tahun");
}

// A gap in the middle of the span is as missing as its end, and all missing years are named.
BOOST_AUTO_TEST_CASE(targets_are_contiguous) {
  const auto found = check(kind, broken_example::changed(text_of(kind), "\"target\": {\"2025\": 50, \"2026\": 60, \"2027\": 75, \"2028\": 90, \"2029\": 100}", "\"target\": {\"2025\": 50, \"2027\": 75}"));
  BOOST_TEST(found.by_code.at("peta_target.rule") == 1U);
  BOOST_TEST(found.findings[0].message == "Target belum ada untuk 2026, 2028, 2029");
}

BOOST_AUTO_TEST_CASE(money) {
  brings("\"program\": \"2.16.03\",\n      \"kegiatan\": \"2.16.03.2.02\"", "\"program\": \"2.16.99\"", "peta_program.rule", "/inisiatif/0/program");
  brings("\"kegiatan\": \"2.12.02.2.01\"", "\"kegiatan\": \"2.12.03.2.01\"", "peta_urusan.rule", "/inisiatif/13/kegiatan");
  brings("\"2.16.03.2.02.9901\"", "\"2.16.03.2.01.9901\"", "peta_urusan.rule", "/inisiatif/20/sub_kegiatan");
  brings("{\"tahun\": 2025, \"jumlah\": 180000000, \"sumber_dana\": \"1.1\", \"dokumen\": \"DPA/2.16.03/2025\"}",
         "{\"tahun\": 2025, \"jumlah\": 1, \"sumber_dana\": \"1.1\"}, {\"tahun\": 2025, \"jumlah\": 1, \"sumber_dana\": \"1.1\"}", "peta_anggaran_ganda.rule", "/inisiatif/0/anggaran/1/tahun");
  brings("\"sumber_dana\": \"1.2.01.01.02\"", "\"sumber_dana\": \"9.9\"", "sumber_dana.code", "/inisiatif/18/anggaran/0/sumber_dana");
}

// What is only planned needs no budget line yet; the supporting programme is listed once for all fields.
BOOST_AUTO_TEST_CASE(budgets_are_tied) {
  const auto one = [](const std::string& members) {
    const auto found = check(kind, R"({"judul":"x","instansi":{"nama":"x","jenis":"Kabupaten"},"periode":{"awal":2025,"akhir":2029},"unit":[{"id":"U","nama":"u"}],)"
                                   R"("inisiatif":[{"id":"A","muatan":"Audit TIK","nama":"a","indikator":"a","unit":"U","anggaran":[{"tahun":2025,"jumlah":1}],)" + members + "}]}");
    return std::pair(found.by_code.contains("peta_anggaran.rule"), found.by_code.contains("peta_program.rule") || found.by_code.contains("peta_urusan.rule"));
  };
  BOOST_TEST(one(R"("status":"Berjalan")").first);
  BOOST_TEST(!one(R"("status":"Direncanakan")").first);
  BOOST_TEST(!one(R"("status":"Berjalan","kegiatan":"2.16.03.2.02")").first);
  BOOST_TEST(!one(R"("status":"Berjalan","program":"2.16.01","kegiatan":"2.16.01.2.05")").second);
  BOOST_TEST(one(R"("status":"Berjalan","program":"2.16.01","kegiatan":"2.16.01.2.99")").second);
}

BOOST_AUTO_TEST_CASE(coverage) {
  brings("\"muatan\": \"Audit TIK\"", "\"muatan\": \"Tata Kelola SPBE\"", "peta_muatan.rule", "/inisiatif");
  brings("Penguatan Tim Koordinasi SPBE", "Penyusunan dan penetapan Arsitektur SPBE Kabupaten Antah 2025-2029", "peta_ganda.rule", "/inisiatif/1/nama");
  brings("\"muatan\": \"Tata Kelola SPBE\"", "\"muatan\": \"Aplikasi SPBE\"", "peta_tautan.rule", "/inisiatif/0/arsitektur");
  const auto bare = check(kind, R"({"judul":"x","instansi":{"nama":"x"},"periode":{"awal":2025,"akhir":2029},"inisiatif":[{}]})");
  BOOST_TEST(bare.by_code.at("peta_muatan.rule") == 7U);
}

// Other spellings of official forms are read as what they stand for.
BOOST_AUTO_TEST_CASE(aliases_count_as_the_name) {
  const auto found = check(kind, broken_example::changed(text_of(kind), "\"muatan\":", "\"aspek\":"));
  BOOST_TEST(!found.by_code.contains("peta_muatan.rule"));
  BOOST_TEST(found.errors == 0U);
}

BOOST_AUTO_TEST_CASE(status_and_the_day) {
  brings("\"status\": \"Selesai\"", "\"status\": \"Berjalan\"", "peta_status.rule", "/inisiatif/0/status");
  const auto later = check(kind, text_of(kind), spbe::date(2028, 8, 19)), too_late = check(kind, text_of(kind), spbe::date(2028, 8, 20));
  BOOST_TEST(!later.by_code.contains("peta_reviu.rule"));
  BOOST_TEST(too_late.by_code.at("peta_reviu.rule") == 1U);
  BOOST_TEST(too_late.by_code.contains("peta_status.rule"));
  const auto leap = check(kind, broken_example::changed(text_of(kind), "2026-08-20", "2024-02-29"), spbe::date(2026, 11, 28));
  BOOST_TEST(!leap.by_code.contains("peta_reviu.rule"));   // the decision of 2025 is younger
}

// Of a roadmap checked on 2026-11-28: one initiative of these members.
std::uint64_t times(const std::string& code, const std::string& members) {
  return broken_example::times(kind, R"({"judul":"x","instansi":{"nama":"x"},"periode":{"awal":2025,"akhir":2029},"unit":[{"id":"U","nama":"u"}],"inisiatif":[)"
                                     R"({"id":"A","muatan":"Audit TIK","nama":"a","indikator":"a","unit":"U",)" + members + "}]}", code);
}

BOOST_AUTO_TEST_CASE(which_status_fits_which_years) {
  const auto status = [](const std::string& word, const std::string& years) { return times("peta_status.rule", "\"status\":\"" + word + "\"," + years); };
  const std::string before = R"("tahun_awal":2025,"tahun_akhir":2025)", now = R"("tahun_awal":2025,"tahun_akhir":2026)", ahead = R"("tahun_awal":2028,"tahun_akhir":2029)";
  for (const auto* word : {"Direncanakan", "Dianggarkan", "Berjalan"}) BOOST_TEST(status(word, before) == 1U, word);
  for (const auto* word : {"Selesai", "Tertunda"}) BOOST_TEST(status(word, before) == 0U, word);
  for (const auto* word : {"Dianggarkan", "Berjalan", "Selesai", "Tertunda"}) BOOST_TEST(status(word, now) == 0U, word);
  for (const auto* word : {"Direncanakan", "Dianggarkan", "Tertunda"}) BOOST_TEST(status(word, ahead) == 0U, word);
  for (const auto* word : {"Berjalan", "Selesai"}) BOOST_TEST(status(word, ahead) == 1U, word);
}

BOOST_AUTO_TEST_CASE(what_is_reached_budgeted_bound) {
  BOOST_TEST(times("peta_realisasi.rule", R"("status":"Berjalan","realisasi":{"2026":1,"2027":2,"2028":3})") == 2U);
  BOOST_TEST(times("peta_tanpa_anggaran.rule", R"("status":"Dianggarkan","anggaran":[{"tahun":2026,"jumlah":0}])") == 1U);
  BOOST_TEST(times("peta_tanpa_anggaran.rule", R"("status":"Dianggarkan","anggaran":[{"tahun":2026,"jumlah":1}])") == 0U);
  BOOST_TEST(times("peta_tanpa_anggaran.rule", R"("status":"Direncanakan")") == 0U);
  BOOST_TEST(times("peta_kegiatan.rule", R"("status":"Berjalan","program":"2.16.03")") == 1U);
  BOOST_TEST(times("peta_kegiatan.rule", R"("status":"Direncanakan","program":"2.16.03")") == 0U);
  BOOST_TEST(times("peta_target.rule", R"("status":"Berjalan","target":{"2025":"1","2026":" ","2027":3,"2028":4,"2029":5})") == 1U);
}

// A period that is told to be wrong is told once; initiatives are not measured against it.
BOOST_AUTO_TEST_CASE(one_wrong_period_is_one_finding) {
  for (const auto& [from, to] : {std::pair("2029", "2024"), {"2029", "2028"}, {"2029", "2092"}}) {
    const auto found = check(kind, broken_example::changed(text_of(kind), std::string("\"akhir\": ") + from, std::string("\"akhir\": ") + to));
    BOOST_TEST(found.errors + found.warnings == 1U, to);
  }
  const auto moved = check(kind, broken_example::changed(text_of(kind), "\"awal\": 2025, \"akhir\": 2029", "\"awal\": 2019, \"akhir\": 2023"));
  BOOST_TEST_REQUIRE(moved.errors + moved.warnings == 1U);
  BOOST_TEST(moved.findings[0].column == "/periode");
  BOOST_TEST(moved.findings[0].message == "Tahun 2025-2029 di luar 2019-2023");
}

BOOST_AUTO_TEST_CASE(links_into_an_architecture) {
  const std::string roadmap = R"({"inisiatif":[{"id":"A","arsitektur":["APL-1","APL-2"]},{"id":"B","arsitektur":["APL-2"]}]})";
  const auto doc = parsed(kind, roadmap);
  const std::string architecture = R"({"aplikasi":[{"id":"APL-1"}],"layanan":{"dalam":[{"id":"APL-2"}]}})";
  BOOST_TEST(!spbe::check_roadmap(doc, parsed(kind, architecture)).by_code.contains("peta_arsitektur.rule"));
  const auto found = spbe::check_roadmap(doc, parsed(kind, R"({"aplikasi":[{"id":"APL-1"}]})"));
  BOOST_TEST(found.by_code.at("peta_arsitektur.rule") == 2U);
  const auto wanted = spbe::check_roadmap(doc, parsed(kind, R"({"aplikasi":[{"id":"APL-1","keadaan":"to_be"},{"id":"APL-2"},{"id":"APL-3","nama":"Baru","keadaan":"to_be"},{"id":"APL-5","keadaan":"to_be"},{"id":"APL-4","keadaan":"as_is"}]})"));
  BOOST_TEST(wanted.by_code.at("peta_to_be.rule") == 2U);
  const auto first = std::find_if(wanted.findings.begin(), wanted.findings.end(), [](const auto& f) { return f.code == "peta_to_be.rule"; });
  BOOST_TEST(first->message == "Objek APL-3 (Baru) dituju arsitektur, tetapi tidak ada inisiatif yang membangunnya");
  BOOST_TEST(wanted.findings.at(static_cast<std::size_t>(first - wanted.findings.begin()) + 1).message == "Objek APL-5 dituju arsitektur, tetapi tidak ada inisiatif yang membangunnya");
  const auto asked = doc.ask("missing_links", R"({"aplikasi":[{"id":"APL-1"}]})");
  BOOST_TEST_REQUIRE(asked.has_value());
  BOOST_TEST(*asked == R"([{"id":"A","pointer":"/inisiatif/0/arsitektur/1","link":"APL-2"},{"id":"B","pointer":"/inisiatif/1/arsitektur/0","link":"APL-2"}])");
  BOOST_TEST(!doc.ask("missing_links", "bukan JSON").has_value());
}

BOOST_AUTO_TEST_CASE(sums) {
  const auto all = spbe::summarize_roadmap(parsed(kind, text_of(kind)));
  BOOST_TEST(all.first_year == 2025);
  BOOST_TEST_REQUIRE(all.contents.size() == 7U);
  std::uint64_t initiatives = 0;
  for (const auto& c : all.contents) initiatives += c.initiatives;
  BOOST_TEST(initiatives == 37U);
  BOOST_TEST(all.contents[6].name == "Audit TIK");
  BOOST_TEST(all.contents[6].budget.at(2026) == 180000000);
  BOOST_TEST(spbe::json(all).starts_with(R"({"first_year":2025,"last_year":2029,"contents":[{"name":"Tata Kelola SPBE","initiatives":5,"by_status":{"Berjalan":4,"Selesai":1},"budget":{"2025":420000000,)"));
  const auto huge = spbe::summarize_roadmap(parsed(kind, R"({"inisiatif":[{"muatan":"Audit TIK","anggaran":[{"tahun":2026,"jumlah":9223372036854775807},{"tahun":2026,"jumlah":-5},{"tahun":99999,"jumlah":1}]}]})"));
  BOOST_TEST(huge.contents[6].budget.at(2026) == std::int64_t{1} << 53);
}

BOOST_AUTO_TEST_CASE(answers_are_masked_unless_asked_otherwise) {
  const auto doc = parsed(kind, R"({"inisiatif":[{"id":"3171015708459901","muatan":"Audit TIK","status":"3171015708459901","arsitektur":["3171015708459901"]}]})");
  spbe::document_options open;
  open.unmask = true;
  BOOST_TEST(doc.ask("report")->find("3171015708459901") == std::string::npos);
  BOOST_TEST(doc.ask("missing_links", "{}")->find("3171015708459901") == std::string::npos);
  BOOST_TEST(doc.ask("report", {}, open)->find("3171015708459901") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(broken_in_any_way) {
  for (const auto* text : {"[]", R"({"inisiatif":7,"periode":[],"reviu":{}})", R"({"inisiatif":[7,[],{"target":7,"anggaran":{"a":1},"arsitektur":[7],"tahun_awal":"x","muatan":3}],"periode":{"awal":-1,"akhir":99999999999}})",
                           R"({"reviu":[{"tanggal":"9999-12-31"}],"penetapan":{"tanggal":"9998-02-28"}})"}) {
    const auto doc = parsed(kind, text);
    BOOST_TEST(doc.check().errors != 0U, text);
    BOOST_TEST(spbe::check_roadmap(doc, doc).errors != 0U, text);
    (void)spbe::summarize_roadmap(doc);
  }
  spbe::document_options last;
  last.as_of = spbe::date(9999, 12, 31);
  (void)parsed(kind, R"({"reviu":[{"tanggal":"9999-12-31"}]})").check(last);
}

BOOST_AUTO_TEST_SUITE_END()
