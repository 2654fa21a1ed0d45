#include <boost/test/unit_test.hpp>

#include "documents.hpp"

using namespace spbe;

namespace {

plan built(std::string_view name) {
  auto made = plan::builtin(name);
  if (!made) {
    for (const auto& e : made.error()) BOOST_TEST_MESSAGE(e.place << '\t' << e.message.en);
  }
  BOOST_REQUIRE(made.has_value());
  return *made;
}

const detail::field_plan& field(const plan& p, std::string_view name) {
  for (const auto& f : p.data().fields) {
    if (f.name == name) return f;
  }
  BOOST_FAIL("no field " << name);
  return p.data().fields.front();
}

}  // namespace

BOOST_AUTO_TEST_CASE(penduduk_has_exactly_its_columns) {
  const plan p = built("penduduk");
  const auto& data = p.data();
  const std::vector<std::string> expected{"nik", "no_kk", "nama", "jenis_kelamin", "tempat_lahir", "tanggal_lahir", "agama", "status_kawin", "pekerjaan",
                                          "kode_wilayah", "npwp", "no_hp", "email", "kode_pos"};
  std::vector<std::string> names;
  for (const auto& f : data.fields) names.push_back(f.name);
  BOOST_TEST(names == expected, boost::test_tools::per_element());
  BOOST_TEST(data.name == "penduduk");
  BOOST_TEST((data.match == detail::fields_match::subset));
  BOOST_TEST(data.primary_key == (std::vector<std::uint32_t>{0}), boost::test_tools::per_element());
  BOOST_REQUIRE(data.rules.size() == 2U);
  BOOST_TEST(data.rules[0].name == "nik_birth_date");
  BOOST_TEST(data.rules[1].name == "nik_sex");
  BOOST_TEST((data.rules[0].severity == severity::warning));
}

BOOST_AUTO_TEST_CASE(penduduk_knows_what_each_column_holds) {
  const plan p = built("penduduk");
  BOOST_TEST(field(p, "nik").required);
  BOOST_TEST(field(p, "nik").unique);
  BOOST_TEST(field(p, "no_kk").canonical == type::find("no_kk"));
  BOOST_TEST((field(p, "tanggal_lahir").type == detail::field_type::date));
  BOOST_TEST(field(p, "tanggal_lahir").format == "default");
  for (const auto* name : {"jenis_kelamin", "agama", "status_kawin", "pekerjaan"}) BOOST_TEST(field(p, name).by_name);
  BOOST_TEST(field(p, "status_kawin").codes == builtin().find("status_perkawinan"));
  BOOST_TEST(field(p, "kode_wilayah").level == 4);
  BOOST_TEST(field(p, "kode_wilayah").canonical == type::find("kode_wilayah"));
  BOOST_TEST(field(p, "npwp").canonical == type::find("npwp"));
  BOOST_TEST(field(p, "no_hp").canonical == type::find("telepon_seluler"));
  BOOST_TEST((field(p, "nama").mask == detail::field_mask::name));
  BOOST_TEST((field(p, "tempat_lahir").mask == detail::field_mask::nothing_kept));
  BOOST_TEST((field(p, "tanggal_lahir").mask == detail::field_mask::date_year));
  BOOST_TEST((field(p, "email").mask == detail::field_mask::by_type));
  BOOST_TEST((field(p, "kode_pos").mask == detail::field_mask::none));
}

BOOST_AUTO_TEST_CASE(sex_is_known_as_a_letter_too) {
  const plan p = built("penduduk");
  const list& sex = *field(p, "jenis_kelamin").codes;
  for (const auto* text : {"L", "P", "l", "LAKI-LAKI", "Perempuan"}) BOOST_TEST((sex.judge_name(text, date{2024, 1, 1}).standing == standing::current), text);
}

BOOST_AUTO_TEST_CASE(wilayah_takes_any_level_and_compares_names) {
  const plan p = built("wilayah");
  BOOST_REQUIRE(p.data().fields.size() == 2U);
  BOOST_TEST(p.data().fields[0].name == "code");
  BOOST_TEST(p.data().fields[0].level == 0);
  BOOST_TEST(p.data().fields[1].name == "name");
  BOOST_TEST(p.data().fields[1].name_of_code == 0U);
}

BOOST_AUTO_TEST_CASE(a_built_in_document_is_a_schema_file) {
  const auto infos = plan::builtins();
  BOOST_REQUIRE(infos.size() == 2U);
  BOOST_TEST(infos[0].name == "penduduk");
  BOOST_TEST(infos[1].name == "wilayah");
  for (const auto& info : infos) {
    const auto made = plan::compile(plan::builtin_document(info.name));
    BOOST_REQUIRE(made.has_value());
    BOOST_TEST(made->data().fields.size() == info.fields.size());
    BOOST_TEST(!info.title.id.empty());
    BOOST_TEST(info.title.id != info.title.en);
  }
}

BOOST_AUTO_TEST_CASE(an_unknown_name_says_which_are_known) {
  const auto made = plan::builtin("pendudukk");
  BOOST_REQUIRE(!made.has_value());
  BOOST_REQUIRE(made.error().size() == 1U);
  BOOST_TEST(made.error()[0].message.id.find("penduduk, wilayah") != std::string::npos);
  BOOST_TEST(plan::builtin_document("x").empty());
}
