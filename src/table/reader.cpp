#include "table/reader.hpp"

#include <algorithm>
#include <cstring>
#include <iterator>
#include <utility>

#include <spbe/text.hpp>

#include "table/scan.hpp"
#include "text/letters.hpp"
#include "text/render.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr std::size_t head_size = 64U << 10U;
constexpr std::size_t padding = 64;
constexpr std::string_view markup[] = {"<html", "<!doctype html", "<head", "<meta", "<style", "<table", "<?xml"};

bool any_high(const char* text, std::size_t size) { return kernels_for(best_scan_level()).any_high(text, size); }

// May these bytes at the end of what is at hand become a UTF-8 sequence when more come?
bool unfinished(std::string_view rest) noexcept {
  const auto lead = static_cast<unsigned char>(rest[0]);
  const std::size_t need = lead >= 0xC2 && lead <= 0xDF ? 2 : lead >= 0xE0 && lead <= 0xEF ? 3 : lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
  if (rest.size() >= need) return false;
  if (rest.size() == 1) return true;
  const auto second = static_cast<unsigned char>(rest[1]);
  const unsigned low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const unsigned high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  if (second < low || second > high) return false;
  return rest.size() == 2 || (static_cast<unsigned char>(rest[2]) & 0xC0U) == 0x80U;
}

// A table of text may hold tags, but does not begin as a page or a document does.
bool is_markup(std::string_view text) {
  text = trimmed(text.substr(0, 1024));
  return std::any_of(std::begin(markup), std::end(markup), [text](std::string_view tag) { return same_letters(text.substr(0, tag.size()), tag); });
}

error no_table(const std::string& name, const std::string& id, const std::string& en) {
  return {status::not_a_table, "file.not_a_table", name,
          {"'" + name + "' bukan tabel teks: " + id, "'" + name + "' is not a table of text: " + en}};
}

}  // namespace

result<text_reader> text_reader::open(std::unique_ptr<byte_input> input, const std::string& encoding, const std::string& name) {
  text_reader reader;
  reader.input_ = std::move(input);
  if (auto read = reader.fill_head(); !read) return unexpected{read.error()};
  if (encoding.empty()) {
    reader.choose_by_evidence();
  } else if (auto chosen = reader.choose_by_name(encoding); !chosen) {
    return unexpected{chosen.error()};
  }
  if (auto checked = reader.check_is_text(name); !checked) return unexpected{checked.error()};
  reader.head_at_ = static_cast<std::size_t>(reader.mark_);
  reader.input_at_ = reader.mark_;
  return reader;
}

outcome text_reader::fill_head() {
  head_.resize(head_size);
  std::size_t size = 0;
  while (size < head_size && !ended_ && !trouble_) {
    auto got = input_->read(head_.data() + size, head_size - size);
    if (!got) {
      if (size == 0 || got.error().code == status::cancelled) return unexpected{got.error()};
      trouble_ = got.error();
      break;
    }
    ended_ = *got == 0;
    size += *got;
  }
  head_.resize(size);
  return std::monostate{};
}

void text_reader::choose_by_evidence() {
  const std::string_view head = head_;
  if (head.substr(0, 3) == "\xEF\xBB\xBF") {
    mark_ = 3;
    multibyte_ = true;
    return;
  }
  if (head.substr(0, 2) == "\xFF\xFE" || head.substr(0, 2) == "\xFE\xFF") {
    mark_ = 2;
    charset_ = head[0] == '\xFF' ? charset::utf16le : charset::utf16be;
    return;
  }
  if (head.find('\0') == std::string_view::npos) return;
  // Latin text in UTF-16 has a NUL in every other byte; a binary file has them on both sides.
  std::size_t nuls[2] = {0, 0};
  for (std::size_t i = 0; i < head.size(); ++i) nuls[i & 1U] += head[i] == '\0' ? 1 : 0;
  const std::size_t pairs = head.size() / 2;
  const auto pattern = [&](std::size_t many, std::size_t few) { return many * 5 >= pairs * 2 && many > 0 && few * 20 <= many; };
  if (pattern(nuls[1], nuls[0])) charset_ = charset::utf16le;
  if (pattern(nuls[0], nuls[1])) charset_ = charset::utf16be;
  by_pattern_ = charset_ != charset::utf8;
}

outcome text_reader::choose_by_name(const std::string& encoding) {
  asked_ = true;
  charset_ = charset_named(encoding);
  const std::string_view head = head_;
  if (charset_ == charset::utf8 && head.substr(0, 3) == "\xEF\xBB\xBF") mark_ = 3;
  if (charset_ == charset::utf16le && head.substr(0, 2) == "\xFF\xFE") mark_ = 2;
  if (charset_ == charset::utf16be && head.substr(0, 2) == "\xFE\xFF") mark_ = 2;
  // "utf-16" names either order: the mark says which.
  if (charset_ == charset::utf16le && head.substr(0, 2) == "\xFE\xFF" && encoding.find_first_of("lL") == std::string::npos) {
    mark_ = 2;
    charset_ = charset::utf16be;
  }
  if (charset_ != charset::other) return std::monostate{};
  foreign_name_ = encoding;
  auto decoder = foreign_decoder::open(encoding);
  if (!decoder) return unexpected{decoder.error()};
  foreign_.emplace(std::move(*decoder));
  return std::monostate{};
}

outcome text_reader::check_is_text(const std::string& name) {
  const std::string_view bytes = std::string_view(head_).substr(static_cast<std::size_t>(mark_));
  std::string decoded;
  std::string_view sample = bytes;
  std::uint64_t bad = 0;
  if (charset_ == charset::other) {
    auto decoder = foreign_decoder::open(foreign_name_);
    if (!decoder) return unexpected{decoder.error()};
    decoder->decode(bytes, ended_, decoded, bad);
    sample = decoded;
  } else if (charset_ == charset::utf16le || charset_ == charset::utf16be) {
    decode(charset_, bytes, decoded, bad);
    sample = decoded;
  }
  if (is_markup(sample)) {
    return unexpected{no_table(name, "isinya halaman HTML atau dokumen XML, yang banyak aplikasi simpan sebagai .xls; buka di Excel, lalu simpan sebagai .xlsx atau CSV",
                               "it holds a page of HTML or a document of XML, which many applications save as .xls; open it in Excel and save it as .xlsx or CSV")};
  }
  std::size_t controls = 0;
  std::size_t nuls = 0;
  for (const char c : sample) {
    const auto u = static_cast<unsigned char>(c);
    nuls += u == 0 ? 1 : 0;
    controls += (u < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f') || u == 0x7F ? 1 : 0;
  }
  if (nuls != 0) {
    return unexpected{no_table(name, counted(nuls, language::id) + " byte NUL dalam 64 KiB pertama; beri berkas CSV, atau --encoding bila ini teks",
                               counted(nuls, language::en) + " NUL bytes in the first 64 KiB; give a CSV file, or --encoding if it is text")};
  }
  if (controls * 10 > sample.size()) {
    return unexpected{no_table(name, "lebih dari 10 % byte kendali dalam 64 KiB pertama; beri berkas CSV, atau --encoding bila ini teks",
                               "more than 10 % control bytes in the first 64 KiB; give a CSV file, or --encoding if it is text")};
  }
  return std::monostate{};
}

void text_reader::go_to(std::uint64_t at) {
  head_ = {};
  head_at_ = 0;
  left_.clear();
  ended_ = false;
  trouble_.reset();
  input_at_ = at;
  input_->go_to(at);
}

std::string text_reader::encoding_name() const { return charset_ == charset::other ? foreign_name_ : std::string(name_of(charset_)); }

result<std::size_t> text_reader::raw(char* to, std::size_t room) {
  if (head_at_ < head_.size()) {
    const std::size_t n = std::min(room, head_.size() - head_at_);
    std::memcpy(to, head_.data() + head_at_, n);
    head_at_ += n;
    if (head_at_ == head_.size()) {
      head_ = {};
      head_at_ = 0;
    }
    return n;
  }
  if (trouble_) return unexpected{*trouble_};
  if (ended_) return std::size_t{0};
  auto got = input_->read(to, room);
  if (got) ended_ = *got == 0;
  return got;
}

result<std::size_t> text_reader::append(std::vector<char>& text, std::size_t size, std::size_t want, cell_marks* marks) {
  want = std::max<std::size_t>(want, 8);
  return charset_ == charset::utf8 ? append_utf8(text, size, want, marks) : append_decoded(text, size, want);
}

result<std::size_t> text_reader::append_utf8(std::vector<char>& text, std::size_t size, std::size_t want, cell_marks* marks) {
  if (text.size() < size + want + padding) text.resize(size + want + padding);
  for (;;) {
    std::size_t count = left_.size();
    if (count != 0) std::memcpy(text.data() + size, left_.data(), count);
    auto got = raw(text.data() + size + count, want - count);
    if (!got) return got;
    left_.clear();
    count += *got;
    if (count == 0) return count;
    const std::size_t settled = settle(text, size, count, *got == 0, marks);
    if (settled != 0) return settled;
  }
}

// Is what came in UTF-8?  Decides at the first byte that is not; how many bytes of UTF-8 text stand behind `size` now.
std::size_t text_reader::settle(std::vector<char>& text, std::size_t size, std::size_t count, bool last, cell_marks* marks) {
  const char* fresh = text.data() + size;
  std::size_t good = count;
  const bool high = marks != nullptr ? marks->extend(text.data(), size + count) : any_high(fresh, count);
  if (!mixed_ && high) {
    good = valid_utf8_prefix({fresh, count});
    multibyte_ = multibyte_ || any_high(fresh, good);
    if (good < count && !last && unfinished({fresh + good, count - good})) {
      left_.assign(fresh + good, count - good);
      count = good;
    }
  }
  if (good < count) {
    if (!multibyte_ && !asked_) {
      if (marks != nullptr) marks->restart();
      return switch_to_1252(text, size, good, count);
    }
    mixed_ = true;
  }
  input_at_ += count;
  return count;
}

std::size_t text_reader::switch_to_1252(std::vector<char>& text, std::size_t size, std::size_t good, std::size_t count) {
  charset_ = charset::windows1252;
  switched_at_ = input_at_ + good;
  input_at_ += count;
  decoded_.clear();
  convert({text.data() + size + good, count - good}, false);
  if (text.size() < size + good + decoded_.size() + padding) text.resize(size + good + decoded_.size() + padding);
  std::memcpy(text.data() + size + good, decoded_.data(), decoded_.size());
  return good + decoded_.size();
}

void text_reader::convert(std::string_view bytes, bool last) {
  std::uint64_t bad = 0;   // not needed: what cannot be decoded is U+FFFD, and the splitter reports the cells that hold it
  if (foreign_) {
    foreign_->decode(bytes, last, decoded_, bad);
    return;
  }
  const std::size_t used = decode(charset_, bytes, decoded_, bad);
  left_.assign(bytes.substr(used));
  if (last && !left_.empty()) {
    decoded_ += "\xEF\xBF\xBD";
    left_.clear();
  }
}

result<std::size_t> text_reader::append_decoded(std::vector<char>& text, std::size_t size, std::size_t want) {
  decoded_.clear();
  bool last = false;
  while (decoded_.empty() && !last) {
    std::string bytes = std::move(left_);
    const std::size_t before = bytes.size();
    bytes.resize(before + want);
    auto got = raw(bytes.data() + before, want);
    if (!got) return got;
    bytes.resize(before + *got);
    last = *got == 0;
    left_.clear();
    convert(bytes, last);
  }
  if (text.size() < size + decoded_.size() + padding) text.resize(size + decoded_.size() + padding);
  if (!decoded_.empty()) std::memcpy(text.data() + size, decoded_.data(), decoded_.size());
  return decoded_.size();
}

}  // namespace spbe::inline v1::detail
