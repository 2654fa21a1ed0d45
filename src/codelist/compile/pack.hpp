// Packs the texts of a list: which pieces are worth a symbol, and the shortest way to write a text with them.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace spbe::inline v1::detail {

class packer {
 public:
  // Learns from these texts.  The same texts give the same symbols.
  explicit packer(const std::vector<std::string_view>& texts);

  // The `symbols` section.
  [[nodiscard]] std::string section() const;
  [[nodiscard]] std::string pack(std::string_view text) const;

 private:
  void choose(std::vector<std::string> pieces, const std::vector<std::string_view>& texts);
  void use(std::vector<std::string> symbols);
  // The symbols of the shortest way, -1 for a byte by itself.
  [[nodiscard]] std::vector<int> way(std::string_view text) const;

  std::vector<std::string> symbols_;
  std::array<std::vector<int>, 256> by_first_;
};

}  // namespace spbe::inline v1::detail
