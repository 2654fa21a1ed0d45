#include "table/arrow_field.hpp"

#include <algorithm>
#include <limits>
#include <string_view>

#include <spbe/finding.hpp>
#include <spbe/text.hpp>

#include "base/value_at.hpp"

namespace spbe::inline v1::detail {
namespace {

template <class T>
T at(const void* buffer, std::int64_t i) noexcept {
  return value_at<T>(static_cast<const char*>(buffer) + static_cast<std::size_t>(i) * sizeof(T));
}

bool bit(const void* buffer, std::int64_t i) noexcept {
  return (static_cast<const unsigned char*>(buffer)[i / 8] >> static_cast<unsigned>(i % 8) & 1U) != 0;
}

// A view of up to 12 bytes holds them; a longer one says buffer and offset.
struct string_view_entry {
  std::int32_t size;
  char prefix[4];
  std::int32_t buffer;
  std::int32_t offset;
};

// A name that a stranger gave: it may be a value.
std::string printed(std::string_view text) { return printable(mask_by_shape(text.substr(0, 1024), true)); }

std::int64_t signed_integer(const void* buffer, std::int64_t row, char width) noexcept {
  switch (width) {
    case 'c': return at<std::int8_t>(buffer, row);
    case 'C': return at<std::uint8_t>(buffer, row);
    case 's': return at<std::int16_t>(buffer, row);
    case 'S': return at<std::uint16_t>(buffer, row);
    case 'i': return at<std::int32_t>(buffer, row);
    case 'I': return at<std::uint32_t>(buffer, row);
    default: return at<std::int64_t>(buffer, row);   // 'L' too: as bits
  }
}

}  // namespace

bool arrow_null(const ArrowArray& array, std::int64_t row) noexcept {
  if (array.null_count == 0 || array.n_buffers < 1 || array.buffers == nullptr || array.buffers[0] == nullptr) return false;
  return !bit(array.buffers[0], array.offset + row);
}

error arrow_field::trouble(const std::string& id, const std::string& en) const {
  const auto shown = printed(name_);
  return {status::invalid_argument, "arrow.column", shown, {"kolom Arrow '" + shown + "': " + id, "Arrow column '" + shown + "': " + en}};
}

error arrow_field::unsupported() const {
  const auto format = printed(format_);
  auto why = trouble("format '" + format + "' tidak didukung; ubah dahulu menjadi teks (utf8)", "format '" + format + "' is not supported; cast it to text (utf8) first");
  why.code = status::unsupported;
  return why;
}

std::string arrow_field::shown() const { return '\'' + printed(name_) + "' (" + printed(format_) + ')'; }

arrow_field::span64 arrow_field::offsets(const ArrowArray& array, std::int64_t row) const {
  const std::int64_t i = array.offset + row;
  if (kind_ == kind::text32) return {at<std::int32_t>(array.buffers[1], i), at<std::int32_t>(array.buffers[1], i + 1)};
  return {at<std::int64_t>(array.buffers[1], i), at<std::int64_t>(array.buffers[1], i + 1)};
}

std::int64_t arrow_field::index(const ArrowArray& array, std::int64_t row) const { return signed_integer(array.buffers[1], array.offset + row, width_); }

bool arrow_field::sound_cell(const ArrowArray& array, std::int64_t row) const {
  if (kind_ != kind::view) {
    const auto cell = offsets(array, row);
    return cell.begin >= 0 && cell.end >= cell.begin && cell.end - cell.begin < cells::absent && (cell.end == cell.begin || array.buffers[2] != nullptr);
  }
  if (arrow_null(array, row)) return true;
  const auto view = at<string_view_entry>(array.buffers[1], array.offset + row);
  if (view.size < 0) return false;
  if (view.size <= 12) return true;
  const std::int64_t data_buffers = array.n_buffers - 3;
  if (view.buffer < 0 || view.buffer >= data_buffers || view.offset < 0 || array.buffers[2 + view.buffer] == nullptr) return false;
  const void* sizes = array.buffers[array.n_buffers - 1];
  return sizes != nullptr && std::int64_t{view.offset} + view.size <= at<std::int64_t>(sizes, view.buffer);
}

outcome arrow_field::check(const ArrowArray& array, std::int64_t from, std::int64_t count, std::uint64_t first) const {
  const bool lengths = array.length >= 0 && array.offset >= 0 && from >= 0 && count >= 0 && from <= array.length && count <= array.length - from &&
                       array.offset <= std::numeric_limits<std::int64_t>::max() / 32 - array.length;
  if (array.release == nullptr) return unexpected{trouble("sudah dilepas", "it was released already")};
  if (!lengths) return unexpected{trouble("panjang atau offset tidak masuk akal", "length or offset makes no sense")};
  if (kind_ == kind::null || kind_ == kind::unread || count == 0) return std::monostate{};
  if (array.n_buffers < 2 || array.buffers == nullptr || array.buffers[1] == nullptr) return unexpected{trouble("buffer datanya tidak ada", "its data buffer is missing")};
  if (dictionary_) return check_dictionary(array, from, count, first);
  return kind_ == kind::text32 || kind_ == kind::text64 || kind_ == kind::view ? check_text(array, from, count, first) : outcome(std::monostate{});
}

outcome arrow_field::check_text(const ArrowArray& array, std::int64_t from, std::int64_t count, std::uint64_t first) const {
  if (array.n_buffers < 3) return unexpected{trouble("buffernya kurang dari tiga", "it has fewer than three buffers")};
  for (std::int64_t row = from; row < from + count; ++row) {
    if (!sound_cell(array, row)) {
      const auto number = std::to_string(first + static_cast<std::uint64_t>(row - from));
      const std::string id = (entries_ ? "entri kamus " : "baris ") + number, en = (entries_ ? "dictionary entry " : "row ") + number;
      return unexpected{trouble("offset teks pada " + id + " menunjuk keluar datanya", "the text offsets of " + en + " point outside its data")};
    }
  }
  return std::monostate{};
}

outcome arrow_field::check_dictionary(const ArrowArray& array, std::int64_t from, std::int64_t count, std::uint64_t first) const {
  if (array.dictionary == nullptr) return unexpected{trouble("kamusnya tidak ada", "its dictionary is missing")};
  const ArrowArray& values = *array.dictionary;
  arrow_field plain = *this;
  plain.dictionary_ = false;
  plain.entries_ = true;
  if (auto checked = plain.check(values, 0, values.length, 1); !checked) return checked;
  for (std::int64_t row = from; row < from + count; ++row) {
    if (arrow_null(array, row)) continue;
    const std::int64_t i = index(array, row);
    if (i < 0 || i >= values.length) {
      const auto where = std::to_string(first + static_cast<std::uint64_t>(row - from));
      return unexpected{trouble("indeks kamus pada baris " + where + " di luar kamusnya", "the dictionary index of row " + where + " is outside its dictionary")};
    }
  }
  return std::monostate{};
}

std::string arrow_field::render(const ArrowArray& array, std::int64_t row) const {
  const std::int64_t i = array.offset + row;
  const char* const value = static_cast<const char*>(array.buffers[1]) + static_cast<std::size_t>(i) * bytes_;
  switch (kind_) {
    case kind::boolean: return bit(array.buffers[1], i) ? "true" : "false";
    case kind::date: return arrow_day_text(at<std::int32_t>(array.buffers[1], i), form_);
    case kind::real: return restated(arrow_real_text(value, width_));
    case kind::decimal: return restated(arrow_decimal_text(value, bytes_, scale_));
    case kind::moment: return arrow_moment_text(value_at<std::int64_t>(value), per_second_, zone_, form_);
    case kind::time: return arrow_time_text(bytes_ == sizeof(std::int32_t) ? value_at<std::int32_t>(value) : value_at<std::int64_t>(value), per_second_);
    default: return width_ == 'L' ? std::to_string(at<std::uint64_t>(array.buffers[1], i)) : std::to_string(signed_integer(array.buffers[1], i, width_));
  }
}

std::string arrow_field::restated(std::string number) const {
  const auto size = static_cast<std::uint32_t>(number.size());
  number.resize(size + 1U);
  number.resize(form_.restate_number(number.data(), size, size + 1));
  return number;
}

bool arrow_field::in_place(const ArrowArray& array, std::int64_t from, std::uint32_t count, std::uint32_t* at, std::uint32_t* size, const char*& base) const {
  if (kind_ == kind::view || (kind_ == kind::text64 && dictionary_) || (kind_ != kind::text32 && kind_ != kind::text64)) return false;
  const ArrowArray& values = dictionary_ ? *array.dictionary : array;
  const std::int64_t start = kind_ == kind::text64 && count != 0 ? offsets(values, from).begin : 0;
  for (std::uint32_t r = 0; r < count; ++r) {
    const std::int64_t row = from + r;
    at[r] = 0;
    size[r] = cells::absent;
    if (arrow_null(array, row)) continue;
    const std::int64_t place = dictionary_ ? index(array, row) : row;
    if (dictionary_ && arrow_null(values, place)) continue;
    const auto cell = offsets(values, place);
    if (cell.begin < start || cell.end - start >= cells::absent) return false;
    at[r] = static_cast<std::uint32_t>(cell.begin - start);
    size[r] = static_cast<std::uint32_t>(cell.end - cell.begin);
  }
  const bool some = values.length != 0 && values.buffers[2] != nullptr;   // of an empty dictionary no buffer need be there
  base = some ? static_cast<const char*>(values.buffers[2]) + start : "";
  return true;
}

// The text of a cell that is not null, where it lies or in `made`.
std::string_view arrow_field::text(const ArrowArray& array, std::int64_t row, std::string& made) const {
  if (kind_ == kind::text32 || kind_ == kind::text64) {
    const auto cell = offsets(array, row);
    if (cell.begin == cell.end) return {};
    return {static_cast<const char*>(array.buffers[2]) + cell.begin, static_cast<std::size_t>(cell.end - cell.begin)};
  }
  if (kind_ == kind::view) {
    const std::int64_t i = array.offset + row;
    const auto view = at<string_view_entry>(array.buffers[1], i);
    const auto length = static_cast<std::size_t>(view.size);
    if (view.size <= 12) return {static_cast<const char*>(array.buffers[1]) + static_cast<std::size_t>(i) * sizeof(view) + 4, length};
    return {static_cast<const char*>(array.buffers[2 + view.buffer]) + view.offset, length};
  }
  made = render(array, row);
  return made;
}

const char* arrow_field::read(const ArrowArray& array, std::int64_t from, std::uint32_t count, std::size_t limit, std::size_t room, std::uint32_t* at,
                              std::uint32_t* size, std::vector<char>& own) const {
  const char* base = "";
  if (in_place(array, from, count, at, size, base)) return base;
  own.clear();
  std::string made;
  for (std::uint32_t r = 0; r < count; ++r) {
    const std::int64_t row = from + r;
    at[r] = 0;
    size[r] = cells::absent;
    if (kind_ == kind::null || kind_ == kind::unread || arrow_null(array, row)) continue;
    const ArrowArray& values = dictionary_ ? *array.dictionary : array;
    const std::int64_t place = dictionary_ ? index(array, row) : row;
    if (dictionary_ && arrow_null(values, place)) continue;
    const auto cell = text(values, place, made);
    if (kind_ == kind::real && cell.empty()) continue;   // what is no number is missing
    at[r] = static_cast<std::uint32_t>(own.size());
    size[r] = static_cast<std::uint32_t>(cell.size());
    if (cell.size() > limit) continue;
    if (cell.size() > room - own.size()) return nullptr;
    own.insert(own.end(), cell.begin(), cell.end());
  }
  return own.empty() ? "" : own.data();
}

}  // namespace spbe::inline v1::detail
