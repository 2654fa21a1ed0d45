// Where the tokens of a JSON text begin: the first stage of simdjson, which finds them 64 bytes at a time with whatever vectors the machine has.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>

namespace spbe::inline v1::detail {

class json_index {
 public:
  enum class verdict : std::uint8_t {
    sound,      // every string closes, none holds a control character, all is UTF-8
    bad_utf8,   // sound but for bytes that are no UTF-8
    unsound,    // the tokens mean nothing
  };

  json_index();
  json_index(const json_index&) = delete;
  json_index& operator=(const json_index&) = delete;
  ~json_index();

  // Tokens of text[0, size): signs, and the first byte of every string, number and word.
  [[nodiscard]] verdict find(const char* text, std::size_t size);
  // Ascending; behind the last stands `size`.  They live until the next find.
  [[nodiscard]] const std::uint32_t* tokens() const noexcept;
  [[nodiscard]] std::uint32_t count() const noexcept;

 private:
  struct engine;
  std::unique_ptr<engine> engine_;
};

}  // namespace spbe::inline v1::detail
