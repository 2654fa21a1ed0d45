// Reading on: text cut into chunks of whole records, whatever stands in it.
#include <algorithm>
#include <cstring>
#include <string_view>

#include "table/csv_source.hpp"
#include "table/record.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr std::size_t padding = chunk::padding;

const char* find(const char* text, std::size_t from, std::size_t size, char sign) noexcept {
  return from >= size ? nullptr : static_cast<const char*>(std::memchr(text + from, sign, size - from));
}

}  // namespace

void csv_source::put_back(const chunk& out, std::size_t from, std::size_t size) {
  const std::size_t rest = size - from;
  if (size == from_carry_) {   // nothing was read: these bytes still stand there
    carry_.head -= rest;
    return;
  }
  if (carry_.bytes.size() < rest + padding) carry_.bytes.resize(rest + padding);
  if (carry_.bytes.size() > rest + most_kept()) carry_.bytes = std::vector<char>(rest + padding);
  std::memcpy(carry_.bytes.data(), out.text.data() + from, rest);
  carry_.head = 0;
  carry_.size = rest;
}

csv_source::cut_place csv_source::cut(chunk& out, std::size_t size, bool last) const {
  using kind = cut_place::kind;
  const char* const text = out.text.data();
  mark(out, size);
  if (size > options_.record_limit) return cut_by_record(text, size, last);
  if (last && !out.edges.open()) return {kind::here, size};
  if (const std::size_t end = out.edges.last_record_end(); end != 0) return {kind::here, end};
  return last ? cut_by_record(text, size, last) : cut_place{kind::more, 0};
}

// What came out of the carry, or was decoded, is not marked yet; what was taken back, because more of it is to come, is marked too far.
void csv_source::mark(chunk& out, std::size_t size) {
  if (out.edges.size > size) out.edges.restart();
  if (out.edges.size < size) out.edges.extend(out.text.data(), size);
}

csv_source::cut_place csv_source::cut_by_record(const char* text, std::size_t size, bool last) const {
  using kind = cut_place::kind;
  std::size_t at = 0;
  while (at < size && at < tuning_.chunk) {
    const auto record = measure_record(text + at, size - at, options_.record_limit, last, delimiter_);
    if (record.what == record_extent::kind::whole) {
      at += record.end;
      continue;
    }
    if (at != 0) break;
    if (record.what == record_extent::kind::partial) return {kind::more, 0};
    return record.what == record_extent::kind::unclosed ? cut_place{kind::unclosed, record.quote} : cut_place{kind::too_long, 0};
  }
  return {kind::here, at};
}

void csv_source::hand_out(chunk& out, std::size_t size) {
  out.edges.seal(size);
  finish(out, size);
}

// The quote is data up to its line's end; the next record begins on the next line.
void csv_source::hand_out_unclosed(chunk& out, std::size_t quote, std::size_t size) {
  const char* text = out.text.data();
  const char* line_end = find(text, quote, size, '\n');
  const std::size_t end = line_end != nullptr ? static_cast<std::size_t>(line_end - text) + 1 : size;
  const bool whole = line_end != nullptr || is_last();
  if (!whole || end - (line_end != nullptr ? 1 : 0) > options_.record_limit) return lose_record(out, chunk::lost_record::unclosed_quote, quote, size);
  put_back(out, end, size);
  out.unclosed.push_back(static_cast<std::uint32_t>(quote));
  out.edges.restart(out.unclosed.front());
  out.edges.extend(out.text.data(), end);
  hand_out(out, end);
}

// Over the limit: reads on to the next line end behind `from`, keeping nothing.
void csv_source::lose_record(chunk& out, chunk::lost_record why, std::size_t from, std::size_t size) {
  out.lost = why;
  std::uint64_t skipped = 0;
  for (;;) {
    const char* text = out.text.data();
    const char* line_end = find(text, from, size, '\n');
    const std::size_t end = line_end != nullptr ? static_cast<std::size_t>(line_end - text) + 1 : size;
    out.lost_lines += static_cast<std::uint64_t>(std::count(text, text + end, '\n'));
    skipped += encoded_size(reader_->encoding(), {text, end});
    if (line_end != nullptr) {
      put_back(out, end, size);
      break;
    }
    from_carry_ = 0;
    from = 0;
    size = fill(out.text, 0, tuning_.chunk);
    if (size == 0) break;
  }
  finish(out, 0);
  consumed_ += skipped;
}

result<bool> csv_source::next(chunk& out) {
  if (out.ahead.out && take_ahead(out)) return true;
  read_on();
  begin(out);
  out.edges.begin(delimiter_, tuning_.level, most_kept());
  from_carry_ = 0;
  std::size_t size = 0;
  for (std::size_t target = tuning_.chunk;; target = size + std::max(size, tuning_.chunk)) {
    size = fill(out.text, size, std::max(target, size + 1), &out.edges);
    const bool last = is_last();
    if (size == 0) break;
    const auto place = cut(out, size, last);
    using kind = cut_place::kind;
    if (place.what == kind::here) {
      put_back(out, place.at, size);
      hand_out(out, place.at);
      return true;
    }
    if (place.what == kind::unclosed) {
      hand_out_unclosed(out, place.at, size);
      return true;
    }
    if (place.what == kind::too_long) {
      lose_record(out, chunk::lost_record::too_long, options_.record_limit + 1, size);
      return true;
    }
    if (trouble_) break;
  }
  if (trouble_) return unexpected{*trouble_};
  return false;
}

}  // namespace spbe::inline v1::detail
