// Names of columns: the tables hold together, and each kind of finding.
#include <set>

#include <boost/test/unit_test.hpp>

#include <spbe/catalog.hpp>
#include <spbe/schema.hpp>
#include <spbe/type.hpp>

#include "schema/naming.hpp"

BOOST_AUTO_TEST_SUITE(lint)

// Every term has a domain, every domain leans on types and lists that exist, and no name is two things.
BOOST_AUTO_TEST_CASE(tables_hold_together) {
  const auto terms = spbe::standard_terms();
  BOOST_TEST(terms.size() > 50U);
  std::set<std::string_view> names;
  for (const auto& t : terms) {
    BOOST_TEST(names.insert(t.name).second, t.name);
    BOOST_TEST(!t.title.empty(), t.name);
    BOOST_TEST(!t.domain.empty(), t.name);
    BOOST_TEST(!t.stored.empty(), t.name);
    BOOST_TEST((t.canonical.empty() || spbe::type::find(t.canonical) != nullptr), t.canonical);
    BOOST_TEST((t.list.empty() || spbe::builtin().find(t.list) != nullptr), t.list);
    BOOST_TEST(spbe::detail::lower_snake(t.name) == t.name);
    BOOST_TEST((spbe::detail::naming::standard().find(t.name).standing == spbe::detail::naming_standing::standard), t.name);
  }
}

BOOST_AUTO_TEST_CASE(names_in_lower_snake) {
  using spbe::detail::lower_snake;
  for (const auto& [written, wanted] : std::vector<std::pair<std::string, std::string>>{
           {"NoKTP", "no_ktp"}, {"Tanggal Lahir", "tanggal_lahir"}, {"KTPLama", "ktp_lama"}, {"nik", "nik"}, {"  Kode-Pos. ", "kode_pos"}, {"NIK", "nik"}, {"RT/RW", "rt_rw"}, {"", ""}, {"--", ""}}) {
    BOOST_TEST(lower_snake(written) == wanted);
  }
}

BOOST_AUTO_TEST_CASE(each_finding) {
  const auto codes = [](const std::string& fields) {
    std::string out;
    const auto found = spbe::lint_schema(R"({"fields":[)" + fields + "]}");
    BOOST_TEST_REQUIRE(found.has_value());
    for (const auto& f : *found) {
      out += (out.empty() ? "" : " ") + f.code.substr(0, f.code.find('.'));
      BOOST_TEST(f.number != 0);
      BOOST_TEST((!f.message.empty() && !f.column.empty()));
    }
    return out;
  };
  BOOST_TEST(codes(R"({"name":"nik","spbe":{"type":"nik"}},{"name":"tanggal_lahir","type":"date"},{"name":"luas","type":"number"})").empty());
  BOOST_TEST(codes(R"({"name":"NIK","spbe":{"type":"nik"}})") == "nama_gaya");
  BOOST_TEST(codes(R"({"name":"tgl_lahir","type":"date"})") == "nama_sinonim");
  BOOST_TEST(codes(R"({"name":"usia","type":"integer"})") == "nama_terlarang");
  BOOST_TEST(codes(R"({"name":"frobnikasi"})") == "nama_kata");
  BOOST_TEST(codes(R"({"name":"jml_siswa","type":"integer"})") == "nama_singkatan");
  BOOST_TEST(codes(R"({"name":"umur","type":"integer"},{"name":"usia","type":"integer"})") == "nama_terlarang nama_ganda");
  BOOST_TEST(codes(R"({"name":"tanggal_lahir"})") == "nama_domain");
  BOOST_TEST(codes(R"({"name":"agama"})") == "nama_domain");
  BOOST_TEST(codes(R"({"name":"kode_wilayah","spbe":{"codes":"wilayah"}})").empty());
  BOOST_TEST(!spbe::lint_schema("{").has_value());
}

BOOST_AUTO_TEST_SUITE_END()
