// The order of names of a long list: what it finds is what reading all names finds.
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <spbe/catalog.hpp>
#include <spbe/list_source.hpp>
#include <spbe/resolve.hpp>

#include "codelist/name_order.hpp"
#include "small_list.hpp"

namespace {

using spbe::detail::list_table;
using spbe::detail::name_letters;
using spbe::detail::name_order;

// Names of two to four syllables, the same for ever; many of them more than once.
std::string made_name(std::uint32_t& state) {
  constexpr const char* syllables[] = {"ba", "ka", "su", "ma", "ju", "Ra", "ti", "lor ", "we", "tan", "-ge", "pu", "O'", "si", "II "};
  std::string out = "D";
  state = state * 1664525U + 1013904223U;
  for (unsigned n = 2 + (state >> 28U) % 3, bits = state >> 4U; n-- > 0; bits /= 15) out += syllables[bits % 15];
  while (out.back() == ' ') out.pop_back();
  return out;
}

spbe::detail::source_list long_tables(std::uint32_t codes) {
  spbe::detail::source_list s;
  s.folder = "data/long";
  s.info.id = "long";
  s.info.title = {"Daftar panjang", "A long list"};
  s.info.editions = {{{}, "Satu", false}};
  s.info.match_note = "names repeat";
  s.info.digest = std::string(64, '0');
  s.characters = "0-9";
  s.longest = 6;
  std::uint32_t state = 7, line = 1;
  for (std::uint32_t i = 0; i < codes; ++i) s.spells.push_back({++line, std::to_string(100000 + i), "", made_name(state), {}});
  for (std::uint32_t i = 0; i < codes; i += 50) s.synonyms.push_back({++line, std::to_string(100000 + i), made_name(state) + " Lama", "made up"});
  return s;
}

struct long_list {
  std::shared_ptr<const std::string> bytes = small_list::bytes_of(long_tables(20000));
  list_table table = *spbe::detail::attach(*bytes, nullptr);
  name_order order{table};
  std::vector<std::string> letters;   // of each place

  long_list() {
    name_letters one;
    for (std::uint32_t place = 0; place < order.size(); ++place) {
      order.letters(place, one);
      letters.emplace_back(one.view());
    }
  }
};

const long_list& made() {
  static const long_list one;
  return one;
}

std::string letters_of_text(std::string_view text) {
  name_letters out;
  letters_to(out, text);
  return std::string(out.view());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(name_orders)

BOOST_AUTO_TEST_CASE(only_letters_and_digits_count) {
  BOOST_TEST(letters_of_text("Alo'oa Desa-II (2)") == "alooadesaii2");
  BOOST_TEST(letters_of_text("\xC3\xA9t\xC3\xA9") == "t");
  BOOST_TEST(letters_of_text("") == "");
}

BOOST_AUTO_TEST_CASE(short_lists_have_none) {
  const auto bytes = small_list::bytes_of(small_list::tables());
  const auto table = spbe::detail::attach(*bytes, nullptr);
  BOOST_TEST(!name_order(*table).exists());
}

BOOST_AUTO_TEST_CASE(every_name_and_synonym_stands_in_order_once) {
  const long_list& l = made();
  BOOST_TEST_REQUIRE(l.order.exists());
  BOOST_TEST(l.order.size() == 20400u);
  BOOST_TEST(std::is_sorted(l.letters.begin(), l.letters.end()));
  std::set<std::pair<std::uint32_t, bool>> named;
  for (std::uint32_t place = 0; place < l.order.size(); ++place) named.emplace(l.order.spell(place), l.order.is_synonym(place));
  BOOST_TEST(named.size() == 20400u);
}

BOOST_AUTO_TEST_CASE(beginnings_and_endings_are_those_that_reading_all_names_finds) {
  const long_list& l = made();
  const std::set<std::string> all(l.letters.begin(), l.letters.end());
  for (std::size_t i = 0; i < l.letters.size(); i += 97) {
    const std::string& name = l.letters[i];
    for (const std::size_t n : {std::size_t{1}, name.size() / 2, name.size()}) {
      const std::string front = name.substr(0, n), back = name.substr(name.size() - n);
      const auto begins = static_cast<std::uint32_t>(std::count_if(l.letters.begin(), l.letters.end(), [&](const auto& x) { return x.compare(0, n, front) == 0; }));
      const auto found = l.order.beginning_with(front);
      BOOST_TEST(found.end - found.begin == begins, front);
      const auto ends = static_cast<std::uint32_t>(std::count_if(all.begin(), all.end(), [&](const auto& x) { return x.size() >= n && x.compare(x.size() - n, n, back) == 0; }));
      const auto endings = l.order.ending_with(back);
      BOOST_TEST(endings.end - endings.begin == ends, back);
      for (auto e = endings.begin; e < endings.end; ++e) BOOST_TEST(l.letters[l.order.first_with(e)].compare(l.letters[l.order.first_with(e)].size() - n, n, back) == 0);
    }
    const auto equal = l.order.equal_to(name);
    BOOST_TEST((equal.begin <= i && i < equal.end));
    BOOST_TEST(equal.end - equal.begin == static_cast<std::uint32_t>(std::count(l.letters.begin(), l.letters.end(), name)));
  }
  BOOST_TEST(l.order.equal_to("zzz").begin == l.order.equal_to("zzz").end);
  BOOST_TEST(l.order.ending_with("zzz").begin == l.order.ending_with("zzz").end);
}

// Whatever the slip and wherever it is, the name that was meant is among those found.
BOOST_AUTO_TEST_CASE(no_slip_hides_a_name) {
  const auto list = spbe::builtin().find("wilayah");
  const spbe::resolver names(*list, {.as_of = spbe::date(2026, 1, 1), .level = 4, .within = {}, .limit = 200});
  const auto all = list->all(spbe::date(2026, 1, 1));
  std::size_t asked = 0;
  for (std::size_t i = 0; i < all.size(); i += 211) {
    const std::string& name = all[i].name;
    if (all[i].level != 4 || name.size() < 9) continue;
    if (name.starts_with("Kot") || name.find('I') != std::string::npos) continue;   // "Kot" is no village but abbreviates Kota; a slip in a number is another number
    for (std::size_t at = 0; at + 1 < name.size(); ++at) {
      std::string missing = name, exchanged = name, added = name, other = name;
      missing.erase(at, 1);
      std::swap(exchanged[at], exchanged[at + 1]);
      added.insert(at, 1, 'q');
      other[at] = 'q';
      for (const auto& text : {missing, exchanged, added, other}) {
        const auto answer = names.resolve(text);
        ++asked;
        // Or the slip is the name of another place.
        const auto meant = [&](const auto& c) { return c.name == name || letters_of_text(c.name) == letters_of_text(text); };
        const bool found = std::any_of(answer.candidates.begin(), answer.candidates.end(), meant);
        BOOST_TEST(found, text << " for " << name);
      }
    }
  }
  BOOST_TEST(asked > 8000u);
}

BOOST_AUTO_TEST_SUITE_END()
