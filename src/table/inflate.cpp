// gzip by zlib.
#include <algorithm>
#include <cstring>
#include <new>
#include <optional>
#include <vector>

#include <zlib.h>

#include "table/unpack.hpp"
#include "text/render.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr std::size_t buffer_size = 64U << 10U;

class gzip_input final : public byte_input {
 public:
  gzip_input(std::unique_ptr<byte_input> from, std::string name)
      : from_(std::move(from)), name_(std::move(name)), packed_(buffer_size) {
    constexpr int gzip_only = 16;
    if (::inflateInit2(&stream_, MAX_WBITS + gzip_only) != Z_OK) throw std::bad_alloc();
  }
  gzip_input(const gzip_input&) = delete;
  gzip_input& operator=(const gzip_input&) = delete;
  ~gzip_input() override { ::inflateEnd(&stream_); }

  void heed(const std::int32_t* cancel) noexcept override { from_->heed(cancel); }
  result<std::size_t> read(char* to, std::size_t room) override;

 private:
  [[nodiscard]] outcome refill();
  [[nodiscard]] outcome unpack();
  [[nodiscard]] outcome end_member();
  [[nodiscard]] std::uint64_t at() const noexcept { return read_ - stream_.avail_in; }

  std::unique_ptr<byte_input> from_;
  std::string name_;
  std::vector<char> packed_;
  z_stream stream_{};
  std::uint64_t read_ = 0;              // compressed bytes so far
  bool dry_ = false;                    // there are no more of them
  bool ended_ = false;
  std::optional<error> trouble_;
};

// More compressed bytes behind those that are left.
outcome gzip_input::refill() {
  if (stream_.avail_in != 0) std::memmove(packed_.data(), stream_.next_in, stream_.avail_in);
  auto got = from_->read(packed_.data() + stream_.avail_in, packed_.size() - stream_.avail_in);
  if (!got) return unexpected{std::move(got).error()};
  dry_ = *got == 0;
  read_ += *got;
  stream_.next_in = reinterpret_cast<Bytef*>(packed_.data());
  stream_.avail_in += static_cast<uInt>(*got);
  return std::monostate{};
}

// Behind a member: another one, padding of zeros, or something that does not belong here.
outcome gzip_input::end_member() {
  for (;;) {
    while (stream_.avail_in < 2 && !dry_) {
      if (auto read = refill(); !read) return read;
    }
    if (stream_.avail_in >= 2 && stream_.next_in[0] == 0x1F && stream_.next_in[1] == 0x8B) {
      ::inflateReset(&stream_);
      return std::monostate{};
    }
    ended_ = stream_.avail_in == 0 || stream_.next_in[0] != 0;
    if (ended_) break;
    const auto zeros = static_cast<uInt>(std::find_if(stream_.next_in, stream_.next_in + stream_.avail_in, [](Bytef b) { return b != 0; }) - stream_.next_in);
    stream_.next_in += zeros;
    stream_.avail_in -= zeros;
  }
  if (stream_.avail_in != 0) return unexpected{surplus(name_, "gzip", at())};
  return std::monostate{};
}

outcome gzip_input::unpack() {
  if (stream_.avail_in == 0 && !dry_) {
    if (auto read = refill(); !read) return read;
  }
  const uInt room = stream_.avail_out;
  const int answer = ::inflate(&stream_, Z_NO_FLUSH);
  if (answer == Z_STREAM_END) return end_member();
  if (answer == Z_MEM_ERROR) throw std::bad_alloc();
  if (answer != Z_OK && answer != Z_BUF_ERROR) return unexpected{damaged(name_, "gzip", at())};
  if (dry_ && stream_.avail_in == 0 && stream_.avail_out == room) return unexpected{cut_off(name_, "gzip", at())};
  return std::monostate{};
}

result<std::size_t> gzip_input::read(char* to, std::size_t room) {
  if (trouble_) return unexpected{*trouble_};
  constexpr std::size_t most = std::size_t{1} << 30U;
  const auto asked = static_cast<uInt>(std::min(room, most));
  stream_.next_out = reinterpret_cast<Bytef*>(to);
  stream_.avail_out = asked;
  while (stream_.avail_out == asked && !ended_) {
    if (auto step = unpack(); !step) {
      trouble_ = std::move(step).error();
      if (stream_.avail_out == asked) return unexpected{*trouble_};
    }
  }
  return static_cast<std::size_t>(asked - stream_.avail_out);
}

}  // namespace

std::unique_ptr<byte_input> unpack_gzip(std::unique_ptr<byte_input> from, std::string name) {
  return std::make_unique<gzip_input>(std::move(from), std::move(name));
}

error cut_off(const std::string& name, const std::string& format, std::uint64_t at) {
  return {status::unreadable, "file.cut_off", name,
          {"'" + name + "' terpotong: data " + format + " berakhir sebelum selesai, sesudah byte ke-" + counted(at, language::id) + "; unduh atau buat lagi berkasnya",
           "'" + name + "' is cut off: its " + format + " data ends too early, after byte " + counted(at, language::en) + "; download or make the file again"},
          static_cast<std::int64_t>(at)};
}

error damaged(const std::string& name, const std::string& format, std::uint64_t at) {
  return {status::unreadable, "file.damaged", name,
          {"'" + name + "' rusak: data " + format + " tidak dapat dibuka di sekitar byte ke-" + counted(at, language::id) + "; unduh atau buat lagi berkasnya",
           "'" + name + "' is damaged: its " + format + " data cannot be unpacked near byte " + counted(at, language::en) + "; download or make the file again"},
          static_cast<std::int64_t>(at)};
}

error surplus(const std::string& name, const std::string& format, std::uint64_t at) {
  return {status::unreadable, "file.damaged", name,
          {"'" + name + "' tidak dapat dibaca sampai akhir: di belakang data " + format + ", mulai byte ke-" + counted(at, language::id) + ", ada byte yang bukan lanjutannya; unduh atau buat lagi berkasnya",
           "'" + name + "' cannot be read to its end: behind its " + format + " data, from byte " + counted(at, language::en) + " on, there are bytes that do not continue it; download or make the file again"},
          static_cast<std::int64_t>(at)};
}

}  // namespace spbe::inline v1::detail
