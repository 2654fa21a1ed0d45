#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "json/document.hpp"

using namespace spbe::detail;

BOOST_AUTO_TEST_CASE(documents_become_trees_with_places) {
  const auto doc = parse_json("{\"a\": [1, -2.5, true, null, \"x\\u00e9\"],\n \"b\": {\"c\": 9223372036854775807}}");
  BOOST_REQUIRE(doc.has_value());
  const auto* a = doc->find("a");
  BOOST_REQUIRE(a != nullptr);
  BOOST_TEST(a->items().size() == 5U);
  BOOST_TEST(a->items()[0].integer() == 1);
  BOOST_TEST(a->items()[1].number() == -2.5);
  BOOST_TEST(a->items()[2].truth);
  BOOST_TEST(a->items()[3].is(json_value::kind::null));
  BOOST_TEST(a->items()[4].text() == "xé");
  BOOST_TEST(doc->find("b")->find("c")->integer() == 9223372036854775807LL);
  BOOST_TEST(doc->find("b")->line == 2);
  BOOST_TEST((doc->find("none") == nullptr));
}

BOOST_AUTO_TEST_CASE(hostile_documents_get_one_error_with_a_place) {
  const std::string deep(200, '[');
  for (const std::string& bad : {std::string(), std::string("{"), std::string("{\"a\":1,}"), std::string("{\"a\":1,\"a\":2}"), deep, std::string("\"\xFF\""), std::string("[1] x"), std::string("nul")}) {
    const auto doc = parse_json(bad);
    BOOST_REQUIRE_MESSAGE(!doc.has_value(), bad);
    BOOST_TEST(doc.error().line >= 1);
    BOOST_TEST(!doc.error().message.id.empty());
  }
}

BOOST_AUTO_TEST_CASE(strings_are_written_so_that_they_read_back) {
  std::string out;
  append_json_string(out, "a\"\\\n\x01é\xFF");
  const auto back = parse_json(out);
  BOOST_REQUIRE(back.has_value());
  BOOST_TEST(back->root().text() == "a\"\\\n\x01é\xEF\xBF\xBD");
  BOOST_TEST(pointer_step("a/b~c") == "/a~1b~0c");
}

BOOST_AUTO_TEST_CASE(an_object_of_very_many_keys_is_no_hang_and_its_duplicates_are_found) {
  std::string wide = "{";
  for (int i = 0; i < 200'000; ++i) wide += "\"k" + std::to_string(i) + "\":" + std::to_string(i) + ",\n";
  BOOST_TEST(parse_json(wide + "\"x\":1}").has_value());
  const auto twice = parse_json(wide + "\"k7\":1}");
  BOOST_REQUIRE(!twice.has_value());
  BOOST_TEST(twice.error().line == 200'001);
  BOOST_TEST(twice.error().message.en.find("k7") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_a_value_is_not_is_empty) {
  const auto doc = parse_json(R"({"whole": 7, "part": 2.50, "far": 18446744073709551615, "word": "tujuh", "none": null, "list": [], "object": {}})");
  BOOST_REQUIRE(doc.has_value());
  const auto& whole = *doc->find("whole");
  BOOST_TEST((whole.text().empty() && whole.items().empty() && whole.members().empty() && whole.find("x") == nullptr));
  BOOST_TEST(whole.number() == 7);
  BOOST_TEST(doc->find("part")->text() == "2.50");
  BOOST_TEST(doc->find("part")->number() == 2.5);
  BOOST_TEST(doc->find("part")->integer() == 0);
  BOOST_TEST(doc->find("far")->text() == "18446744073709551615");
  BOOST_TEST(doc->find("far")->number() == 18446744073709551615.0);
  for (const auto* name : {"word", "none", "list", "object"}) {
    const json_value& value = *doc->find(name);
    BOOST_TEST((value.integer() == 0 && value.number() == 0 && value.items().empty()), name);
  }
}

BOOST_AUTO_TEST_CASE(a_document_owns_its_texts_and_keeps_its_values_when_it_is_moved) {
  auto text = std::make_unique<std::string>(R"({"nama": "tanpa lepas", "lain": "lepas\n", "isi": [[{"nama": "dalam"}]]})");
  auto read = parse_json(*text);
  BOOST_REQUIRE(read.has_value());
  text->assign(text->size(), '?');
  text.reset();
  const json_value* const inner = &read->find("isi")->items()[0].items()[0];
  const json_document moved = *std::move(read);
  BOOST_TEST(text_of(moved.root(), "nama") == "tanpa lepas");
  BOOST_TEST(text_of(moved.root(), "lain") == "lepas\n");
  BOOST_TEST((inner == &moved.find("isi")->items()[0].items()[0]));
  BOOST_TEST(text_of(*inner, "nama") == "dalam");
  BOOST_TEST(inner->offset > moved.find("isi")->offset);
}

BOOST_AUTO_TEST_CASE(members_are_found_in_small_and_in_large_objects) {
  for (const int count : {0, 1, 31, 32, 33, 34, 500}) {
    std::string json = "{";
    for (int i = 0; i < count; ++i) json += (i == 0 ? "\"k" : ",\"k") + std::to_string(i) + "\":" + std::to_string(i);
    const auto doc = parse_json(json + "}");
    BOOST_REQUIRE(doc.has_value());
    for (int i = 0; i < count; ++i) BOOST_TEST((doc->find("k" + std::to_string(i)) == &doc->root().members()[static_cast<std::size_t>(i)].value));
    for (const auto* absent : {"", "a", "k", "k999", "z"}) BOOST_TEST((doc->find(absent) == nullptr));
    if (count > 0) BOOST_TEST(!parse_json(json + ",\"k0\":1}").has_value());
  }
}

BOOST_AUTO_TEST_CASE(errors_tell_line_and_column_in_characters) {
  const auto message = [](std::string_view json) { return parse_json(json).error().message.id; };
  BOOST_TEST(message("{\n  \"né\": nul }") == "baris 2, kolom 12: bukan JSON yang sah di sini");
  BOOST_TEST(message("[1,]") == "baris 1, kolom 4: bukan JSON yang sah di sini");
  BOOST_TEST(message("").starts_with("baris 1, kolom 1: "));
  BOOST_TEST(message("[\n\n\"a\xFF\"]") == "baris 3, kolom 3: bukan UTF-8");
}

BOOST_AUTO_TEST_CASE(values_made_in_an_arena_are_written_as_those_that_were_read) {
  const auto read = parse_json(R"([{"a": 1}])");
  BOOST_REQUIRE(read.has_value());
  json_arena arena;
  std::vector<json_value> items(read->root().items().begin(), read->root().items().end());
  const json_member member{"b", arena.number("0.50")};
  items.push_back(arena.object({&member, 1}));
  items.push_back(arena.text(std::string(5000, 'x')));   // larger than a block
  items.push_back(arena.array({}));
  const json_value all = arena.array(items);
  BOOST_TEST(to_json(all) == to_json(parse_json(R"([{"a": 1}, {"b": 0.50}, ")" + std::string(5000, 'x') + "\", []]")->root()));
}

BOOST_AUTO_TEST_CASE(a_byte_order_mark_is_no_column_and_counts_as_bytes) {
  const auto doc = parse_json("\xEF\xBB\xBF{\"a\": [true]}");
  BOOST_REQUIRE(doc.has_value());
  BOOST_TEST(doc->find("a")->offset == 3U + 7U);
  const auto bad = parse_json("\xEF\xBB\xBF[1,]");
  BOOST_TEST(bad.error().message.en == "line 1, column 4: this is not valid JSON");
  BOOST_TEST(bad.error().offset == 3 + 3);
}

// The parser alone would take it for the end.
BOOST_AUTO_TEST_CASE(nothing_hides_behind_a_nul) {
  for (const auto& bad : {std::string("{}\0", 3), std::string("{}\0garbage", 10), std::string("\0{}", 3), std::string("[\"a\0b\"]", 7)}) {
    BOOST_TEST(!parse_json(bad).has_value());
  }
}

BOOST_AUTO_TEST_CASE(a_document_has_a_bounded_number_of_values) {
  std::string zeros = "[0";
  for (int i = 0; i < (8 << 20); ++i) zeros += ",0";
  const auto many = parse_json(zeros + "]");
  BOOST_REQUIRE(!many.has_value());
  BOOST_TEST(many.error().message.en.find("more than 8,388,608 values") != std::string::npos);
}
