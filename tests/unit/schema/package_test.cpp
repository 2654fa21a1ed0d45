// The descriptor of a data package: what is read of it, and what is refused.
#include <boost/test/unit_test.hpp>

#include <spbe/package.hpp>

#include "documents.hpp"

namespace {

spbe::data_package read(const std::string& json) {
  auto package = spbe::data_package::parse(json);
  if (!package) BOOST_FAIL(package.error().front().place + " " + package.error().front().message.en);
  return *package;
}

// "place slug" of every complaint.
std::vector<std::string> complaints(const std::string& json) {
  std::vector<std::string> out;
  const auto package = spbe::data_package::parse(json);
  if (package) return out;
  for (const auto& e : package.error()) out.push_back(e.place + " " + e.slug);
  return out;
}

std::string one(const std::string& members) { return R"({"resources":[{"name":"r",)" + members + "}]}"; }

}  // namespace

BOOST_AUTO_TEST_SUITE(packages)

BOOST_AUTO_TEST_CASE(resources_have_files_and_schemas) {
  const auto p = read(R"({"name":"x","resources":[{"name":"a","path":"a.csv"},
    {"name":"b","path":["b/1.csv","b/2.csv"],"encoding":"windows-1252","dialect":{"delimiter":";","header":false},"schema":"b.json"},
    {"name":"c","path":"c..csv","schema":{"fields":[{"name":"k"}]}}]})");
  BOOST_REQUIRE(p.resources.size() == 3U);
  BOOST_TEST(p.resources[0].paths == std::vector<std::string>{"a.csv"}, boost::test_tools::per_element());
  BOOST_TEST(p.resources[0].schema.empty());
  BOOST_TEST(p.resources[1].paths.size() == 2U);
  BOOST_TEST(p.resources[1].encoding == "windows-1252");
  BOOST_TEST(p.resources[1].delimiter == ';');
  BOOST_TEST((p.resources[1].header == 0U));
  BOOST_TEST(!p.resources[0].header.has_value());
  BOOST_TEST(p.resources[1].schema_path == "b.json");
  BOOST_TEST(spbe::plan::compile(p.resources[2].schema).has_value());
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_is_told_with_its_place) {
  using list = std::vector<std::string>;
  const auto all = boost::test_tools::per_element();
  BOOST_TEST(complaints("[]") == list{" schema.shape"}, all);
  BOOST_TEST(complaints("{}") == list{" schema.absent"}, all);
  BOOST_TEST(complaints(R"({"resources":[]})") == list{"/resources schema.value"}, all);
  BOOST_TEST(complaints(R"({"resources":[1,{"path":"a"}]})") == (list{"/resources/0 schema.shape", "/resources/1 schema.absent"}), all);
  BOOST_TEST(complaints(one(R"("profile":1)")) == list{"/resources/0 schema.absent"}, all);
  for (const char* path : {"", "-", "/etc/x.csv", "../x.csv", "a/../../x.csv", "..", "~/x", "http://contoh.invalid/x.csv"}) {
    BOOST_TEST(complaints(one("\"path\":\"" + std::string(path) + '"')) == list{"/resources/0/path schema.value"}, all);
    BOOST_TEST(complaints(one(R"("path":"a","schema":")" + std::string(path) + '"')) == list{"/resources/0/schema schema.value"}, all);
  }
  BOOST_TEST(complaints(one(R"("path":["a",3,"../b"])")) == (list{"/resources/0/path/1 schema.shape", "/resources/0/path/2 schema.value"}), all);
  BOOST_TEST(complaints(one(R"("data":[])")) == list{"/resources/0/data schema.not_in_version"}, all);
  BOOST_TEST(complaints(one(R"("path":"a","dialect":"d.json")")) == list{"/resources/0/dialect schema.not_in_version"}, all);
  BOOST_TEST(complaints(one(R"("path":"a","dialect":{"delimiter":";;","quoteChar":"'","header":1})")) ==
                 (list{"/resources/0/dialect/delimiter schema.value", "/resources/0/dialect/quoteChar schema.not_in_version", "/resources/0/dialect/header schema.shape"}),
             all);
  BOOST_TEST(complaints(R"({"resources":[{"name":"a","path":"x"},{"name":"a","path":"y"}]})") == list{"/resources/1 schema.contradiction"}, all);
  BOOST_TEST(complaints("{") == list{" schema.json"}, all);
}

BOOST_AUTO_TEST_CASE(a_dialect_that_reads_cells_otherwise_is_refused) {
  using list = std::vector<std::string>;
  const auto of_dialect = [](const std::string& members) { return one(R"("path":"a","dialect":{)" + members + '}'); };
  const std::vector<std::pair<const char*, list>> members{   // what is refused, and what we do anyway
      {"commentChar", {R"("#")", "null", R"("")"}},
      {"commentRows", {"[1]", "[]"}},
      {"escapeChar", {R"("\\")", R"("\"")"}},
      {"quoteChar", {R"("'")", R"("\"")"}},
      {"doubleQuote", {"false", "true"}},
      {"lineTerminator", {R"("\r")", R"("\n")", R"("\r\n")"}},
      {"skipInitialSpace", {"true", "false"}},
      {"nullSequence", {R"("\\N")", R"("")"}},
      {"headerRows", {"[1,2]", "[1]", "[4]", "null"}},
      {"headerJoin", {R"("-")", R"(" ")"}},
      {"itemType", {R"("array")", R"("object")"}},
      {"itemKeys", {R"(["a"])", "null"}},
      {"property", {R"("data")", "null"}},
      {"table", {R"("t")", "null"}},
      {"doubleQuote", {R"("true")"}},
      {"headerRows", {"[]"}},
      {"nullSequence", {"0"}},
  };
  for (const auto& [name, values] : members) {
    for (std::size_t i = 0; i < values.size(); ++i) {
      const list refused = i == 0 ? list{"/resources/0/dialect/" + std::string(name) + " schema.not_in_version"} : list{};
      BOOST_TEST_CONTEXT(name << ' ' << values[i]) BOOST_TEST(complaints(of_dialect('"' + std::string(name) + "\":" + values[i])) == refused, boost::test_tools::per_element());
    }
  }
  BOOST_TEST(complaints(of_dialect(R"("csvddfVersion":1.2,"caseSensitiveHeader":true,"$schema":"x","x":{})")).empty());
}

BOOST_AUTO_TEST_CASE(a_dialect_names_the_line_of_the_header) {
  using list = std::vector<std::string>;
  const auto of_dialect = [](const std::string& members) { return one(R"("path":"a.csv","dialect":{)" + members + '}'); };
  const auto line = [&](const std::string& members) { return read(of_dialect(members)).resources[0].header; };
  BOOST_TEST((line(R"("headerRows":[1])") == 1U));
  BOOST_TEST((line(R"("header":true,"headerRows":[4],"headerJoin":" ")") == 4U));
  BOOST_TEST((line(R"("header":false)") == 0U));
  BOOST_TEST(!line(R"("header":true,"headerRows":null)").has_value());
  const auto headed = [&](const std::string& members) { return read(of_dialect(members)).resources[0].headed; };
  BOOST_TEST(headed(R"("header":true)"));
  BOOST_TEST(!headed(R"("header":false)"));
  BOOST_TEST(!headed(""));   // that it is true then is the standard's word, and nobody's of this file
  const auto all = boost::test_tools::per_element();
  const std::string at = "/resources/0/dialect/headerRows";
  for (const char* row : {"0", "-1", "1.5", "\"1\"", "null", "[1]", "1e300", "9223372036854775807"}) {
    BOOST_TEST(complaints(of_dialect("\"headerRows\":[" + std::string(row) + ']')) == list{at + "/0 schema.value"}, all);
  }
  BOOST_TEST(complaints(of_dialect(R"("headerRows":1)")) == list{at + " schema.not_in_version"}, all);
  BOOST_TEST(complaints(of_dialect(R"("header":false,"headerRows":[1])")) == list{at + "/0 schema.contradiction"}, all);
}

BOOST_AUTO_TEST_CASE(a_dialect_names_a_sheet) {
  using list = std::vector<std::string>;
  const auto of_dialect = [](const std::string& members) { return one(R"("path":"a.xlsx","dialect":{)" + members + '}'); };
  BOOST_TEST(read(of_dialect("")).resources[0].sheet.empty());
  BOOST_TEST(read(of_dialect(R"("sheetName":"Data 2026")")).resources[0].sheet == "Data 2026");
  BOOST_TEST(read(of_dialect(R"("sheetNumber":2)")).resources[0].sheet_number == 2U);
  const auto all = boost::test_tools::per_element();
  BOOST_TEST(complaints(of_dialect(R"("sheetNumber":0)")) == list{"/resources/0/dialect/sheetNumber schema.value"}, all);
  BOOST_TEST(complaints(of_dialect(R"("sheetNumber":"2")")) == list{"/resources/0/dialect/sheetNumber schema.value"}, all);
  BOOST_TEST(complaints(of_dialect(R"("sheetName":"")")) == list{"/resources/0/dialect/sheetName schema.value"}, all);
  BOOST_TEST(complaints(of_dialect(R"("sheetName":"a","sheetNumber":1)")) == list{"/resources/0/dialect/sheetNumber schema.contradiction"}, all);
}

// As Frictionless writes it since its fifth version; what was flat there before is known as well.
BOOST_AUTO_TEST_CASE(a_dialect_may_nest_what_it_says_of_a_format) {
  using list = std::vector<std::string>;
  const auto of_dialect = [](const std::string& members) { return one(R"("path":"a","dialect":{)" + members + '}'); };
  const auto resource = [&](const std::string& members) { return read(of_dialect(members)).resources[0]; };
  BOOST_TEST(resource(R"("csv":{"delimiter":";"},"header":false)").delimiter == ';');
  BOOST_TEST((resource(R"("csv":{"delimiter":";"},"headerRows":[3])").header == 3U));
  BOOST_TEST(resource(R"("delimiter":"|","csv":{"delimiter":"|"})").delimiter == '|');
  BOOST_TEST(resource(R"("excel":{"sheet":"Dua"})").sheet == "Dua");
  BOOST_TEST(resource(R"("excel":{"sheet":2,"fillMergedCells":false})").sheet_number == 2U);
  BOOST_TEST(resource(R"("sheet":"2")").sheet == "2");
  BOOST_TEST(complaints(of_dialect(R"("csv":{},"json":{"keyed":true,"keys":null},"excel":{"stringified":true})")).empty());
  const auto refused = [&](const std::string& members, const std::string& at) {
    BOOST_TEST_CONTEXT(members) BOOST_TEST(complaints(of_dialect(members)) == list{"/resources/0/dialect/" + at}, boost::test_tools::per_element());
  };
  refused(R"("csv":{"delimiter":";","skipInitialSpace":true})", "csv/skipInitialSpace schema.not_in_version");
  refused(R"("csv":{"delimiter":";;"})", "csv/delimiter schema.value");
  refused(R"("delimiter":",","csv":{"delimiter":";"})", "csv/delimiter schema.contradiction");
  refused(R"("csv":";")", "csv schema.shape");
  refused(R"("excel":{"sheet":0})", "excel/sheet schema.value");
  refused(R"("excel":{"sheet":""})", "excel/sheet schema.value");
  refused(R"("excel":{"sheet":true})", "excel/sheet schema.shape");
  refused(R"("sheetNumber":1,"excel":{"sheet":"Dua"})", "excel/sheet schema.contradiction");
  refused(R"("excel":{"fillMergedCells":true})", "excel/fillMergedCells schema.not_in_version");
  refused(R"("json":{"property":"data"})", "json/property schema.not_in_version");
  refused(R"("json":{"keys":["a"]})", "json/keys schema.not_in_version");
  refused(R"("sql":{"table":"t"})", "sql/table schema.not_in_version");
}

BOOST_AUTO_TEST_CASE(what_a_schema_refers_to) {
  const auto plan = spbe::plan::compile(schema_test::fields(R"({"name":"a"},{"name":"b"})",
      R"("foreignKeys":[{"fields":"a","reference":{"resource":"r","fields":"x"}},{"fields":"b","reference":{"fields":"a"}},{"fields":"b","reference":{"resource":"r","fields":"y"}}])"));
  BOOST_REQUIRE(plan.has_value());
  BOOST_TEST(spbe::referred_resources(*plan) == std::vector<std::string>{"r"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
