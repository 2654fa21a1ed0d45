// Files of real life, where they are at hand: the report names every defect that a reader finds in them, and no other.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include "run_text.hpp"
#include "text/split.hpp"

using namespace engine_test;

namespace {

const std::string project = SPBE_SOURCE_DIR;

std::string slurp(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// "column|defect|cells|row"
std::string brief_of(const spbe::finding& f) {
  const auto at = f.message.find(": ") + 2;
  std::string cells = f.message.substr(at, f.message.find(" of ", at) - at);
  std::erase(cells, ',');
  return f.column + '|' + f.rule + '|' + cells + '|' + (f.row == 0 ? "" : std::to_string(f.row));
}

}  // namespace

BOOST_AUTO_TEST_CASE(real_files_have_the_defects_a_reader_finds_in_them) {
  const auto table = spbe::detail::split_csv(slurp(project + "/tests/real/defects.csv"));
  BOOST_TEST_REQUIRE(table.has_value());
  std::map<std::string, std::vector<std::string>> wanted;
  for (std::size_t i = 1; i < table->size(); ++i) {
    const auto& row = (*table)[i].cells;
    wanted[row[0]].push_back(row[1] + '|' + row[2] + '|' + row[3] + '|' + row[4]);
  }
  BOOST_TEST(wanted.size() == 11U);
  const std::string folder = project + "/../shared/real/";
  if (!std::filesystem::is_directory(folder)) {
    BOOST_TEST_MESSAGE("skipped: ../shared/real is not here");
    return;
  }
  for (auto& [file, expected] : wanted) {
    BOOST_TEST_CONTEXT(file) {
      std::vector<spbe::rows> inputs;
      inputs.push_back(spbe::rows::csv(folder + file));
      const auto t = run(spbe::plan::structure_only(), std::move(inputs), {.as_of = spbe::date(2026, 1, 1), .lang = spbe::language::en});
      std::vector<std::string> got;
      for (const auto& f : t.findings) {
        if (f.code == "field.damage") got.push_back(brief_of(f));
      }
      std::sort(got.begin(), got.end());
      std::sort(expected.begin(), expected.end());
      same(got, expected);
    }
  }
}
