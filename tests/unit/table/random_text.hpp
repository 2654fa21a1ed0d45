// Texts of the signs that matter to a scan, in every mixture.
#pragma once

#include <random>
#include <string>
#include <vector>

inline std::string random_text(std::mt19937& random, std::size_t length) {
  static const std::vector<std::string> signs = {"a", ",", "\"", "\n", "\r", ";", "\xC3\xA9", "\xEF\xBB\xBF", "\r\n", "\"\"", ",\"", "\",", "\"\n", "0"};
  std::string text;
  // Each text leans to some signs, so that long runs of every kind turn up.
  std::vector<double> weights;
  for (std::size_t i = 0; i < signs.size(); ++i) weights.push_back(random() % 3 == 0 ? 0.05 : 1.0 + random() % 4);
  std::discrete_distribution<std::size_t> pick(weights.begin(), weights.end());
  while (text.size() < length) text += signs[pick(random)];
  return text;
}
