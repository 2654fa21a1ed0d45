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
  BOOST_TEST(faults_of(at.file("d.csv", "code,name\n1,\x01\n")) == "d.csv:2: the name is not tidy, it holds a sign that is not seen, U+0001: '\\x01'\n");
  BOOST_TEST(faults_of(at.file("e.csv", "code,name\na b,A\n")) == "e.csv:2: the code is not of the list's form (signs of ASCII without blanks, at most 64): a b\n");
  const std::string blanks = R"({"id":"h","title":"H","code_form":{"characters":"0-9 ","longest":5}})";
  at.file("h.csv", "code,name\n1 2,A\n1  2,B\n 3,C\n");
  BOOST_TEST(faults_of(at.file("h.json", blanks)).find("h.csv:3: the code is not of the list's form") != std::string::npos);   // blanks are lost on the way through other formats
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
  BOOST_TEST(!list_source::read(""));
}

BOOST_AUTO_TEST_CASE(what_a_spreadsheet_writes_is_told_from_a_table) {
  const folder at;
  BOOST_TEST(faults_of(at.file("a.csv", "code;name\n1;A\n")).find("code,name at least; found code;name") != std::string::npos);
  BOOST_TEST(faults_of(at.file("b.csv", "code,name\n1,A\n2,Caf\xE9\n")).find("b.csv:3: not UTF-8; save it again") != std::string::npos);
  BOOST_TEST(faults_of(at.file("c.csv", "code,name\n\n1,A\n\n")) == "");   // blank lines
  BOOST_TEST(faults_of(at.file("d.csv", "code,name\n1,\"A\n2,B\n")).find("d.csv:2: a quote is never closed") != std::string::npos);
  BOOST_TEST(faults_of(at.file("f.CSV", "code,name\n1,A\n")) == "");
}

BOOST_AUTO_TEST_CASE(a_header_that_is_not_there_is_missed) {
  const folder at;
  const std::string codes = at.file("h.csv", "code,name\n1,A\n"), header = (at.path / "absent.json").string();
  const auto tables = list_source::read(header, codes);
  BOOST_REQUIRE(!tables);
  BOOST_TEST(tables.error().place == header);
  const auto lone = list_source::read((at.path / "absent").string());
  BOOST_TEST((!lone && lone.error().place == (at.path / "absent").string()));
}

BOOST_AUTO_TEST_CASE(a_header_says_what_is_wrong_where_it_stands) {
  const folder at;
  at.file("h.csv", "code,name\n1,A\n");
  const auto header_of = [&](const std::string& more) { return faults_of(at.file("h.json", "{\"id\":\"h\",\n\"title\":\"H\"" + more + "}")); };
  const auto says = [&](const std::string& more, const std::string& what) { return header_of(more).find(what) != std::string::npos; };
  BOOST_TEST(header_of("") == "");
  BOOST_TEST(says(",\n\"issuer\":\"a\\nb\"", "h.json:3: issuer must be one line"));
  BOOST_TEST(says(",\n\"code_form\":{\"digits\":[2,2,2],\"dotz\":true}", "h.json:3: unknown member dotz"));
  BOOST_TEST(says(",\"code_form\":{\"characters\":\"9-0\",\"longest\":2}", "ranges that ascend"));
  BOOST_TEST(says(",\"editions\":[{\"from\":null,\"title\":5}]", "title must be a text"));
  BOOST_TEST(says(",\"editions\":[{\"from\":null,\"title\":\"E\",\"verifed\":true}]", "unknown member verifed"));
  BOOST_TEST(says(",\"maps\":{\"from\":\"a b\",\"to\":\"c\"}", "the ids of two lists"));
  BOOST_TEST(faults_of(at.file("h.json", "[]")).find("h.json:1: must be a JSON object") != std::string::npos);
  BOOST_TEST(faults_of(at.file("h.json", std::string(2U << 20U, ' ') + "{}")).find("larger than 1 MiB") != std::string::npos);
}

// Nothing that only the compiler would stumble over, long after anybody knows of a line.
BOOST_AUTO_TEST_CASE(every_table_keeps_to_what_a_list_can_hold) {
  const folder at;
  const auto with = [&](const char* table, const std::string& text, const std::string& more = {}) {
    std::filesystem::remove(at.path / "maps.csv"), std::filesystem::remove(at.path / "changes.csv"), std::filesystem::remove(at.path / "synonyms.csv");
    at.file("list.json", "{\"id\":\"l\",\"title\":\"L\"" + more + "}");
    at.file("codes.csv", "code,name,parent\n1,A,\n2,B,1\n");
    at.file(table, text);
    return faults_of(at.path.string());
  };
  const std::string changes = "on,legal_date,kind,from,to,basis,certainty,source\n";
  BOOST_TEST(with("changes.csv", changes + ",,recode,9,1,\"a\nb\",high,x\n") == "changes.csv:2: the basis is not tidy, it holds a sign that is not seen, U+000A: 'a\\x0Ab'\n");
  BOOST_TEST(with("changes.csv", changes + ",,recode,\"9\t\",1,b,high,x\n").starts_with("changes.csv:2: the code it comes from is not tidy"));
  BOOST_TEST(with("synonyms.csv", "code,text\n1,B\n", ",\"match_names\":true") == "synonyms.csv:2: 'B' is a name of 2, too\n");
  std::string maps = "code,to,match,certainty\n";
  for (int i = 0; i < 257; ++i) maps += "1,x" + std::to_string(i) + ",w" + std::to_string(i) + ",high\n";
  BOOST_TEST(with("maps.csv", maps, ",\"maps\":{\"from\":\"l\",\"to\":\"m\"}") == "maps.csv:258: more than 256 pairs of match and certainty\n");
  BOOST_TEST(with("codes.csv", "code,name,parent,valid_to\n1,A,,\n3,C,,\n2,B,1,2020-01-01\n2,B,3,\n").find("codes.csv:5: 2 changed its parent") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_table_under_another_name_is_missed) {
  const folder at;
  at.file("list.json", header);
  at.file("codes.csv", "code,name\n1,A\n");
  at.file("sinonim.csv", "code,text\n1,B\n");
  at.file("catatan.txt", "");
  BOOST_TEST(faults_of(at.path.string()).find("sinonim.csv:1: no table of a list; they are called list.json,codes.csv,") != std::string::npos);
  std::filesystem::remove(at.path / "sinonim.csv");
  BOOST_TEST(faults_of(at.path.string()) == "");
}

BOOST_AUTO_TEST_CASE(codes_stand_behind_their_parents_however_deep) {
  const folder at;
  std::string rows = "code,name,parent\n";
  const auto code = [](int i) { return std::to_string(i * 37 % 100 + 1); };
  for (int i = 39; i >= 0; --i) rows += code(i) + ",N," + (i == 0 ? "" : code(i - 1)) + "\nx" + code(i) + ",X," + code(i) + "\n";
  const auto list = list_source::read(at.file("dalam.csv", rows))->compile();
  BOOST_REQUIRE(list);
  BOOST_TEST(list->ancestors("x" + code(39), {}).size() == 40U);
  BOOST_TEST(list->find(code(20), {})->parent == code(19));
}

// What is read from a file answers as what is inside: parents are remembered for the one and looked up for the other.
BOOST_AUTO_TEST_CASE(an_opened_list_is_as_the_one_inside) {
  for (const char* id : {"akun_daerah", "klasifikasi_arsip", "dapodik_pekerjaan"}) {
    const auto own = list_source::read(std::string(SPBE_SOURCE_DIR) + "/src/codelist/data/" + id)->compile();
    BOOST_REQUIRE(own);
    const auto mine = own->all({}), theirs = spbe::builtin().find(id)->all({});
    BOOST_REQUIRE(mine.size() == theirs.size());
    BOOST_TEST(std::equal(mine.begin(), mine.end(), theirs.begin(), [](const auto& a, const auto& b) { return a.code == b.code && a.parent == b.parent && a.level == b.level; }));
  }
}

// Names of files and where they lie say nothing about a list: the same tables have the same digest.
BOOST_AUTO_TEST_CASE(a_digest_is_of_what_was_read) {
  const folder at;
  std::filesystem::create_directories(at.path / "there");
  at.file("h.csv", "code,name\n1,A\n");
  const auto digest = [](const std::string& path) { return list_source::read(path)->info().digest; };
  const std::string here = digest(at.file("h.json", header));
  at.file("there/h.csv", "code,name\r\n1,A\r\n");
  BOOST_TEST(digest(at.file("there/h.json", header)) == here);
  const std::string own = std::string(SPBE_SOURCE_DIR) + "/src/codelist/data/agama";
  BOOST_TEST(digest(own) == spbe::builtin().find("agama")->info().digest);
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
