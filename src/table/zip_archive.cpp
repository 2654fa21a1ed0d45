#include "table/zip_archive.hpp"

#include <algorithm>
#include <new>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "table/libzip.hpp"
#include "table/opening.hpp"
#include "text/letters.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr std::uint64_t most_parts = 10'000;             // libzip keeps the list of them all
constexpr std::size_t tail_size = (64U << 10U) + 512;    // where the end of the list of parts may stand
constexpr std::string_view end_mark = "PK\x05\x06";
constexpr std::string_view wide_end_mark = "PK\x06\x06";
constexpr std::string_view wide_place_mark = "PK\x06\x07";

error damaged(const std::string& name, const bilingual& detail) {
  return file_error(status::unreadable, "file.damaged", name,
                    {"'{file}' rusak atau terpotong: {detail}; salin atau unduh ulang, atau buka dan simpan kembali di Excel",
                     "'{file}' is damaged or cut off: {detail}; copy or download it again, or open and save it in Excel"}, detail);
}

error why_of(const std::string& name, const std::string& part, int number) {
  const std::string place = part.empty() ? part : " (" + part + ")";
  const bilingual detail{place, place};
  switch (number) {
    case ZIP_ER_MEMORY: throw std::bad_alloc();
    case ZIP_ER_NOPASSWD:
    case ZIP_ER_WRONGPASSWD:
      return file_error(status::not_a_table, "file.encrypted", name,
                        {"'{file}' berkata sandi; buka di Excel dan simpan tanpa sandi", "'{file}' is protected by a password; open it in Excel and save it without one"});
    case ZIP_ER_COMPNOTSUPP:
    case ZIP_ER_ENCRNOTSUPP:
      return file_error(status::not_a_table, "file.unsupported", name,
                        {"'{file}' dikemas dengan cara yang tidak dikenal{detail}; simpan kembali di Excel",
                         "'{file}' is packed in a way that is not known{detail}; save it again in Excel"}, detail);
    case ZIP_ER_CRC:
      return damaged(name, {"isinya tidak cocok dengan jumlah pemeriksanya" + place, "its content does not match its checksum" + place});
    default: return damaged(name, {"arsip zip tidak dapat dibaca" + place, "the zip archive cannot be read" + place});
  }
}

error no_libzip(const std::string& name, const std::string& why) {
  return file_error(status::unreadable, "file.no_libzip", name,
                    {"buku kerja Excel '{file}' dibaca dengan libzip, yang tidak dapat dimuat ({detail}); pasang paket libzip, atau simpan sebagai CSV",
                     "the Excel workbook '{file}' is read with libzip, which cannot be loaded ({detail}); install the package libzip, or save it as CSV"}, {why, why});
}

std::string folded(std::string_view part) {
  while (!part.empty() && (part.front() == '/' || part.front() == '\\')) part.remove_prefix(1);
  std::string out(part);
  std::transform(out.begin(), out.end(), out.begin(), [](char c) { return c == '\\' ? '/' : small(c); });
  return out;
}

std::uint64_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint64_t out = 0;
  for (std::size_t i = size; i > 0; --i) out = out << 8U | static_cast<unsigned char>(bytes[at + i - 1]);
  return out;
}

std::string tail_of(const std::string& path) {
  std::string tail;
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  struct stat about {};
  if (descriptor >= 0 && ::fstat(descriptor, &about) == 0 && about.st_size > 0) {
    tail.resize(std::min(static_cast<std::size_t>(about.st_size), tail_size));
    const auto got = ::pread(descriptor, tail.data(), tail.size(), about.st_size - static_cast<off_t>(tail.size()));
    tail.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
  }
  if (descriptor >= 0) ::close(descriptor);
  return tail;
}

// libzip makes room for as many parts as the archive says it has: nobody needs more than a workbook of thousands of sheets does.
bool says_too_many(std::string_view tail) {
  for (auto at = tail.find(end_mark); at != std::string_view::npos; at = tail.find(end_mark, at + 1)) {
    if (at + 22 > tail.size()) continue;
    const auto parts = number_at(tail, at + 10, 2);
    if (parts > most_parts && parts != 0xFFFF) return true;
    const bool wide = at >= 76 && tail.substr(at - 20, 4) == wide_place_mark;
    if (!wide) continue;
    const std::size_t end = at - 76;   // the wide end and the note of its place stand right before
    if (tail.substr(end, 4) != wide_end_mark || number_at(tail, end + 32, 8) > most_parts) return true;
  }
  return false;
}

class part_input final : public byte_input {
 public:
  part_input(std::shared_ptr<const libzip_calls> calls, std::shared_ptr<struct zip> zip, zip_file_t* file, std::string name, std::string part)
      : calls_(std::move(calls)), zip_(std::move(zip)), file_(file, calls_->fclose), name_(std::move(name)), part_(std::move(part)) {}
  result<std::size_t> read(char* to, std::size_t room) override {
    const auto got = calls_->fread(file_.get(), to, room);
    if (got < 0) return unexpected{why_of(name_, part_, calls_->error_code_zip(calls_->file_get_error(file_.get())))};
    return static_cast<std::size_t>(got);
  }

 private:
  std::shared_ptr<const libzip_calls> calls_;
  std::shared_ptr<struct zip> zip_;   // first in, last out
  std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file_;
  std::string name_, part_;
};

}  // namespace

outcome zip_archive::open(const std::string& name, std::optional<std::string> bytes) {
  name_ = name;
  bytes_ = std::move(bytes);
  const std::string tail = bytes_ ? bytes_->substr(bytes_->size() - std::min(bytes_->size(), tail_size)) : tail_of(name);
  if (says_too_many(tail)) return unexpected{damaged(name, {"daftar isinya lebih dari 10.000 bagian", "it lists more than 10,000 parts"})};
  std::string why;
  calls_ = load_libzip(why);
  if (calls_ == nullptr) return unexpected{no_libzip(name, why)};
  zip_error_t trouble;
  calls_->error_init(&trouble);
  zip_source_t* from = bytes_ ? calls_->source_buffer_create(bytes_->data(), bytes_->size(), 0, &trouble) : calls_->source_file_create(name.c_str(), 0, 0, &trouble);
  zip_t* opened = from != nullptr ? calls_->open_from_source(from, ZIP_RDONLY, &trouble) : nullptr;
  const int number = calls_->error_code_zip(&trouble);
  calls_->error_fini(&trouble);
  if (opened == nullptr) {
    if (from != nullptr) calls_->source_free(from);
    return unexpected{why_of(name, {}, number)};
  }
  zip_ = std::shared_ptr<struct zip>(opened, calls_->discard);
  struct stat about {};
  size_ = bytes_ ? bytes_->size() : ::stat(name.c_str(), &about) == 0 ? static_cast<std::uint64_t>(about.st_size) : 0;
  const auto count = static_cast<std::uint64_t>(std::max<zip_int64_t>(calls_->get_num_entries(opened, 0), 0));
  for (std::uint64_t i = 0; i < count; ++i) {
    const char* part = calls_->get_name(opened, i, 0);
    names_.push_back(folded(part != nullptr ? part : ""));
  }
  return std::monostate{};
}

std::size_t zip_archive::place_of(std::string_view part) const { return static_cast<std::size_t>(std::find(names_.begin(), names_.end(), folded(part)) - names_.begin()); }

result<std::unique_ptr<byte_input>> zip_archive::part(const std::string& part) const {
  const std::size_t place = place_of(part);
  if (place == names_.size()) return unexpected{damaged(name_, {"bagian " + part + " tidak ada", "the part " + part + " is not there"})};
  zip_file_t* file = calls_->fopen_index(zip_.get(), place, 0);
  if (file == nullptr) return unexpected{why_of(name_, part, calls_->error_code_zip(calls_->get_error(zip_.get())))};
  return std::unique_ptr<byte_input>(std::make_unique<part_input>(calls_, zip_, file, name_, part));
}

}  // namespace spbe::inline v1::detail
