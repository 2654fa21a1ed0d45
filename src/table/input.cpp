#include "table/input.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/cancel.hpp"
#include "text/render.hpp"

namespace spbe::inline v1::detail {
namespace {

error unreadable(const std::string& path, int number) {
  const bilingual why = system_advice(number);
  return {status::unreadable, "file.unreadable", path,
          {"berkas '" + path + "' tidak dapat dibaca: " + why.id, "the file '" + path + "' cannot be read: " + why.en}};
}

// Of what has one: neither a pipe nor a terminal.
std::optional<std::uint64_t> size_of(int descriptor) noexcept {
  struct stat about {};
  if (::fstat(descriptor, &about) != 0 || !S_ISREG(about.st_mode)) return std::nullopt;
  return static_cast<std::uint64_t>(about.st_size);
}

error changed(const std::string& path, std::uint64_t before, std::uint64_t now) {
  const bool grew = now > before;
  const auto sizes = [&](language lang, const char* between) { return counted(before, lang) + between + counted(now, lang); };
  return {status::unreadable, "file.changed", path,
          {"berkas '" + path + (grew ? "' bertambah" : "' menyusut") + " dari " + sizes(language::id, " menjadi ") + " byte selagi dibaca; periksa lagi setelah selesai ditulis",
           "the file '" + path + (grew ? "' grew" : "' shrank") + " from " + sizes(language::en, " to ") + " bytes while it was read; check it again once it is written"}};
}

class file_input final : public byte_input {
 public:
  file_input(int descriptor, bool owned, std::string path) : descriptor_(descriptor), owned_(owned), path_(std::move(path)), size_(size_of(descriptor)) {}
  file_input(const file_input&) = delete;
  file_input& operator=(const file_input&) = delete;
  ~file_input() override {
    if (owned_) ::close(descriptor_);
  }
  result<std::size_t> read(char* to, std::size_t room) override {
    // A record or a run of blanks without an end is read on and on before anybody else could look.
    while (!is_set(cancel_)) {
      if (!is_ready()) continue;
      const auto got = ::read(descriptor_, to, room);
      if (got > 0) return static_cast<std::size_t>(got);
      if (got == 0) return end();
      if (errno != EINTR) return unexpected{unreadable(path_, errno)};
    }
    return unexpected{cancelled()};
  }
  // Standard input may not have begun at its first byte.
  [[nodiscard]] std::uint64_t size() const noexcept override { return owned_ ? size_.value_or(0) : 0; }
  [[nodiscard]] std::size_t read_at(std::uint64_t at, char* to, std::size_t room) const noexcept override {
    std::size_t have = 0;
    while (have < room) {
      const auto got = ::pread(descriptor_, to + have, room - have, static_cast<off_t>(at + have));
      if (got <= 0 && (got == 0 || errno != EINTR || is_set(cancel_))) break;   // `read` tells why
      have += got > 0 ? static_cast<std::size_t>(got) : 0;
    }
    return have;
  }
  void go_to(std::uint64_t at) override { ::lseek(descriptor_, static_cast<off_t>(at), SEEK_SET); }

 private:
  // A signal interrupts one thread of a process, not always the one that reads here: what may wait for ever is waited for in turns.
  [[nodiscard]] bool is_ready() const noexcept {
    constexpr int turn = 100;   // milliseconds
    pollfd asked{descriptor_, POLLIN, 0};
    if (size_ || cancel_ == nullptr) return true;
    const int found = ::poll(&asked, 1, turn);
    return found > 0 || (found < 0 && errno != EINTR);
  }
  // Of a file that somebody else writes to the end can be anywhere, in a record too.
  [[nodiscard]] result<std::size_t> end() const {
    const auto now = size_of(descriptor_);
    if (size_ && now && *now != *size_) return unexpected{changed(path_, *size_, *now)};
    return std::size_t{0};
  }

  int descriptor_;
  bool owned_;
  std::string path_;
  std::optional<std::uint64_t> size_;   // when it was opened
};

class memory_input final : public byte_input {
 public:
  explicit memory_input(std::string text) : text_(std::move(text)) {}
  result<std::size_t> read(char* to, std::size_t room) override {
    const auto n = std::min(room, text_.size() - at_);
    if (n != 0) std::memcpy(to, text_.data() + at_, n);
    at_ += n;
    return n;
  }
  [[nodiscard]] std::uint64_t size() const noexcept override { return text_.size(); }
  [[nodiscard]] std::size_t read_at(std::uint64_t at, char* to, std::size_t room) const noexcept override {
    return text_.copy(to, room, std::min<std::size_t>(at, text_.size()));
  }
  void go_to(std::uint64_t at) override { at_ = at; }

 private:
  std::string text_;
  std::size_t at_ = 0;
};

}  // namespace

std::size_t byte_input::read_at(std::uint64_t, char*, std::size_t) const noexcept { return 0; }

result<std::unique_ptr<byte_input>> open_file(const std::string& path) {
  if (path == "-") return std::unique_ptr<byte_input>(std::make_unique<file_input>(STDIN_FILENO, false, path));
  if (path.find('\0') != std::string::npos) return unexpected{unreadable(path.substr(0, path.find('\0')), ENOENT)};
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
  if (descriptor < 0) return unexpected{unreadable(path, errno)};
  auto input = std::make_unique<file_input>(descriptor, true, path);
  struct stat about {};
  if (::fstat(descriptor, &about) == 0 && S_ISDIR(about.st_mode)) return unexpected{unreadable(path, EISDIR)};
  return std::unique_ptr<byte_input>(std::move(input));
}

result<std::string_view> head_input::head(std::size_t most) {
  head_.erase(0, std::exchange(at_, 0));
  while (head_.size() < most && !ended_ && !trouble_) {
    const std::size_t size = head_.size();
    head_.resize(most);
    auto got = from_->read(head_.data() + size, most - size);
    head_.resize(size + (got ? *got : 0));
    ended_ = got && *got == 0;
    if (!got) trouble_ = std::move(got).error();
  }
  if (head_.empty() && trouble_) return unexpected{*trouble_};
  return std::string_view(head_);
}

void head_input::go_to(std::uint64_t at) {
  head_.clear();
  at_ = 0;
  ended_ = false;
  trouble_.reset();
  from_->go_to(at);
}

result<std::size_t> head_input::read(char* to, std::size_t room) {
  if (at_ < head_.size()) {
    const std::size_t n = std::min(room, head_.size() - at_);
    std::memcpy(to, head_.data() + at_, n);
    at_ += n;
    if (at_ == head_.size()) {
      head_ = {};
      at_ = 0;
    }
    return n;
  }
  if (trouble_) return unexpected{*trouble_};
  return ended_ ? result<std::size_t>(std::size_t{0}) : from_->read(to, room);
}

std::unique_ptr<byte_input> from_memory(std::string text) { return std::make_unique<memory_input>(std::move(text)); }

}  // namespace spbe::inline v1::detail
