#include "engine/spill.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdlib>

#include <fcntl.h>
#include <unistd.h>

#include "base/value_at.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr std::size_t largest_piece = std::size_t{256} << 10U;   // that is written and read at once, unless one record is larger

}  // namespace

spill_file::~spill_file() {
  if (fd_ >= 0) ::close(fd_);
}

error spill_file::trouble(const char* slug) const {
  const bilingual why = system_reason(errno);
  return {status::unreadable, slug, directory_,
          {"berkas sementara di '" + directory_ + "' gagal: " + why.id + "; pilih tempat lain dengan --tmp-dir atau naikkan --memory",
           "the temporary file in '" + directory_ + "' failed: " + why.en + "; choose another place with --tmp-dir or raise --memory"}};
}

outcome spill_file::open() {
  std::string name = directory_ + "/spbe-XXXXXX";
  fd_ = ::mkostemp(name.data(), O_CLOEXEC);   // mode 0600
  if (fd_ < 0) return unexpected{trouble("spill.unwritable")};
  ::unlink(name.c_str());
  return std::monostate{};
}

result<std::uint64_t> spill_file::append(std::string_view bytes) {
  if (fd_ < 0) {
    if (auto opened = open(); !opened) return unexpected{std::move(opened).error()};
  }
  const std::uint64_t at = size_;
  while (!bytes.empty()) {
    const ssize_t n = ::pwrite(fd_, bytes.data(), bytes.size(), static_cast<off_t>(size_));
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return unexpected{trouble("spill.unwritable")};
    size_ += static_cast<std::uint64_t>(n);
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return at;
}

outcome spill_file::read(std::uint64_t at, char* into, std::size_t size) const {
  while (size != 0) {
    const ssize_t n = ::pread(fd_, into, size, static_cast<off_t>(at));
    if (n < 0 && errno == EINTR) continue;
    if (n == 0) errno = EIO;   // shorter than what was written to it
    if (n <= 0) return unexpected{trouble("spill.unreadable")};
    at += static_cast<std::uint64_t>(n);
    into += n;
    size -= static_cast<std::size_t>(n);
  }
  return std::monostate{};
}

std::string_view partition_store::bytes_of(std::size_t partition, const block& b) const noexcept {
  const bool last = &b == &parts_[partition].here.back();
  return {b.bytes, last ? static_cast<std::size_t>(cursors_[partition].at - b.bytes) : b.used};
}

void partition_store::add_block(std::size_t partition, std::size_t size) {
  auto& here = parts_[partition].here;
  if (!here.empty()) here.back().used = bytes_of(partition, here.back()).size();
  block fresh;
  fresh.capacity = std::max(pool_.block(), size);
  if (size > pool_.block()) fresh.own.reset(new char[size]);
  fresh.bytes = fresh.own ? fresh.own.get() : pool_.take();
  cursors_[partition] = {fresh.bytes, fresh.bytes + fresh.capacity};
  held_.fetch_add(fresh.capacity, std::memory_order_relaxed);
  here.push_back(std::move(fresh));
}

std::uint64_t partition_store::bytes(std::size_t partition) const noexcept {
  std::uint64_t n = 0;
  for (const spilled& s : parts_[partition].gone) n += s.size;
  for (const block& b : parts_[partition].here) n += bytes_of(partition, b).size();
  return n;
}

outcome partition_store::spill_partition(std::size_t partition, spill_file& to, std::string& piece) {
  auto& here = parts_[partition].here;
  for (auto b = here.begin(); b != here.end();) {
    piece.clear();
    spilled gone;
    for (; b != here.end() && (piece.empty() || piece.size() + b->capacity <= largest_piece); ++b) {
      const std::string_view filled = bytes_of(partition, *b);
      const std::uint64_t size = filled.size();
      piece.append(reinterpret_cast<const char*>(&size), sizeof size);
      piece += filled;
      ++gone.blocks;
      gone.size += size;
    }
    auto at = to.append(piece);
    if (!at) return unexpected{std::move(at).error()};
    gone.at = *at;
    parts_[partition].gone.push_back(gone);
  }
  return std::monostate{};
}

outcome partition_store::spill(spill_file& to) {
  std::string piece;
  for (std::size_t p = 0; p < partitions; ++p) {
    if (auto done = spill_partition(p, to, piece); !done) return done;
    parts_[p].here = std::vector<block>();
    cursors_[p] = {};
  }
  held_.store(0, std::memory_order_relaxed);
  return std::monostate{};
}

outcome partition_store::for_each_block(std::size_t partition, const spill_file& from, const std::function<outcome(std::string_view)>& use) const {
  std::string buffer;
  for (const spilled& s : parts_[partition].gone) {
    buffer.resize(static_cast<std::size_t>(s.size + s.blocks * sizeof(std::uint64_t)));
    if (auto got = from.read(s.at, buffer.data(), buffer.size()); !got) return got;
    for (std::string_view rest = buffer; !rest.empty();) {
      const auto size = value_at<std::uint64_t>(rest.data());
      if (auto used = use(rest.substr(sizeof size, size)); !used) return used;
      rest.remove_prefix(sizeof size + size);
    }
  }
  for (const block& b : parts_[partition].here) {
    if (auto used = use(bytes_of(partition, b)); !used) return used;
  }
  return std::monostate{};
}

void partition_store::drop(std::size_t partition) {
  for (const block& b : parts_[partition].here) held_.fetch_sub(b.capacity, std::memory_order_relaxed);
  parts_[partition] = part{};
  cursors_[partition] = {};
  records_[partition] = 0;
}

}  // namespace spbe::inline v1::detail
