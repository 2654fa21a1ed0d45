#include "cli/report_target.hpp"

#include <algorithm>
#include <cerrno>
#include <filesystem>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

#include "cli/messages.hpp"

namespace cli {
namespace {

// A link keeps pointing where it points, also where nothing is there yet: the file it names is the one to write.
std::string behind_links(const std::string& path, bool exists) {
  std::error_code trouble;
  if (exists) return std::filesystem::canonical(path, trouble).string();
  constexpr int most_links = 40;   // as the system follows
  std::filesystem::path at = path;
  for (int i = 0; i < most_links && std::filesystem::is_symlink(std::filesystem::symlink_status(at, trouble)); ++i) {
    at = at.parent_path() / std::filesystem::read_symlink(at, trouble);
  }
  return at.string();
}

}  // namespace

report_target::report_target(const std::optional<std::string>& path) {
  if (path && *path != "-") path_ = *path;
}

report_target::~report_target() {
  if (descriptor_ > STDERR_FILENO) ::close(descriptor_);
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

bool report_target::is_one_of(const std::vector<std::string>& files) const {
  struct stat own {}, other {};
  if (path_.empty() || ::stat(path_.c_str(), &own) != 0 || !S_ISREG(own.st_mode)) return false;
  return std::any_of(files.begin(), files.end(), [&](const auto& f) {
    const bool there = (f == "-" ? ::fstat(STDIN_FILENO, &other) : ::stat(f.c_str(), &other)) == 0;
    return there && other.st_dev == own.st_dev && other.st_ino == own.st_ino;
  });
}

std::string report_target::directory() const {
  if (temporary_.empty()) return {};
  const auto folder = std::filesystem::path(temporary_).parent_path().string();
  return folder.empty() ? "." : folder;
}

spbe::bilingual report_target::cannot_write(int why) const {
  const auto reason = spbe::system_advice(why);
  return {fmt::format("{}: tidak dapat ditulis: {}", shown(path_), reason.id),
          fmt::format("{}: cannot be written: {}", shown(path_), reason.en)};
}

std::optional<spbe::bilingual> report_target::open() {
  if (path_.empty()) {
    out_ = std::make_unique<output>(STDOUT_FILENO);
    return std::nullopt;
  }
  struct stat seen {};
  const bool exists = ::stat(path_.c_str(), &seen) == 0;
  if (exists && S_ISDIR(seen.st_mode)) return cannot_write(EISDIR);
  if (exists && !S_ISREG(seen.st_mode)) {
    descriptor_ = ::open(path_.c_str(), O_WRONLY | O_CLOEXEC);
  } else {
    path_ = behind_links(path_, exists);
    temporary_ = fmt::format("{}.{}.tmp", path_, ::getpid());
    descriptor_ = ::open(temporary_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, exists ? seen.st_mode & 0777U : 0666U);
  }
  if (descriptor_ < 0) {
    const int why = errno;
    temporary_.clear();
    return cannot_write(why);
  }
  out_ = std::make_unique<output>(descriptor_);
  return std::nullopt;
}

std::optional<exit_code> report_target::open_apart_from(const std::vector<std::string>& inputs, spbe::language lang) {
  if (is_one_of(inputs)) {
    complain({"keluaran sama dengan berkas masukan; pilih nama lain", "the output is one of the inputs; choose another name"}, lang);
    return exit_code::usage;
  }
  const auto trouble = open();
  if (!trouble) return std::nullopt;
  complain(*trouble, lang);
  return exit_code::unreadable;
}

exit_code report_target::finish(exit_code otherwise, spbe::language lang) {
  if (nothing_was_read(otherwise) && !temporary_.empty()) return otherwise;
  const auto answer = out_->finish(otherwise, lang);
  if (temporary_.empty() || !out_->open()) return answer;
  if (::rename(temporary_.c_str(), path_.c_str()) != 0) {
    complain(cannot_write(errno), lang);
    return exit_code::unreadable;
  }
  temporary_.clear();
  return answer;
}

}  // namespace cli
