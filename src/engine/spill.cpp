#include "engine/spill.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdlib>

#include <fcntl.h>
#include <unistd.h>

namespace spbe::inline v1::detail {

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

void partition_store::add_block(part& p, std::size_t size) {
  const std::size_t capacity = std::max(block_, size);
  // Not zeroed: it is written before it is read.
  p.here.push_back({std::unique_ptr<char[]>(new char[capacity]), 0, capacity});
  held_ += capacity;
}

outcome partition_store::spill(spill_file& to) {
  for (part& p : parts_) {
    for (const block& b : p.here) {
      auto at = to.append({b.bytes.get(), b.used});
      if (!at) return unexpected{std::move(at).error()};
      p.gone.push_back({*at, b.used});
    }
    p.here = std::vector<block>();
  }
  held_ = 0;
  return std::monostate{};
}

outcome partition_store::for_each_block(std::size_t partition, const spill_file& from, const std::function<outcome(std::string_view)>& use) const {
  std::string buffer;
  for (const spilled& s : parts_[partition].gone) {
    buffer.resize(s.size);
    if (auto got = from.read(s.at, buffer.data(), s.size); !got) return got;
    if (auto used = use(buffer); !used) return used;
  }
  for (const block& b : parts_[partition].here) {
    if (auto used = use({b.bytes.get(), b.used}); !used) return used;
  }
  return std::monostate{};
}

void partition_store::drop(std::size_t partition) {
  for (const block& b : parts_[partition].here) held_ -= b.capacity;
  parts_[partition] = part{};
}

}  // namespace spbe::inline v1::detail
