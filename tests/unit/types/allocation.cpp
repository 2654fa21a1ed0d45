// Judging allocates nothing: this program counts every operator new.
#include <boost/test/unit_test.hpp>

#include <atomic>
#include <cstdlib>
#include <new>
#include <string>
#include <vector>

#include <spbe/type.hpp>

namespace {
std::atomic<std::size_t> allocations{0};
}

// Not inlined, or gcc sees malloc and delete meet and warns.
[[gnu::noinline]] void* operator new(std::size_t size) {
  ++allocations;
  if (void* p = std::malloc(size == 0 ? 1 : size)) return p;
  throw std::bad_alloc();
}
[[gnu::noinline]] void operator delete(void* p) noexcept { std::free(p); }
[[gnu::noinline]] void operator delete(void* p, std::size_t) noexcept { std::free(p); }

using namespace spbe;

namespace {

// Good, bad and ugly values for every type.
std::vector<std::string> samples() {
  std::vector<std::string> values{"", " ", "-", "TIDAK ADA", "3171010101279991", "3171990101279991", "9999999999999999", "0000000000000000", "3171013102279991",
                                  "31.71.01.1001", "31.71.99", "97", "01.999.999.4-999.000", "019999995999000", "0019999994999000", "19800926 200505 1 987",
                                  "199001012022211987", "198009312005051987", "+62 812-0000-0000", "0812--0", "staf@contoh.go.id", "a@@b", "10110", "01234",
                                  "2024-02-29", "17 Agustus 1945", "31/04/2024", "\xD9\xA3\xD9\xA1", std::string(100000, '9'), std::string(5000, '@')};
  for (const type* t : type::all()) {
    for (std::uint64_t i = 0; i < 3; ++i) {
      values.push_back(t->sample(1, i));
      values.push_back(t->display_of(values.back()) + '0');
    }
  }
  return values;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_counter_counts) {
  const std::size_t before = allocations;
  auto* text = new std::string(100, 'x');
  delete text;
  BOOST_TEST(allocations > before);
}

BOOST_AUTO_TEST_CASE(judging_allocates_nothing) {
  const auto values = samples();
  std::string text;
  std::vector<std::uint32_t> at, size;
  for (const auto& v : values) {
    at.push_back(static_cast<std::uint32_t>(text.size()));
    size.push_back(static_cast<std::uint32_t>(v.size()));
    text += v;
  }
  at.push_back(0);
  size.push_back(cells::absent);
  const cells column{text.data(), at.data(), size.data(), at.size()};
  std::vector<verdict_byte> verdicts(at.size());
  const check_context context = prepare({.as_of = date(2026, 11, 24)});
  for (const type* t : type::all()) {
    const std::size_t before = allocations;
    for (const auto& v : values) {
      verdicts[0] = t->judge(v, context);
      static_cast<void>(t->cause(v, verdicts[0], context));
    }
    t->judge_column(column, context, verdicts.data());
    const std::size_t made = allocations - before;
    BOOST_CHECK_MESSAGE(made == 0U, t->name() << " allocated " << made << " times");
    for (std::size_t i = 0; i < values.size(); ++i) BOOST_TEST(verdicts[i] == t->judge(values[i], context));
    BOOST_TEST(verdicts.back() == missing_byte);
  }
}
