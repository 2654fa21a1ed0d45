// Files of real life, where they are at hand.
#include <filesystem>
#include <fstream>
#include <iterator>

#include "collect.hpp"
#include "text/split.hpp"

using namespace collected;

namespace {

const std::string project = SPBE_SOURCE_DIR;

std::string slurp(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

BOOST_AUTO_TEST_CASE(real_files_are_what_a_reader_finds_in_them) {
  const auto table = split_csv(slurp(project + "/tests/real/expected.csv"));
  BOOST_TEST_REQUIRE(table.has_value());
  BOOST_TEST_REQUIRE(table->size() == 12U);
  const std::string folder = project + "/../shared/real/";
  if (!std::filesystem::is_directory(folder)) {
    BOOST_TEST_MESSAGE("skipped: ../shared/real is not here");
    return;
  }
  for (std::size_t i = 1; i < table->size(); ++i) {
    const auto& want = (*table)[i].cells;
    BOOST_TEST_CONTEXT(want[0]) {
      csv_source from(folder + want[0], std::nullopt, {});
      const auto got = read(from);
      BOOST_TEST_REQUIRE(!got.trouble.has_value());
      BOOST_TEST(got.encoding == want[1]);
      BOOST_TEST(got.shape.delimiter == want[2]);
      BOOST_TEST(std::to_string(got.shape.header_line) == want[3]);
      BOOST_TEST(std::to_string(got.records.size()) == want[4]);
      BOOST_TEST(std::to_string(got.shape.columns) == want[5]);
      BOOST_TEST(std::to_string(got.count(event::reason::ragged)) == want[6]);
      BOOST_TEST(std::to_string(got.count(event::reason::stray_quote)) == want[7]);
      BOOST_TEST(got.events.size() == got.count(event::reason::ragged) + got.count(event::reason::stray_quote));
      if (want[0] != "kodewilayah-2022.csv") continue;
      std::vector<std::uint64_t> lines;
      for (const auto& e : got.events) {
        if (e.why == event::reason::ragged) lines.push_back(got.records[e.row].line);
      }
      BOOST_TEST((lines == std::vector<std::uint64_t>{8711, 15176}));
      header_question two{2, [](const std::vector<std::string_view>&) { return std::size_t{0}; }};
      csv_source with_schema(folder + want[0], std::nullopt, {});
      const auto shape = with_schema.open(two);
      BOOST_TEST((shape.has_value() && shape->header_line == 0 && !shape->header_missing && shape->columns == 2));
    }
  }
}
