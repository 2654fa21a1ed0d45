// Where bytes come from: a file, standard input, memory.  read() into the caller's buffer; nothing is mapped.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include <spbe/result.hpp>

namespace spbe::inline v1::detail {

class byte_input {
 public:
  virtual ~byte_input() = default;
  // Up to `room` bytes into `to`; 0 = the end.  A short answer is not the end.
  [[nodiscard]] virtual result<std::size_t> read(char* to, std::size_t room) = 0;
  // Once the flag is set, a read that a signal interrupts ends as cancelled instead of waiting on.
  void heed(const std::int32_t* cancel) noexcept { cancel_ = cancel; }

 protected:
  const std::int32_t* cancel_ = nullptr;
};

// `-` is standard input.
[[nodiscard]] result<std::unique_ptr<byte_input>> open_file(const std::string& path);
[[nodiscard]] std::unique_ptr<byte_input> from_memory(std::string text);

}  // namespace spbe::inline v1::detail
