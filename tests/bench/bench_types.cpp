// How long a column check takes, type by type: nanoseconds a value, for good values and for a mix of which half are spoilt.
//
//     bench_types [VALUES]        100,000 where nothing is said
//
// The values are the type's own samples.  Every verdict is counted and compared: good values are all good, and of the mix the column call
// must find as many of each verdict as the calls for one value found.  Exit 1 when a count differs or a bar is missed.
// Bars: nik 20 million values a second, no type under 5 million.
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include <spbe/type.hpp>

#include "column.hpp"

namespace {

using namespace spbe;

constexpr double millions_of_any = 5, millions_of_nik = 20;
constexpr int rounds = 15;

using counts = std::array<std::size_t, 4>;   // by verdict

// One digit too few, a letter among the digits, a blank behind: what files hold.
std::string spoilt(std::string value, std::size_t i) {
  switch (i % 3) {
    case 0: value.pop_back(); break;
    case 1: value[value.size() / 2] = 'x'; break;
    default: value += ' '; break;
  }
  return value;
}

struct outcome {
  double ns = 0;
  counts found{};
};

outcome measure(const type& t, const column& values, const check_context& context) {
  std::vector<verdict_byte> verdicts(values.at.size());
  outcome best{1e9, {}};
  for (int round = 0; round < rounds; ++round) {
    const auto begin = std::chrono::steady_clock::now();
    t.judge_column(values.view(), context, verdicts.data());
    const std::chrono::duration<double, std::nano> took = std::chrono::steady_clock::now() - begin;
    best.ns = std::min(best.ns, took.count() / static_cast<double>(verdicts.size()));
    best.found = {};
    for (const verdict_byte byte : verdicts) ++best.found[static_cast<std::size_t>(verdict_of(byte))];
  }
  return best;
}

counts one_by_one(const type& t, const column& values, const check_context& context) {
  counts out{};
  for (std::size_t i = 0; i < values.at.size(); ++i) ++out[static_cast<std::size_t>(verdict_of(t.judge(values.view()[i], context)))];
  return out;
}

bool run(const type& t, std::size_t count, const check_context& context, const check_options& options) {
  column good, mixed;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string value = t.sample(1, i, options);
    good.add(value);
    mixed.add(i % 2 == 0 ? value : spoilt(value, i / 2));
  }
  const outcome fast = measure(t, good, context), slow = measure(t, mixed, context);
  const counts expected = one_by_one(t, mixed, context);
  const double speed = 1000 / fast.ns;
  const bool same = fast.found[0] == count && slow.found == expected;
  const bool in_time = speed >= (t.info().id == type_id::nik ? millions_of_nik : millions_of_any);
  std::printf("%-18s %7.1f %7.1f %8.1f %9zu %9zu %9zu %9zu%s%s\n", t.info().name.c_str(), fast.ns, slow.ns, speed, count, fast.found[0],
              count - expected[0], count - slow.found[0], same ? "" : "   COUNTS DIFFER", in_time ? "" : "   TOO SLOW");
  return same && in_time;
}

}  // namespace

int main(int argc, char** argv) {
  const std::size_t count = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 100000;
  const check_options options{.as_of = date(2026, 11, 24)};
  const check_context context = prepare(options);
  std::printf("%-18s %7s %7s %8s %9s %9s %9s %9s\n", "type", "ns good", "ns mix", "M/s good", "good", "found", "spoilt", "found");
  bool well = true;
  for (const type* t : type::all()) well = run(*t, std::max<std::size_t>(count, 1000), context, options) && well;
  return well ? 0 : 1;
}
