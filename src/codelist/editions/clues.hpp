// What names tell of two editions beyond their differences: where an old name stands now, and whether a code may mean something else.
#pragma once

#include <map>
#include <string>
#include <vector>

#include <spbe/list_source.hpp>

namespace spbe::inline v1::detail {

// Folded, letters and digits alone: what names are compared by.
[[nodiscard]] std::string bare_name(const std::string& name);

class name_clues {
 public:
  explicit name_clues(const std::vector<list_difference>& all);

  // Codes that bear this name since the new edition, the code itself not among them.
  [[nodiscard]] std::vector<std::string> bears_now(const std::string& name, const std::string& except) const { return others(now_, name, except); }
  // Codes that bore it until then.
  [[nodiscard]] std::vector<std::string> bore_before(const std::string& name, const std::string& except) const { return others(before_, name, except); }

 private:
  using index = std::map<std::string, std::vector<std::string>>;
  static std::vector<std::string> others(const index& in, const std::string& name, const std::string& except);
  index now_, before_;
};

}  // namespace spbe::inline v1::detail
