// How long the conversion of a column takes, in batches as the command reads them: every region code of 2015 to 2025 and back, once, then the same
// 500 of them over and over.
//
//     bench_convert
//
// Answers of the column call are compared with those for the codes one by one.  Bar: 1,000 ns a value.  Exit 1 when an answer differs or the bar is missed.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

#include <spbe/convert.hpp>

#include "column.hpp"

namespace {

constexpr double bar = 1000;
constexpr int rounds = 5;
constexpr std::size_t batch = 1024;

bool same(const spbe::converted& a, const spbe::converted& b) {
  return a.outcome == b.outcome && a.shared == b.shared &&
         std::equal(a.targets.begin(), a.targets.end(), b.targets.begin(), b.targets.end(), [](const auto& x, const auto& y) { return x.code == y.code && x.match == y.match; });
}

bool run(const char* from, const char* to, std::size_t different) {
  const auto way = spbe::converter::between(spbe::builtin(), "wilayah", from, to).value();
  column codes;
  const auto all = spbe::builtin().find("wilayah")->all(*spbe::date::parse(from));
  for (std::size_t i = 0; i < all.size(); ++i) codes.add(all[i % different].code);
  double best = 1e9;
  std::size_t differ = 0;
  for (int round = 0; round < rounds; ++round) {
    std::chrono::duration<double, std::nano> took{};
    for (std::size_t first = 0; first < all.size(); first += batch) {
      const std::size_t count = std::min(batch, all.size() - first);
      const spbe::cells some{codes.text.data(), codes.at.data() + first, codes.size.data() + first, count};
      const auto begin = std::chrono::steady_clock::now();
      const auto answers = way.convert(some);
      took += std::chrono::steady_clock::now() - begin;
      differ += same(answers[count - 1], way.convert(some[count - 1])) ? 0 : 1;
    }
    best = std::min(best, took.count() / static_cast<double>(all.size()));
  }
  std::printf("%s -> %s  %6zu values, %6zu different  %6.0f ns each%s%s\n", from, to, all.size(), different, best, differ == 0 ? "" : "   ANSWERS DIFFER",
              best <= bar ? "" : "   TOO SLOW");
  return differ == 0 && best <= bar;
}

}  // namespace

int main() {
  bool well = true;
  for (const std::size_t different : {std::size_t{90000}, std::size_t{500}}) {
    well = run("2015-07-13", "2025-04-25", different) && well;
    well = run("2025-04-25", "2015-07-13", different) && well;
  }
  return well ? 0 : 1;
}
