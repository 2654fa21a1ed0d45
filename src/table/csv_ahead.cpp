// Chunks that are read before those in front of them: a line end near the usual size of a chunk is most often the end of a record.  Whether it was, the chunk itself
// can tell once it is known to begin at a record, and so one after the other they prove right; where one does not, it is read again in the usual way, and so are
// those that were marked out behind it.
#include <algorithm>
#include <array>
#include <cstring>

#include <spbe/text.hpp>

#include "table/csv_source.hpp"

namespace spbe::inline v1::detail {

// Behind the last line end that a chunk of the usual size would have; 0 = none near its end.
std::size_t csv_source::last_line_end(std::uint64_t from) const {
  std::array<char, 2048> tail;
  const std::size_t size = std::min(tail.size(), tuning_.chunk);
  const std::size_t before = tuning_.chunk - size;
  if (reader_->input().read_at(from + before, tail.data(), size) != size) return 0;
  const std::size_t at = std::string_view(tail.data(), size).rfind('\n');
  return at == std::string_view::npos ? 0 : before + at + 1;
}

bool csv_source::mark_out(chunk& out) {
  const auto from = ahead_.next(consumed_);
  const bool plain = reader_->encoding() == charset::utf8 && !reader_->has_bad_utf8() && options_.record_limit >= tuning_.chunk;
  if (!from || trouble_ || !plain || *from + tuning_.chunk > reader_->input().size()) return false;
  const std::size_t size = last_line_end(*from);
  if (size == 0) return false;
  out.ahead = {true, false, false, *from, size};
  ahead_.add(size);
  return true;
}

void csv_source::read_ahead(chunk& out) const {
  const std::size_t size = out.ahead.size;
  begin(out);
  out.edges.begin(delimiter_, tuning_.level, most_kept());
  if (reader_->input().read_at(out.ahead.from, out.text.data(), size) != size) return;
  std::memset(out.text.data() + size, 0, chunk::padding);
  out.ahead.multibyte = out.edges.extend(out.text.data(), size);
  if (out.ahead.multibyte && valid_utf8_prefix({out.text.data(), size}) != size) return;
  out.ahead.whole = out.edges.last_record_end() == size;
  out.edges.seal(size);
}

// Is what was read ahead what comes next?
bool csv_source::take_ahead(chunk& out) {
  ahead_.take();
  out.ahead.out = false;
  if (!out.ahead.whole || out.ahead.from != consumed_ || trouble_ || reader_->has_bad_utf8() || reader_->encoding() != charset::utf8) {
    ahead_.miss();
    return false;
  }
  if (out.ahead.multibyte) reader_->saw_multibyte();
  carry_.head = carry_.size = 0;
  taken_ahead_ = true;
  finish(out, out.ahead.size);
  return true;
}

// What was taken so is behind us for the reader, too.
void csv_source::read_on() {
  if (!taken_ahead_) return;
  taken_ahead_ = ended_ = false;
  reader_->go_to(consumed_);
}

}  // namespace spbe::inline v1::detail
