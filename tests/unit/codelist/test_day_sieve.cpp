// The sieve of a day must answer as its list does, whatever a column holds.
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <spbe/catalog.hpp>

#include "codelist/day_sieve.hpp"

namespace {

using spbe::date;
using spbe::membership;
using spbe::standing;
using spbe::detail::day_sieve;

const spbe::list& wilayah() { return *spbe::builtin().find("wilayah"); }
std::vector<day_sieve::road> roads() {
  std::vector<day_sieve::road> out;
  for (const auto road : {day_sieve::road::plain, day_sieve::road::shuffled, day_sieve::road::wide}) {
    if (road <= day_sieve::best_road()) out.push_back(road);
  }
  return out;
}
const date days[] = {date(2015, 1, 1), date(2015, 7, 13), date(2022, 7, 1), date(2025, 4, 25), date(2026, 11, 24), date()};

// Cells whose last byte is the last that may be read.
class column {
 public:
  explicit column(const std::vector<std::string>& texts) {
    for (const std::string& text : texts) {
      at_.push_back(static_cast<std::uint32_t>(bytes_.size()));
      size_.push_back(static_cast<std::uint32_t>(text.size()));
      bytes_.insert(bytes_.end(), text.begin(), text.end());
    }
    bytes_.shrink_to_fit();
  }
  void drop(std::size_t i) { size_[i] = spbe::cells::absent; }
  [[nodiscard]] spbe::cells cells() const { return {bytes_.data(), at_.data(), size_.data(), at_.size()}; }

 private:
  std::vector<char> bytes_;
  std::vector<std::uint32_t> at_, size_;
};

using sieves = std::vector<day_sieve>;
sieves sieves_of(date day) {
  sieves out;
  for (const auto road : roads()) out.emplace_back(wilayah(), day, road);
  return out;
}

// How many cells the sieve told by itself.
std::size_t compare(const day_sieve& sieve, const spbe::cells& cells, const std::vector<membership>& expected) {
  std::vector<membership> said(cells.count);
  sieve.judge(cells, said.data());
  std::size_t told = 0, wrong = 0;
  for (std::size_t i = 0; i < cells.count; ++i) {
    const bool sifted = said[i].spell == day_sieve::no_spell;
    const bool village = expected[i].standing == standing::current && expected[i].level == day_sieve::level;
    const bool same = said[i].standing == expected[i].standing && said[i].level == expected[i].level && (sifted ? village : said[i].spell == expected[i].spell);
    told += sifted ? 1U : 0U;
    if (!same && ++wrong == 1) BOOST_ERROR("'" << cells[i] << "' on " << sieve.day().iso());
  }
  BOOST_TEST(wrong == 0U);
  return told;
}

// The fewest that one of them told.
std::size_t compare(const sieves& all, const spbe::cells& cells) {
  std::vector<membership> expected(cells.count);
  wilayah().judge(cells, all.front().day(), expected.data());
  std::size_t fewest = cells.count;
  for (const day_sieve& sieve : all) fewest = std::min(fewest, compare(sieve, cells, expected));
  return fewest;
}

std::vector<std::string> official_codes() {
  std::vector<std::string> out;
  for (const auto& r : wilayah().all(date())) out.push_back(r.code);
  return out;
}

std::string compact(std::string code) {
  std::erase(code, '.');
  return code;
}

std::string next_of(std::string code) {
  for (std::size_t i = code.size(); i-- > 0;) {
    if (code[i] == '.') continue;
    if (code[i] != '9') { ++code[i]; break; }
    code[i] = '0';
  }
  return code;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(day_sieves)

BOOST_AUTO_TEST_CASE(only_lists_written_as_regions_fit) {
  BOOST_TEST(day_sieve::fits(wilayah()));
  for (const auto* other : {"bps", "kbli2025", "agama"}) BOOST_TEST(!day_sieve::fits(*spbe::builtin().find(other)), other);
}

BOOST_AUTO_TEST_CASE(every_code_and_its_neighbour_is_told_as_the_list_tells_it) {
  const auto codes = official_codes();
  std::vector<std::string> villages = codes, next;
  std::erase_if(villages, [](const std::string& code) { return code.size() != 13; });
  for (const auto& code : villages) next.push_back(next_of(code));
  const auto joined = [](const std::vector<std::string>& texts) {
    std::vector<std::string> out;
    for (const auto& text : texts) out.push_back(compact(text));
    return out;
  };
  // One form after another, so that sixteen cells at once are read in it, and all levels between each other.
  const column columns[] = {column(villages), column(joined(villages)), column(next), column(joined(next)), column(codes), column(joined(codes))};
  for (const date day : days) {
    const sieves all = sieves_of(day);
    std::size_t living = 0;
    for (const auto& r : wilayah().all(day)) living += r.level == day_sieve::level ? 1U : 0U;
    for (const column& c : columns) {
      const std::size_t told = compare(all, c.cells());
      if (&c < columns + 2) BOOST_TEST(told * 1000 >= living * 998, day.iso());
    }
  }
}

BOOST_AUTO_TEST_CASE(what_is_no_code_is_asked_of_the_list) {
  const auto codes = official_codes();
  std::mt19937 random(11);
  std::vector<std::string> texts;
  for (std::size_t size = 0; size <= 32; ++size) {
    for (const char sign : {'0', '1', '9', '.', '/', ':', 'x', '\0', '\xFF'}) texts.emplace_back(size, sign);
  }
  for (const auto* text : {"31.71.01.0000", "31.71.01.1000", "31.71.01.1033", "31.71.01.2000", "31.71.01.2097", "31.71.01.9999", "31.71.00.1001", "31.71.99.1001",
                           "00.00.00.0000", "99.99.99.9999", "0000000000", "9999999999", "3171.01.1001", "31.7101.1001", "31.71.01-1001", " 31.71.01.1001"}) {
    texts.emplace_back(text);
  }
  for (unsigned i = 0; i < 60000; ++i) {
    std::string text = codes[random() % codes.size()];
    if (random() % 3 == 0) text = compact(text);
    if (random() % 4 == 0) text[random() % text.size()] = "0459./:a\x80"[random() % 9];
    if (random() % 16 == 0) text.resize(random() % 33, "0.x"[random() % 3]);
    texts.push_back(text);
  }
  // Many ways in one column; then one in each sixteen, among villages that are there.
  std::vector<std::string> sparse;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    for (std::size_t k = 0; k < 16; ++k) sparse.push_back(k == i % 16 ? texts[i] : i % 2 == 0 ? "31.71.01.1001" : "3171011001");
  }
  for (const date day : days) {
    const sieves all = sieves_of(day);
    column mixed(texts);
    for (std::size_t i = 0; i < texts.size(); i += 7) mixed.drop(i);
    compare(all, mixed.cells());
    compare(all, column(sparse).cells());
    for (std::size_t count = 0; count < 40; ++count) compare(all, column({texts.end() - static_cast<std::ptrdiff_t>(count), texts.end()}).cells());
  }
}

BOOST_AUTO_TEST_SUITE_END()
