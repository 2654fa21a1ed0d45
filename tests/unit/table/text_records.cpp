// Records for those who write a table on: nothing of it may be lost.
#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

#include <spbe/table.hpp>

#include "reference.hpp"

namespace {

using texts = std::vector<std::string>;

struct copied {
  texts header;
  std::vector<texts> cells;
  std::string text;   // as it would be written on
};

copied copy(const std::string& text, const texts& wanted = {}, spbe::csv_options options = {}) {
  auto records = spbe::text_records::open(spbe::rows::csv_text(text, "memory", std::move(options)), wanted);
  BOOST_REQUIRE(records.has_value());
  copied out;
  out.header = records->header();
  for (;;) {
    const auto record = records->next();
    BOOST_REQUIRE(record.has_value());
    if (*record == nullptr) return out;
    out.cells.emplace_back((*record)->cells.begin(), (*record)->cells.end());
    for (std::size_t i = 0; i < (*record)->written.size(); ++i) (out.text += i == 0 ? "" : std::string(1, records->delimiter())) += (*record)->written[i];
    out.text += (*record)->line_end;
  }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(text_records)

BOOST_AUTO_TEST_CASE(what_is_in_order_comes_out_as_it_stands) {
  const auto c = copy("kode,nama\r\n1,\"satu, \"\"1\"\"\"\r\n\"2\",dua\n3,\"ti\nga\"\n", {"kode"});
  BOOST_TEST((c.header == texts{"kode", "nama"}));
  BOOST_TEST((c.cells == std::vector<texts>{{"1", "satu, \"1\""}, {"2", "dua"}, {"3", "ti\nga"}}));
  BOOST_TEST(c.text == "1,\"satu, \"\"1\"\"\"\r\n\"2\",dua\n3,\"ti\nga\"\n");
}

BOOST_AUTO_TEST_CASE(ragged_records_and_blank_lines_stay) {
  const auto c = copy("kode;nama\n1\n\n2;dua;lebih;;\r\n\r\n3;tiga", {"kode"});
  BOOST_TEST((c.cells == std::vector<texts>{{"1"}, {}, {"2", "dua", "lebih", "", ""}, {}, {"3", "tiga"}}));
  BOOST_TEST(c.text == "1\n\n2;dua;lebih;;\r\n\r\n3;tiga\n");
}

BOOST_AUTO_TEST_CASE(what_breaks_the_rules_is_mended) {
  BOOST_TEST(copy("k,n\n1,a\"b\n2,\"x\"y\n3,c\n", {"k"}).text == "1,\"a\"\"b\"\n2,xy\n3,c\n");
  // A quote that never closes is data up to its line's end.
  const auto c = copy("k,n\n1,\"buka\n2,dua\n", {"k"});
  BOOST_TEST((c.cells == std::vector<texts>{{"1", "\"buka"}, {"2", "dua"}}));
  BOOST_TEST(c.text == "1,\"\"\"buka\"\n2,dua\n");
  BOOST_TEST(copy("k,n\n1,a\rb\n", {"k"}).text == "1,\"a\rb\"\n");
}

BOOST_AUTO_TEST_CASE(the_header_is_the_record_that_names_what_is_wanted) {
  const auto text = "Data desa\nNama Desa,Kode\nMekar,Sari\nBaru,Jaya\n";
  BOOST_TEST((copy(text, {"nama_desa"}).header == texts{"Nama Desa", "Kode"}));
  BOOST_TEST(copy(text, {"nama_desa", "kode"}).cells.size() == 2U);
  BOOST_TEST(copy("a\nb\n", {"c"}).header.empty());
  BOOST_TEST(copy("a\nb\n", {"c"}).cells.size() == 2U);
  BOOST_TEST((copy("a,b\n1,2\n").header == texts{"a", "b"}));
  BOOST_TEST(copy("").cells.empty());
}

BOOST_AUTO_TEST_CASE(other_encodings_come_out_as_utf8) {
  BOOST_TEST(copy("k,n\n1,caf\xE9\n", {"k"}).text == "1,caf\xC3\xA9\n");
  BOOST_TEST(copy("\xEF\xBB\xBFk,n\n1,2\n", {"k"}).header.at(0) == "k");
}

BOOST_AUTO_TEST_CASE(lines_are_counted_and_chunks_make_no_difference) {
  std::string text = "k,n\n";
  for (int i = 0; i < 60000; ++i) text += std::to_string(i) + ",\"baris\npanjang \"\"sekali\"\"\"\n";
  auto records = spbe::text_records::open(spbe::rows::csv_text(text, "memory"), {"k"});
  BOOST_REQUIRE(records.has_value());
  std::uint64_t line = 2;
  std::uint64_t wrong = 0;
  std::size_t count = 0;
  for (auto record = records->next(); record.has_value() && *record != nullptr; record = records->next(), line += 2, ++count) {
    wrong += (*record)->line == line && (*record)->cells.size() == 2 && (*record)->cells[1] == "baris\npanjang \"sekali\"" ? 0 : 1;
  }
  BOOST_TEST(count == 60000U);
  BOOST_TEST(wrong == 0U);
}

// Whatever the text: the cells are those of the slow reader, and what is written on reads as the same cells.
BOOST_AUTO_TEST_CASE(nothing_is_lost_of_any_text) {
  const std::string signs = "\"\",,\n\n\rab ";
  std::uint32_t seed = 1;
  const auto next = [&seed](std::size_t below) { return (seed = seed * 1664525U + 1013904223U) / 65536U % below; };
  spbe::csv_options plain;
  plain.encoding = "utf-8";
  plain.delimiter = ',';
  plain.header = 0;
  std::size_t wrong = 0;
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (std::size_t n = next(30); n != 0; --n) text += signs[next(signs.size())];
    const auto once = copy(text, {}, plain);
    std::vector<texts> slow, fast;
    for (const auto& record : reference::walker(text, ',', {plain.cell_limit, plain.record_limit}).run()) slow.push_back(record.cells);
    for (const auto& cells : once.cells) {
      if (!cells.empty()) fast.push_back(cells);
    }
    wrong += fast == slow && copy(once.text, {}, plain).cells == once.cells && copy(once.text, {}, plain).text == once.text ? 0 : 1;
  }
  BOOST_TEST(wrong == 0U);
}

BOOST_AUTO_TEST_CASE(a_record_beyond_the_limit_is_no_silent_loss) {
  spbe::csv_options small;
  small.record_limit = 1000;
  auto records = spbe::text_records::open(spbe::rows::csv_text("k,n\n1,2\n" + std::string(300000, 'x') + "\n3,4\n", "memory", small), {"k"});
  BOOST_REQUIRE(records.has_value());
  BOOST_TEST((records->next().value_or(nullptr) != nullptr));
  const auto lost = records->next();
  BOOST_REQUIRE(!lost.has_value());
  BOOST_TEST(lost.error().slug == "record.too_long");
  BOOST_TEST(lost.error().message.en.find("line 3") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
