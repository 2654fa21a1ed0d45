// The report of a walidata (Perpres 39/2019): each of the four principles fails for its own reasons, and a whole delivery passes.
#include <boost/test/unit_test.hpp>

#include <spbe/governance/conformance.hpp>
#include <spbe/governance/metadata_export.hpp>

#include "json/document.hpp"

#include <fstream>
#include <iterator>

namespace {

spbe::document read(const std::string& kind) {
  std::ifstream in(SPBE_SOURCE_DIR "/examples/data/" + kind + ".json");
  auto doc = spbe::document::parse(kind, std::string(std::istreambuf_iterator<char>(in), {}));
  BOOST_TEST_REQUIRE(doc.has_value());
  return *doc;
}

struct sound {
  spbe::document standards = *spbe::document::parse("standar_data", R"({"standar":[{"id":"S1","nama":"Nilai Kepuasan","konsep":"Kepuasan Pengguna","definisi":"Penilaian","klasifikasi":null,"ukuran":"Tingkat","satuan":null,"kolom":"nilai"},
                                                     {"id":"S2","nama":"Kecamatan","konsep":"Wilayah","definisi":"Tempat","klasifikasi":null,"ukuran":null,"satuan":null,"daftar_kode":"wilayah"}]})");
  spbe::document activity = read("ms_keg"), value = read("ms_var");
  spbe::document place = *spbe::document::parse("ms_var", R"({"data":{"nama":"Kecamatan","konsep":["Wilayah"],"definisi":"Tempat","referensi_waktu":"Kunjungan","apakah_variabel_bisa_diakses_umum":true}})");
  spbe::delivery what{&standards, {&activity, &value, &place}, {{"NILAI", "kecamatan"}, 100, {}, "UTF-8", true, true}};

  // The names of the principles that fail.
  std::string failing() const {
    std::string out;
    for (const auto& p : spbe::conformance_of(what).principles) {
      if (!p.holds) out += (out.empty() ? "" : " ") + p.name;
    }
    return out;
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(conformance, sound)

BOOST_AUTO_TEST_CASE(a_whole_delivery_conforms) {
  BOOST_TEST(failing().empty(), failing());
  const auto report = spbe::conformance_of(what);
  BOOST_TEST(report.conforms());
  BOOST_TEST(report.principles.size() == 4U);
  BOOST_TEST(spbe::detail::parse_json(spbe::json(report, spbe::language::en)).has_value());
}

BOOST_AUTO_TEST_CASE(standards_for_every_column) {
  what.standards = nullptr;
  BOOST_TEST(failing() == "standar_data");
  what.standards = &standards;
  what.data.columns.push_back("umur");
  BOOST_TEST(failing() == "standar_data metadata");
}

BOOST_AUTO_TEST_CASE(metadata_of_the_activity_and_of_every_variable) {
  what.metadata = {&value, &place};
  BOOST_TEST(failing() == "metadata");
  what.metadata = {&activity, &value};
  BOOST_TEST(failing() == "metadata");
  what.metadata.clear();
  BOOST_TEST(failing() == "metadata");
  const auto broken = spbe::document::parse("ms_var", R"({"data":{"nama":"Kecamatan"}})");
  what.metadata = {&activity, &value, &*broken};
  BOOST_TEST(failing() == "metadata");
}

BOOST_AUTO_TEST_CASE(data_that_others_can_read) {
  for (const auto* code : {"record.structure", "record.quote", "file.encoding", "field.type", "field.required", "nik.date"}) {
    what.data.by_code = {{code, 1}};
    BOOST_TEST(failing() == "interoperabilitas", code);
  }
  what.data.by_code.clear();
  what.data.encoding = "windows-1252";
  BOOST_TEST(failing() == "interoperabilitas");
  what.data.encoding = "UTF-8";
  what.data.open_format = false;
  BOOST_TEST(failing() == "interoperabilitas");
  what.data.open_format = true;
  what.data.has_schema = false;
  BOOST_TEST(failing() == "interoperabilitas");
}

BOOST_AUTO_TEST_CASE(codes_of_the_reference_lists) {
  for (const auto* code : {"wilayah.code", "wilayah.superseded", "wilayah.wrong_scheme", "agama.code"}) {
    what.data.by_code = {{code, 3}};
    BOOST_TEST(failing() == "kode_referensi", code);
  }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(metadata_export, sound)

BOOST_AUTO_TEST_CASE(for_catalogues) {
  const spbe::document* forms[] = {&value, &activity, &place};
  const auto dcat = spbe::detail::parse_json(spbe::to_dcat(forms)), ckan = spbe::detail::parse_json(spbe::to_ckan(forms));
  BOOST_TEST_REQUIRE((dcat.has_value() && ckan.has_value()));
  BOOST_TEST(dcat->find("@type")->text() == "dcat:Dataset");
  BOOST_TEST(dcat->find("schema:variableMeasured")->items().size() == 2U);
  BOOST_TEST(ckan->find("name")->text() == "survei-kepuasan-pengguna-layanan-kecamatan-kabupaten-antah-2026");
  bool counted = false;
  for (const auto& extra : ckan->find("extras")->items()) counted = counted || (extra.find("key")->text() == "total_msvar" && extra.find("value")->text() == "2");
  BOOST_TEST(counted);
  const spbe::document* none[] = {&value};
  BOOST_TEST(spbe::to_dcat(none).empty());
  BOOST_TEST(spbe::to_ckan(none).empty());
}

// One activity, and no form that a check complains of.
BOOST_AUTO_TEST_CASE(only_of_sound_forms) {
  const spbe::document* forms[] = {&value, &activity};
  const auto dcat = spbe::export_metadata(forms, "dcat");
  BOOST_TEST_REQUIRE(dcat.has_value());
  BOOST_TEST(*dcat == spbe::to_dcat(forms));
  const auto broken = spbe::document::parse("ms_var", R"({"data":{"nama":"Kecamatan"}})");
  const spbe::document* unsound[] = {&activity, &*broken};
  const auto refused = spbe::export_metadata(unsound, "ckan");
  BOOST_TEST_REQUIRE(!refused.has_value());
  BOOST_TEST(refused.error().message.en == "form 2 (ms_var) has 4 errors, the first dokumen.required /data/konsep; mend it first");
  const spbe::document* two[] = {&activity, &activity};
  const spbe::document* none[] = {&value};
  BOOST_TEST(!spbe::export_metadata(two, "ckan").has_value());
  BOOST_TEST(!spbe::export_metadata(none, "ckan").has_value());
  BOOST_TEST(!spbe::export_metadata(forms, "csv").has_value());
}

// A long title is cut, never its year.
BOOST_AUTO_TEST_CASE(the_year_stays_in_the_name) {
  const auto form = spbe::document::parse("ms_keg", R"({"data":{"judul_kegiatan":")" + std::string(150, 'a') + R"(","tahun":2026}})");
  const spbe::document* forms[] = {&*form};
  const auto name = std::string("\"name\":\"") + std::string(95, 'a') + "-2026\"";
  BOOST_TEST(spbe::to_ckan(forms).find(name) != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
