// What eight rows at once are sure of is what each row says by itself, and most rows are among it.
#include <boost/test/unit_test.hpp>

#include <random>
#include <string>
#include <vector>

#include "engine/nik_matches.hpp"
#include "text/simd.hpp"

using namespace spbe;
using namespace spbe::detail;

namespace {

std::string padded(unsigned n, unsigned width) {
  std::string out = std::to_string(n);
  return std::string(width > out.size() ? width - out.size() : 0, '0') + out;
}

struct column {
  std::string text;
  std::vector<std::uint32_t> at, size;
  void add(const std::string& cell) {
    at.push_back(static_cast<std::uint32_t>(text.size()));
    size.push_back(static_cast<std::uint32_t>(cell.size()));
    text += cell;
  }
  [[nodiscard]] cells all() const { return {text.data(), at.data(), size.data(), at.size()}; }
};

struct person {
  std::string nik, day;
  date born;
  unsigned coded_day = 0, coded_month = 0, coded_year = 0;
};

// Days of 1850 to 2149; now and then the NIK has another one.
person someone(std::mt19937& random) {
  const auto other = [&random] { return random() % 16 == 0 ? 1U : 0U; };
  person p;
  p.born = date(static_cast<int>(random() % 16 == 0 ? 1850 + random() % 300 : 1930 + random() % 100), 1 + random() % 12, 1 + random() % 28);
  p.day = p.born.iso();
  p.coded_day = p.born.day() + other() + (random() % 2) * 40;
  p.coded_month = p.born.month() + other();
  p.coded_year = (static_cast<unsigned>(p.born.year()) + other()) % 100;
  p.nik = "950601" + padded(p.coded_day, 2) + padded(p.coded_month, 2) + padded(p.coded_year, 2) + "99" + padded(random() % 100, 2);
  return p;
}

bool means(const person& p, date last) {
  const unsigned day = p.coded_day - (p.coded_day > 40 ? 40 : 0);
  const bool same = day == p.born.day() && p.coded_month == p.born.month() && p.coded_year == static_cast<unsigned>(p.born.year()) % 100;
  return same && p.born >= date(1900, 1, 1) && p.born <= last && p.born <= date(2099, 12, 31);
}

}  // namespace

BOOST_AUTO_TEST_CASE(birthdays_of_eight_are_those_of_each) {
  std::mt19937 random(20261129);
  for (const date last : {date(2026, 11, 29), date(1999, 12, 31), date(1900, 1, 1), date(1899, 12, 31), date(2150, 1, 1)}) {
    const nik_birthdays possible(last);
    unsigned sure = 0, told = 0;
    for (unsigned round = 0; round < 4000; ++round) {
      column niks, days;
      std::vector<person> people;
      for (unsigned i = 0; i < 9; ++i) {
        people.push_back(someone(random));
        niks.add(people.back().nik);
        days.add(people.back().day);
      }
      const unsigned bits = possible.hold_eight(niks.all(), days.all(), 1);
      BOOST_TEST(bits < 256U);
      for (unsigned i = 0; i < 9; ++i) {
        const bool meant = means(people[i], last);
        BOOST_REQUIRE_MESSAGE(possible.hold(people[i].nik.data(), people[i].day.data()) == meant, people[i].nik << ' ' << people[i].day);
        if (i == 0) continue;
        const bool said = (bits >> (i - 1) & 1U) != 0;
        BOOST_REQUIRE_MESSAGE(!said || meant, people[i].nik << ' ' << people[i].day);
        sure += said ? 1 : 0;
        told += meant ? 1 : 0;
      }
    }
    BOOST_TEST(sure == (has_avx2() ? told : 0U));
  }
}

BOOST_AUTO_TEST_CASE(sexes_of_eight_are_those_of_each) {
  std::mt19937 random(20261129);
  const std::uint64_t men = 0x5, women = 0x8000000000000002U;   // spells 0 and 2; 1 and 63
  for (unsigned round = 0; round < 4000; ++round) {
    column niks;
    std::vector<membership> said;
    for (unsigned i = 0; i < 8; ++i) {
      niks.add(someone(random).nik);
      constexpr std::uint32_t spells[] = {0, 1, 2, 3, 63, 64, 65, 0xFFFFFFFF};
      said.push_back({random() % 8 == 0 ? standing::unknown : standing::current, 1, spells[random() % 8]});
    }
    if (round % 50 == 0) niks.size[round / 50 % 8] = 15;
    const unsigned bits = eight_sexes_agree(niks.all(), 0, said.data(), men | women, women);
    unsigned agree = 0;
    for (unsigned i = 0; i < 8; ++i) {
      const std::uint32_t spell = said[i].spell;
      const bool told = said[i].standing != standing::unknown && spell < 64 && ((men | women) >> spell & 1U) != 0;
      const bool woman = niks.text[niks.at[i] + 6] >= '4';
      if (told && (women >> spell & 1U) == (woman ? 1U : 0U)) agree |= 1U << i;
    }
    BOOST_REQUIRE(bits == (has_avx2() && round % 50 != 0 ? agree : 0U));   // with a size that no NIK has, none is sure
  }
}
