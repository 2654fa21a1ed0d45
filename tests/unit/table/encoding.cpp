// Which bytes are which characters, and the way back to the bytes.
#include <cstdio>
#include <fstream>

#include <unistd.h>

#include "collect.hpp"

using namespace collected;
using why = event::reason;

namespace {

std::string utf16(const std::string& ascii, bool little, bool mark) {
  std::string out = !mark ? "" : little ? "\xFF\xFE" : "\xFE\xFF";
  for (const char c : ascii) {
    if (!little) out += '\0';
    out += c;
    if (little) out += '\0';
  }
  return out;
}

std::string repeat(const std::string& line, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += line;
  return out;
}

}  // namespace

// Data behind a closing quote moves into the cell; bytes behind it are counted from its end.
BOOST_AUTO_TEST_CASE(bytes_behind_a_cell_that_was_moved_are_right) {
  std::string text = "a,b,c\n\xE9" + std::string(1012, 'p') + ",y,y\n\"q\"\x80,z,w\n";
  csv_options options;
  options.encoding = "windows-1252";
  options.header = 1;
  const auto t = read(text, options);
  BOOST_REQUIRE(t.records.size() == 2U);
  BOOST_TEST(t.records[1].bytes[1] == static_cast<std::int64_t>(text.find("z,w")));
  BOOST_TEST(t.records[1].bytes[2] == static_cast<std::int64_t>(text.find("w\n")));
}

// Beyond U+FFFF a character is two units, which may be handed out apart.
BOOST_AUTO_TEST_CASE(characters_of_other_charsets_stay_whole) {
  csv_options options;
  options.encoding = "gb18030";
  options.header = 0;
  for (std::size_t before = 4090; before < 4100; ++before) {
    const auto t = read(std::string(before, 'p') + "\x94\x39\xFC\x36,y\n", options);   // U+1F600
    if (t.trouble && t.trouble->slug == "file.charset") return;                             // a build without ICU
    BOOST_TEST((shown(t) == "<" + std::string(before, 'p') + "\xF0\x9F\x98\x80>|<y>\n" && t.events.empty()), "before " << before);
  }
}

BOOST_AUTO_TEST_CASE(utf8_with_and_without_a_mark) {
  const auto t = bare("\xEF\xBB\xBFkafé,1\n2,3\n");
  BOOST_TEST(t.encoding == "utf-8");
  BOOST_TEST(shown(t) == "<kafé>|<1>\n<2>|<3>\n");
  BOOST_TEST((t.records[0].bytes == std::vector<std::int64_t>{3, 9}));
  BOOST_TEST(t.records[1].byte == 11);
  BOOST_TEST(shown(bare("\xEF\xBB\xBFkafé,1\n", {.encoding = "utf-8-sig"})) == "<kafé>|<1>\n");
}

BOOST_AUTO_TEST_CASE(only_ascii_before_the_first_bad_byte_means_windows_1252) {
  const auto t = bare("a,Caf\xE9 \x80\nb,x\x85\n\"c\x93\"\"\x94\",\xE9\n");
  BOOST_TEST(t.encoding == "windows-1252");
  BOOST_TEST(shown(t) == "<a>|<Café €>\n<b>|<x…>\n<c“\"”>|<é>\n");
  BOOST_TEST((t.records[1].bytes == std::vector<std::int64_t>{9, 11}));
  BOOST_TEST((t.records[2].bytes == std::vector<std::int64_t>{14, 22}));
  BOOST_TEST(t.events.empty());
}

BOOST_AUTO_TEST_CASE(bytes_that_windows_1252_lacks_are_told_by_cell) {
  const auto t = bare("a,b\n\x81,\x8D\n\xE9,\x90x\n");
  BOOST_TEST((t.events == std::vector<said>{{1, 0, why::bad_utf8, 0}, {1, 1, why::bad_utf8, 0}, {2, 1, why::bad_utf8, 0}}));
}

BOOST_AUTO_TEST_CASE(valid_multibyte_before_the_first_bad_byte_means_utf8_with_bad_cells) {
  const auto t = bare("é,b\nc,\xE9\nd,\xC3\n\xFF,\"\xFE\"\n");
  BOOST_TEST(t.encoding == "utf-8");
  BOOST_TEST((t.events == std::vector<said>{{1, 1, why::bad_utf8, 0}, {2, 1, why::bad_utf8, 0}, {3, 0, why::bad_utf8, 0}, {3, 1, why::bad_utf8, 0}}));
  BOOST_TEST(shown(t) == "<é>|<b>\n<c>|<\xE9>\n<d>|<\xC3>\n<\xFF>|<\xFE>\n");
  BOOST_TEST(bare("\xEF\xBB\xBF" "a,\xE9\n").encoding == "utf-8");
}

BOOST_AUTO_TEST_CASE(the_decision_does_not_depend_on_where_reads_end) {
  const std::string lines = repeat("kode,nama\n", 30000);
  for (const std::string& tail : {std::string("x,\xE9\nz,\xC3\xA9\n"), std::string("x,\xC3\xA9\nz,\xE9\n"), std::string("x,\xE2\x82"), std::string("x,\xF0\x9F\x98\x80,\xF0\x9F\x98")}) {
    const auto whole = bare(lines + tail);
    for (const std::size_t chunk : {std::size_t{7}, std::size_t{8}, std::size_t{9}, std::size_t{64}, std::size_t{4096}, std::size_t{299999}, std::size_t{1} << 24U}) {
      BOOST_TEST(whole.same(bare(lines + tail, {}, {chunk})));
    }
  }
}

BOOST_AUTO_TEST_CASE(windows_1252_found_late_is_said_late) {
  csv_source from("x", repeat("kode,nama\n", 60000) + "a,\xE9\n", {});
  const auto t = read(from);
  BOOST_TEST((t.shape.encoding == "utf-8" && t.encoding == "windows-1252"));
  BOOST_TEST((t.records.back().cells.back() == "é" && t.records.back().bytes.back() == 600002));
  const auto notes = from.late_notes();
  BOOST_TEST_REQUIRE(notes.size() == 1U);
  BOOST_TEST((notes[0].second.en.find("600,003") != std::string::npos && notes[0].second.id.find("windows-1252") != std::string::npos));
}

BOOST_AUTO_TEST_CASE(utf16_by_mark_and_by_pattern) {
  const std::string text = "kode,nama\n1,\"a\"\"b\"\n2,c\r\n";
  for (const bool little : {true, false}) {
    for (const bool mark : {true, false}) {
      const auto t = read(utf16(text, little, mark));
      BOOST_TEST_REQUIRE(!t.trouble.has_value());
      BOOST_TEST(t.encoding == (little ? "utf-16le" : "utf-16be"));
      BOOST_TEST(shown(t) == "<1>|<a\"b>\n<2>|<c>\n");
      const std::int64_t start = mark ? 2 : 0;
      BOOST_TEST((t.records[0].bytes == std::vector<std::int64_t>{start + 20, start + 24}));
      BOOST_TEST((t.records[1].bytes == std::vector<std::int64_t>{start + 38, start + 42}));
    }
  }
  const auto odd = read(utf16("a,b\n1,2\n", true, true) + "x");   // half a unit at the end
  BOOST_TEST(odd.count(why::bad_utf8) == 1U);
  const auto long_one = utf16(repeat("kode;nama\n1;x\n", 40000), true, true);
  BOOST_TEST(bare(long_one).same(bare(long_one, {}, {999})));
}

BOOST_AUTO_TEST_CASE(the_way_back_to_bytes_survives_cells_that_were_rewritten) {
  std::string latin, wide;
  std::vector<std::int64_t> want;
  for (int i = 0; i < 400; ++i) {
    want.push_back(static_cast<std::int64_t>(latin.size()));
    latin += "\"\xE9\"\"" + std::string(static_cast<std::size_t>(i), '\xE9') + "\"\"x\"\xE9\xE9,\"a\"\n";
  }
  const auto t = bare(latin, {.delimiter = ','});
  BOOST_TEST_REQUIRE(t.records.size() == 400U);
  for (std::size_t i = 0; i < 400; ++i) {
    if (t.records[i].bytes[0] != want[i] || t.records[i].byte != want[i]) BOOST_FAIL("record " << i << ": " << t.records[i].bytes[0] << ", not " << want[i]);
    BOOST_TEST(t.records[i].bytes[1] == want[i] + static_cast<std::int64_t>(i) + 11);
  }
}

BOOST_AUTO_TEST_CASE(an_encoding_can_be_asked_for) {
  BOOST_TEST(shown(bare("a,\xE9\x85\n", {.encoding = "latin1"})) == "<a>|<é\xC2\x85>\n");
  BOOST_TEST(bare("a,\xE9\n", {.encoding = "utf-8"}).count(why::bad_utf8) == 1U);
  BOOST_TEST(shown(bare(utf16("a,b\n", false, true), {.encoding = "UTF-16"})) == "<a>|<b>\n");
  BOOST_TEST(shown(bare(utf16("a,b\n", true, false), {.encoding = "utf-16le"})) == "<a>|<b>\n");
  const auto unknown = bare("a,b\n", {.encoding = "no-such-charset"});
  BOOST_TEST_REQUIRE(unknown.trouble.has_value());
  BOOST_TEST((unknown.trouble->code == status::unsupported));
}

BOOST_AUTO_TEST_CASE(what_is_no_text_is_refused) {
  using namespace std::string_literals;
  for (const std::string& bytes : {"a,b\n\0\n"s, "PK\x03\x04\0\0\0\0"s, "\x7F" "ELF\x02\x01\x01\0\0\0\0\0"s, std::string(1000, '\x01'), "ab\x01"s, std::string(65536, '\0')}) {
    const auto t = read(bytes);
    BOOST_TEST_REQUIRE(t.trouble.has_value());
    BOOST_TEST((t.trouble->code == status::not_a_table && t.trouble->place == "data.csv"));
    BOOST_TEST((t.trouble->message.id.find("--encoding") != std::string::npos && t.trouble->message.en.find("--encoding") != std::string::npos));
  }
  BOOST_TEST(!read(repeat("0123456789\t\r\n", 8) + "\x01").trouble.has_value());
  BOOST_TEST(!read(repeat("kode,nama\n", 7000) + "\0"s).trouble.has_value());   // behind the first 64 KiB a NUL is data
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_is_named_with_a_way_out) {
  for (const std::string path : {"/no/such/file.csv", "/tmp"}) {
    csv_source from(path, std::nullopt, {});
    const auto t = read(from);
    BOOST_TEST_REQUIRE(t.trouble.has_value());
    BOOST_TEST((t.trouble->code == status::unreadable && t.trouble->place == path));
    BOOST_TEST((t.trouble->message.id.find(path) != std::string::npos && t.trouble->message.en.find(path) != std::string::npos));
  }
}

BOOST_AUTO_TEST_CASE(files_and_memory_read_alike) {
  const std::string text = repeat("1,\"é\n\",Soka\"an\n", 50000);
  char path[] = "/tmp/spbe-unit-table-XXXXXX";
  const int descriptor = ::mkstemp(path);
  BOOST_TEST_REQUIRE(descriptor >= 0);
  ::close(descriptor);
  std::ofstream(path, std::ios::binary) << text;
  csv_source file(path, std::nullopt, {});
  const auto t = read(file);
  std::remove(path);
  BOOST_TEST((t.same(read(text)) && t.records.size() == 50000 && t.count(why::stray_quote) == 50000));
}

namespace {

// An input that breaks in the middle.
class breaking_input final : public byte_input {
 public:
  result<std::size_t> read(char* to, std::size_t room) override {
    if (left_ == 0) return unexpected{error{status::unreadable, "file.unreadable", "x", {"putus", "broken"}}};
    const std::size_t n = std::min(room, left_);
    for (std::size_t i = 0; i < n; ++i) to[i] = "ab,c\n"[(at_ + i) % 5];
    at_ += n;
    left_ -= n;
    return n;
  }

 private:
  std::size_t at_ = 0;
  std::size_t left_ = 1000003;
};

}  // namespace

BOOST_AUTO_TEST_CASE(records_before_a_broken_read_stand) {
  csv_source from("x", std::make_unique<breaking_input>(), {});
  const auto t = read(from);
  BOOST_TEST_REQUIRE(t.trouble.has_value());
  BOOST_TEST((t.trouble->message.en == "broken" && t.records.size() == 200000));
}
