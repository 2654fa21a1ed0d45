#include "engine/row_places.hpp"

#include <algorithm>

#include "text/charset.hpp"
#include "text/render.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr std::uint64_t low39 = low_bits(39);
constexpr std::uint64_t low40 = low_bits(40);
constexpr std::uint64_t low48 = low_bits(48);

}  // namespace

void row_places::begin_file(const file_plan& file, std::uint64_t ordinal) {
  file_mark mark{file.what.name, ordinal, file.what.text, file.what.sheet, {}, {}};
  for (const dataset_rule& rule : file.run->dataset) {
    const std::uint32_t column = rule.shown_field == no_field ? no_column : file.bound.column_of[rule.shown_field];
    mark.column.push_back(column == no_column ? 0 : column + 1);
    mark.shown.push_back(column == no_column ? std::string() : file.bound.shown[column]);
  }
  files_.push_back(std::move(mark));
}

const row_places::file_mark& row_places::file_of(std::uint64_t ordinal) const noexcept {
  auto it = std::upper_bound(files_.begin(), files_.end(), ordinal, [](std::uint64_t o, const file_mark& f) { return o < f.first; });
  return *std::prev(it);
}

std::string row_places::row_in_words(std::uint64_t ordinal, std::uint64_t seen_from, language lang) const {
  const file_mark& file = file_of(ordinal);
  const std::string row = counted(ordinal - file.first + 1, lang);
  return &file == &file_of(seen_from) ? row : row + " (" + file.name + ')';
}

stored_place row_places::pack(const dataset_place& p, std::uint64_t row) noexcept {
  const std::uint64_t ahead = (p.line - row) & low39;   // lines run ahead of rows, or fall behind them where several records of JSON share one
  const auto byte = static_cast<std::uint64_t>(p.byte + 1) & low48;
  return {(p.ordinal & low40) | ahead << 40U, byte | (ahead >> 24U & 0x7FFFU) << 48U | static_cast<std::uint64_t>(p.bad) << 63U};
}

dataset_place row_places::unpack(const stored_place& s) const noexcept {
  const std::uint64_t ordinal = s.low & low40;
  const std::uint64_t ahead = s.low >> 40U | (s.high >> 48U & 0x7FFFU) << 24U;
  const file_mark& file = file_of(ordinal);
  return {ordinal, file.text ? (ordinal - file.first + 1 + ahead) & low39 : 0, static_cast<std::int64_t>(s.high & low48) - 1, is_bad(s)};
}

bool row_places::are_near(const job& j, std::uint64_t before, std::int64_t begin) const noexcept {
  if ((before + j.rows) >> near_row_bits != 0) return false;
  if (!files_.back().text) return true;
  if (stretches_.size() >= most_stretches_) return false;
  // Decoded text has no constant distance to its input.
  if (begin < 0 || j.text.charset != static_cast<std::uint8_t>(charset::utf8) || j.text.size > low_bits(near_at_bits) + 1) return false;
  const auto apart = [](std::uint32_t line, std::uint32_t next) { return next != line + 1; };
  return std::adjacent_find(j.key_lines.begin(), j.key_lines.end(), apart) == j.key_lines.end();
}

dataset_place row_places::near_place(std::uint64_t ordinal, std::uint32_t at, bool bad) const noexcept {
  if (!file_of(ordinal).text) return {ordinal, 0, -1, bad};
  const auto after = std::upper_bound(stretches_.begin(), stretches_.end(), ordinal, [](std::uint64_t o, const stretch& s) { return o < s.first; });
  const stretch& s = *std::prev(after);
  return {ordinal, s.line + (ordinal - s.first), s.byte + at, bad};
}

byte_counter::byte_counter(const job& j, std::int64_t begin) noexcept
    : job_(j), plain_(j.text.charset == static_cast<std::uint8_t>(charset::utf8)), begin_(begin), byte_(begin) {}

std::uint32_t byte_counter::distance(std::uint32_t from, std::uint32_t to) const noexcept {
  if (plain_ || begin_ < 0) return to - from;
  return static_cast<std::uint32_t>(encoded_size(static_cast<charset>(job_.text.charset), {job_.text.text.data() + from, to - from}));
}

std::int64_t byte_counter::byte_of(std::uint32_t at) noexcept {
  if (plain_ || begin_ < 0) return begin_ < 0 ? -1 : begin_ + at;
  if (at < counted_) {
    counted_ = 0;
    byte_ = begin_;
  }
  byte_ += distance(counted_, at);
  counted_ = at;
  return byte_;
}

}  // namespace spbe::inline v1::detail
