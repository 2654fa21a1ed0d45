// How long it takes to find the code of a region's name: microseconds a text, with the parent known and without.
//
//     bench_resolve [TEXTS]        20,000 where nothing is said
//
// The texts are made of the names of the list itself, in capitals: as they are, with a letter left out, and with two letters exchanged.  How
// many lead to their own code must be what is expected of each kind; exit 1 where it is not, or where a bar is missed.
// Bars: of a name 1 microsecond with a known parent, 30 without; of a slip, which is weighed against its neighbours, 5 and 30.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include <spbe/catalog.hpp>
#include <spbe/resolve.hpp>

namespace {

struct question {
  std::string text, parent, code;
};

std::string capitals(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  return text;
}

using spoil = std::string (*)(std::string);
std::string as_it_is(std::string s) { return s; }
std::string one_missing(std::string s) { return s.size() > 4 ? s.erase(s.size() / 2, 1) : s; }
std::string two_exchanged(std::string s) {
  if (s.size() > 4) std::swap(s[s.size() / 2], s[s.size() / 2 - 1]);
  return s;
}

std::vector<question> villages(std::size_t count, spoil change) {
  std::vector<question> out;
  const auto all = spbe::builtin().find("wilayah")->all(spbe::date(2026, 1, 1));
  const std::size_t step = std::max<std::size_t>(1, all.size() / count);
  for (std::size_t i = 0; i < all.size(); i += step) {
    if (all[i].level == 4) out.push_back({change(capitals(all[i].name)), all[i].parent, all[i].code});
  }
  return out;
}

// Microseconds a text, the best of some rounds; and how many candidates[0] are right.
struct outcome {
  double us = 1e9;
  std::size_t right = 0;
};

outcome measure(const spbe::resolver& names, const std::vector<question>& asked, bool with_parent, int rounds) {
  outcome best;
  for (int round = 0; round < rounds; ++round) {
    std::size_t right = 0;
    const auto begin = std::chrono::steady_clock::now();
    for (const auto& q : asked) {
      const auto answer = names.resolve(q.text, with_parent ? std::string_view(q.parent) : std::string_view());
      right += std::any_of(answer.candidates.begin(), answer.candidates.end(), [&q](const auto& c) { return c.code == q.code; }) ? 1 : 0;
    }
    const std::chrono::duration<double, std::micro> took = std::chrono::steady_clock::now() - begin;
    best = {std::min(best.us, took.count() / static_cast<double>(asked.size())), right};
  }
  return best;
}

bool report(const char* what, const outcome& o, std::size_t count, double least_share, double bar) {
  const bool found = static_cast<double>(o.right) >= least_share * static_cast<double>(count), in_time = o.us <= bar;
  std::printf("%-34s %9.2f %9.0f %9zu %9zu%s%s\n", what, o.us, bar, count, o.right, found ? "" : "   TOO FEW FOUND", in_time ? "" : "   TOO SLOW");
  return found && in_time;
}

}  // namespace

int main(int argc, char** argv) {
  const std::size_t count = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 20000;
  const spbe::resolver names(*spbe::builtin().find("wilayah"), {.as_of = spbe::date(2026, 1, 1), .level = 4, .within = {}, .limit = 5});
  std::printf("%-34s %9s %9s %9s %9s\n", "texts", "us each", "bar", "texts", "found");
  struct kind {
    const char* with;
    const char* without;
    spoil change;
    double share;
    double bar;   // with a known parent
  };
  bool well = true;
  for (const kind& k : {kind{"parent known, the name", "no parent, the name", as_it_is, 0.999, 1}, kind{"parent known, a letter missing", "no parent, a letter missing", one_missing, 0.98, 5},
                        kind{"parent known, two exchanged", "no parent, two exchanged", two_exchanged, 0.98, 5}}) {
    const auto near = villages(std::max<std::size_t>(count, 100), k.change);
    well = report(k.with, measure(names, near, true, 3), near.size(), k.share, k.bar) && well;
    const auto far = villages(std::max<std::size_t>(count / 4, 100), k.change);
    well = report(k.without, measure(names, far, false, 3), far.size(), 0.8, 30) && well;   // of more than five namesakes, five are shown
  }
  return well ? 0 : 1;
}
