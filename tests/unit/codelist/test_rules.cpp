// The list compiler: each rule speaks up when it is broken, and the tables of the library keep them all.
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <filesystem>
#include <functional>

#include <spbe/catalog.hpp>

#include "base/file.hpp"
#include "codelist/compile/order.hpp"
#include "codelist/compile/rules.hpp"
#include "small_list.hpp"

namespace {

using namespace small_list;
using spbe::detail::broken_rules;

// Breaks one thing in sound tables; a complaint that holds `words` must follow.
void expect_complaint(const std::string& words, const std::function<void(spbe::detail::source_list&)>& breaks) {
  auto s = tables();
  breaks(s);
  spbe::detail::sort_spells(s.spells, true);
  const auto said = broken_rules(s);
  const bool found = std::any_of(said.begin(), said.end(), [&words](const std::string& line) { return line.find(words) != std::string::npos; });
  BOOST_TEST(found, "nobody said: " + words + (said.empty() ? std::string() : " but " + said[0]));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(rules)

BOOST_AUTO_TEST_CASE(sound_tables_break_none) {
  BOOST_TEST(broken_rules(tables()).empty());
  BOOST_TEST(broken_rules(groups()).empty());
}

BOOST_AUTO_TEST_CASE(each_broken_rule_is_named) {
  expect_complaint("not of the list's form", [](auto& s) { s.spells[1].code = "11.1"; });
  expect_complaint("the parent of 11.01 cannot be 12", [](auto& s) { s.spells[1].parent = "12"; });
  expect_complaint("does not exist on all days", [](auto& s) { s.spells[5].valid.from = three; });
  expect_complaint("does not exist on all days", [](auto& s) { s.exceptions.clear(); });
  expect_complaint("needs no exception", [](auto& s) { s.exceptions[0].code = "11.01"; });
  expect_complaint("the kind is orphan", [](auto& s) { s.exceptions[0].first = "moved"; });   // digits say themselves which code is above
  expect_complaint("only the first edition may lack its day", [](auto& s) { s.info.editions[1].from = {}; });
  expect_complaint("overlap", [](auto& s) { s.spells[3].valid.from = date(2017, 1, 1); });
  expect_complaint("ends before it begins", [](auto& s) { s.spells[8].valid.to = three; });
  expect_complaint("is no edition's day", [](auto& s) { s.spells[10].valid.to = date(2022, 1, 2); });
  expect_complaint("not tidy", [](auto& s) { s.spells[0].name = " Utara"; });
  expect_complaint("not tidy", [](auto& s) { s.spells[0].name = "Utara\xCC\x81"; });
  expect_complaint("not tidy", [](auto& s) { s.spells[0].name = "Utara\xFF"; });
  for (const char* hidden : {"U\xC2\x9B" "31m", "U\xE2\x80\xAE" "x", "U\xE2\x80\x8B", "\xEF\xBB\xBFU", "U\xC2\xAD" "t", "U\xC2\xA0" "t"}) {
    expect_complaint("not tidy", [hidden](auto& s) { s.spells[0].name = hidden; });
  }
  expect_complaint("two names of 11.01.02 overlap", [](auto& s) { s.names[0].valid.to = four; });
  expect_complaint("leave days without a name", [](auto& s) { s.names[0].valid.to = two; });
  expect_complaint("the last name of", [](auto& s) { s.names[1].name = "Lain"; });
  expect_complaint("the successor is in no table", [](auto& s) { s.changes[3].what.to = "11.09.01"; });
  expect_complaint("the predecessor is in no table", [](auto& s) { s.changes[3].what.from = "11.09.01"; });
  expect_complaint("the predecessor does not end on that day", [](auto& s) { s.changes[3].what.from = "11.01.02"; });
  expect_complaint("the successor does not live on that day", [](auto& s) { s.changes[3].what.to = "11.02.02"; });
  expect_complaint("rename and respell keep the code", [](auto& s) { s.changes[6].what.to = "11.01"; });
  expect_complaint("only create has no from", [](auto& s) { s.changes[3].what.from.clear(); });
  expect_complaint("no change ends 12.01", [](auto& s) { s.changes.pop_back(); });
  expect_complaint("no change begins 11.02", [](auto& s) { s.changes.erase(s.changes.begin() + 2); });
  expect_complaint("medium at most", [](auto& s) { s.changes[3].source = "untraced public copies"; s.changes[3].what.certainty = spbe::certainty::high; });
  expect_complaint("99 is in no table", [](auto& s) { s.synonyms[0].code = "99"; });
  expect_complaint("the id must be the folder's name", [](auto& s) { s.info.id = "other"; });
  expect_complaint("editions must ascend", [](auto& s) { s.info.editions[1].from = one; });
}

BOOST_AUTO_TEST_CASE(a_name_of_two_codes_is_refused_where_names_are_matched) {
  auto s = groups();
  s.synonyms.push_back({99, "G.1", "bukan  a", "common spelling"});
  const auto bytes = spbe::detail::write_list(s);
  BOOST_REQUIRE(!bytes);
  BOOST_TEST(bytes.error().message.en.find("two codes") != std::string::npos);
  s.info.matched_by_name = false;
  BOOST_TEST(spbe::detail::write_list(s).has_value());
}

BOOST_AUTO_TEST_CASE(the_tables_of_the_library_keep_every_rule_and_are_blessed) {
  std::size_t lists = 0;
  for (const auto& entry : std::filesystem::directory_iterator(std::string(SPBE_SOURCE_DIR) + "/src/codelist/data")) {
    const auto s = spbe::detail::read_source(entry.path().string());
    BOOST_REQUIRE_MESSAGE(s, (s ? std::string() : s.error().place + ": " + s.error().message.en));
    BOOST_TEST(s->digest == s->blessed, s->info.id);
    const auto broken = broken_rules(*s);
    BOOST_TEST(broken.empty(), s->info.id + ": " + (broken.empty() ? "" : broken[0]));
    // The same tables as a file: the same list, by way of the full check.
    const auto opened = spbe::list::open(bytes_of(*s));
    const auto* built_in = spbe::builtin().find(s->info.id);
    BOOST_REQUIRE((opened && built_in != nullptr));
    BOOST_TEST(opened->info().digest == built_in->info().digest);
    BOOST_TEST(opened->info().records == built_in->info().records);
    for (std::uint32_t i = 0; i < built_in->info().records; i += 97) BOOST_TEST(opened->spell(i, {}).name == built_in->spell(i, {}).name);
    ++lists;
  }
  BOOST_TEST(lists >= 14U);
}

BOOST_AUTO_TEST_CASE(what_is_no_table_is_refused_with_its_line) {
  const std::string folder = (std::filesystem::temp_directory_path() / "spbe_test_list").string();
  std::filesystem::create_directories(folder);
  const auto put = [&folder](const char* name, const char* text) { BOOST_REQUIRE(spbe::detail::write_file(folder + "/" + name, text)); };
  const auto why = [&folder] { const auto s = spbe::detail::read_source(folder); return s ? std::string("read") : s.error().place + ": " + s.error().message.en; };
  const char* sound = R"({"id":"x","title":{"id":"X","en":"X"},"issuer":"i","basis":"b","source":"s","licence":"l","completeness":"c","certainty":"low",
    "certainty_note":"","code_form":{"characters":"0-9","longest":2},"match_names":false,"match_names_note":"n","editions":[{"from":null,"title":"E","verified":false}]})";
  BOOST_TEST(why().find("list.json") != std::string::npos);
  put("list.json", sound);
  put("codes.csv", "code,parent,name,valid_from,valid_to\n1,,Satu,,\n");
  BOOST_TEST(why() == "read");
  put("codes.csv", "code,parent,name,valid_from,valid_to\r\n1,,Satu,,\r\n");
  const auto crlf = spbe::detail::read_source(folder);
  put("codes.csv", "code,parent,name,valid_from,valid_to\n1,,Satu,,\n");
  BOOST_TEST((crlf && crlf->digest == spbe::detail::read_source(folder)->digest));   // line ends do not count
  put("codes.csv", "code,parent,name,valid_from,valid_to\n1,,Satu,2020-02-30,\n");
  BOOST_TEST(why().find("codes.csv:2: a day is written") != std::string::npos);
  put("codes.csv", "code,name\n1,Satu\n");
  BOOST_TEST(why().find("the columns must be") != std::string::npos);
  put("codes.csv", "code,parent,name,valid_from,valid_to\n1,,\"Satu\n");
  BOOST_TEST(why().find("never closed") != std::string::npos);
  put("codes.csv", "code,parent,name,valid_from,valid_to\n1,,Satu,,\n");
  put("list.json", R"({"id":"x","titel":1})");
  BOOST_TEST(why() != "read");
  std::filesystem::remove_all(folder);
}

BOOST_AUTO_TEST_SUITE_END()
