// Synthetic values are good ones, and a check digit catches every single mistyped sign that it promises to catch.
#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>
#include <set>
#include <string>

#include <unistd.h>

#include <spbe/catalog.hpp>
#include <spbe/list_source.hpp>
#include <spbe/type.hpp>

using namespace spbe;

namespace {

const check_options at_reference{.as_of = date(2026, 11, 24)};

// The part of a canonical value that its check digit covers.
struct covered {
  type_id id;
  std::size_t from, count;
};
// Behind the ninth digit of an NPWP stand office and branch, which nothing covers: that is said under "offline limits" of npwp15.
constexpr covered check_digits[] = {{type_id::npwp15, 0, 9}, {type_id::isbn, 0, std::string::npos}, {type_id::issn, 0, std::string::npos}, {type_id::qris, 0, std::string::npos}};

}  // namespace

BOOST_AUTO_TEST_CASE(samples_check_valid_are_canonical_and_repeat) {
  const check_context context = prepare(at_reference);
  for (const type* t : type::all()) {
    std::set<std::string> seen;
    for (std::uint64_t i = 0; i < 500; ++i) {
      const std::string value = t->sample(20261124, i, at_reference);
      BOOST_REQUIRE_MESSAGE(t->judge(value, context) == valid_byte, t->name() << " " << value);
      BOOST_TEST(t->canonical_of(value) == value);
      BOOST_TEST(t->sample(20261124, i, at_reference) == value);
      seen.insert(value);
    }
    BOOST_TEST(seen.size() > 20U, t->name() << " has only " << seen.size() << " samples");
  }
}

// A day long ago: samples do not lie in its future.
BOOST_AUTO_TEST_CASE(samples_keep_to_the_day) {
  const check_options early{.as_of = date(2019, 3, 1)};
  const check_context context = prepare(early);
  for (const type* t : type::all()) {
    for (std::uint64_t i = 0; i < 100; ++i) {
      const std::string value = t->sample(1, i, early);
      BOOST_TEST(t->judge(value, context) == valid_byte, t->name() << " " << value);
    }
  }
}

// An own list may take the place of any that types consult, and have none of the codes that they look for.
BOOST_AUTO_TEST_CASE(samples_come_to_an_end_whatever_the_lists) {
  const auto folder = std::filesystem::temp_directory_path() / ("spbe_samples_" + std::to_string(::getpid()));
  std::filesystem::create_directories(folder);
  auto lists = builtin();
  for (const char* id : {"wilayah", "bps", "kbli2020", "kbli2025", "agama", "bank_kliring", "kode_area_telepon", "prefix_seluler", "tnkb"}) {
    const std::string header = (folder / (std::string(id) + ".json")).string(), codes = (folder / (std::string(id) + ".csv")).string();
    std::ofstream(header) << "{\"id\":\"" << id << "\",\"title\":\"x\"" << (id == std::string("wilayah") ? ",\"code_form\":{\"digits\":[2,2,2]}}" : "}");
    std::ofstream(codes) << "code,name\n31,Satu\n32,Dua\n";
    lists = lists.with(*list_source::read(header, codes)->compile());
  }
  std::filesystem::remove_all(folder);
  const check_options options{.as_of = date(2026, 11, 24), .lists = &lists};
  for (const type* t : type::all()) {
    const std::string value = t->sample(1, 1, options);
    BOOST_TEST(!value.empty(), t->name());
    BOOST_TEST(!t->check(value, options).canonical.empty() == (verdict_of(t->judge(value, prepare(options))) != verdict::invalid), t->name());
  }
}

BOOST_AUTO_TEST_CASE(every_mistyped_digit_is_caught) {
  const check_context context = prepare(at_reference);
  for (const covered& c : check_digits) {
    const type* t = type::find(c.id);
    if (t == nullptr) continue;
    for (std::uint64_t i = 0; i < 60; ++i) {
      const std::string value = t->sample(5, i, at_reference);
      const std::size_t end = std::min(value.size(), c.count == std::string::npos ? value.size() : c.from + c.count);
      for (std::size_t at = c.from; at < end; ++at) {
        for (char digit = '0'; digit <= '9'; ++digit) {
          if (value[at] == digit) continue;
          std::string typo = value;
          typo[at] = digit;
          BOOST_TEST(t->judge(typo, context) != valid_byte, t->name() << " " << value << " -> " << typo);
        }
      }
    }
  }
}
