// Chunks that are marked out and read before those in front of them were looked at: the same table, whatever stands where they were cut.
#include <cstdio>
#include <fstream>
#include <random>

#include <unistd.h>

#include "collect.hpp"
#include "random_text.hpp"

using namespace collected;

namespace {

table ahead(const std::string& text, std::size_t chunk, std::size_t many, csv_options options = {}) {
  options.header = 0;
  csv_source from("data.csv", text, std::move(options), {chunk});
  return read(from, {}, many);
}

void compare(const std::string& text, std::size_t chunk, const csv_options& options = {}) {
  const table want = bare(text, options, {chunk});
  for (const std::size_t many : {1U, 2U, 5U}) {
    const table got = ahead(text, chunk, many, options);
    BOOST_TEST_REQUIRE(got.trouble.has_value() == want.trouble.has_value());
    if (!want.same(got)) BOOST_FAIL("chunk " << chunk << ", " << many << " ahead of\n" << text << "\nwant:\n" << shown(want) << "got:\n" << shown(got));
  }
}

std::string lines(std::size_t count, const std::string& cells) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += std::to_string(i) + ',' + cells + '\n';
  return text;
}

}  // namespace

BOOST_AUTO_TEST_CASE(tidy_texts_are_read_ahead_to_their_last_chunks) {
  const table t = ahead(lines(4000, "budi,jakarta"), 1000, 4);
  BOOST_TEST(t.records.size() == 4000U);
  BOOST_TEST(t.taken_ahead + 2 >= t.chunks);
  BOOST_TEST(t.records[3999].byte == 1U * lines(3999, "budi,jakarta").size());
}

BOOST_AUTO_TEST_CASE(letters_beyond_ascii_are_read_ahead_too) {
  const table t = ahead("\xEF\xBB\xBF" + lines(4000, "kaf\xC3\xA9,\xE2\x80\x93"), 1000, 4);
  BOOST_TEST(t.taken_ahead + 2 >= t.chunks);
  BOOST_TEST(shown(t).find("<3999>|<kaf\xC3\xA9>") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_line_end_inside_quotes_where_a_chunk_was_cut) {
  for (std::size_t before = 0; before < 120; ++before) compare(lines(before, "b,c") + "x,\"two\nlines\nor\nmore\",c\n" + lines(200, "b,c"), 64);
}

BOOST_AUTO_TEST_CASE(line_ends_inside_quotes_all_the_way) {
  compare(lines(300, "\"a\nb\nc\",d"), 100);
  std::string text;
  for (std::size_t i = 0; i < 3000; ++i) text += "a,\"" + std::string(i % 13, 'b') + "\nc\nd\ne\nf\",g\n";
  const table t = ahead(text, 100, 3);
  BOOST_TEST(t.records.size() == 3000U);
  BOOST_TEST(t.taken_ahead < 40U);   // it is not tried for ever
}

// In front of the first byte that is not UTF-8 only ASCII: what was marked out behind it is another text.
BOOST_AUTO_TEST_CASE(an_encoding_that_shows_late) {
  for (std::size_t before = 0; before < 90; ++before) {
    compare(lines(before, "b,c") + "x,kaf\xE9,c\n" + lines(100, "b,kaf\xE9"), 128);
    compare(lines(before, "b,\xC3\xA9") + "x,kaf\xE9,c\n" + lines(100, "b,\xC3\xA9"), 128);
  }
}

BOOST_AUTO_TEST_CASE(stray_quotes_and_quotes_that_never_close) {
  compare(lines(100, "soka\"an,c") + "x,\"never,closed\n" + lines(100, "b,c"), 200, {.record_limit = 500});
  compare(lines(100, "b,c") + "x,\"never,closed\n" + lines(100, "b,\"c\""), 200, {.record_limit = 500});
}

BOOST_AUTO_TEST_CASE(records_longer_than_a_chunk) {
  compare(lines(50, "b,c") + "x," + std::string(3000, 'y') + ",c\n" + lines(100, "b,c"), 256);
  compare(lines(50, "b,c") + "x," + std::string(3000, 'y') + ",c\n" + lines(100, "b,c"), 256, {.record_limit = 1000});
}

BOOST_AUTO_TEST_CASE(any_text) {
  std::mt19937 random(411);
  for (int i = 0; i < 3000; ++i) compare(random_text(random, 1 + random() % 900), 1 + random() % 120, {.delimiter = ','});
}

// What is not there any more is asked for again by the usual way, which says so.
BOOST_AUTO_TEST_CASE(a_file_that_shrinks_while_it_is_read_ahead) {
  const std::string path = "ahead_" + std::to_string(::getpid()) + ".csv";
  std::ofstream(path, std::ios::binary) << lines(90000, "budi,jakarta");
  csv_options options;
  options.header = 0;
  csv_source from(path, std::nullopt, options, {4096});
  BOOST_REQUIRE(from.open({}));
  pace chunks(from, 3);
  chunk c;
  for (int i = 0; i < 20; ++i) BOOST_TEST_REQUIRE(chunks.next(c).value_or(false));
  BOOST_REQUIRE(::truncate(path.c_str(), 700000) == 0);
  std::optional<error> trouble;
  for (int i = 0; i < 400 && !trouble; ++i) {
    auto more = chunks.next(c);
    if (!more) trouble = more.error();
    else BOOST_TEST_REQUIRE(*more);
  }
  std::remove(path.c_str());
  BOOST_TEST_REQUIRE(trouble.has_value());
  BOOST_TEST(trouble->slug == "file.changed");
}
