// The fast path answers as the slow reference does, whatever the bytes, the sizes of chunks and the instruction set.
#include <random>

#include "random_text.hpp"
#include "reference.hpp"

using namespace collected;

namespace {

std::string told(const std::string& text, const table& want, const table& got, const std::string& how) {
  std::string out = how + "\ntext: ";
  for (const char c : text) out += c == '\n' ? "\\n" : c == '\r' ? "\\r" : std::string(1, c);
  out += "\nwant:\n" + shown(want) + "got:\n" + shown(got);
  for (const auto* t : {&want, &got}) {
    out += "events:";
    for (const auto& e : t->events) out += " " + std::to_string(e.row) + "/" + std::to_string(e.column) + "/" + std::to_string(static_cast<int>(e.why)) + "/" + std::to_string(e.found);
    out += " lines " + std::to_string(t->lines) + "\n";
  }
  return out;
}

bool agree(const table& want, const table& got) {
  return want.records == got.records && want.events == got.events && want.lines == got.lines && want.shape.columns == got.shape.columns;
}

void compare(const std::string& text, reference::limits most, std::mt19937& random) {
  const std::size_t mark = text.compare(0, 3, "\xEF\xBB\xBF") == 0 ? 3 : 0;
  auto want = reference::read(text.substr(mark), ',', most, mark);
  if (want.shape.columns == 0 && !want.records.empty()) return;   // a first record that is lost: columns are another matter
  csv_options options;
  options.delimiter = ',';
  options.encoding = "utf-8";
  options.cell_limit = most.cell;
  options.record_limit = most.record;
  for (const auto level : {scan_level::portable, scan_level::sse2, scan_level::avx2, scan_level::avx512}) {
    if (level > best_scan_level()) continue;
    const std::size_t chunk = 1 + random() % 80;
    const std::size_t edges = random() % 3 == 0 ? 0 : 1 + random() % 40;
    for (const std::size_t size : {chunk, std::size_t{256U << 10U}}) {
      const auto got = bare(text, options, {size, edges, level});
      BOOST_TEST_REQUIRE(!got.trouble.has_value());
      if (agree(want, got)) continue;
      BOOST_FAIL(told(text, want, got, "chunk " + std::to_string(size) + " edges " + std::to_string(edges) + " level " + std::to_string(static_cast<int>(level)) +
                                           " limits " + std::to_string(most.cell) + " " + std::to_string(most.record)));
    }
  }
}

}  // namespace

BOOST_AUTO_TEST_CASE(any_text_reads_as_the_reference_reads_it) {
  std::mt19937 random(20261124);
  for (int i = 0; i < 6000; ++i) compare(random_text(random, 1 + random() % 40), {1U << 20U, 4U << 20U}, random);
  for (int i = 0; i < 1500; ++i) compare(random_text(random, 60 + random() % 400), {1U << 20U, 4U << 20U}, random);
  for (int i = 0; i < 60; ++i) compare(random_text(random, 5000 + random() % 8000), {1U << 20U, 4U << 20U}, random);
}

BOOST_AUTO_TEST_CASE(small_limits_too) {
  std::mt19937 random(7);
  for (int i = 0; i < 6000; ++i) compare(random_text(random, 1 + random() % 90), {1 + random() % 12, 1 + random() % 40}, random);
}

BOOST_AUTO_TEST_CASE(every_chunk_size_gives_the_same_answer) {
  std::mt19937 random(99);
  for (int i = 0; i < 40; ++i) {
    const std::string text = random_text(random, 150);
    const auto whole = bare(text, {.delimiter = ','});
    for (std::size_t chunk = 1; chunk <= 70; ++chunk) {
      const auto got = bare(text, {.delimiter = ','}, {chunk});
      if (!whole.same(got)) BOOST_FAIL(told(text, whole, got, "chunk " + std::to_string(chunk)));
    }
  }
}

BOOST_AUTO_TEST_CASE(tidy_files_of_every_shape_take_the_fast_path_rightly) {
  std::mt19937 random(3);
  for (int i = 0; i < 30; ++i) {
    const std::string line_end = random() % 2 == 0 ? "\n" : "\r\n";
    const bool quoted = random() % 2 == 0;
    const std::size_t columns = 1 + random() % 20;
    std::string text;
    for (std::size_t r = 0; r < 700; ++r) {
      for (std::size_t c = 0; c < columns; ++c) {
        std::string value(random() % 30, static_cast<char>('a' + random() % 26));
        if (quoted && random() % 9 == 0) value += random() % 2 == 0 ? "\n" : "\"\"";
        if (columns == 1 && value.empty()) value = "x";
        text += (c != 0 ? "," : "") + (quoted ? "\"" + value + "\"" : value);
      }
      text += line_end;
    }
    compare(text, {1U << 20U, 4U << 20U}, random);
  }
}

// Every cell in quotes, but for a byte or two that are missing, too many or others; the end of the text anywhere.
BOOST_AUTO_TEST_CASE(quoted_files_with_a_fault_or_none) {
  std::mt19937 random(31);
  for (int i = 0; i < 3000; ++i) {
    const std::string line_end = random() % 3 == 0 ? "\r\n" : "\n";
    const std::size_t columns = 1 + random() % 9;
    std::string text;
    for (std::size_t r = 0, rows = 1 + random() % 60; r < rows; ++r) {
      for (std::size_t c = 0; c < columns; ++c) text += (c != 0 ? ",\"" : "\"") + std::string(random() % 12, 'q') + "\"";
      text += line_end;
    }
    for (unsigned faults = random() % 3; faults != 0; --faults) {
      const std::size_t at = random() % text.size();
      const char sign = "\"\",,\r\nx"[random() % 7];
      const unsigned how = random() % 4;
      if (how == 0) text[at] = sign;
      else if (how == 1) text.insert(at, 1, sign);
      else if (how == 2) text.erase(at, 1);
      else text.resize(at + 1);
      if (text.empty()) text = "\"\"";
    }
    compare(text, {1U << 20U, 4U << 20U}, random);
  }
}

// Ragged records without quotes where others have them, before and behind a stray quote or one that never closes; with a whole number of blocks, too.
BOOST_AUTO_TEST_CASE(ragged_records_without_quotes_among_quoted_ones) {
  std::mt19937 random(29);
  for (int i = 0; i < 200; ++i) {
    const std::size_t columns = 2 + random() % 6;
    const std::size_t rows = 20 + random() % 200;
    std::string text;
    for (std::size_t r = 0; r < rows; ++r) {
      const std::size_t width = r != 0 && random() % 15 == 0 ? 1 + random() % (columns + 2) : columns;
      for (std::size_t c = 0; c < width; ++c) {
        const std::string value(1 + random() % 20, 'v');
        text += (c != 0 ? "," : "") + (random() % 40 == 0 ? "\"" + value + ",\"" : value);
      }
      if (random() % 100 == 0) text += 'x';
      if (random() % 200 == 0) text += random() % 2 == 0 ? "\"" : ",\"";
      if (r + 1 < rows) text += random() % 50 == 0 ? "\r\n" : "\n";
    }
    if (random() % 2 == 0) text.append((64 - text.size() % 64) % 64, 'e');
    compare(text, {1U << 20U, 4U << 20U}, random);
  }
}

// A long record may make good for a short one before it, in edges and in ends, within a window or across two.
BOOST_AUTO_TEST_CASE(records_of_one_width_with_others_among_them) {
  std::mt19937 random(5);
  for (int i = 0; i < 400; ++i) {
    const std::size_t columns = 1 + random() % 4;
    const std::size_t odd_ones = 1 + random() % 120;   // one record among so many has another width
    std::string text;
    for (std::size_t r = 0; r < 500; ++r) {
      std::size_t width = columns;
      if (r != 0 && random() % odd_ones == 0) width = random() % (2 * columns + 1);   // 0 is a blank line
      for (std::size_t c = 0; c < width; ++c) text += (c != 0 ? "," : "") + std::string(random() % 3, 'v');
      if (random() % (8 * odd_ones) == 0) text += width == 0 ? "\"\n\"" : ",\"\n\"";
      if (r + 1 < 500 || random() % 2 == 0) text += '\n';
    }
    compare(text, {1U << 20U, 4U << 20U}, random);
  }
}

// A block of the scan ends behind the closing quote, before it, and everywhere else.
BOOST_AUTO_TEST_CASE(behind_a_closing_quote_wherever_a_block_ends) {
  std::mt19937 random(64);
  for (const std::string behind : {"\",\"b\"\n", "\"\n\"b\",\"c\"\n", "\"\r\n", "\"\rx\"\n", "\"\r", "\"", "\"x\",\"b\"\n", "\"\"\n\",\"b\"\n", "\"\"\",\"b\"\n", "\" ,b\n", "\"\"x\",b\n", "\"\"\"\"\n"}) {
    for (std::size_t size = 0; size < 140; ++size) {
      const std::string cell = '"' + std::string(size, 'v');
      compare("\"h\",\"i\"\n" + cell + behind, {1U << 20U, 4U << 20U}, random);
      compare("\"h\",\"i\"\n" + cell + behind + "\"d\",\"e\"\nf,g\n\"d\",\"e\"\n", {1U << 20U, 4U << 20U}, random);
    }
  }
}
