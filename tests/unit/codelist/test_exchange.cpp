// Exports: the same list gives the same bytes, every sign survives, and what is read back is what was written.
#include <algorithm>
#include <filesystem>

#include <unistd.h>

#include <boost/test/unit_test.hpp>

#include <spbe/catalog.hpp>
#include <spbe/exchange.hpp>

#include "codelist/compile/rules.hpp"
#include "small_list.hpp"
#include "text/split.hpp"

namespace {

template <class Result>
std::string why(const Result& r) { return r ? "" : r.error().place + ": " + r.error().message.en; }

using spbe::date;
using spbe::list;
using spbe::list_format;

// The folder of one test; gone afterwards.
struct scratch {
  scratch() : path(std::filesystem::temp_directory_path() / ("spbe_exchange_" + std::to_string(::getpid()))) { std::filesystem::remove_all(path); }
  ~scratch() { std::filesystem::remove_all(path); }
  scratch(const scratch&) = delete;
  scratch& operator=(const scratch&) = delete;
  std::filesystem::path path;
};

list compiled(const spbe::detail::source_list& tables) {
  auto bytes = spbe::detail::write_list(tables);
  BOOST_REQUIRE_MESSAGE(bytes.has_value(), why(bytes));
  auto made = list::open(std::make_shared<const std::string>(*std::move(bytes)));
  BOOST_REQUIRE_MESSAGE(made.has_value(), why(made));
  return *std::move(made);
}

std::string exported(const list& l, list_format format, const spbe::export_options& options = {}) {
  auto text = spbe::export_list(l, format, options);
  BOOST_REQUIRE_MESSAGE(text.has_value(), why(text));
  return *std::move(text);
}

// What another system gave back: exported, imported, written as tables, checked by every rule, compiled.
list there_and_back(const list& l, list_format format, date day = {}) {
  const auto read = spbe::import_list(exported(l, format, {day, {}, {}}), {std::string(l.id()), "test"});
  BOOST_REQUIRE_MESSAGE(read.has_value(), why(read));
  const scratch folder;
  const std::string path = (folder.path / l.id()).string();
  const auto written = spbe::write_tables(*read, path);
  BOOST_REQUIRE_MESSAGE(written.has_value(), why(written));
  BOOST_TEST(!spbe::write_tables(*read, path).has_value());   // never over a list that is there
  const auto tables = spbe::detail::read_source(path);
  BOOST_REQUIRE_MESSAGE(tables.has_value(), why(tables));
  const auto broken = spbe::detail::broken_rules(*tables);
  BOOST_TEST(broken.empty(), l.id() << ": " << (broken.empty() ? "" : broken.front()));
  return compiled(*tables);
}

using row = std::array<std::string, 5>;
std::vector<row> rows_of(const list& l, date day = {}) {
  std::vector<row> rows;
  for (const auto& r : l.all(day)) rows.push_back({r.code, r.name, l.spells(r.parent).empty() ? "" : r.parent, day.has_value() ? "" : r.valid.from.iso(), day.has_value() ? "" : r.valid.to.iso()});
  std::sort(rows.begin(), rows.end());
  return rows;
}

// Signs that some format gives a meaning.
list of_signs() {
  auto tables = small_list::groups();
  tables.characters = "!-~";
  tables.info.matched_by_name = false;
  const char* names[] = {"A & B <C> \"D\"", "O'Brien \\ 'x''", "Dh\xC3\xA9\x6B \xE2\x80\x94 \xE6\xBC\xA2", "a;b,c|d {}[]@id^^", "-- ); DROP TABLE x; /*"};
  const char* codes[] = {"A/1", "B%2", "C<", "D\"'", "E;&"};
  tables.spells.clear();
  tables.synonyms = {{1, "A/1", "\"kutip\" & 'petik'", "made up"}};
  for (int i = 0; i < 5; ++i) tables.spells.push_back({static_cast<std::uint32_t>(i + 1), codes[i], i == 0 ? "" : codes[0], names[i], {}});
  return compiled(tables);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(exchange)

BOOST_AUTO_TEST_CASE(formats_by_name) {
  BOOST_TEST(spbe::list_format_names.size() == static_cast<std::size_t>(list_format::sql) + 1);
  for (const auto* l : spbe::builtin().lists()) {
    if (l->info().records > 20000) continue;
    for (std::size_t f = 0; f < spbe::list_format_names.size(); ++f) {
      const auto format = static_cast<list_format>(f);
      const auto once = exported(*l, format);
      BOOST_TEST(once.size() > 40U);
      BOOST_TEST(once.back() == '\n');
      BOOST_TEST((once == exported(*l, format)), l->id() << " as " << spbe::list_format_names[f]);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_csv_for_each_table) {
  const auto l = compiled(small_list::tables());
  const auto csv = [&](spbe::list_part part, date day = {}) { return exported(l, list_format::csv, {day, {}, part}); };
  BOOST_TEST(csv(spbe::list_part::records).substr(0, 68) == "code,name,level,parent,valid_from,valid_to,basis\n11,Utara,1,,,,Satu\n");
  BOOST_TEST(csv(spbe::list_part::records).find("11.01.01,Hulu,3,11.01,,2018-01-01,") != std::string::npos);
  BOOST_TEST(csv(spbe::list_part::records, small_list::two).find("11.01.02,Muara,3") != std::string::npos);   // the name of that day
  const auto names = csv(spbe::list_part::names);
  BOOST_TEST(names.find("11.01.02,Muara,,2020-01-01\n11.01.02,Hilir,2020-01-01,\n") != std::string::npos);
  BOOST_TEST(names.find("11.01.01,Hulu,,2018-01-01\n11.01.01,Hulu Baru,2022-01-01,\n") != std::string::npos);
  const auto changes = csv(spbe::list_part::changes);
  BOOST_TEST(std::count(changes.begin(), changes.end(), '\n') == 11);   // each once, though both its codes know it
  BOOST_TEST(changes.find(",,recode,10.01,11.01,UU 1/2000,medium\n") != std::string::npos);
  BOOST_TEST(csv(spbe::list_part::changes, small_list::two).find("2020-01-01") == std::string::npos);
  BOOST_TEST(csv(spbe::list_part::maps) == "code,to,match,certainty\n");
}

BOOST_AUTO_TEST_CASE(time_in_every_format) {
  const auto l = compiled(small_list::tables());
  const auto has = [&](list_format format, const std::string& piece) { BOOST_TEST((exported(l, format).find(piece) != std::string::npos), piece); };
  has(list_format::json, "{\"code\":\"11.01.02\",\"name\":\"Muara\",\"valid_from\":null,\"valid_to\":\"2020-01-01\"}");
  has(list_format::json, "\"kind\":\"retire\",\"from\":\"12.01\",\"to\":null");
  has(list_format::genericode, "<ColumnRef Ref=\"spell\"/>");   // one code has two spells: it alone is no key
  has(list_format::skos, "dct:isReplacedBy <urn:spbe:list:small:11.02.01>");
  has(list_format::skos, "dct:valid \"start=2018-01-01; end=2019-12-31; scheme=W3C-DTF;\"^^dct:Period");
  has(list_format::skos, "skos:altLabel \"Bukit Tinggi\"@id");
  has(list_format::skos, "xkos:depth 3");
  has(list_format::sdmx, "{\"type\":\"validity\",\"value\":\"2018-01-01/2020-01-01\"}");
  has(list_format::sdmx, "\"id\":\"110102\"");   // no dots in an SDMX id
  has(list_format::sdmx, "\"prepared\":\"2022-01-01T00:00:00Z\"");
  has(list_format::sql, "UNIQUE (code, valid_from)");
  has(list_format::sql, "INSERT INTO \"small_names\"");
  BOOST_TEST(exported(l, list_format::skos).find("broader <urn:spbe:list:small:12.02>") == std::string::npos);   // an orphan's parent is not there
}

BOOST_AUTO_TEST_CASE(correspondences) {
  const auto l = compiled(small_list::crosswalk());
  const auto has = [&](list_format format, const std::string& piece) { BOOST_TEST((exported(l, format).find(piece) != std::string::npos), piece); };
  BOOST_TEST(exported(l, list_format::csv, {{}, {}, spbe::list_part::maps}) ==
             "code,to,match,certainty\n21,11,exact,high\n2101,11.01,exact,high\n2101010,11.01.02,exact,high\n"
             "2101020,11.02.02,similar,medium\n2101020,11.01.02,different,medium\n");
  has(list_format::json, "\"maps_from\":\"their_codes\",\"maps_to\":\"small\",\n\"maps\":[\n{\"code\":\"21\",\"to\":\"11\",\"match\":\"exact\",\"certainty\":\"high\"},");
  has(list_format::skos, "<urn:spbe:correspondence:their_codes:small> a xkos:Correspondence ;\n  xkos:compares <urn:spbe:list:their_codes>, <urn:spbe:list:small> .");
  has(list_format::skos, "a xkos:ConceptAssociation ;\n  xkos:sourceConcept <urn:spbe:list:their_codes:2101020> ;\n  xkos:targetConcept <urn:spbe:list:small:11.02.02> ;\n"
                         "  skos:note \"match: similar; certainty: medium\" .");
  has(list_format::sdmx, "{\"type\":\"maps_to\",\"value\":\"small 11.02.02 similar medium\"}");
  has(list_format::sql, "INSERT INTO \"their_codes_maps\" VALUES\n('21','11','exact','high'),");
  BOOST_TEST((rows_of(there_and_back(l, list_format::skos)) == rows_of(l)));   // a reader of lists passes the correspondence by
}

BOOST_AUTO_TEST_CASE(a_day_before_the_list) {
  const auto l = compiled(small_list::tables());
  const auto none = spbe::export_list(l, list_format::csv, {date{2014, 1, 1}, {}, {}});
  BOOST_REQUIRE(!none.has_value());
  BOOST_TEST((none.error().code == spbe::status::invalid_argument));
  BOOST_TEST(none.error().message.id.find("2015-01-01") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(whoever_wants_no_more_gets_no_more) {
  const auto& wilayah = *spbe::builtin().find("wilayah");
  for (std::size_t f = 0; f < spbe::list_format_names.size(); ++f) {
    std::size_t pieces = 0;
    const auto done = spbe::export_list(wilayah, static_cast<list_format>(f), {}, [&pieces](std::string_view) { return ++pieces < 3; });
    BOOST_REQUIRE(!done.has_value());
    BOOST_TEST((done.error().code == spbe::status::cancelled));
    BOOST_TEST(pieces == 3U);
  }
}

BOOST_AUTO_TEST_CASE(every_sign_survives) {
  const auto l = of_signs();
  for (const auto format : {list_format::genericode, list_format::skos}) {
    const auto back = there_and_back(l, format);
    BOOST_TEST((rows_of(back) == rows_of(l)));
  }
  BOOST_TEST(there_and_back(l, list_format::skos).synonyms("A/1").front() == "\"kutip\" & 'petik'");
  BOOST_TEST(exported(l, list_format::sql).find("'O''Brien \\ ''x'''''") != std::string::npos);
  BOOST_TEST(exported(l, list_format::skos).find("<urn:spbe:list:groups:C%3C>") != std::string::npos);
  BOOST_TEST(exported(l, list_format::sdmx).find("\"id\":\"A$2F1\"") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(built_in_lists_come_back) {
  for (const auto* l : spbe::builtin().lists()) {
    if (l->info().records > 20000) continue;
    for (const auto format : {list_format::genericode, list_format::skos}) {
      BOOST_TEST_CONTEXT(l->id()) BOOST_TEST((rows_of(there_and_back(*l, format)) == rows_of(*l)));
    }
  }
}

BOOST_AUTO_TEST_CASE(spells_come_back) {
  const auto l = compiled(small_list::tables());
  BOOST_TEST((rows_of(there_and_back(l, list_format::genericode)) == rows_of(l)));
  const auto back = there_and_back(l, list_format::skos);   // one name a concept: the last
  BOOST_TEST(back.info().records == l.info().records);
  BOOST_TEST((back.successors("11.02.01") == l.successors("11.02.01")));
  BOOST_TEST((back.judge("12.01", small_list::four).standing == spbe::standing::expired));
}

BOOST_AUTO_TEST_CASE(the_regions_of_a_day_come_back) {
  const auto& wilayah = *spbe::builtin().find("wilayah");
  const date day{2019, 1, 1};
  const auto before = rows_of(wilayah, day);
  for (const auto format : {list_format::genericode, list_format::skos}) {
    const auto read = spbe::import_list(exported(wilayah, format, {day, {}, {}}), {"wilayah", ""});
    BOOST_REQUIRE(read.has_value());
    BOOST_TEST(read->codes == before.size());
    std::string expected = "code,parent,name,valid_from,valid_to\n";
    BOOST_TEST(read->files.front().text.substr(0, expected.size()) == expected);
    const auto& codes = read->files.front().text;
    BOOST_TEST(static_cast<std::size_t>(std::count(codes.begin(), codes.end(), '\n')) == before.size() + 1);
    for (std::size_t i = 0; i < before.size(); i += 997) {
      const auto& [code, name, parent, from, to] = before[i];
      BOOST_TEST((codes.find("\n" + code + "," + parent + "," + spbe::detail::quote_csv(name) + ",") != std::string::npos), code);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
