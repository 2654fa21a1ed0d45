// zstd by its own library.
#include <new>
#include <vector>

#include <zstd.h>
#include <zstd_errors.h>

#include "table/unpack.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr int window_log = 23;          // 8 MiB
constexpr std::size_t magic_size = 4;

error window_too_large(const std::string& name) {
  return {status::unreadable, "file.window", name,
          {"'" + name + "' memerlukan jendela zstd di atas 8 MiB; kompres ulang tanpa --ultra dan --long",
           "'" + name + "' needs a zstd window beyond 8 MiB; compress it again without --ultra and --long"}};
}

struct free_stream {
  void operator()(ZSTD_DStream* s) const noexcept { ::ZSTD_freeDStream(s); }
};

class zstd_input final : public byte_input {
 public:
  zstd_input(std::unique_ptr<byte_input> from, std::string name)
      : from_(std::move(from)), name_(std::move(name)), packed_(::ZSTD_DStreamInSize()), stream_(::ZSTD_createDStream()) {
    if (stream_ == nullptr) throw std::bad_alloc();
    ::ZSTD_DCtx_setParameter(stream_.get(), ZSTD_d_windowLogMax, window_log);
    in_.src = packed_.data();
  }

  void heed(const std::int32_t* cancel) noexcept override { from_->heed(cancel); }
  result<std::size_t> read(char* to, std::size_t room) override;

 private:
  [[nodiscard]] outcome refill();
  [[nodiscard]] outcome unpack(ZSTD_outBuffer& out);
  [[nodiscard]] outcome fail(std::size_t answer);
  [[nodiscard]] std::uint64_t at() const noexcept { return read_ - (in_.size - in_.pos); }
  [[nodiscard]] bool is_surplus() const noexcept { return frames_ != 0 && at() - frame_at_ <= magic_size; }

  std::unique_ptr<byte_input> from_;
  std::string name_;
  std::vector<char> packed_;
  std::unique_ptr<ZSTD_DStream, free_stream> stream_;
  ZSTD_inBuffer in_{};
  std::uint64_t read_ = 0;              // compressed bytes so far
  std::uint64_t frame_at_ = 0;          // where the frame at hand begins
  std::uint64_t frames_ = 0;            // behind us
  bool between_ = true;                 // two frames
  bool full_ = false;                   // the last answer filled its room: there may be more without further input
  bool dry_ = false;
  bool ended_ = false;
  std::optional<error> trouble_;
};

// As much as there is room for: what is unpacked of damaged data must not depend on how a pipe hands it over.
outcome zstd_input::refill() {
  in_.size = in_.pos = 0;
  while (in_.size < packed_.size() && !dry_) {
    auto got = from_->read(packed_.data() + in_.size, packed_.size() - in_.size);
    if (!got) return unexpected{std::move(got).error()};
    dry_ = *got == 0;
    read_ += *got;
    in_.size += *got;
  }
  return std::monostate{};
}

outcome zstd_input::fail(std::size_t answer) {
  const auto why = ::ZSTD_getErrorCode(answer);
  if (why == ZSTD_error_memory_allocation) throw std::bad_alloc();
  if (why == ZSTD_error_frameParameter_windowTooLarge) return unexpected{window_too_large(name_)};
  if (why != ZSTD_error_prefix_unknown || frames_ == 0) return unexpected{damaged(name_, "zstd", at())};
  return unexpected{surplus(name_, "zstd", frame_at_)};
}

outcome zstd_input::unpack(ZSTD_outBuffer& out) {
  if (in_.pos == in_.size && !full_ && !dry_) {
    if (auto read = refill(); !read) return read;
  }
  if (in_.pos == in_.size && dry_ && between_) {
    ended_ = true;
    return std::monostate{};
  }
  if (between_) frame_at_ = at();
  const std::size_t before = out.pos;
  const std::size_t answer = ::ZSTD_decompressStream(stream_.get(), &out, &in_);
  if (::ZSTD_isError(answer) != 0) return fail(answer);
  between_ = answer == 0;
  frames_ += between_ ? 1 : 0;
  full_ = out.pos == out.size;
  if (between_ || !dry_ || in_.pos != in_.size || out.pos != before) return std::monostate{};
  return unexpected{is_surplus() ? surplus(name_, "zstd", frame_at_) : cut_off(name_, "zstd", at())};
}

result<std::size_t> zstd_input::read(char* to, std::size_t room) {
  if (trouble_) return unexpected{*trouble_};
  ZSTD_outBuffer out{to, room, 0};
  while (out.pos == 0 && !ended_) {
    if (auto step = unpack(out); !step) {
      trouble_ = std::move(step).error();
      if (out.pos == 0) return unexpected{*trouble_};
    }
  }
  return out.pos;
}

}  // namespace

std::unique_ptr<byte_input> unpack_zstd(std::unique_ptr<byte_input> from, std::string name) {
  return std::make_unique<zstd_input>(std::move(from), std::move(name));
}

}  // namespace spbe::inline v1::detail
