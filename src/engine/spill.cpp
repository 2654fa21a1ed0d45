#include "engine/spill.hpp"

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdlib>

#include <fcntl.h>
#include <unistd.h>

#include "base/as_bytes.hpp"
#include "base/value_at.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr std::size_t largest_piece = std::size_t{256} << 10U;   // that is written and read at once, unless one record is larger

using block_user = std::function<outcome(std::string_view)>;

// Answers how many bytes they are: a block that is cut off at the end is left.
[[nodiscard]] result<std::size_t> use_whole_blocks(std::string_view bytes, const block_user& use) {
  std::string_view rest = bytes;
  while (rest.size() >= sizeof(std::uint64_t)) {
    const auto size = value_at<std::uint64_t>(rest.data());
    if (rest.size() - sizeof size < size) break;
    if (auto used = use(rest.substr(sizeof size, size)); !used) return unexpected{std::move(used).error()};
    rest.remove_prefix(sizeof size + size);
  }
  return bytes.size() - rest.size();
}

[[nodiscard]] outcome each_block_between(std::uint64_t at, std::uint64_t end, const spill_file& from, std::string& buffer, const block_user& use) {
  for (std::uint64_t most = largest_piece; at != end;) {
    buffer.resize(static_cast<std::size_t>(std::min(end - at, most)));
    if (auto got = from.read(at, buffer.data(), buffer.size()); !got) return got;
    const auto used = use_whole_blocks(buffer, use);
    if (!used) return unexpected{used.error()};
    at += *used;
    most = *used != 0 ? largest_piece : sizeof(std::uint64_t) + value_at<std::uint64_t>(buffer.data());
  }
  return std::monostate{};
}

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
  if (auto done = write(at, bytes); !done) return unexpected{std::move(done).error()};
  size_ += bytes.size();
  return at;
}

outcome spill_file::write(std::uint64_t at, std::string_view bytes) const {
  while (!bytes.empty()) {
    const ssize_t n = ::pwrite(fd_, bytes.data(), bytes.size(), static_cast<off_t>(at));
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return unexpected{trouble("spill.unwritable")};
    at += static_cast<std::uint64_t>(n);
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return std::monostate{};
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
  if (parts_.empty()) parts_.resize(partitions);
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
  if (parts_.empty()) return 0;
  std::uint64_t n = parts_[partition].gone;
  for (const block& b : parts_[partition].here) n += bytes_of(partition, b).size();
  return n;
}

outcome partition_store::turn_page(spill_file& to) {
  const auto at = to.append(as_bytes(*open_));
  if (!at) return unexpected{at.error()};
  if (first_page_ == none) first_page_ = *at;
  else if (auto done = to.write(last_page_ + offsetof(page, next), as_bytes(*at)); !done) return done;
  last_page_ = *at;
  *open_ = page{};
  return std::monostate{};
}

// Of all that is held, which is to be written from `begin` on.
void partition_store::note_places(std::uint64_t begin) {
  for (std::size_t p = 0; p < partitions; ++p) {
    open_->begin[p][open_->spills] = begin;
    for (const block& b : parts_[p].here) begin += sizeof(std::uint64_t) + bytes_of(p, b).size();
  }
  open_->begin[partitions][open_->spills++] = begin;
}

outcome partition_store::write_blocks(spill_file& to) const {
  std::string piece;
  for (std::size_t p = 0; p < partitions; ++p) {
    for (const block& b : parts_[p].here) {
      const std::string_view filled = bytes_of(p, b);
      const std::uint64_t size = filled.size();
      if (!piece.empty() && piece.size() + sizeof size + size > largest_piece) {
        if (auto done = to.append(piece); !done) return unexpected{std::move(done).error()};
        piece.clear();
      }
      piece += as_bytes(size);
      piece += filled;
    }
  }
  if (auto done = to.append(piece); !done) return unexpected{std::move(done).error()};
  return std::monostate{};
}

outcome partition_store::spill(spill_file& to) {
  if (held() == 0) return std::monostate{};
  if (open_ == nullptr) open_ = std::make_unique<page>();
  if (open_->spills == spills_a_page) {
    if (auto done = turn_page(to); !done) return done;
  }
  note_places(to.size());
  if (auto done = write_blocks(to); !done) return done;
  for (std::size_t p = 0; p < partitions; ++p) {
    for (const block& b : parts_[p].here) parts_[p].gone += bytes_of(p, b).size();
    parts_[p].here = std::vector<block>();
    cursors_[p] = {};
  }
  held_.store(0, std::memory_order_relaxed);
  return std::monostate{};
}

outcome partition_store::each_spilled_block(std::size_t partition, const spill_file& from, const block_user& use) const {
  std::string buffer;
  const auto each_of = [&](const places& begin, const places& end, std::uint64_t spills) -> outcome {
    for (std::size_t i = 0; i < spills; ++i) {
      if (auto done = each_block_between(begin[i], end[i], from, buffer, use); !done) return done;
    }
    return std::monostate{};
  };
  for (std::uint64_t at = first_page_; at != none;) {
    std::array<places, 2> bounds;
    if (auto got = from.read(at + offsetof(page, begin) + partition * sizeof(places), reinterpret_cast<char*>(&bounds), sizeof bounds); !got) return got;
    if (auto done = each_of(bounds[0], bounds[1], spills_a_page); !done) return done;
    if (auto got = from.read(at + offsetof(page, next), reinterpret_cast<char*>(&at), sizeof at); !got) return got;
  }
  return each_of(open_->begin[partition], open_->begin[partition + 1], open_->spills);
}

outcome partition_store::for_each_block(std::size_t partition, const spill_file& from, const block_user& use) const {
  if (parts_.empty()) return std::monostate{};
  if (parts_[partition].gone != 0) {
    if (auto done = each_spilled_block(partition, from, use); !done) return done;
  }
  for (const block& b : parts_[partition].here) {
    if (auto used = use(bytes_of(partition, b)); !used) return used;
  }
  return std::monostate{};
}

void partition_store::drop(std::size_t partition) {
  if (parts_.empty()) return;
  for (const block& b : parts_[partition].here) held_.fetch_sub(b.capacity, std::memory_order_relaxed);
  parts_[partition] = part{};
  cursors_[partition] = {};
  records_[partition] = 0;
}

}  // namespace spbe::inline v1::detail
