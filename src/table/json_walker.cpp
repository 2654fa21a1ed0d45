#include "table/json_walker.hpp"

#include <bitset>

namespace spbe::inline v1::detail {

bool json_walker::nested_scalar() const noexcept {
  const std::uint32_t begin = *token_;
  return is_json_scalar({text_ + begin, end_before(begin, token_[1]) - begin});
}

bool json_walker::key_and_colon() noexcept {
  std::uint32_t at = 0;
  std::uint32_t size = 0;
  if (text_[*token_] != '"' || !string_here(at, size)) return false;
  ++token_;
  if (text_[*token_] != ':') return false;
  ++token_;
  return true;
}

// A whole array or object; the token at hand is then the one behind it.
json_walker::fault json_walker::nested() noexcept {
  std::bitset<deepest> objects;
  std::size_t depth = 0;
  for (;;) {
    const char c = text_[*token_];
    bool opened = false;
    if (c == '{' || c == '[') {
      if (depth == deepest) return fault::too_deep;
      objects[depth++] = c == '{';
      ++token_;
      opened = text_[*token_] != (c == '{' ? '}' : ']');
    } else if (c == '"') {
      std::uint32_t at = 0;
      std::uint32_t size = 0;
      if (!string_here(at, size)) return fault::broken;
      ++token_;
    } else {
      if (!nested_scalar()) return fault::broken;
      ++token_;
    }
    while (!opened) {   // behind a value: the brackets that close, then a comma
      const char behind = text_[*token_];
      const bool object = objects[depth - 1];
      if (behind != ',' && behind != (object ? '}' : ']')) return fault::broken;
      ++token_;
      opened = behind == ',';
      if (!opened && --depth == 0) return fault::none;
    }
    if (objects[depth - 1] && !key_and_colon()) return fault::broken;
  }
}

}  // namespace spbe::inline v1::detail
