// The engine against the tables themselves, read row by row in the most obvious way.
#include <boost/test/unit_test.hpp>

#include <map>
#include <set>

#include <spbe/catalog.hpp>

#include "base/file.hpp"
#include "text/split.hpp"

namespace {

using spbe::date;
using spbe::standing;
using rows = std::vector<spbe::detail::csv_record>;

rows read(const std::string& list, const std::string& name) {
  const auto text = spbe::detail::read_file(std::string(SPBE_SOURCE_DIR) + "/src/codelist/data/" + list + "/" + name);
  if (!text) return {};
  auto records = spbe::detail::split_csv(*text);
  BOOST_REQUIRE(records);
  records->erase(records->begin());
  return *records;
}

// Days as text: they sort as days do, "" is an open start and "9" comes after every day.
struct row { std::string parent, name, from, to; };
std::string end(const std::string& cell) { return cell.empty() ? "9" : cell; }

struct oracle {
  std::map<std::string, std::vector<row>> codes, names;
  std::set<std::pair<std::string, std::string>> left;   // code and day of changes after which others go on
  std::map<std::pair<std::string, std::string>, std::set<std::string>> heirs;

  explicit oracle(const std::string& list) {
    for (const auto& r : read(list, "codes.csv")) codes[r.cells[0]].push_back({r.cells[1], r.cells[2], r.cells[3], end(r.cells[4])});
    for (const auto& r : read(list, "names.csv")) names[r.cells[0]].push_back({"", r.cells[1], r.cells[2], end(r.cells[3])});
    for (const auto& r : read(list, "changes.csv")) {
      const std::string& kind = r.cells[2];
      if (r.cells[0].empty() || (kind != "recode" && kind != "status" && kind != "split" && kind != "merge")) continue;
      heirs[{r.cells[3], r.cells[0]}].insert(r.cells[4]);
    }
  }

  standing judge(const std::string& code, const std::string& day) const {
    if (day < "2015-07-13") return standing::before_first;
    const row* gone = nullptr;
    for (const auto& r : codes.at(code)) {
      if (r.from <= day && day < r.to) return standing::current;
      if (r.to <= day) gone = &r;
    }
    if (gone == nullptr) return standing::not_yet_valid;
    return heirs.count({code, gone->to}) != 0 ? standing::superseded : standing::expired;
  }

  std::string name(const std::string& code, const std::string& day) const {
    const auto own = names.find(code);
    if (own != names.end()) {
      for (const auto& r : own->second) {
        if (r.from <= day && day < r.to) return r.name;
      }
    }
    for (const auto& r : codes.at(code)) {
      if (r.from <= day && day < r.to) return r.name;
    }
    return {};
  }

  // The living heirs of a spell that ended on `on`, or its own code where the line ends.
  void living(const std::string& code, const std::string& on, const std::string& day, std::set<std::string>& out) const {
    const auto next = heirs.find({code, on});
    if (next == heirs.end()) { out.insert(code); return; }
    for (const auto& heir : next->second) {
      for (const auto& r : codes.at(heir)) {
        if (r.from > on || on >= r.to) continue;
        if (day < r.to) out.insert(heir);
        else living(heir, r.to, day, out);
      }
    }
  }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(against_the_tables)

BOOST_AUTO_TEST_CASE(every_region_on_a_handful_of_days) {
  const oracle truth("wilayah");
  const spbe::list& list = *spbe::builtin().find("wilayah");
  std::size_t asked = 0, named = 0, followed = 0;
  for (const char* text : {"2014-06-01", "2015-07-13", "2017-12-28", "2017-12-29", "2020-05-05", "2022-02-14", "2022-11-08", "2022-11-09", "2025-04-25", "2026-11-24"}) {
    const std::string day = text;
    const date asked_day = *date::parse(day);
    for (const auto& [code, spells] : truth.codes) {
      ++asked;
      const auto m = list.judge(code, asked_day);
      const standing expected = truth.judge(code, day);
      if (m.standing != expected) BOOST_REQUIRE_MESSAGE(false, code + " on " + day + ": " + std::to_string(static_cast<int>(m.standing)) + ", expected " + std::to_string(static_cast<int>(expected)));
      if (expected == standing::current && (code.size() < 13 || asked % 7 == 0)) {
        ++named;
        const auto r = list.find(code, asked_day);
        if (!r || r->name != truth.name(code, day) || r->parent != spells[0].parent || r->code != code) BOOST_REQUIRE_MESSAGE(false, code + " on " + day);
      }
      if (expected == standing::superseded) {
        ++followed;
        std::set<std::string> heirs;
        std::string ended;
        for (const auto& s : spells) if (s.to <= day) ended = s.to;
        truth.living(code, ended, day, heirs);
        const auto answer = list.living_successors(code, asked_day);
        if (std::set<std::string>(answer.begin(), answer.end()) != heirs || answer.size() != heirs.size()) BOOST_REQUIRE_MESSAGE(false, code + " on " + day);
      }
    }
  }
  BOOST_TEST(asked == 991320U);
  BOOST_TEST(named > 150000U);
  BOOST_TEST(followed > 10000U);
}

BOOST_AUTO_TEST_CASE(numbers_that_are_no_codes_are_unknown) {
  const oracle truth("wilayah");
  const spbe::list& list = *spbe::builtin().find("wilayah");
  std::set<std::string> compact;
  for (const auto& [code, spells] : truth.codes) {
    std::string digits;
    for (const char c : code) if (c != '.') digits += c;
    compact.insert(digits);
  }
  const date day(2022, 6, 1);
  for (unsigned digits : {2U, 4U, 6U}) {
    std::uint64_t limit = 1;
    for (unsigned i = 0; i < digits; ++i) limit *= 10;
    for (std::uint64_t n = 0; n < limit; ++n) {
      std::string text = std::to_string(n);
      text.insert(0, digits - text.size(), '0');
      const bool known = compact.count(text) != 0;
      if (list.ever(digits, n) != known || (list.judge(text, day).standing != standing::unknown) != known) BOOST_REQUIRE_MESSAGE(false, text);
    }
  }
  // Villages: every number near a true one.
  for (const auto& text : compact) {
    if (text.size() != 10) continue;
    const std::uint64_t n = std::stoull(text);
    for (const std::uint64_t other : {n, n + 1, n + 1000, n + 10000}) {
      std::string near = std::to_string(other);
      near.insert(0, 10 - near.size(), '0');
      if (list.ever(10, other) != (compact.count(near) != 0)) BOOST_REQUIRE_MESSAGE(false, near);
    }
  }
}

BOOST_AUTO_TEST_CASE(every_name_and_synonym_of_the_population_lists) {
  for (const char* id : {"agama", "jenis_kelamin", "status_perkawinan", "golongan_darah", "pendidikan", "shdk", "pekerjaan", "kewarganegaraan"}) {
    const spbe::list& list = *spbe::builtin().find(id);
    BOOST_TEST(list.info().matched_by_name, id);
    std::size_t asked = 0;
    const auto expect = [&](const std::string& code, const std::string& text) {
      ++asked;
      const auto found = list.find_name(text, date(2026, 1, 1));
      BOOST_TEST((found && found->code == code), id << ": " << text);
    };
    for (const auto& r : read(id, "codes.csv")) expect(r.cells[0], r.cells[2]);
    for (const auto& r : read(id, "synonyms.csv")) expect(r.cells[0], r.cells[1]);
    BOOST_TEST(asked > list.info().codes, id);
  }
}

BOOST_AUTO_TEST_SUITE_END()
