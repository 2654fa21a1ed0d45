#include "table/arrow_field.hpp"

#include <algorithm>
#include <limits>
#include <string_view>

#include <spbe/date.hpp>
#include <spbe/finding.hpp>
#include <spbe/text.hpp>

#include "base/value_at.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr std::string_view integers = "cCsSiIlL";

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

result<arrow_field> arrow_field::open(const ArrowSchema& schema) {
  arrow_field field;
  field.name_ = schema.name != nullptr ? schema.name : "";
  field.format_ = schema.format != nullptr ? schema.format : "";
  std::string_view format = field.format_;
  if (schema.dictionary != nullptr) {
    field.dictionary_ = true;
    field.width_ = format.size() == 1 && integers.find(format[0]) != std::string_view::npos ? format[0] : '\0';
    format = schema.dictionary->format != nullptr && field.width_ != 0 && schema.dictionary->dictionary == nullptr ? schema.dictionary->format : "";
  }
  const bool text_only = field.dictionary_;
  if (format == "u" || format == "z") {
    field.kind_ = kind::text32;
  } else if (format == "U" || format == "Z") {
    field.kind_ = kind::text64;
  } else if (format == "vu" || format == "vz") {
    field.kind_ = kind::view;
  } else if (!text_only && format == "n") {
    field.kind_ = kind::null;
  } else if (!text_only && format == "b") {
    field.kind_ = kind::boolean;
  } else if (!text_only && format == "tdD") {
    field.kind_ = kind::date;
  } else if (!text_only && format.size() == 1 && integers.find(format[0]) != std::string_view::npos) {
    field.kind_ = kind::integer;
    field.width_ = format[0];
  } else {
    const auto shown = printed(field.format_) + (schema.dictionary != nullptr && schema.dictionary->format != nullptr ? " -> " + printed(schema.dictionary->format) : "");
    auto why = field.trouble("format '" + shown + "' tidak didukung; ubah dahulu menjadi teks (utf8)", "format '" + shown + "' is not supported; cast it to text (utf8) first");
    why.code = status::unsupported;
    return unexpected{std::move(why)};
  }
  return field;
}

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

outcome arrow_field::check(const ArrowArray& array, std::int64_t from, std::int64_t count) const {
  const bool lengths = array.length >= 0 && array.offset >= 0 && from >= 0 && count >= 0 && from <= array.length && count <= array.length - from &&
                       array.offset <= std::numeric_limits<std::int64_t>::max() / 32 - array.length;
  if (array.release == nullptr) return unexpected{trouble("sudah dilepas", "it was released already")};
  if (!lengths) return unexpected{trouble("panjang atau offset tidak masuk akal", "length or offset makes no sense")};
  if (kind_ == kind::null || count == 0) return std::monostate{};
  if (array.n_buffers < 2 || array.buffers == nullptr || array.buffers[1] == nullptr) return unexpected{trouble("buffer datanya tidak ada", "its data buffer is missing")};
  if (dictionary_) return check_dictionary(array, from, count);
  return kind_ == kind::text32 || kind_ == kind::text64 || kind_ == kind::view ? check_text(array, from, count) : outcome(std::monostate{});
}

outcome arrow_field::check_text(const ArrowArray& array, std::int64_t from, std::int64_t count) const {
  if (array.n_buffers < 3) return unexpected{trouble("buffernya kurang dari tiga", "it has fewer than three buffers")};
  for (std::int64_t row = from; row < from + count; ++row) {
    if (!sound_cell(array, row)) {
      const auto where = std::to_string(row);
      return unexpected{trouble("offset teks pada baris " + where + " menunjuk keluar datanya", "the text offsets of row " + where + " point outside its data")};
    }
  }
  return std::monostate{};
}

outcome arrow_field::check_dictionary(const ArrowArray& array, std::int64_t from, std::int64_t count) const {
  if (array.dictionary == nullptr) return unexpected{trouble("kamusnya tidak ada", "its dictionary is missing")};
  const ArrowArray& values = *array.dictionary;
  arrow_field plain = *this;
  plain.dictionary_ = false;
  if (auto checked = plain.check(values, 0, values.length); !checked) return checked;
  for (std::int64_t row = from; row < from + count; ++row) {
    if (arrow_null(array, row)) continue;
    const std::int64_t i = index(array, row);
    if (i < 0 || i >= values.length) {
      const auto where = std::to_string(row);
      return unexpected{trouble("indeks kamus pada baris " + where + " di luar kamusnya", "the dictionary index of row " + where + " is outside its dictionary")};
    }
  }
  return std::monostate{};
}

std::string arrow_field::render(const ArrowArray& array, std::int64_t row) const {
  const std::int64_t i = array.offset + row;
  if (kind_ == kind::boolean) return bit(array.buffers[1], i) ? "true" : "false";
  if (kind_ == kind::date) {
    const auto days = at<std::int32_t>(array.buffers[1], i);
    // What has no four-digit year has no ISO form: the number says more than a guess.
    const bool iso_year = days >= date(1, 1, 1).days() && days <= date(9999, 12, 31).days();
    std::string text = iso_year ? date::from_days(days).iso() : std::to_string(days);
    const auto size = static_cast<std::uint32_t>(text.size());
    text.resize(std::max<std::size_t>(text.size(), column_form::time_size));
    text.resize(form_.restate_day(text.data(), size, column_form::time_size));
    return text;
  }
  if (width_ == 'L') return std::to_string(at<std::uint64_t>(array.buffers[1], i));
  return std::to_string(signed_integer(array.buffers[1], i, width_));
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
    if (kind_ == kind::null || arrow_null(array, row)) continue;
    const ArrowArray& values = dictionary_ ? *array.dictionary : array;
    const std::int64_t place = dictionary_ ? index(array, row) : row;
    if (dictionary_ && arrow_null(values, place)) continue;
    const auto cell = text(values, place, made);
    at[r] = static_cast<std::uint32_t>(own.size());
    size[r] = static_cast<std::uint32_t>(cell.size());
    if (cell.size() > limit) continue;
    if (cell.size() > room - own.size()) return nullptr;
    own.insert(own.end(), cell.begin(), cell.end());
  }
  return own.empty() ? "" : own.data();
}

}  // namespace spbe::inline v1::detail
