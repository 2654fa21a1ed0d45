// Every place in a scope that a text may mean, with its best name; then one candidate a code, the best first.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <spbe/resolve.hpp>

#include "codelist/resolve/readings.hpp"
#include "codelist/resolve/scope.hpp"

namespace spbe::inline v1::detail {

struct match {
  std::uint32_t spell = nothing;
  int score = 0;
  match_reason reason = match_reason::typo;
};

struct question {
  const scope& where;
  std::span<const reading> readings;
  int level = 0;       // 0 = any
  bool regions = false;
  int fine = 0;        // taken off every score
};

// Those of these spells that are alike.
[[nodiscard]] std::vector<match> matches_of(const question& asked, std::span<const std::uint32_t> spells);

// All that are alike within: every name is read and spelt out.
[[nodiscard]] std::vector<match> matches_within(const question& asked, std::span<const range> within);

// A score that settles a text: a reading letter by letter, or a slip in a long name; what is only alike gets there seldom.
inline constexpr int settled = 900;

// Places that are gone by that day give way to those that took over; one match a code is left, ordered by score, level and code.
[[nodiscard]] std::vector<match> ranked(const scope& where, std::vector<match> found);

// Are the first two too close to tell?
[[nodiscard]] bool is_ambiguous(std::span<const match> ranked) noexcept;

// A name that only a synonym bears; a code that is gone, for which another answers.
inline constexpr int by_synonym = 5;
inline constexpr int by_gone_code = 40;

// What the best must reach to be taken for the answer: more where nothing says where to look.
inline constexpr int least_answer = 850, least_answer_under = 720;

}  // namespace spbe::inline v1::detail
