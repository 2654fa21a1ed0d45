#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "engine/sorter.hpp"

namespace {

using namespace spbe::detail;

std::string text_of(std::uint64_t ordinal) { return std::string(ordinal % 40, static_cast<char>('a' + ordinal % 26)); }

std::vector<std::uint64_t> shuffled(std::uint64_t count) {
  std::vector<std::uint64_t> out;
  for (std::uint64_t i = 0; i < count; ++i) out.push_back(i);
  std::shuffle(out.begin(), out.end(), std::mt19937_64(1));
  return out;
}

// What comes out, each record with its texts.
void check_sorted(std::size_t memory, std::uint64_t count) {
  spill_file file("");
  repeat_sorter sorter(memory, file);
  for (const std::uint64_t ordinal : shuffled(count)) {
    repeat_head head;
    head.ordinal = ordinal;
    BOOST_REQUIRE(sorter.add(head, text_of(ordinal), std::to_string(ordinal)));
  }
  BOOST_REQUIRE(sorter.seal());
  for (std::uint64_t ordinal = 0; ordinal < count; ++ordinal) {
    const auto got = sorter.next();
    BOOST_REQUIRE(got && *got);
    BOOST_REQUIRE_EQUAL((*got)->head.ordinal, ordinal);
    BOOST_REQUIRE_EQUAL((*got)->value, text_of(ordinal));
    BOOST_REQUIRE_EQUAL((*got)->key, std::to_string(ordinal));
  }
  const auto end = sorter.next();
  BOOST_TEST((end && !*end));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(sorted_repeats)

// In memory, and in runs that are merged never, once, and over and over: with the least memory each record is a run of its own.
BOOST_AUTO_TEST_CASE(the_same_order_with_any_memory) {
  for (const std::size_t memory : {std::size_t{1} << 24U, std::size_t{200000}, std::size_t{5000}, std::size_t{1}}) check_sorted(memory, 10000);
}

// Around every count at which runs become one.
BOOST_AUTO_TEST_CASE(the_same_order_with_any_number_of_runs) {
  for (std::uint64_t count = 0; count < 300; ++count) check_sorted(1, count);
  for (const std::uint64_t count : {4095U, 4096U, 4097U}) check_sorted(1, count);
}

// As many records again for each level, of which there are few, and not for each run.
BOOST_AUTO_TEST_CASE(records_are_not_written_over_and_over) {
  spill_file file("");
  repeat_sorter sorter(1, file);
  for (std::uint64_t i = 0; i < 4096; ++i) BOOST_REQUIRE(sorter.add({}, {}, {}));
  BOOST_REQUIRE(sorter.seal());
  BOOST_TEST(file.size() == 4 * 4096 * sizeof(repeat_head));
}

BOOST_AUTO_TEST_SUITE_END()
