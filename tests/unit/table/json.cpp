// JSON rows: lines, arrays, documents; what is wrong with a record; and the answers do not depend on how the text is cut.
#include <random>

#include <nlohmann/json.hpp>

#include "read_json.hpp"

using namespace collected;

namespace {

// What another reader makes of a line; nothing where it refuses it.
std::optional<std::vector<cell>> by_nlohmann(const std::string& line, const std::vector<std::string>& keys) {
  const auto parsed = nlohmann::ordered_json::parse(line, nullptr, false);
  if (!parsed.is_object()) return std::nullopt;
  std::vector<cell> cells;
  for (const auto& key : keys) {
    const auto member = parsed.find(key);
    if (member == parsed.end() || member->is_null()) {
      cells.emplace_back();
    } else {
      cells.emplace_back(member->is_string() ? member->get<std::string>() : member->dump());
    }
  }
  return cells;
}

std::string random_line(std::mt19937& random) {
  static const std::vector<std::string> keys = {"a", "b", "c", "k\\u0065y", "d\\\"q"};
  static const std::vector<std::string> values = {"1", "\"x\"", "null", "true", "-0.5", "\"\\u00e9\\n\"", "\"\\ud83d\\ude00!\"", "[1,{\"z\":[]}]", "{\"y\":\"}\"}", "\"\"", "\"a,b:{}\"", "\"\\\\\""};
  static const std::vector<std::string> broken = {"", "01", "tru", "\"", "{", "]", "\"\\x\"", "1 2", "nul", ":", "\"\t\""};
  std::string line = "{";
  std::vector<std::string> left = keys;
  for (std::size_t n = random() % (keys.size() + 1); n != 0; --n) {
    const std::size_t k = random() % left.size();
    const std::string blank = random() % 5 == 0 ? " " : "";
    line += (line.size() > 1 ? "," : "") + blank + "\"" + left[k] + "\"" + blank + ":" + blank + (random() % 25 == 0 ? broken[random() % broken.size()] : values[random() % values.size()]) + blank;
    left.erase(left.begin() + static_cast<std::ptrdiff_t>(k));
  }
  if (random() % 40 != 0) line += "}";
  if (random() % 60 == 0) line += "x";
  return line;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(json_rows)

BOOST_AUTO_TEST_CASE(lines_become_columns_of_their_keys) {
  const auto t = read_json("{\"a\":1,\"b\":\"x\"}\n\n{\"b\":null,\"c\":[1, 2]}\r\n  {\"a\":\"\"}\n", {}, 64U << 10U, "data.ndjson");
  BOOST_TEST(!t.trouble.has_value());
  BOOST_TEST((t.shape.header == std::vector<std::string>{"a", "b", "c"}));
  BOOST_TEST(shown(t) == "<1>|<x>|-\n-|-|<[1, 2]>\n<>|-|-\n");
  BOOST_TEST(t.records[1].line == 3);
  BOOST_TEST(t.records[2].line == 4);
  BOOST_TEST(t.records[0].bytes[0] == 5);
  BOOST_TEST(t.records[0].bytes[1] == 11);   // of its opening quote
  BOOST_TEST(t.records[2].byte == 42);
  BOOST_TEST(t.lines == 5);
  BOOST_TEST(t.events.empty());
}

BOOST_AUTO_TEST_CASE(strings_are_unescaped_and_numbers_stay_as_written) {
  const auto t = read_json(R"({"a":"x\"y\\\/\b\f\n\r\t\u0041\u00e9\u20ac\ud83d\ude00","b":1.50e+3,"c":true,"d":{"e":"\n"}})" "\n");
  BOOST_TEST(shown(t) == "<x\"y\\/\b\f\n\r\tA\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80>|<1.50e+3>|<true>|<{\"e\":\"\\n\"}>\n");
  const auto half = read_json("{\"a\":\"x\\ud800y\"}\n{\"a\":\"\\udc00\"}\n");
  BOOST_TEST(shown(half) == "<x\xEF\xBF\xBDy>\n<\xEF\xBF\xBD>\n");
  BOOST_TEST(half.count(event::reason::bad_utf8) == 2);
}

// 81 is no letter of Windows-1252, and half a surrogate no character: both leave the same sign.
BOOST_AUTO_TEST_CASE(a_cell_that_cannot_be_decoded_is_told_once_whatever_stands_beside_it) {
  csv_options options;
  options.encoding = "windows-1252";
  const std::string text = "{\"a\":\"\x81\\ud800\"}\n{\"a\":\"\\udc00\"}\n{\"a\":\"\\ufffd\"}\n{\"a\":\"\x81\"}\n";
  for (const std::size_t chunk : {std::size_t{1}, std::size_t{20}, std::size_t{64} << 10U}) {
    const auto t = read_json(text, options, chunk);
    BOOST_TEST(reasons(t) == "0:5 1:5 3:5 ", "chunk " << chunk);   // the third says the sign itself
  }
}

BOOST_AUTO_TEST_CASE(a_line_of_blanks_beyond_the_limit_is_no_empty_file) {
  csv_options options;
  options.record_limit = 33;
  for (const char* text : {"", "\n", "   \n  ", "\n \r\n"}) BOOST_TEST(read_json(text, options).shape.empty);
  json_source blanks("data.ndjson", from_memory(std::string(52, ' ')), options, 64);
  BOOST_TEST(!blanks.open({}).has_value());   // no object among its records
}

BOOST_AUTO_TEST_CASE(a_record_that_is_not_json_is_told_and_reading_goes_on) {
  const auto t = read_json("{\"a\":1}\n{\"a\":\"x\n{\"a\":2}\n[1]\n{\"a\":1,}\n{\"a\":1}{\"a\":2}\n{\"a\" 1}\n7\n{\"a\":\"\\q\"}\n{\"a\":\"\t\"}\n{\"a\":3}");
  BOOST_TEST(shown(t) == "<1>\n-\n<2>\n-\n-\n-\n-\n-\n-\n-\n<3>\n");
  BOOST_TEST(reasons(t) == "1:7 3:6 4:7 5:7 6:7 7:6 8:7 9:7 ");
  BOOST_TEST(t.events[2].found == 8);    // {"a":1,}
  BOOST_TEST(t.events[3].found == 8);    // {"a":1}{
  BOOST_TEST(t.events[4].found == 6);    // {"a" 1}
  BOOST_TEST(t.records[10].line == 11);
}

BOOST_AUTO_TEST_CASE(the_first_of_two_values_of_a_key_counts) {
  const auto t = read_json("{\"a\":1,\"b\":5,\"a\":2}\n{\"a\":null,\"\\u0061\":2}\n");
  BOOST_TEST(shown(t) == "<1>|<5>\n-|-\n");
  BOOST_TEST(reasons(t) == "0:9 1:9 ");
  BOOST_TEST(t.events[0].found == 1);
}

BOOST_AUTO_TEST_CASE(limits_hold_for_cells_records_and_depth) {
  csv_options small;
  small.cell_limit = 10;
  small.record_limit = 60;
  const std::string deep = std::string(63, '[') + std::string(63, ']');
  const auto t = read_json("{\"a\":\"" + std::string(11, 'x') + "\",\"b\":1}\n{\"a\":\"" + std::string(90, 'x') + "\"}\n{\"a\":3}\n", small);
  BOOST_TEST(shown(t) == "-|-\n-|-\n<3>|-\n");
  BOOST_TEST(reasons(t) == "0:2 1:3 ");
  BOOST_TEST(read_json("{\"a\":" + deep + "}\n").events.empty());
  BOOST_TEST(reasons(read_json("{\"b\":1}\n{\"a\":[[" + deep + "]]}\n")) == "1:8 ");
}

BOOST_AUTO_TEST_CASE(bytes_that_are_not_utf8_are_told_where_they_stand) {
  const auto t = read_json("{\"a\":\"caf\xE9\",\"b\":\"x\"}\n{\"a\":\"y\",\"b\":\"\"}\n");
  BOOST_TEST(reasons(t) == "0:5 ");
  BOOST_TEST(t.events[0].column == 0);
  BOOST_TEST(shown(t) == "<caf\xE9>|<x>\n<y>|<>\n");
  BOOST_TEST(t.encoding == "utf-8");
}

BOOST_AUTO_TEST_CASE(marks_and_utf16_are_read) {
  BOOST_TEST(shown(read_json("\xEF\xBB\xBF{\"a\":1}\n")) == "<1>\n");
  std::string wide = "\xFF\xFE";
  for (const char c : std::string("[{\"a\":\"x\\n\"},\n{\"a\":\"y\"}]")) wide += std::string(1, c) + '\0';
  const auto t = read_json(wide);
  BOOST_TEST(shown(t) == "<x\n>\n<y>\n");
  BOOST_TEST(t.encoding == "utf-16le");
  BOOST_TEST(t.records[1].byte == 2 + 2 * 14);
  BOOST_TEST(t.records[1].line == 2);
}

BOOST_AUTO_TEST_CASE(arrays_and_documents_are_found) {
  const std::string rows = "{\"a\":1,\n \"b\":\"],}\"},\n{\"a\":2}\n";
  for (const std::string& text : {"[" + rows + "]", " [ " + rows + "] \n", "{\"n\":2,\"data\":[" + rows + "]}", "{\"ok\":true,\"result\":{\"fields\":[{\"id\":\"a\"}],\"records\":[" + rows + "]}}\n",
                                  "{\n\"data\": [\n" + rows + "],\n\"x\": [{}]}"}) {
    BOOST_TEST_CONTEXT(text) BOOST_TEST(shown(read_json(text)) == "<1>|<],}>\n<2>|-\n");
  }
  const auto t = read_json("{\n\"data\": [\n" + rows + "],\n\"x\": 1}");
  BOOST_TEST(t.records[0].line == 3);
  BOOST_TEST(t.records[1].line == 5);
  BOOST_TEST(note_of(t, "form").find("'data'") != std::string::npos);
  BOOST_TEST(shown(read_json("{\n \"a\": 1\n}\n{\n \"a\": 2\n}\n")) == "<1>\n<2>\n");
  BOOST_TEST(shown(read_json("{\"a\":1,\"b\":[{\"c\":1}]}\n", {}, 64U << 10U, "x.ndjson")) == "<1>|<[{\"c\":1}]>\n");
  BOOST_TEST(shown(read_json("{\"a\":[{\"c\":1}]}\n{\"a\":2}\n")) == "<[{\"c\":1}]>\n<2>\n");
}

BOOST_AUTO_TEST_CASE(an_array_that_is_cut_off_keeps_what_came_before) {
  const auto t = read_json("[{\"a\":1},{\"a\":2},{\"a\"");
  BOOST_TEST(shown(t) == "<1>\n<2>\n");
  BOOST_REQUIRE(t.trouble.has_value());
  BOOST_TEST(t.trouble->slug == "file.cut_off");
  const auto bad = read_json("[{\"a\":1},{\"a\":},7,{\"a\":2}]");
  BOOST_TEST(shown(bad) == "<1>\n-\n-\n<2>\n");
  BOOST_TEST(reasons(bad) == "1:7 2:6 ");
}

// At every size of chunks: what was read stands, and rows that somebody put behind the array are not lost in silence.
BOOST_AUTO_TEST_CASE(what_stands_behind_an_array_is_read_to_its_end) {
  const auto slug = [](const std::string& text, std::size_t chunk) {
    const auto t = read_json(text, {}, chunk);
    BOOST_TEST_CONTEXT(text << " chunk " << chunk) BOOST_TEST(shown(t) == "<1>\n<2>\n");
    return t.trouble ? t.trouble->slug + t.trouble->message.en.substr(std::min(t.trouble->message.en.find(", in line"), t.trouble->message.en.size())) : std::string();
  };
  const std::string rows = "[{\"a\":1},{\"a\":2}]";
  for (const std::size_t chunk : {1U, 2U, 3U, 5U, 7U, 16U, 19U, 20U, 21U, 64U, 65536U}) {
    for (const std::string& fine : {rows, rows + " \r\n\t\n", "{\"data\":" + rows + "}\n", "{\"x\":{\"rows\":" + rows + "},\"y\":[\"]}\\\"\\\\\",{}]}\n"}) {
      BOOST_TEST(slug(fine, chunk).empty());
    }
    const std::string other = "file.trailing, in line ", end = "; check the file or make it again";
    BOOST_TEST(slug(rows + rows, chunk) == other + "1" + end);
    BOOST_TEST(slug("[{\"a\":1},\n{\"a\":2}\n]\n\n[{\"a\":3}]", chunk) == other + "5" + end);
    BOOST_TEST(slug(rows + "\n]", chunk) == other + "2" + end);
    BOOST_TEST(slug("\n{\"data\":" + rows + ",\n\"x\":\"}\"}\n{}", chunk) == other + "4" + end);
    BOOST_TEST(slug("{\"data\":" + rows + "]\n", chunk) == other + "1" + end);
    for (const char* open : {"", ",\"next\": [ ", ",\"x\":\"}", "\n"}) BOOST_TEST(slug("{\"data\":" + rows + open, chunk) == "file.cut_off");
  }
  csv_options small;
  small.record_limit = 8;
  for (const std::size_t chunk : {1U, 4U, 65536U}) {   // the last value is too long, and only the bracket ends it
    const auto t = read_json("[{\"a\":1},\n1234567890\n]\n7", small, chunk);
    BOOST_TEST(shown(t) == "<1>\n-\n");
    BOOST_REQUIRE(t.trouble.has_value());
    BOOST_TEST(t.trouble->message.en.find("in line 4;") != std::string::npos);
  }
}

// At every size of chunks: a comma too many or too few is told, and the record behind it is read all the same.
BOOST_AUTO_TEST_CASE(commas_between_the_records_of_an_array_are_counted) {
  struct wrong {
    std::string text, reasons;
    std::uint32_t found;
  };
  const std::string a = "{\"a\":1}", b = "{\"a\":2}";
  for (const wrong& w : {wrong{"[" + a + ",," + b + "]", "1:10 ", 1}, {"[" + a + " " + b + "]", "1:10 ", 0}, {"[, " + a + "," + b + "]", "0:10 ", 1}, {"[" + a + ", ,\n, " + b + "]", "1:10 ", 2},
                         {"{\"data\":[" + a + ",\n," + b + "]}", "1:10 ", 1}, {"{\n \"a\":1},\n{\n \"a\":2}\n", "1:10 ", 1}}) {
    for (std::size_t chunk = 1; chunk < 40; ++chunk) {
      const auto t = read_json(w.text, {}, chunk);
      BOOST_TEST_CONTEXT(w.text << " chunk " << chunk) {
        BOOST_TEST(!t.trouble.has_value());
        BOOST_TEST(shown(t) == "<1>\n<2>\n");
        BOOST_TEST(reasons(t) == w.reasons);
        BOOST_TEST(t.events[0].found == w.found);
      }
    }
  }
  BOOST_TEST(reasons(read_json("[" + a + ",,7,," + b + "]")) == "1:6 2:10 ");
  BOOST_TEST(reasons(read_json(a + ",\n" + b + ",\n", {}, 64U << 10U, "x.ndjson")) == "0:7 1:7 ");
  BOOST_TEST(read_json("{\n\"a\":1}\n{\n\"a\":2} {\"a\":3}\n").events.empty());
  BOOST_TEST(read_json("[" + a + "\n\n,\n" + b + "]").events.empty());
}

BOOST_AUTO_TEST_CASE(a_comma_behind_the_last_record_of_an_array_is_told) {
  const auto trouble = [](const std::string& text, const csv_options& options = {}) {
    std::string first;
    for (std::size_t chunk = 1; chunk < 30; ++chunk) {
      const auto t = read_json(text, options, chunk);
      const std::string told = t.trouble ? t.trouble->slug + " " + t.trouble->message.en : std::string();
      if (chunk == 1) first = told;
      BOOST_TEST_CONTEXT(text << " chunk " << chunk) BOOST_TEST(told == first);
    }
    return first;
  };
  const std::string at = "file.trailing 'data.json': a comma with no record behind it stands before the bracket that closes the JSON array in line ";
  BOOST_TEST(trouble("[{\"a\":1},\n]") == at + "2; remove the comma");
  BOOST_TEST(trouble("{\"data\":[{\"a\":1}\n, ],\"n\":1}") == at + "2; remove the comma");
  BOOST_TEST(trouble("[,]") == at + "1; remove the comma");
  csv_options small;
  small.record_limit = 8;
  BOOST_TEST(trouble("[{\"a\":1},1234567890,]", small) == at + "1; remove the comma");
  BOOST_TEST(trouble("[{\"a\":1},1234567890]", small).empty());
}

BOOST_AUTO_TEST_CASE(blanks_between_records_are_not_kept) {
  json_source from("data.json", from_memory("[{\"a\":1},\n" + std::string(3'000'000, ' ') + "\n{\"a\":2}" + std::string(3'000'000, '\n') + "]"), {}, 1000);
  BOOST_REQUIRE(from.open({}).has_value());
  const auto split = from.make_splitter();
  chunk c;
  batch rows;
  std::size_t largest = 0, records = 0;
  std::uint64_t lines = 0;
  while (from.next(c).value()) {
    largest = std::max(largest, c.text.size());
    split->begin(c);
    while (split->next(rows)) records += rows.rows;
    lines += split->lines();
  }
  BOOST_TEST(records == 2U);
  BOOST_TEST(lines == 3'000'002U);
  BOOST_TEST(largest < 300'000U);
}

BOOST_AUTO_TEST_CASE(the_rows_of_a_document_are_in_the_array_with_a_name_for_rows) {
  const std::string other = "[{\"rel\":\"self\"}]", rows = "[{\"a\":1}]";
  for (const std::string& text : {"{\"links\":" + other + ",\"data\":" + rows + "}", "{\"meta\":" + other + ",\"penduduk\":" + rows + "}", "{\"paging\":" + other + ",\"Items\":" + rows + "}",
                                  "{\"errors\":" + other + ",\"result\":{\"schema\":" + other + ",\"x\":" + rows + "}}", "{\"r\":{\"x\":" + other + ",\"records\":" + rows + "}}",
                                  "{\"r\":{\"rows\":" + other + "},\"x\":" + rows + "}"}) {
    BOOST_TEST_CONTEXT(text) BOOST_TEST(shown(read_json(text)) == "<1>\n");
  }
}

BOOST_AUTO_TEST_CASE(what_holds_no_rows_is_empty_or_no_table) {
  for (const char* text : {"", "[]", " [ ]\n", "\n\n"}) {
    const auto t = read_json(text);
    BOOST_TEST(!t.trouble.has_value());
    BOOST_TEST(t.shape.empty);
  }
  for (const char* text : {"[1,2]", "{}\n{}\n", "7\n"}) BOOST_TEST((read_json(text).trouble && read_json(text).trouble->slug == "file.not_a_table"));
}

BOOST_AUTO_TEST_CASE(keys_that_come_late_are_named) {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "{\"a\":1}\n";
  text += "{\"a\":1,\"late\":2}\n{\"3171015708459901\":1}\n";
  json_source from("x.ndjson", from_memory(text), {}, 64);
  const auto t = read(from);
  BOOST_TEST(t.records.size() == 102);
  const auto notes = from.late_notes();
  BOOST_REQUIRE(notes.size() == 1);
  BOOST_TEST(notes[0].second.en.find("'late'") != std::string::npos);
  BOOST_TEST(notes[0].second.en.find("3171015708459901") == std::string::npos);
}

// One fault of a record is one event, however many of its keys have it.
BOOST_AUTO_TEST_CASE(late_keys_that_cannot_be_read_are_told_once) {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "{\"a\":1}\n";
  const auto t = read_json(text + "{\"a\":1,\"\xFF" "b\":2,\"\xFF" "c\":2}\n", {}, 64U << 10U, "x.ndjson");
  BOOST_TEST((t.events == std::vector<said>{{100, event::whole_record, event::reason::bad_utf8, 0}}));
}

BOOST_AUTO_TEST_CASE(a_name_says_what_it_is_in_letters_of_any_case) {
  for (const char* name : {"x.ndjson", "X.NDJSON", "X.JsonL.GZ"}) {
    BOOST_TEST(read_json("{\"data\":[{\"a\":1},{\"a\":2}]}\n", {}, 64U << 10U, name).records.size() == 1U);
  }
  BOOST_TEST(read_json("{\"data\":[{\"a\":1},{\"a\":2}]}\n", {}, 64U << 10U, "x.JSON").records.size() == 2U);
}

BOOST_AUTO_TEST_CASE(limits_are_those_of_text) {
  for (const std::size_t limit : {std::size_t{0}, std::size_t{8} << 30U}) {
    csv_options options;
    options.record_limit = limit;
    const auto t = read_json("{\"a\":1}\n", options);
    BOOST_TEST((t.trouble && t.trouble->slug == "option.limit"));
  }
}

BOOST_AUTO_TEST_CASE(random_lines_read_as_another_reader_reads_them) {
  std::mt19937 random(20261128);
  for (int i = 0; i < 400; ++i) {
    std::vector<std::string> lines = {"{\"a\":0,\"b\":0,\"c\":0,\"key\":0,\"d\\\"q\":0}"};
    for (std::size_t n = 1 + random() % 30; n != 0; --n) lines.push_back(random_line(random));
    std::string text;
    for (const auto& line : lines) text += line + "\n";
    const auto whole = read_json(text, {}, 64U << 10U, "x.ndjson");
    BOOST_TEST_REQUIRE(whole.records.size() == lines.size());
    for (std::size_t r = 0; r < lines.size(); ++r) {
      const auto want = by_nlohmann(lines[r], whole.shape.header);
      const std::vector<cell> none(whole.shape.header.size());
      BOOST_TEST_CONTEXT(lines[r]) BOOST_TEST_REQUIRE((whole.records[r].cells == want.value_or(none)));
      const bool told = std::any_of(whole.events.begin(), whole.events.end(), [r](const said& e) { return e.row == r; });
      BOOST_TEST_CONTEXT(lines[r]) BOOST_TEST_REQUIRE(told == !want.has_value());
    }
    const std::size_t chunk = 1 + random() % 90;
    const auto cut = read_json(text, {}, chunk, "x.ndjson");
    BOOST_TEST_CONTEXT("chunk " << chunk << "\n" << text << "\n" << shown(whole) << reasons(whole) << whole.lines << "\n" << shown(cut) << reasons(cut) << cut.lines) BOOST_TEST_REQUIRE(whole.same(cut));
  }
}

BOOST_AUTO_TEST_CASE(every_chunk_size_gives_the_same_answer) {
  std::mt19937 random(3);
  for (int i = 0; i < 60; ++i) {
    const bool array = i % 3 != 0;
    csv_options options;
    if (i % 2 == 0) options.record_limit = 20 + random() % 40;
    if (i % 4 == 0) options.cell_limit = 4 + random() % 4;
    std::string text = array ? "[\n" : "";
    for (std::size_t n = 3 + random() % 8; n != 0; --n) text += random_line(random) + (array ? random() % 3 == 0 ? ",\n\n" : "," : "\n");
    if (array && i % 4 != 0) text += std::string(random() % 90, i % 5 == 0 ? ' ' : '\n') + "{\"a\":1}\n]\n";
    if (i % 7 == 0) text += std::string(random() % 40, '\n') + "7";   // behind the array
    const auto whole = read_json(text, options, 64U << 10U);
    for (std::size_t chunk = 1; chunk <= 70; ++chunk) {
      const auto cut = read_json(text, options, chunk);
      BOOST_TEST_CONTEXT("chunk " << chunk << "\n" << text << "\n" << shown(whole) << reasons(whole) << whole.lines << "\n" << shown(cut) << reasons(cut) << cut.lines) {
        BOOST_TEST_REQUIRE(whole.same(cut));
        BOOST_TEST_REQUIRE(whole.trouble.has_value() == cut.trouble.has_value());
      }
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
