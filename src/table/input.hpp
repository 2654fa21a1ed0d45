// Where bytes come from: a file, standard input, memory.  read() into the caller's buffer; nothing is mapped.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <spbe/result.hpp>

namespace spbe::inline v1::detail {

class byte_input {
 public:
  virtual ~byte_input() = default;
  // Up to `room` bytes into `to`; 0 = the end.  A short answer is not the end.
  [[nodiscard]] virtual result<std::size_t> read(char* to, std::size_t room) = 0;
  // How many bytes can be read at any place, beside `read` and by any thread; 0 = none.
  [[nodiscard]] virtual std::uint64_t size() const noexcept { return 0; }
  // Up to `room` bytes from there; less where they are not to be had.
  [[nodiscard]] virtual std::size_t read_at(std::uint64_t at, char* to, std::size_t room) const noexcept;
  // `read` goes on there: a place within `size`.
  virtual void go_to(std::uint64_t at) { static_cast<void>(at); }
  // Once the flag is set, a read that a signal interrupts ends as cancelled instead of waiting on.
  virtual void heed(const std::int32_t* cancel) noexcept { cancel_ = cancel; }

 protected:
  const std::int32_t* cancel_ = nullptr;
};

// `-` is standard input.
[[nodiscard]] result<std::unique_ptr<byte_input>> open_file(const std::string& path);
[[nodiscard]] std::unique_ptr<byte_input> from_memory(std::string text);

// An input whose first bytes are looked at before they are read.
class head_input final : public byte_input {
 public:
  explicit head_input(std::unique_ptr<byte_input> from) : from_(std::move(from)) {}
  // The first bytes, `most` unless the input ends or fails before; of what `read` has not handed out yet.  An error only where there is none at all:
  // else `read` tells it behind them.
  [[nodiscard]] result<std::string_view> head(std::size_t most);
  [[nodiscard]] bool ended() const noexcept { return ended_; }   // nothing follows the head
  [[nodiscard]] result<std::size_t> read(char* to, std::size_t room) override;
  [[nodiscard]] std::uint64_t size() const noexcept override { return from_->size(); }
  [[nodiscard]] std::size_t read_at(std::uint64_t at, char* to, std::size_t room) const noexcept override { return from_->read_at(at, to, room); }
  void go_to(std::uint64_t at) override;
  void heed(const std::int32_t* cancel) noexcept override { from_->heed(cancel); }

 private:
  std::unique_ptr<byte_input> from_;
  std::string head_;
  std::size_t at_ = 0;
  bool ended_ = false;
  std::optional<error> trouble_;
};

}  // namespace spbe::inline v1::detail
