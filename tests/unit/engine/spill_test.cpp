#include <map>
#include <string>

#include <boost/test/unit_test.hpp>

#include "engine/spill.hpp"

namespace {

using namespace spbe::detail;

// A store, and what it should hold.
class told_store {
 public:
  void append(std::size_t partition, const std::string& record) {
    store_.append(partition, record, "|");
    expected_[partition] += record + '|';
  }
  void spill() {
    BOOST_REQUIRE(store_.spill(file_));
    BOOST_TEST(store_.held() == 0U);
    slabs_.take_back();
  }
  void check() const {
    for (std::size_t p = 0; p < partition_store::partitions; ++p) {
      const auto expected = expected_.find(p);
      const std::string all = expected == expected_.end() ? std::string() : expected->second;
      BOOST_REQUIRE(text_of(p) == all);
      BOOST_REQUIRE(store_.bytes(p) == all.size());
    }
  }
  [[nodiscard]] std::string text_of(std::size_t partition) const {
    std::string out;
    BOOST_REQUIRE(store_.for_each_block(partition, file_, [&out](std::string_view block) -> spbe::outcome {
      BOOST_REQUIRE(block.ends_with('|'));   // of whole records
      out += block;
      return std::monostate{};
    }));
    return out;
  }
  void drop(std::size_t partition) {
    store_.drop(partition);
    expected_.erase(partition);
  }
  [[nodiscard]] std::uint64_t written() const noexcept { return file_.size(); }

 private:
  slab_pool slabs_{512};
  partition_store store_{slabs_};
  spill_file file_{""};
  std::map<std::size_t, std::string> expected_;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(spilled_keys)

// Around every count of spills at which a page goes to the file; some partitions have nothing each time, some never.
BOOST_AUTO_TEST_CASE(they_come_back_in_the_order_they_came_in) {
  told_store store;
  store.check();
  for (std::size_t round = 0; round < 40; ++round) {
    for (std::size_t i = 0; i < 300; ++i) store.append(i * (round + 3) % 251, std::to_string(round) + ':' + std::to_string(i));
    store.check();   // the last ones in memory
    store.spill();
    store.check();
  }
  store.drop(0);
  store.check();
}

// One record, and many small ones, that are more than is written and read at once.
BOOST_AUTO_TEST_CASE(of_any_size) {
  told_store store;
  for (const std::size_t size : {std::size_t{100}, std::size_t{513}, std::size_t{256} << 10U, (std::size_t{256} << 10U) - 9, std::size_t{1} << 20U}) {
    for (std::size_t i = 0; i < 3; ++i) store.append(7, std::string(size, static_cast<char>('a' + i)));
    for (std::size_t i = 0; i < 3000; ++i) store.append(255, std::to_string(i) + std::string(i % 300, 'x'));
    store.spill();
    store.check();
  }
}

BOOST_AUTO_TEST_CASE(nothing_is_written_of_nothing) {
  told_store store;
  store.spill();
  BOOST_TEST(store.written() == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
