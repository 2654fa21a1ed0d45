#include "base/file.hpp"

#include <cerrno>
#include <cstdio>
#include <memory>

namespace spbe::inline v1::detail {
namespace {

// Lists and schemas are small, an input that is not has been mistaken for one.
constexpr std::size_t largest_mib = 256;

struct closer { void operator()(std::FILE* f) const noexcept { std::fclose(f); } };
using file = std::unique_ptr<std::FILE, closer>;

error trouble(const std::string& path, const char* slug, const char* id, const char* en) {
  const bilingual why = system_advice(errno);
  return {status::unreadable, slug, path, {"berkas '" + path + "' " + id + ": " + why.id, "the file '" + path + "' " + en + ": " + why.en}};
}

// A file that was not there: never a stranger's, nor what a link leads to.
file create_beside(const std::string& path, std::string& name) {
  constexpr int most_tries = 100;
  file out;
  for (int n = 1; n <= most_tries && !out; ++n) {
    name = path + ".part" + (n == 1 ? "" : std::to_string(n));
    out.reset(std::fopen(name.c_str(), "wbx"));
    if (!out && errno != EEXIST) break;
  }
  return out;
}

}  // namespace

result<std::string> read_file(const std::string& path) {
  const file in(std::fopen(path.c_str(), "rb"));
  if (!in) return unexpected{trouble(path, "file.unreadable", "tidak dapat dibuka", "cannot be opened")};
  std::string text;
  char buffer[65536];
  while (const std::size_t n = std::fread(buffer, 1, sizeof buffer, in.get())) {
    text.append(buffer, n);
    if (text.size() > largest_mib << 20U) {
      return unexpected{error{status::unreadable, "file.too_large", path,
                              {"berkas '" + path + "' lebih besar dari batas " + std::to_string(largest_mib) + " MiB",
                               "the file '" + path + "' is larger than the limit of " + std::to_string(largest_mib) + " MiB"}}};
    }
  }
  if (std::ferror(in.get()) != 0) return unexpected{trouble(path, "file.unreadable", "tidak dapat dibaca", "cannot be read")};
  return text;
}

outcome write_file(const std::string& path, std::string_view bytes) {
  const auto unwritable = [&path] { return unexpected{trouble(path, "file.unwritable", "tidak dapat ditulis", "cannot be written")}; };
  std::string beside;
  file out = create_beside(path, beside);
  if (!out) return unwritable();
  const bool written = std::fwrite(bytes.data(), 1, bytes.size(), out.get()) == bytes.size();
  const bool closed = std::fclose(out.release()) == 0;   // a full disk may be told no sooner
  if (written && closed && std::rename(beside.c_str(), path.c_str()) == 0) return std::monostate{};
  auto why = unwritable();
  std::remove(beside.c_str());
  return why;
}

}  // namespace spbe::inline v1::detail
