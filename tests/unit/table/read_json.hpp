// JSON in memory, read as a whole table.
#pragma once

#include <string>
#include <utility>

#include "table/json_source.hpp"

#include "collect.hpp"

namespace collected {

inline table read_json(std::string text, csv_options options = {}, std::size_t chunk = 64U << 10U, std::string name = "data.json") {
  json_source from(std::move(name), from_memory(std::move(text)), std::move(options), chunk);
  return read(from);
}

inline std::string note_of(const table& t, const std::string& topic) {
  for (const auto& [is, sentence] : t.shape.notes_en) {
    if (is == topic) return sentence;
  }
  return {};
}

inline std::string reasons(const table& t) {
  std::string out;
  for (const auto& e : t.events) out += std::to_string(e.row) + ":" + std::to_string(static_cast<int>(e.why)) + " ";
  return out;
}

}  // namespace collected
