// What the sizes of a column say, whatever number of rows it has, on the road that this processor takes.
#include <boost/test/unit_test.hpp>

#include <random>
#include <vector>

#include "engine/cell_sizes.hpp"

using namespace spbe;
using namespace spbe::detail;

namespace {

struct column {
  std::vector<std::uint32_t> at, size;
  // Of every eighth row nothing, of others an empty cell; behind the last one stands what another batch left.
  column(std::mt19937& random, std::uint32_t rows) : at(batch::capacity), size(batch::capacity, cells::absent) {
    for (std::uint32_t i = 0; i < rows; ++i) {
      at[i] = static_cast<std::uint32_t>(random());
      const auto kind = random() % 8;
      size[i] = kind == 0 ? cells::absent : kind == 1 ? 0 : static_cast<std::uint32_t>(random() % 0x7FFFFFFF) + 1;
    }
  }
  [[nodiscard]] cells of(std::uint32_t rows) const { return {nullptr, at.data(), size.data(), rows}; }
};

}  // namespace

BOOST_AUTO_TEST_CASE(empty_and_absent_cells_are_marked_and_no_others) {
  std::mt19937 random(20261129);
  for (std::uint32_t rows = 0; rows <= batch::capacity; ++rows) {
    const column c(random, rows);
    row_bytes state;
    state.fill(7);
    const size_bits bits = mark_empty(c.of(rows), state);
    std::uint32_t less = 0;
    bool any = false;
    for (std::uint32_t i = 0; i < rows; ++i) {
      const bool empty = c.size[i] == 0 || c.size[i] == cells::absent;
      BOOST_TEST(state[i] == (empty ? 1 : 0));
      any = any || empty;
      less |= c.size[i] - 1;
    }
    for (std::uint32_t i = rows; i < (rows + 15) / 16 * 16; ++i) BOOST_TEST(state[i] == 0);
    BOOST_TEST(bits.any_empty() == any);
    BOOST_TEST(bits.less == less);
  }
}

BOOST_AUTO_TEST_CASE(filled_cells_keep_their_order_and_know_their_rows) {
  std::mt19937 random(20261130);
  filled_cells filled;
  for (std::uint32_t rows = 0; rows <= batch::capacity; ++rows) {
    const column c(random, rows);
    const cells some = filled.of(c.of(rows));
    std::size_t n = 0;
    for (std::uint32_t i = 0; i < rows; ++i) {
      if (c.size[i] == 0 || c.size[i] == cells::absent) continue;
      BOOST_REQUIRE(n < some.count);
      BOOST_TEST(some.at[n] == c.at[i]);
      BOOST_TEST(some.size[n] == c.size[i]);
      BOOST_TEST(filled.row[n] == i);
      ++n;
    }
    BOOST_TEST(some.count == n);
  }
}

BOOST_AUTO_TEST_CASE(one_row_with_a_bit_is_found_wherever_it_stands) {
  for (std::uint32_t rows = 0; rows <= batch::capacity; ++rows) {
    row_bytes state{};
    if (rows < batch::capacity) state[rows] = 1;   // behind the last one
    BOOST_TEST(all_zero(state, rows));
    if (rows == 0) continue;
    state[rows / 2] = 2;
    BOOST_TEST(!all_zero(state, rows));
  }
}
