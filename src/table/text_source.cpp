#include "table/text_source.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include <spbe/text.hpp>

namespace spbe::inline v1::detail {
namespace {

constexpr std::size_t padding = chunk::padding;

}  // namespace

text_source::text_source(std::string name, std::unique_ptr<byte_input> input, csv_options options, std::size_t usual)
    : name_(std::move(name)), input_(std::move(input)), options_(std::move(options)), usual_(usual) {}

outcome text_source::open_reader(std::unique_ptr<byte_input> input, const std::string& encoding) {
  auto reader = text_reader::open(std::move(input), encoding, name_);
  if (!reader) {
    auto why = reader.error();
    if (why.place.empty()) why.place = name_;
    return unexpected{std::move(why)};
  }
  reader_.emplace(std::move(*reader));
  consumed_ = reader_->mark();
  return std::monostate{};
}

outcome text_source::read_window(std::size_t target) {
  if (carry_.head != 0) {
    std::memmove(carry_.bytes.data(), carry_.bytes.data() + carry_.head, carry_.left());
    carry_.size = carry_.left();
    carry_.head = 0;
  }
  while (carry_.size < target && !ended_ && !trouble_) {
    auto got = reader_->append(carry_.bytes, carry_.size, target - carry_.size);
    if (!got) {
      if (carry_.size == 0 || got.error().code == status::cancelled) return unexpected{got.error()};
      trouble_ = got.error();
      break;
    }
    ended_ = *got == 0;
    carry_.size += *got;
  }
  return std::monostate{};
}

void text_source::consume(std::size_t count) {
  consumed_ += encoded_size(reader_->encoding(), carry_.text().substr(0, count));
  carry_.head += count;
}

void text_source::begin(chunk& out) const {
  if (out.text.size() > most_kept()) std::vector<char>().swap(out.text);
  if (out.text.size() < usual_ + padding) out.text.resize(usual_ + padding);
  out.size = 0;
  out.check_utf8 = false;
  out.unclosed.clear();
  out.marks.clear();
  out.moved.clear();
  out.lost = chunk::lost_record::none;
  out.lost_lines = 0;
  out.arrow.reset();
}

std::size_t text_source::fill(std::vector<char>& text, std::size_t size, std::size_t target, cell_marks* marks) {
  if (text.size() < target + padding) text.resize(target + padding);
  while (size < target) {
    if (const std::size_t n = std::min(carry_.left(), target - size); n != 0) {
      std::memcpy(text.data() + size, carry_.bytes.data() + carry_.head, n);
      carry_.head += n;
      from_carry_ += n;
      size += n;
      continue;
    }
    if (ended_ || trouble_) break;
    auto got = reader_->append(text, size, target - size, marks);
    if (!got) {
      trouble_ = got.error();
      break;
    }
    ended_ = *got == 0;
    size += *got;
  }
  return size;
}

void text_source::finish(chunk& out, std::size_t size) {
  out.size = size;
  out.first_byte = consumed_;
  out.ordinal = ordinal_;
  std::memset(out.text.data() + size, 0, padding);
  const std::string_view text(out.text.data(), size);
  out.charset = static_cast<std::uint8_t>(reader_->encoding());
  const bool utf8 = reader_->encoding() == charset::utf8;
  out.check_utf8 = utf8 ? reader_->has_bad_utf8() && valid_utf8_prefix(text) < size : text.find("\xEF\xBF\xBD") != std::string_view::npos;
  ++ordinal_;
  if (utf8) {
    consumed_ += size;
    return;
  }
  std::size_t encoded = 0;
  for (std::size_t at = 0; at < size; at += chunk::mark_step) {
    out.marks.push_back(static_cast<std::uint32_t>(encoded));
    encoded += encoded_size(reader_->encoding(), text.substr(at, chunk::mark_step));
  }
  consumed_ += encoded;
}

}  // namespace spbe::inline v1::detail
