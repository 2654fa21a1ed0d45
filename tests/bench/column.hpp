// Texts laid one behind the other, as a column call reads them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <spbe/finding.hpp>

struct column {
  std::string text;
  std::vector<std::uint32_t> at, size;
  void add(std::string_view value) {
    at.push_back(static_cast<std::uint32_t>(text.size()));
    size.push_back(static_cast<std::uint32_t>(value.size()));
    text += value;
  }
  [[nodiscard]] spbe::cells view() const { return {text.data(), at.data(), size.data(), at.size()}; }
};
