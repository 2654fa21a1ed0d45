// The marks of a text are those of the plain rules, a byte at a time, in whatever pieces the text comes and whatever stands behind it.
#include <random>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "random_text.hpp"
#include "table/scan.hpp"

using namespace spbe::detail;

namespace {

struct plain_marks {
  std::vector<bool> cells, line_ends;
  std::vector<std::uint32_t> odd;
  std::size_t record_end = 0;
  bool quoted = false, inner_lines = false;
};

plain_marks by_plain_rules(const std::string& text, std::uint32_t unclosed) {
  plain_marks out;
  out.cells.resize(text.size());
  out.line_ends.resize(text.size());
  std::size_t start = 0;
  bool odd = false, bare = false;
  const auto sign = [&](std::size_t at) { return at < text.size() ? text[at] : '\n'; };
  for (std::size_t p = 0; p < text.size(); ++p) {
    const char c = text[p];
    if (c == '\n') out.line_ends[p] = true;
    if (out.quoted) {
      out.inner_lines = out.inner_lines || c == '\n';
      if (c != '"') continue;
      const char next = sign(p + 1);
      const bool doubled = next == '"';
      odd = odd || (next != ',' && next != '\n' && !(next == '\r' && p + 2 < text.size() && text[p + 2] == '\n'));
      out.quoted = doubled;
      p += doubled ? 1 : 0;
    } else if (c == ',' || c == '\n') {
      out.cells[p] = true;
      start = p + 1;
      if (odd) out.odd.push_back(static_cast<std::uint32_t>(start));
      odd = false;
      if (c == '\n') out.record_end = start;
      bare = bare && c != '\n';
    } else if (c == '"' && !bare) {
      bare = p == start && p == unclosed;
      out.quoted = p == start && !bare;
      odd = odd || p != start;
    }
  }
  return out;
}

void compare(const cell_marks& got, const std::string& text, std::uint32_t unclosed = cell_marks::nowhere) {
  const auto want = by_plain_rules(text, unclosed);
  BOOST_TEST_REQUIRE(got.size == text.size());
  for (std::size_t p = 0; p < text.size(); ++p) {
    const auto& block = got.blocks[p / 64];
    const auto at = [p](std::uint64_t bits) { return (bits >> (p % 64) & 1U) != 0; };
    BOOST_TEST_REQUIRE(at(block.cells) == want.cells[p], "cell at " << p << " of " << text);
    BOOST_TEST_REQUIRE(at(block.line_ends) == want.line_ends[p], "line end at " << p << " of " << text);
    BOOST_TEST_REQUIRE((text[p] != '"' || (got.quotes[p / 64] != 0 && got.any_quote())), "quote at " << p << " of " << text);
  }
  BOOST_TEST_REQUIRE(got.odd == want.odd, boost::test_tools::per_element());
  BOOST_TEST_REQUIRE(got.last_record_end() == want.record_end);
  BOOST_TEST_REQUIRE(got.open() == want.quoted);
  BOOST_TEST_REQUIRE((got.inner_lines() || !want.inner_lines));
}

// What stands behind the text is another chunk's, and must not matter.
std::string with_rubbish(const std::string& text, std::mt19937& random) {
  std::string out = text + random_text(random, 64);
  out.resize(text.size() + 64, '"');
  return out;
}

template <class F>
void at_each_level(F f) {
  for (const auto level : {scan_level::portable, scan_level::sse2, scan_level::avx2, scan_level::avx512}) {
    if (level <= best_scan_level()) f(level);
  }
}

}  // namespace

BOOST_AUTO_TEST_CASE(marks_do_not_depend_on_the_pieces_that_a_text_comes_in) {
  std::mt19937 random(20261129);
  cell_marks marks;
  for (int i = 0; i < 3000; ++i) {
    const std::string text = random_text(random, 1 + random() % 500);
    at_each_level([&](scan_level level) {
      marks.begin(',', level, 256);
      for (std::size_t size = 0; size < text.size();) {
        const std::size_t more = std::min(text.size() - size, 1 + random() % (random() % 2 == 0 ? 3 : 200));
        const bool high = text.substr(size, more).find_first_of("\xC3\xA9\xEF\xBB\xBF") != std::string::npos;
        size += more;
        const std::string seen = with_rubbish(text.substr(0, size), random);
        BOOST_TEST_REQUIRE((marks.extend(seen.data(), size) || !high));
      }
      compare(marks, text);
    });
  }
}

BOOST_AUTO_TEST_CASE(marks_are_right_wherever_a_text_stops) {
  std::mt19937 random(65);
  cell_marks marks;
  for (const std::string behind : {"\",\"b\"\n", "\"\r\n", "\"\rx\"\n", "\"x\",\"b\"\n", "\"\"\n\",\"b\"\n", "\"\"x\",b\n", "\n,\",\"b\"\n"}) {
    const std::string text = "\"h\",\"i\"\n\"" + std::string(random() % 100, 'v') + behind + "\"d\",\"" + std::string(70, '\n') + "\"\n";
    at_each_level([&](scan_level level) {
      marks.begin(',', level, 256);
      for (std::size_t size = 1; size <= text.size(); ++size) {
        marks.extend(with_rubbish(text.substr(0, size), random).data(), size);
        compare(marks, text.substr(0, size));
      }
    });
  }
}

// A piece that ends between CR and LF shows a CR behind a quote: what that looked like is forgotten with the next piece.
BOOST_AUTO_TEST_CASE(a_text_with_every_cell_in_quotes_is_known_for_one_in_any_pieces) {
  std::mt19937 random(67);
  cell_marks marks;
  std::string text;
  while (text.size() < 400) text += "\"" + std::string(random() % 20, 'v') + "\",\"\"\r\n";
  at_each_level([&](scan_level level) {
    for (std::size_t first = 1; first < text.size(); ++first) {
      marks.begin(',', level, 256);
      marks.extend(with_rubbish(text.substr(0, first), random).data(), first);
      marks.extend(with_rubbish(text, random).data(), text.size());
      marks.seal(text.size());
      BOOST_TEST_REQUIRE(!marks.bare_cells());
    }
  });
}

BOOST_AUTO_TEST_CASE(a_quote_that_never_closes_leaves_the_rest_of_its_line_bare) {
  std::mt19937 random(66);
  cell_marks marks;
  for (int i = 0; i < 600; ++i) {
    const std::string text = std::string(random() % 130, 'v') + ",\"" + random_text(random, 1 + random() % 200);
    const auto quote = static_cast<std::uint32_t>(text.find('"'));
    at_each_level([&](scan_level level) {
      marks.begin(',', level, 256);
      marks.extend(with_rubbish(text, random).data(), text.size());
      marks.restart(quote);
      marks.extend(with_rubbish(text, random).data(), text.size());
      compare(marks, text, quote);
    });
  }
}

BOOST_AUTO_TEST_CASE(sealed_marks_know_nothing_of_what_was_cut_off) {
  std::mt19937 random(67);
  cell_marks marks, whole;
  for (int i = 0; i < 1000; ++i) {
    const std::string text = random_text(random, 1 + random() % 300);
    at_each_level([&](scan_level level) {
      marks.begin(',', level, 256);
      marks.extend(with_rubbish(text, random).data(), text.size());
      const std::size_t end = marks.last_record_end();
      marks.seal(end);
      const auto want = by_plain_rules(text.substr(0, end), cell_marks::nowhere);
      BOOST_TEST_REQUIRE(marks.odd == want.odd, boost::test_tools::per_element());
      BOOST_TEST_REQUIRE(marks.last_record_end() == end);
      if (end % 64 != 0) BOOST_TEST_REQUIRE(((marks.blocks[end / 64].cells | marks.blocks[end / 64].line_ends) >> (end % 64)) == 0U);
    });
  }
}
