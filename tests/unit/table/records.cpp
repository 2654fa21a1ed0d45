// Where cells and records end, and what is said about those that are not as they should be.
#include "collect.hpp"

using namespace collected;
using why = event::reason;

namespace {

constexpr auto whole = event::whole_record;

bool told(const table& t, const std::vector<said>& want) {
  if (t.events == want) return true;
  for (const auto& e : t.events) BOOST_TEST_MESSAGE(e.row << "/" << e.column << " " << static_cast<int>(e.why) << " " << e.found);
  return false;
}

csv_options comma() { return {.delimiter = ','}; }

}  // namespace

BOOST_AUTO_TEST_CASE(lf_and_crlf_end_a_record_and_a_lone_cr_is_data) {
  BOOST_TEST(shown(bare("a,b\nc,d\r\ne,f", comma())) == "<a>|<b>\n<c>|<d>\n<e>|<f>\n");
  BOOST_TEST(shown(bare("a\rb,c\n\r,d\n", comma())) == "<a\rb>|<c>\n<\r>|<d>\n");
  BOOST_TEST(shown(bare("a,b\r", comma())) == "<a>|<b\r>\n");
  BOOST_TEST(shown(bare("a,b\r\r\n", comma())) == "<a>|<b\r>\n");
  BOOST_TEST(shown(bare("\"a\"\r\n\"b\"\n", comma())) == "<a>\n<b>\n");
}

BOOST_AUTO_TEST_CASE(a_blank_line_is_skipped_and_keeps_its_number) {
  const auto t = bare("\n\r\na,1\n\n\nb,2\r\n\r\nc,3\n\n", comma());
  BOOST_TEST(shown(t) == "<a>|<1>\n<b>|<2>\n<c>|<3>\n");
  BOOST_TEST((t.records[0].line == 3 && t.records[1].line == 6 && t.records[2].line == 8));
  BOOST_TEST(t.lines == 10U);
  BOOST_TEST(t.events.empty());
  BOOST_TEST(shown(bare("a,b\n \n,\n", comma())) == "<a>|<b>\n< >|-\n<>|<>\n");
}

BOOST_AUTO_TEST_CASE(quotes_open_as_the_first_byte_of_a_cell_only) {
  const auto t = bare("\"a,\"\"1\"\"\nx\",\"\",c\nSoka\"an, \"b\",d\n", comma());
  BOOST_TEST(shown(t) == "<a,\"1\"\nx>|<>|<c>\n<Soka\"an>|< \"b\">|<d>\n");
  BOOST_TEST(told(t, {{1, 0, why::stray_quote, 0}, {1, 1, why::stray_quote, 0}}));
  BOOST_TEST((t.records[1].line == 3));
}

BOOST_AUTO_TEST_CASE(behind_a_closing_quote_bytes_are_data_and_count_once_a_cell) {
  const auto t = bare("\"ab\"cd\"e\",\"x\" ,y\n\"a\"\r,b,c\n", comma());
  BOOST_TEST(shown(t) == "<abcd\"e\">|<x >|<y>\n<a\r>|<b>|<c>\n");
  BOOST_TEST(told(t, {{0, 0, why::stray_quote, 0}, {0, 1, why::stray_quote, 0}, {1, 0, why::stray_quote, 0}}));
}

BOOST_AUTO_TEST_CASE(a_ragged_record_is_one_event_and_its_cells_are_there) {
  const auto t = bare("a,b,c\n1\n1,2,3,4,5\n1,2\n7,8,9\n", comma());
  BOOST_TEST(shown(t) == "<a>|<b>|<c>\n<1>|-|-\n<1>|<2>|<3>\n<1>|<2>|-\n<7>|<8>|<9>\n");
  BOOST_TEST(told(t, {{1, whole, why::ragged, 1}, {2, whole, why::ragged, 5}, {3, whole, why::ragged, 2}}));
}

BOOST_AUTO_TEST_CASE(an_unclosed_quote_is_data_and_reading_resumes_on_the_next_line) {
  const auto t = bare("a,b,c\n1,\"x,3\n4,5,6\n", comma());
  BOOST_TEST(shown(t) == "<a>|<b>|<c>\n<1>|<\"x>|<3>\n<4>|<5>|<6>\n");
  BOOST_TEST(told(t, {{1, whole, why::unclosed_quote, 0}}));
  BOOST_TEST((t.records[1].line == 2 && t.records[2].line == 3));
  // Further quotes on that line are data too, and no more is said about them.
  const auto u = bare("a,b,c\n1,\"x\"\",\"\"y\n4,5,6\n", comma());
  BOOST_TEST(shown(u) == "<a>|<b>|<c>\n<1>|<\"x\"\">|<\"\"y>\n<4>|<5>|<6>\n");
  BOOST_TEST(told(u, {{1, whole, why::unclosed_quote, 0}}));
  BOOST_TEST(shown(bare("\"", comma())) == "<\">\n");
  // In a cell that has no column.
  const auto v = bare("a\n1,\"x\n2\n", comma());
  BOOST_TEST(told(v, {{1, whole, why::unclosed_quote, 0}}));
}

BOOST_AUTO_TEST_CASE(past_the_record_limit_a_quote_counts_as_unclosed) {
  csv_options options = comma();
  options.record_limit = 20;
  const auto t = bare("a,b\n1,\"x\n2,3\n4,5\n6,7\n8,9\n1,2\n\"\n", options);
  BOOST_TEST(shown(t) == "<a>|<b>\n<1>|<\"x>\n<2>|<3>\n<4>|<5>\n<6>|<7>\n<8>|<9>\n<1>|<2>\n<\">|-\n");
  BOOST_TEST(told(t, {{1, whole, why::unclosed_quote, 0}, {7, whole, why::unclosed_quote, 0}}));
}

BOOST_AUTO_TEST_CASE(limits_end_in_one_event_and_the_next_record) {
  csv_options options = comma();
  options.cell_limit = 5;
  options.record_limit = 12;
  const auto t = bare("a,b\n123456,\"\n7\"\n1,2\nabcd,efgh,ijkl\n3,4\n", options);
  BOOST_TEST(shown(t) == "<a>|<b>\n-|-\n<1>|<2>\n-|-\n<3>|<4>\n");
  BOOST_TEST(told(t, {{1, whole, why::cell_limit, 0}, {3, whole, why::record_limit, 0}}));
  BOOST_TEST((t.records[2].line == 4 && t.records[4].line == 6));
}

BOOST_AUTO_TEST_CASE(a_record_of_exactly_the_limit_is_no_trouble) {
  csv_options options = comma();
  options.record_limit = 7;
  options.cell_limit = 5;
  for (const auto* end : {"\n", "\r\n", ""}) {
    options.record_limit = std::string(end) == "\r\n" ? 8 : 7;
    const auto t = bare(std::string("a,12345") + end, options);
    BOOST_TEST(shown(t) == "<a>|<12345>\n");
    BOOST_TEST(t.events.empty());
  }
}

BOOST_AUTO_TEST_CASE(gigantic_cells_cost_no_memory) {
  // A quote that opens a cell of 64 MiB: without line ends one lost record, with them a record a line.
  const std::string filler(64U << 20U, 'x');
  const auto t = bare("a,b\n1,\"" + filler + "\n3,4\n", comma());
  BOOST_TEST(t.records.size() == 3U);
  BOOST_TEST(told(t, {{1, whole, why::unclosed_quote, 0}}));
  BOOST_TEST(t.largest < 10U << 20U);
  const auto u = bare("a,b\n1," + filler + "\n3,4\n", comma());
  BOOST_TEST(told(u, {{1, whole, why::record_limit, 0}}));
  BOOST_TEST((u.records[2].line == 3));
  const auto v = bare("a,b\n" + std::string(3U << 20U, ',') + "\n3,4\n", comma());
  BOOST_TEST(told(v, {{1, whole, why::ragged, (3U << 20U) + 1}}));
  std::string lines = "a,b\n1,\"";
  for (int i = 0; i < 600000; ++i) lines += "\n2,234567890123456789";
  const auto w = bare(lines, comma());
  BOOST_TEST(w.records.size() == 600002U);
  BOOST_TEST(told(w, {{1, whole, why::unclosed_quote, 0}}));
  BOOST_TEST(w.largest < 10U << 20U);
}

BOOST_AUTO_TEST_CASE(bytes_are_where_the_cells_start) {
  const auto t = bare("ab,\"c\"\"d\",\"e\"\n\n\"f\",g,\"h\"x\n", comma());
  BOOST_TEST((t.records[0].bytes == std::vector<std::int64_t>{0, 3, 10}));
  BOOST_TEST(t.records[1].byte == 15);
  BOOST_TEST((t.records[1].bytes == std::vector<std::int64_t>{15, 19, 21}));
}
