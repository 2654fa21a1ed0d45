// JSON that is broken or large: what is told, where, and that reading goes on behind it.
#include "read_json.hpp"

using namespace collected;

BOOST_AUTO_TEST_SUITE(json_damage)

// No string of JSON holds a line end: what is open there is the fault of its line, and the next one is read.
BOOST_AUTO_TEST_CASE(a_quote_too_many_costs_its_line_alone) {
  const std::string rows = "[{\"a\":1},\n{\"a\":\"5\" x\"},\n{\"a\":2},\n{\"a\":3},\n{\"a\":\"5\" x\"},\r\n{\"a\":4}]";
  const std::string once = "[{\"a\":1},\n{\"a\":\"5\" x\"},\n{\"a\":2},\n{\"a\":3}]\n";
  const std::string last = "[{\"a\":1},\n{\"a\":\"5\" x\"}\n]\n";
  const std::string wide = "[\n{\n\"a\": 1\n},\n{\n\"a\": \"5\" x\",\n\"b\": {\"c\": 1}\n},\n{\n\"a\": 2\n}\n]";   // a member a line: the record is broken as a whole
  const std::string objects = "{\"a\":1}\n{\"a\":\n\"5\" x\"}\n{\"a\":2}\n";
  for (const std::size_t chunk : {std::size_t{1}, std::size_t{7}, std::size_t{20}, std::size_t{64} << 10U}) {
    const auto two = read_json(rows, {}, chunk);
    BOOST_TEST(shown(two) == "<1>\n-\n<2>\n<3>\n-\n<4>\n", "chunk " << chunk);
    BOOST_TEST((reasons(two) == "1:7 4:7 " && !two.trouble && two.records[5].line == 6 && two.events[0].found == 10));
    const auto one = read_json(once, {}, chunk);
    BOOST_TEST((shown(one) == "<1>\n-\n<2>\n<3>\n" && reasons(one) == "1:7 " && !one.trouble));
    const auto end = read_json(last, {}, chunk);
    BOOST_TEST((shown(end) == "<1>\n-\n" && reasons(end) == "1:7 " && !end.trouble));
    const auto members = read_json(wide, {}, chunk);
    BOOST_TEST((shown(members) == "<1>\n-\n<2>\n" && reasons(members) == "1:7 " && !members.trouble));
  }
}

// The end of a record that began before it may stand in the line.
BOOST_AUTO_TEST_CASE(a_broken_line_inside_a_record_costs_that_record) {
  const std::string beside = "[\n{\"a\":1,\n \"b\":\"x\"},{\"a\":2,\"b\":\"broken},\n{\"a\":3,\"b\":\"y\"},\n{\"a\":4,\"b\":\"z\"}\n]";
  const std::string closed = "[{\"a\":1},\n{\"a\":99,\"k\":[\n1\n], \"b\":\"broken,\n\"c\":2\n},\n{\"a\":3}]";
  const std::string ended = "[\n{\"a\":1,\n \"b\":\"broken},\n{\"a\":2,\"b\":\"x\"},\n{\"a\":3}\n]";
  const std::string last = "[\n{\"a\":1},\n{\"a\":2,\n \"b\":\"broken}\n]\n";
  for (const std::size_t chunk : {std::size_t{1}, std::size_t{7}, std::size_t{30}, std::size_t{64} << 10U}) {
    const auto t = read_json(beside, {}, chunk);
    BOOST_TEST((shown(t) == "<1>|<x>\n-|-\n<3>|<y>\n<4>|<z>\n" && reasons(t) == "1:7 " && !t.trouble), "chunk " << chunk);
    const auto nested = read_json(closed, {}, chunk);
    BOOST_TEST((nested.records.size() == 3 && reasons(nested) == "1:7 " && !nested.trouble));
    const auto one = read_json(ended, {}, chunk);
    BOOST_TEST((shown(one) == "-|-\n<2>|<x>\n<3>|-\n" && reasons(one) == "0:7 " && !one.trouble && one.records[1].line == 4));
    const auto end = read_json(last, {}, chunk);
    BOOST_TEST((shown(end) == "<1>\n-\n" && reasons(end) == "1:7 " && !end.trouble));
  }
}

// Twice the escapes take twice the time.
BOOST_AUTO_TEST_CASE(a_string_of_escapes_is_looked_at_once) {
  std::string escapes;
  for (int i = 0; i < 500000; ++i) escapes += "\\\\";
  const auto t = read_json("[{\"a\":\"" + escapes + "\"},{\"a\":1}]");
  BOOST_TEST((t.records.size() == 2 && t.records[0].cells[0]->size() == 500000U));
}

BOOST_AUTO_TEST_CASE(lines_of_records_with_arrays_stay_lines_whatever_follows_the_first) {
  for (const char* junk : {"x{\"a\":2}\n", "\"oops\"\n", "[1]\n", "# c\n"}) {
    const auto t = read_json(std::string("{\"a\":1,\"anak\":[{\"x\":1}]}\n") + junk + "{\"a\":3}\n", {}, 64U << 10U, "data.txt");
    BOOST_TEST((t.shape.header == std::vector<std::string>{"a", "anak"} && t.records.size() == 3 && t.events.size() == 1 && !t.trouble), junk);
  }
  const auto t = read_json("{\"a\":1,\"anak\":[{\"x\":1}]}}\n{\"a\":3}\n", {}, 64U << 10U, "data.txt");
  BOOST_TEST((t.records.size() == 2 && reasons(t) == "0:7 "));
}

// Of the first hundred, however large they are, as far as they fit what may be held.
BOOST_AUTO_TEST_CASE(the_columns_are_the_keys_of_the_first_records) {
  const auto records = [](std::size_t count, std::size_t size) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += "{\"a\":\"" + std::string(size, 'x') + "\"" + (i + 1 == count ? ",\"late\":1" : "") + "}\n";
    return text;
  };
  BOOST_TEST(read_json(records(63, 6000)).shape.header.size() == 2U);
  BOOST_TEST(read_json(records(100, 20000)).shape.header.size() == 2U);
  BOOST_TEST(read_json(records(101, 20)).shape.header.size() == 1U);
  BOOST_TEST(note_of(read_json(records(101, 20)), "columns") == "1 keys of the first 100 records, in the order in which they turn up");
  BOOST_TEST(note_of(read_json(records(1, 20)), "columns") == "2 keys of the first record, in the order in which they turn up");
  const auto some = read_json(records(100, 60000));
  BOOST_TEST(some.shape.header.size() == 1U);
  BOOST_TEST(note_of(some, "columns") == "1 keys of the first 70 records, in the order in which they turn up");
  BOOST_TEST(read_json("[" + records(1, 300000).substr(0, 300000) + "\"},{\"b\":2}]").shape.header.size() == 2U);
  BOOST_TEST(read_json("[" + std::string(300000, ' ') + "{\"a\":1}]").records.size() == 1U);
}

// Whatever the size at which reading looks up.
BOOST_AUTO_TEST_CASE(a_document_in_one_line_is_no_line_of_records) {
  for (const std::size_t size : {262143, 262144, 262145, 524288, 1048576, 4259840}) {
    for (const char* end : {"", "\n"}) {
      std::string text = "{\"data\":[{\"a\":1}";
      const std::size_t tail = 2 + std::string(end).size();
      text += std::string(size - text.size() - tail, ' ') + "]}" + end;
      const auto t = read_json(text);
      BOOST_TEST((t.shape.header == std::vector<std::string>{"a"} && t.records.size() == 1 && !t.trouble), "size " << size);
    }
  }
  const auto line = read_json("{\"s\":\"" + std::string(262144 - 8, 'x') + "\"}");
  BOOST_TEST((line.shape.header == std::vector<std::string>{"s"} && line.records.size() == 1));
}

BOOST_AUTO_TEST_CASE(what_stands_behind_the_rows_is_json_too) {
  const auto slug = [](const std::string& behind) {
    const auto t = read_json("{\"data\":[{\"a\":1}" + behind);
    BOOST_TEST((t.shape.header == std::vector<std::string>{"a"} && t.records.size() == 1), behind);
    return t.trouble ? t.trouble->slug : std::string();
  };
  for (const char* good : {"]}", "],\"x\":[1,{\"y\":[]},\"\\u00e9\\n\"],\"z\":-1.5e3}", "] , \"x\" : null }\n", "],\"x\":{}}"}) BOOST_TEST(slug(good) == "", good);
  for (const char* bad : {"],\"x\":bla}", "] \"x\" 1 2 3 : ,}", "]}}", "]} x", "]}\n}", "],}", "],\"x\":01}", "],\"x\":\"\\q\"}", "],\"x\":\"a\nb\"}", "],\"x\":[1,]}", "]]}"}) {
    BOOST_TEST(slug(bad) == "file.trailing", bad);
  }
  for (const char* cut : {"]", "],\"x\"", "],\"x\":[1"}) BOOST_TEST(slug(cut) == "file.cut_off", cut);
}

BOOST_AUTO_TEST_CASE(escapes_of_nested_and_of_unknown_values_are_looked_at) {
  BOOST_TEST(reasons(read_json("{\"a\":[\"\\q\"]}\n{\"a\":{\"x\\u1\":1}}\n{\"a\":[\"\\u00e9\\\\\"]}\n")) == "0:7 1:7 ");
  std::string late;
  for (int i = 0; i < 100; ++i) late += "{\"a\":1}\n";
  BOOST_TEST(reasons(read_json(late + "{\"a\":1,\"b\":\"\\q\"}\n{\"a\":1,\"b\":\"\\n\"}\n")) == "100:7 ");
}

BOOST_AUTO_TEST_CASE(nested_values_hide_no_digits_in_escapes) {
  const auto t = read_json(R"({"a":{"n":"\u0033\u0031 \"\\\n\/\u00e9\u0001\ud800"}})" "\n");
  BOOST_TEST(shown(t) == R"(<{"n":"31 \"\\\n/)" "\xC3\xA9" R"(\u0001\ud800"}>)" "\n");
  BOOST_TEST(t.events.empty());
}

BOOST_AUTO_TEST_CASE(a_broken_record_is_placed_where_it_breaks) {
  const auto found = [](const std::string& line) { return read_json(line + "\n{\"id\":1}\n", {}, 64U << 10U, "x.ndjson").events.at(0).found; };
  BOOST_TEST(found("{\"id\": 12, \"s\": \"abc def, \"n\": 1.5}") == 28U);
  BOOST_TEST(found("{\"id\": 12, \"s\": \"abc}") == 21U);   // its end: the quote is missing somewhere before
}

BOOST_AUTO_TEST_CASE(bytes_of_other_encodings_are_those_of_the_cells) {
  csv_options options;
  options.encoding = "windows-1252";
  const auto t = read_json("{\"a\":\"\xE9\\n\",\"b\":\"\\u0041\",\"c\":1}\n", options);
  BOOST_TEST(shown(t) == "<\xC3\xA9\n>|<A>|<1>\n");
  BOOST_TEST((t.records[0].bytes == std::vector<std::int64_t>{5, 15, 28}));
}

BOOST_AUTO_TEST_SUITE_END()
