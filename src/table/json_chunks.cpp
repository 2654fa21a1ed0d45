// Reading on: text cut into chunks of whole records.
#include <algorithm>
#include <cstring>

#include "base/cancel.hpp"
#include "table/json_source.hpp"
#include "text/render.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr std::size_t padding = chunk::padding;

std::size_t leading(std::string_view text) noexcept {
  const std::size_t at = text.find_first_not_of(", \t\r\n");
  return at == std::string_view::npos ? text.size() : at;
}

// How many commas a text ends with, among blanks, of which so many stood before it already.
std::int32_t commas_behind(std::string_view text, std::int32_t before) noexcept {
  constexpr std::size_t many = 1U << 20U;   // nobody counts so far
  const std::size_t last = text.find_last_not_of(", \t\r\n");
  const std::string_view behind = last == std::string_view::npos ? text : text.substr(last + 1);
  const auto commas = static_cast<std::size_t>(std::count(behind.begin(), behind.end(), ','));
  return static_cast<std::int32_t>(std::min(commas + (last == std::string_view::npos ? static_cast<std::size_t>(before) : 0U), many));
}

}  // namespace

// Before what the carry still holds.
void json_source::put_back(const chunk& out, std::size_t from, std::size_t size) {
  const std::size_t rest = size - from;
  if (rest <= carry_.head) {
    carry_.head -= rest;
  } else {
    std::vector<char> bytes(rest + carry_.text().size() + padding);
    std::copy(carry_.text().begin(), carry_.text().end(), bytes.begin() + static_cast<std::ptrdiff_t>(rest));
    carry_.size = rest + carry_.text().size();
    carry_.bytes.swap(bytes);
    carry_.head = 0;
  }
  std::memcpy(carry_.bytes.data() + carry_.head, out.text.data() + from, rest);
}

// The end of the last whole record; 0 when there is none yet.
std::size_t json_source::cut(const char* text, std::size_t size, bool last) {
  if (form_ == form::lines) {
    if (last) return size;
    const void* line_end = ::memrchr(text, '\n', size);
    return line_end != nullptr ? static_cast<std::size_t>(static_cast<const char*>(line_end) - text) + 1 : 0;
  }
  extents_.scan(text, size);
  if (extents_.closed()) {
    closed_ = true;
    return extents_.at() - 1;
  }
  // Without an array around them the last value may lack its end; the splitter says so.
  return last && form_ == form::values ? size : extents_.whole();
}

// What a chunk ends with is what the next one begins behind: its splitter does not see it.
void json_source::count_commas(chunk& out, std::size_t size) {
  out.commas = commas_;
  std::int32_t commas = 0;
  for (; size != 0 && (is_json_blank(out.text[size - 1]) || out.text[size - 1] == ','); --size) commas += out.text[size - 1] == ',' ? 1 : 0;
  valued_ = valued_ || size != 0;
  constexpr std::int32_t many = 1 << 20;   // nobody counts so far; and a sum of as many chunks must not run over
  commas_ = std::min(commas + (size == 0 ? commas_ : shape_->after_value), many);
}

void json_source::hand_out(chunk& out, std::size_t size) {
  if (form_ != form::lines) count_commas(out, size);
  if (form_ == form::array) line_ += static_cast<std::uint64_t>(std::count(out.text.begin(), out.text.begin() + static_cast<std::ptrdiff_t>(size), '\n'));
  finish(out, size);
}

// Over the limit: reads on to the end of the line, keeping nothing.
void json_source::lose_line(chunk& out, std::size_t size) {
  std::uint64_t skipped = 0;
  for (std::size_t from = options_.record_limit + 1; size != 0; from = 0) {
    const char* text = out.text.data();
    const auto* line_end = static_cast<const char*>(std::memchr(text + from, '\n', size - from));
    const std::size_t end = line_end != nullptr ? static_cast<std::size_t>(line_end - text) + 1 : size;
    skipped += encoded_size(reader_->encoding(), {text, end});
    if (line_end != nullptr) {
      out.lost_lines = 1;
      put_back(out, end, size);
      break;
    }
    size = fill(out.text, 0, usual_);
  }
  hand_out(out, 0);
  consumed_ += skipped;
}

// The same, to the end of the value; the blanks before it stay, so that its line is known.
void json_source::lose_value(chunk& out, std::size_t size) {
  std::uint64_t skipped = 0;
  const std::uint64_t first = line_;
  const std::size_t before = leading({out.text.data(), size});
  const std::string blanks(out.text.data(), before);
  std::int32_t commas = 0;   // it ends with, which stand between values
  for (;;) {
    const char* text = out.text.data();
    const bool whole = extents_.any_whole();
    const bool over = extents_.closed() || (is_last()) || trouble_;
    const std::size_t end = whole ? extents_.whole() : extents_.closed() ? extents_.at() - 1 : over ? size : extents_.at();
    out.lost_lines += static_cast<std::uint64_t>(std::count(text, text + end, '\n'));
    skipped += encoded_size(reader_->encoding(), {text, end});
    commas = commas_behind({text, end}, commas);
    if (whole || over) {
      put_back(out, end, size);
      break;
    }
    std::memmove(out.text.data(), text + end, size - end);
    extents_.drop(end);
    size = fill(out.text, size - end, std::max(usual_, size - end + 1));
    extents_.scan_one(out.text.data(), size);
  }
  std::copy(blanks.begin(), blanks.end(), out.text.begin());
  const std::uint64_t start = consumed_;
  hand_out(out, before);
  consumed_ = start + skipped;
  line_ = first + out.lost_lines;
  commas_ = shape_->after_value + commas;
  valued_ = true;
}

void json_source::lose_record(chunk& out, std::size_t size) {
  out.lost = chunk::lost_record::too_long;
  form_ == form::lines ? lose_line(out, size) : lose_value(out, size);
}

error json_source::never_closed() const {
  return {status::unreadable, "file.cut_off", name_,
          {"'" + name_ + "' terpotong: larik JSON tidak ditutup; unduh atau buat lagi berkasnya", "'" + name_ + "' is cut off: its JSON array is never closed; download or make the file again"}};
}

error json_source::more_behind(std::uint64_t line) const {
  const std::string at = std::to_string(line);
  return {status::unreadable, "file.trailing", name_,
          {"'" + name_ + "': ada isi lain di belakang larik JSON, di baris " + at + "; periksa atau buat lagi berkasnya",
           "'" + name_ + "': there is more behind the JSON array, in line " + at + "; check the file or make it again"}};
}

error json_source::comma_at_end(std::uint64_t line) const {
  const std::string at = std::to_string(line);
  return {status::unreadable, "file.trailing", name_,
          {"'" + name_ + "': ada koma tanpa rekaman sesudahnya, di depan kurung tutup larik JSON di baris " + at + "; hapus komanya",
           "'" + name_ + "': a comma with no record behind it stands before the bracket that closes the JSON array in line " + at + "; remove the comma"}};
}

// From the closing bracket on.  Nothing of it is a row; but rows that somebody put there must not be lost in silence.
result<bool> json_source::check_tail(std::vector<char>& room) {
  if (!tail_) {
    tail_.emplace(open_);
    ++carry_.head;
    if (commas_ > (valued_ ? shape_->after_value : 0)) trouble_ = comma_at_end(first_line_ + line_);
    if (trouble_) return unexpected{*trouble_};
  }
  for (;;) {
    const std::size_t size = fill(room, 0, usual_);
    const std::string_view text(room.data(), size);
    const std::size_t stop = tail_->scan(text);
    line_ += static_cast<std::uint64_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(stop), '\n'));
    if (stop != size) trouble_ = more_behind(first_line_ + line_);
    if (trouble_) return unexpected{*trouble_};
    if (size == 0 && !tail_->closed()) return unexpected{never_closed()};
    if (size == 0) return false;
    if (is_set(cancel_)) return unexpected{cancelled()};
  }
}

result<bool> json_source::next(chunk& out) {
  begin(out);
  extents_ = json_extents(0, form_ == form::array);
  std::size_t size = 0;
  for (std::size_t target = usual_; !closed_; target = size + std::max(size, usual_)) {
    size = fill(out.text, size, std::max(target, size + 1));
    const bool last = is_last();
    if (size == 0) break;
    const std::size_t end = cut(out.text.data(), size, last);
    if (end != 0) {
      put_back(out, end, size);
      hand_out(out, end);
      return true;
    }
    if (closed_) put_back(out, 0, size);
    const std::size_t before = form_ == form::lines ? 0 : leading({out.text.data(), size});
    if (!closed_ && before != 0 && (last || (before == size && size >= usual_))) {   // blanks alone, however many, are not kept
      put_back(out, before, size);
      hand_out(out, before);
      return true;
    }
    if (!closed_ && size - before > options_.record_limit) {
      lose_record(out, size);
      return true;
    }
    if (trouble_ || last) break;
  }
  if (trouble_) return unexpected{*trouble_};
  if (closed_) return check_tail(out.text);
  if (form_ == form::array) return unexpected{never_closed()};
  return false;
}

}  // namespace spbe::inline v1::detail
