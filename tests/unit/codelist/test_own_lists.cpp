// Own lists: what an agency writes becomes a list, and what is wrong with it is said with its place.
#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>

#include <unistd.h>

#include <spbe/catalog.hpp>
#include <spbe/list_source.hpp>

namespace {

using spbe::change_kind;
using spbe::list_source;

// A folder of its own for each test, gone afterwards.
struct folder {
  std::filesystem::path path = std::filesystem::temp_directory_path() / ("spbe_own_" + std::to_string(::getpid()));
  folder() { std::filesystem::create_directories(path); }
  ~folder() { std::filesystem::remove_all(path); }
  std::string file(const std::string& name, const std::string& text) const {
    std::ofstream(path / name, std::ios::binary) << text;
    return (path / name).string();
  }
};

const std::string header = R"({"id":"unit_kerja","title":"Unit kerja"})";

std::string faults_of(const std::string& path) {
  const auto tables = list_source::read(path);
  if (!tables) return tables.error().place + ": " + tables.error().message.en;
  std::string out;
  for (const auto& f : tables->faults()) {
    BOOST_TEST(!f.message.id.empty());
    out += f.place.substr(f.place.find_last_of('/') + 1) + ": " + f.message.en + "\n";
  }
  return out;
}

std::string told(const std::vector<spbe::list_difference>& all) {
  std::string out;
  for (const auto& d : all) out += std::string(spbe::name_of(d.kind)) + " " + d.from + ">" + d.to + ";";
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(own_lists)

BOOST_AUTO_TEST_CASE(a_header_and_its_codes_are_enough) {
  const folder at;
  at.file("unit_kerja.csv", "\xEF\xBB\xBFname,code,parent\r\nSekretariat,1,\r\n\"Bagian Hukum, HAM\",1.1,1\r\n");
  const auto tables = list_source::read(at.file("unit_kerja.json", header));
  BOOST_REQUIRE(tables);
  BOOST_TEST(tables->faults().empty());
  const auto list = tables->compile();
  BOOST_REQUIRE(list);
  BOOST_TEST(list->id() == "unit_kerja");
  BOOST_TEST((list->info().certainty == spbe::certainty::unverified));
  BOOST_TEST(list->find("1.1", {})->name == "Bagian Hukum, HAM");
  BOOST_TEST(list->find("1.1", {})->parent == "1");
  BOOST_TEST(list->find("1.1", {})->level == 2);
  BOOST_TEST(list->info().digest.size() == 64U);
}

BOOST_AUTO_TEST_CASE(a_csv_alone_is_called_by_its_name) {
  const folder at;
  const auto tables = list_source::read(at.file("loket.csv", "code,name,valid_from,valid_to\nA,Loket A,2020-01-01,2024-01-01\nB,Loket B,,\n"));
  BOOST_REQUIRE(tables);
  const auto list = tables->compile();
  BOOST_REQUIRE(list);
  BOOST_TEST(list->id() == "loket");
  BOOST_TEST((list->judge("A", spbe::date{2025, 1, 1}).standing == spbe::standing::expired));
}

BOOST_AUTO_TEST_CASE(an_own_list_takes_the_place_of_its_namesake) {
  const folder at;
  const auto mine = list_source::read(at.file("agama.csv", "code,name\nX,Sesuatu\n"))->compile();
  const auto lists = spbe::builtin().with(*mine);
  BOOST_TEST(lists.find("agama")->info().codes == 1U);
  BOOST_TEST(spbe::builtin().find("agama")->info().codes == 7U);
  BOOST_TEST(lists.lists().size() == spbe::builtin().lists().size());
}

BOOST_AUTO_TEST_CASE(what_is_wrong_is_said_with_file_and_line) {
  const folder at;
  const auto circle = faults_of(at.file("a.csv", "code,name,parent\n1,A,2\n2,B,1\n"));
  BOOST_TEST(circle.find("a.csv:2: the parents of 1 turn in a circle") != std::string::npos);
  BOOST_TEST(circle.find("a.csv:3: the parents of 2 turn in a circle") != std::string::npos);
  BOOST_TEST(faults_of(at.file("b.csv", "code,name\n1,A\n1,B\n")) == "b.csv:3: two spells of 1 overlap\n");
  BOOST_TEST(faults_of(at.file("c.csv", "code,name,parent\n1,A,9\n")) == "c.csv:2: the parent 9 does not exist on all days of 1\n");
  BOOST_TEST(faults_of(at.file("d.csv", "code,name\n1,\x01\n")) == "d.csv:2: the name is not tidy: '\\x01'\n");
  BOOST_TEST(faults_of(at.file("e.csv", "code,name\na b,A\n")) == "e.csv:2: the code is not of the list's form: a b\n");
  BOOST_TEST(faults_of(at.file("f.csv", "code,name,valid_from,valid_to\n1,A,2025-01-01,2024-01-01\n")) == "f.csv:2: ends before it begins\n");
  BOOST_TEST(faults_of(at.file("Berkas Saya.csv", "code,name\n1,A\n")).find("an id is small letters") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_is_said_at_once) {
  const folder at;
  BOOST_TEST(faults_of(at.file("a.csv", "kode,nama\n1,A\n")).find("a.csv:1: the columns are of") != std::string::npos);
  BOOST_TEST(faults_of(at.file("b.csv", "code,name\n1,A,B\n")).find("b.csv:2: expected 2 cells, found 3") != std::string::npos);
  BOOST_TEST(faults_of(at.file("c.csv", "code,name,valid_from\n1,A,31/12/2020\n")).find("c.csv:2: a day is written") != std::string::npos);
  BOOST_TEST(faults_of(at.file("d.csv", "code,name\n")).find("at least one code") != std::string::npos);
  BOOST_TEST(faults_of(at.file("e.csv", "code,name\n1," + std::string(5000, 'x') + "\n")).find("longer than 4000") != std::string::npos);
  at.file("h.csv", "code,name\n1,A\n");
  BOOST_TEST(faults_of(at.file("h.json", "{\"id\":\"h\"}")).find("title has id and en") != std::string::npos);
  BOOST_TEST(faults_of(at.file("h.json", "{\"id\":\"h\",\"title\":\"H\",\"titel\":1}")).find("unknown member titel") != std::string::npos);
  BOOST_TEST(faults_of(at.file("h.json", "[1")).find("h.json") != std::string::npos);
  BOOST_TEST(!list_source::read((at.path / "absent.csv").string()));
}

BOOST_AUTO_TEST_CASE(two_editions_are_compared_by_kind) {
  const folder at;
  const auto was = list_source::read(at.file("lama.csv", "code,name,parent\n1,Dinas A,\n1.1,Bidang Satu,1\n1.2,Bidang Dua,1\n2,Dinas B,\n2.1,Bidang Satu,2\n3,Kantor C,\n4,Kantor D,\n5,Bagian-E,\n"))->compile();
  const auto is = list_source::read(at.file("baru.csv", "code,name,parent\n1,Dinas A dan F,\n1.1,Bidang Satu,1\n7,Dinas B,\n7.3,Bidang Satu,7\n3,Kantor C,\n8,Kantor G,\n5,BAGIAN E,\n1.2,Bidang Dua,3\n"))->compile();
  BOOST_REQUIRE(was && is);
  BOOST_TEST(told(spbe::differences(*was, {}, *is, {})) == "rename 1>1;transfer 1.2>1.2;recode 2>7;recode 2.1>7.3;retire 4>;respell 5>5;create >8;");
  BOOST_TEST(told(spbe::differences(*was, {}, *was, {})) == "");
}

BOOST_AUTO_TEST_SUITE_END()
