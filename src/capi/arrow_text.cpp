#include "capi/arrow_text.hpp"

#include <limits>
#include <string>

#include "capi/call.hpp"

namespace spbe::inline v1::detail::capi {
namespace {

constexpr std::int64_t far_away = std::int64_t{1} << 48U;  // more rows than memory can hold: the arithmetic on them cannot overflow

unexpected<error> bad(const char* id, const char* en) { return refuse("arrow.array", id, en); }

bool valid(const void* bitmap, std::int64_t physical) noexcept {
  return bitmap == nullptr || ((static_cast<const unsigned char*>(bitmap)[physical >> 3U] >> (static_cast<std::uint64_t>(physical) & 7U)) & 1U) != 0;
}

// The format as an error shows it: short, whatever it holds.
std::string shown(const char* format) {
  return std::string(1, '\'').append(shown_name({format, strnlen(format, 32)})).append(1, '\'');
}

}  // namespace

outcome check_array(const ArrowArray& array, std::int64_t least_buffers, std::int64_t most_buffers) {
  if (array.release == nullptr) return bad("larik sudah dilepas", "the array was released");
  if (array.length < 0 || array.length > far_away || array.offset < 0 || array.offset > far_away) {
    return bad("panjang atau geseran larik salah", "the length or offset of the array is wrong");
  }
  if (array.null_count < -1 || array.null_count > array.length) return bad("jumlah null larik salah", "the null count of the array is wrong");
  if (array.n_children != 0) return bad("kolom teks tidak punya anak", "a text column has no children");
  if (array.n_buffers < least_buffers || array.n_buffers > most_buffers) {
    return bad("jumlah penyangga larik salah", "the array has the wrong number of buffers");
  }
  if (array.n_buffers > 0 && array.buffers == nullptr) return bad("penyangga larik NULL", "the buffers of the array are NULL");
  if (array.n_buffers > 0 && array.null_count > 0 && array.buffers[0] == nullptr) {
    return bad("ada null tetapi tanpa peta keabsahan", "there are nulls but no validity bitmap");
  }
  return done();
}

bool arrow_text::find_layout(const char* format, layout& out) noexcept {
  const std::string_view name(format, strnlen(format, 4));
  if (name == "u" || name == "z") return out = layout::offsets32, true;
  if (name == "U" || name == "Z") return out = layout::offsets64, true;
  if (name == "vu" || name == "vz") return out = layout::views, true;
  if (name == "n") return out = layout::nulls, true;
  return false;
}

result<arrow_text> arrow_text::read(const ArrowSchema& schema, const ArrowArray& array) {
  arrow_text out;
  if (schema.format == nullptr) return refuse("arrow.format", "format kolom NULL", "the format of the column is NULL");
  if (!find_layout(schema.format, out.layout_)) {
    return refuse("arrow.format", shown(schema.format) + " bukan kolom teks (u, U, vu, kamus)", shown(schema.format) + " is no text column (u, U, vu, dictionary)");
  }
  constexpr std::int64_t many = std::int64_t{1} << 32U;
  const bool views = out.layout_ == layout::views;
  const bool nulls = out.layout_ == layout::nulls;
  if (auto checked = check_array(array, nulls ? 0 : 3, views ? many : nulls ? 1 : 3); !checked) return unexpected{checked.error()};
  out.length_ = array.length;
  out.offset_ = array.offset;
  if (nulls || array.length == 0) return out;
  out.validity_ = array.null_count == 0 ? nullptr : array.buffers[0];
  out.places_ = array.buffers[1];
  if (out.places_ == nullptr) return bad("penyangga geseran NULL", "the buffer of offsets or views is NULL");
  if (!views) return out.bytes_ = static_cast<const char*>(array.buffers[2]), out;
  out.blocks_ = array.buffers + 2;
  out.block_count_ = array.n_buffers - 3;
  out.block_sizes_ = array.buffers[array.n_buffers - 1];
  if (out.block_count_ > 0 && out.block_sizes_ == nullptr) return bad("panjang blok teks NULL", "the lengths of the text blocks are NULL");
  return out;
}

arrow_cell arrow_text::operator[](std::int64_t row) const noexcept {
  const std::int64_t physical = offset_ + row;
  if (layout_ == layout::nulls) return {};
  if (layout_ == layout::views) return valid(validity_, physical) ? view(physical) : arrow_cell{};
  const bool narrow = layout_ == layout::offsets32;
  const std::int64_t from = narrow ? load<std::int32_t>(places_, physical) : load<std::int64_t>(places_, physical);
  const std::int64_t to = narrow ? load<std::int32_t>(places_, physical + 1) : load<std::int64_t>(places_, physical + 1);
  if (from < 0 || to < from || (bytes_ == nullptr && to > from)) return {nullptr, arrow_cell::broken};
  if (!valid(validity_, physical)) return {};
  return {bytes_ == nullptr ? "" : bytes_ + from, to - from};
}

// 16 bytes: length, then either 12 bytes of text or 4 of prefix, the block and the place in it.
arrow_cell arrow_text::view(std::int64_t physical) const noexcept {
  constexpr std::int32_t inlined = 12;
  const char* at = static_cast<const char*>(places_) + physical * 16;
  const auto size = load<std::int32_t>(at, 0);
  if (size < 0) return {nullptr, arrow_cell::broken};
  if (size <= inlined) return {at + 4, size};
  const auto block = load<std::int32_t>(at, 2);
  const auto place = load<std::int32_t>(at, 3);
  if (block < 0 || block >= block_count_ || place < 0 || blocks_[block] == nullptr) return {nullptr, arrow_cell::broken};
  if (std::int64_t{place} + size > load<std::int64_t>(block_sizes_, block)) return {nullptr, arrow_cell::broken};
  return {static_cast<const char*>(blocks_[block]) + place, size};
}

result<arrow_indices> arrow_indices::read(const ArrowSchema& schema, const ArrowArray& array) {
  arrow_indices out;
  const bool known = schema.format != nullptr && strnlen(schema.format, 2) == 1 && std::string_view("cCsSiIlL").find(schema.format[0]) != std::string_view::npos;
  if (!known) return refuse("arrow.format", "indeks kamus bukan bilangan bulat", "the indices of the dictionary are not integers");
  if (auto checked = check_array(array, 2, 2); !checked) return unexpected{checked.error()};
  out.kind_ = schema.format[0];
  out.length_ = array.length;
  out.offset_ = array.offset;
  if (array.length == 0) return out;
  out.validity_ = array.null_count == 0 ? nullptr : array.buffers[0];
  out.values_ = array.buffers[1];
  if (out.values_ == nullptr) return bad("penyangga indeks NULL", "the buffer of indices is NULL");
  return out;
}

std::int64_t arrow_indices::operator[](std::int64_t row) const noexcept {
  constexpr std::int64_t outside = std::numeric_limits<std::int64_t>::max();
  const std::int64_t at = offset_ + row;
  if (!valid(validity_, at)) return arrow_cell::null;
  const auto bounded = [](std::int64_t index) { return index < 0 ? outside : index; };
  switch (kind_) {
    case 'c': return bounded(load<std::int8_t>(values_, at));
    case 'C': return load<std::uint8_t>(values_, at);
    case 's': return bounded(load<std::int16_t>(values_, at));
    case 'S': return load<std::uint16_t>(values_, at);
    case 'i': return bounded(load<std::int32_t>(values_, at));
    case 'I': return load<std::uint32_t>(values_, at);
    default: return bounded(load<std::int64_t>(values_, at));
  }
}

}  // namespace spbe::inline v1::detail::capi
