// How a form of statistics metadata is read: by official names, whatever spelling the document has; sets of booleans also as the sum that the
// printed form adds up.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "governance/model.hpp"

namespace spbe::inline v1::detail {

// No answer: absent, null, an empty text, array or object.
[[nodiscard]] bool is_blank(const json_value* value) noexcept;

// The members that are true, or that the sum stands for; nothing where it is neither.
[[nodiscard]] std::optional<std::vector<std::string_view>> chosen_of(const json_value& value, const model_node& node);

class metadata_reading {
 public:
  metadata_reading(const json_value& root, const model& what) noexcept : root_(root), model_(what) {}

  // The value at a path of official names below `data`; null where there is none.
  [[nodiscard]] const json_value* find(std::string_view path) const noexcept { return step(path).value; }
  // Its official word; "true" and "false" of booleans; empty where it is neither.
  [[nodiscard]] std::string_view word(std::string_view path) const noexcept;
  // What of a set is chosen; nothing where the path names no set.
  [[nodiscard]] std::optional<std::vector<std::string_view>> chosen(std::string_view path) const;

 private:
  struct place {
    const json_value* value = nullptr;
    const model_node* node = nullptr;
  };
  [[nodiscard]] place step(std::string_view path) const noexcept;

  const json_value& root_;
  const model& model_;
};

}  // namespace spbe::inline v1::detail
