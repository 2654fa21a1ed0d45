// Names to codes: every row of the shared vectors, what must never be answered, and how often the names that other sources print are understood.
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <thread>

#include <boost/test/unit_test.hpp>

#include <spbe/catalog.hpp>
#include <spbe/resolve.hpp>
#include <spbe/text.hpp>

#include "codelist/compile/source.hpp"
#include "codelist/compile/write.hpp"
#include "small_list.hpp"

namespace {

using spbe::match_reason;

using row = std::vector<std::string>;

std::vector<row> rows_of(const std::string& name) {
  std::ifstream in(SPBE_SOURCE_DIR "/tests/" + name);
  std::vector<row> out;
  std::string line;
  std::getline(in, line);
  while (std::getline(in, line)) {
    row cells(1);
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
      const char c = line[i];
      if (c == '"' && quoted && i + 1 < line.size() && line[i + 1] == '"') cells.back() += line[++i];
      else if (c == '"') quoted = !quoted;
      else if (c == ',' && !quoted) cells.emplace_back();
      else if (c != '\r') cells.back() += c;
    }
    out.push_back(std::move(cells));
  }
  BOOST_TEST_REQUIRE(!out.empty(), name);
  return out;
}

spbe::date day_of(const std::string& text) { return text.empty() ? spbe::date(2026, 11, 24) : *spbe::date::parse(text); }

struct tally {
  int all = 0, first = 0, wrong = 0;
};

// By level, and under 0 all of them.
std::map<int, tally> understood(const spbe::list& names, const std::vector<row>& variants) {
  std::map<int, tally> out;
  for (const auto& v : variants) {
    const spbe::resolver resolver(names, {.as_of = spbe::date(2026, 11, 24), .level = std::stoi(v[2]), .within = {}, .limit = 3});
    const auto answer = resolver.resolve(v[0], v[1]);
    const bool first = !answer.candidates.empty() && answer.candidates[0].code == v[3];
    for (const int level : {0, std::stoi(v[2])}) {
      ++out[level].all;
      out[level].first += first ? 1 : 0;
      out[level].wrong += !answer.code.empty() && answer.code != v[3] ? 1 : 0;
    }
  }
  for (const auto& [level, t] : out) BOOST_TEST_MESSAGE("level " << level << ": " << t.first << " of " << t.all << " first, " << t.wrong << " wrong");
  return out;
}

// The list of regions, without the synonyms that are themselves the variants.
spbe::list without(const std::vector<row>& variants) {
  auto source = spbe::detail::read_source(SPBE_SOURCE_DIR "/src/codelist/data/wilayah");
  BOOST_TEST_REQUIRE(source.has_value());
  std::set<std::pair<std::string, std::string>> known;
  for (const auto& v : variants) known.insert({v[3], spbe::compact(v[0])});
  std::erase_if(source->synonyms, [&](const auto& s) { return known.count({s.code, spbe::compact(s.first)}) != 0; });
  auto list = spbe::list::open(small_list::bytes_of(*source));
  BOOST_TEST_REQUIRE(list.has_value());
  return *std::move(list);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(resolve)

BOOST_AUTO_TEST_CASE(every_row_of_the_table) {
  for (const auto& r : rows_of("vectors/lists/resolve.csv")) {
    const auto& [list, text, hint, level] = std::tie(r[0], r[1], r[2], r[3]);
    const spbe::resolver resolver(*spbe::builtin().find(list), {.as_of = day_of(r[4]), .level = std::stoi(level), .within = {}, .limit = 5});
    const auto answer = resolver.resolve(text, hint);
    BOOST_TEST(answer.code == r[5], r[1] << " [" << r[2] << "]: " << answer.code);
    if (r[6] == "ambiguous") BOOST_TEST(answer.ambiguous, r[1]);
    else if (r[6] == "unknown") BOOST_TEST(!answer.ambiguous, r[1]);
    else if (!r[6].empty() && !r[5].empty() && !answer.candidates.empty()) BOOST_TEST(spbe::name_of(answer.candidates[0].reason) == r[6], r[1]);
  }
}

BOOST_AUTO_TEST_CASE(names_that_other_sources_print) {
  const auto variants = rows_of("unit/codelist/name_variants.csv");
  const auto rules_alone = understood(without(variants), variants), with_synonyms = understood(*spbe::builtin().find("wilayah"), variants);
  BOOST_TEST(rules_alone.at(0).first * 100 >= rules_alone.at(0).all * 95);
  BOOST_TEST(with_synonyms.at(0).first * 100 >= with_synonyms.at(0).all * 98);
  for (const auto& [level, t] : rules_alone) BOOST_TEST(t.first * 100 >= t.all * 90, level);
  BOOST_TEST(rules_alone.at(0).wrong * 100 <= rules_alone.at(0).all);
}

BOOST_AUTO_TEST_CASE(the_names_of_a_list_lead_to_their_codes) {
  const auto& wilayah = *spbe::builtin().find("wilayah");
  const spbe::date day(2026, 11, 24);
  for (const int level : {1, 2}) {
    const spbe::resolver resolver(wilayah, {.as_of = day, .level = level, .within = {}, .limit = 2});
    for (const auto& r : wilayah.all(day)) {
      if (r.level == level) BOOST_TEST(resolver.resolve(r.name).code == r.code, r.name);
    }
  }
  const spbe::resolver districts(wilayah, {.as_of = day, .level = 3, .within = {}, .limit = 2});
  for (const auto& r : wilayah.children("13.07", day)) BOOST_TEST(districts.resolve(r.name, "13.07").code == r.code, r.name);
}

BOOST_AUTO_TEST_CASE(candidates_are_ordered_and_limited) {
  const auto& wilayah = *spbe::builtin().find("wilayah");
  for (const std::size_t limit : {std::size_t{0}, std::size_t{1}, std::size_t{3}, std::size_t{100}}) {
    const auto answer = spbe::resolver(wilayah, {.as_of = {}, .level = 2, .within = "Jawa Barat", .limit = limit}).resolve("Bandung");
    BOOST_TEST(answer.candidates.size() <= limit);
    BOOST_TEST(answer.ambiguous);
    for (std::size_t i = 1; i < answer.candidates.size(); ++i) BOOST_TEST(answer.candidates[i - 1].score >= answer.candidates[i].score);
    for (const auto& c : answer.candidates) BOOST_TEST((c.score > 0 && c.score <= 1000 && c.code.substr(0, 3) == "32." && c.level == 2));
  }
}

BOOST_AUTO_TEST_CASE(an_unknown_scope_answers_nothing) {
  const spbe::resolver resolver(*spbe::builtin().find("wilayah"), {.as_of = {}, .level = 2, .within = "Negeri Antah Berantah", .limit = 5});
  BOOST_TEST(!resolver.within_known());
  BOOST_TEST(resolver.resolve("Kota Bandung").candidates.empty());
}

BOOST_AUTO_TEST_CASE(hostile_texts_are_unknown_and_cheap) {
  const spbe::resolver resolver(*spbe::builtin().find("wilayah"), {.as_of = {}, .level = 2, .within = {}, .limit = 5});
  const std::string words = [] {
    std::string s;
    for (int i = 0; i < 190; ++i) s += "a ";
    return s;
  }();
  for (const std::string& text : {std::string("Kota \xff Bandung"), std::string(1U << 20U, 'a'), std::string("\0\1\2", 3), std::string(400, '('), std::string(400, '/'),
                                  std::string(399, ','), words, std::string("\xe2\x80\xae")}) {
    BOOST_TEST(resolver.resolve(text).code.empty());
    BOOST_TEST(resolver.resolve("Kota Bandung", text).code.size() <= 5U);
  }
}

// Words, signs and numerals in any order: no answer is outside the list, no score outside its scale (and no byte outside its text: sanitizers).
BOOST_AUTO_TEST_CASE(texts_of_any_pieces) {
  const char* const pieces[] = {"kab", "kota", "KOTA", "adm", "kep", "oe", "tj", "dj", "I", "II", "XXXIX", "99", "d i", "sei", "/", "(", ")", ",", "bandung", "barat", "s i a k", "'", "-", "ooooo"};
  const auto& wilayah = *spbe::builtin().find("wilayah");
  const spbe::resolver resolver(wilayah, {.as_of = {}, .level = 2, .within = {}, .limit = 5});
  std::uint32_t state = 7;   // any generator would do; this one is the same everywhere
  const auto draw = [&state](std::size_t below) { return (state = state * 1664525U + 1013904223U) / 65536U % below; };
  for (int i = 0; i < 500; ++i) {
    std::string text;
    for (std::size_t n = draw(14); n > 0; --n) text += std::string(pieces[draw(std::size(pieces))]) + (draw(2) == 0 ? " " : "");
    for (const auto& c : resolver.resolve(text, draw(3) == 0 ? "32" : "").candidates) {
      BOOST_TEST((c.score > 0 && c.score <= 1000), text);
      BOOST_TEST(!wilayah.spells(c.code).empty(), text);
    }
  }
}

BOOST_AUTO_TEST_CASE(any_list_of_any_day) {
  const auto small = *spbe::list::open(small_list::bytes_of(small_list::tables()));
  const auto ask = [&](const char* text, spbe::date day) { return spbe::resolver(small, {.as_of = day, .level = 0, .within = {}, .limit = 5}).resolve(text); };
  BOOST_TEST(ask("Pantai", small_list::one).code == "12.01");
  BOOST_TEST(ask("Pantai", small_list::four).code == "");                 // retired, nobody took over
  BOOST_TEST(ask("Muara", small_list::four).code == "11.01.02");          // renamed
  BOOST_TEST((ask("Muara", small_list::four).candidates[0].reason == match_reason::old_name));
  BOOST_TEST(ask("Hoeloe", small_list::four).code == "11.01.01");
  const auto groups = *spbe::list::open(small_list::bytes_of(small_list::groups()));
  BOOST_TEST(spbe::resolver(groups).resolve("bukan a").code == "G.3");
  BOOST_TEST(spbe::resolver(groups, {.as_of = {}, .level = 0, .within = "G", .limit = 5}).resolve("tidak tahu").code == "");
}

BOOST_AUTO_TEST_CASE(one_resolver_serves_many_threads) {
  const spbe::resolver resolver(*spbe::builtin().find("wilayah"), {.as_of = {}, .level = 2, .within = {}, .limit = 5});
  std::vector<std::string> answers(4);
  {
    std::vector<std::jthread> threads;
    for (auto& answer : answers) threads.emplace_back([&] { answer = resolver.resolve("KAB. PENAJAM PASER UTR", "Kaltim").code; });
  }
  for (const auto& answer : answers) BOOST_TEST(answer == "64.09");
}

BOOST_AUTO_TEST_SUITE_END()
