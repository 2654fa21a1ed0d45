#include "table/record.hpp"

#include <algorithm>
#include <cstring>

namespace spbe::inline v1::detail {

record_extent measure_record(const char* text, std::size_t size, std::size_t limit, bool last, char delimiter) noexcept {
  enum class where : std::uint8_t { cell_start, cell, quoted, closed } state = where::cell_start;
  using kind = record_extent::kind;
  const std::size_t stop = std::min(size, limit + 1);
  std::size_t quote = 0;
  for (std::size_t i = 0; i < stop; ++i) {
    const char c = text[i];
    if (state == where::quoted) {
      if (c == '"') state = where::closed;
      continue;
    }
    if (state == where::closed && c == '"') {
      state = where::quoted;
    } else if (c == '\n') {
      return {kind::whole, i + 1, 0};
    } else if (c == delimiter) {
      state = where::cell_start;
    } else if (c == '"' && state == where::cell_start) {
      state = where::quoted;
      quote = i;
    } else {
      state = where::cell;
    }
  }
  if (size <= limit && !last) return {};
  if (state == where::quoted) return {kind::unclosed, 0, quote};
  return size <= limit ? record_extent{kind::whole, size, 0} : record_extent{kind::too_long, 0, 0};
}

cell_view read_cell(char* text, std::uint32_t begin, std::uint32_t end, bool bare) noexcept {
  if (bare || begin == end || text[begin] != '"') {
    const bool stray = !bare && begin != end && std::memchr(text + begin, '"', end - begin) != nullptr;
    return {begin, end - begin, stray};
  }
  std::uint32_t from = begin + 1;
  std::uint32_t to = from;
  bool closed = false;
  while (from < end && !closed) {
    if (text[from] != '"') {
      text[to++] = text[from++];
    } else if (from + 1 < end && text[from + 1] == '"') {
      text[to++] = '"';
      from += 2;
    } else {
      closed = true;
      ++from;
    }
  }
  const bool stray = from < end;
  while (from < end) text[to++] = text[from++];
  const std::uint32_t size = to - (begin + 1);
  while (to < end) text[to++] = '"';
  return {begin + 1, size, stray};
}

std::size_t cell_end(const char* text, std::size_t at, std::size_t end, char delimiter, bool bare) noexcept {
  if (!bare && at < end && text[at] == '"') {
    for (++at; at < end; ++at) {
      if (text[at] != '"') continue;
      if (at + 1 < end && text[at + 1] == '"') {
        ++at;
        continue;
      }
      break;
    }
  }
  while (at < end && text[at] != delimiter) ++at;
  return at;
}

record_cells cells_of(const char* text, std::size_t begin, std::size_t end, char delimiter, std::size_t quote, std::size_t kept) {
  if (end > begin && text[end - 1] == '\n') {
    --end;
    if (end > begin && text[end - 1] == '\r') --end;
  }
  record_cells out;
  for (std::size_t at = begin;;) {
    const bool bare = at >= quote;
    const std::size_t stop = cell_end(text, at, end, delimiter, bare);
    std::string raw(text + at, stop - at);
    const auto view = read_cell(raw.data(), 0, static_cast<std::uint32_t>(raw.size()), bare);
    if (out.width++ < kept) out.cells.push_back(raw.substr(view.at, view.size));
    out.stray = out.stray || view.stray;
    if (stop >= end) return out;
    at = stop + 1;
  }
}

}  // namespace spbe::inline v1::detail
