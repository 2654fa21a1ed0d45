#include "table/json_splitter.hpp"

#include <algorithm>
#include <cstring>

#include <spbe/text.hpp>

#include "base/value_at.hpp"
#include "table/cell_encoding.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr std::uint32_t no_column = 0xFFFFFFFFU;

// Do the first and the last sizeof(T) of both agree?
template <class T>
[[nodiscard]] inline bool same_ends(std::string_view a, std::string_view b) noexcept {
  const std::size_t last = a.size() - sizeof(T);
  return value_at<T>(a.data()) == value_at<T>(b.data()) && value_at<T>(a.data() + last) == value_at<T>(b.data() + last);
}

// Each key of each record is held against the one that stood there before, and nearly always is it: a call for a few bytes would cost more than they do.
[[nodiscard]] inline bool same_key(std::string_view a, std::string_view b) noexcept {
  const std::size_t size = a.size();
  if (size != b.size()) return false;
  if (size > 16) return a == b;
  if (size >= 8) return same_ends<std::uint64_t>(a, b);
  if (size >= 4) return same_ends<std::uint32_t>(a, b);
  return size == 0 || (a[0] == b[0] && a[size / 2] == b[size / 2] && a[size - 1] == b[size - 1]);
}

// Is it told already that this cell of the last row could not be decoded?
[[nodiscard]] bool has_noted(const batch& out, std::uint32_t column) {
  for (auto e = out.events.rbegin(); e != out.events.rend() && e->row + 1 == out.rows; ++e) {
    if (e->column == column && e->what == finding_class::encoding) return true;
  }
  return false;
}

}  // namespace

// Places ascend, so the first few that come are the first few there are.
void late_keys::offer(std::string_view key, std::uint64_t place) {
  for (const auto& [at, known] : seen_) {
    if (known == key) return;
  }
  more_ = seen_.size() == most;
  if (!more_) seen_.emplace_back(place, key);
}

json_splitter::json_splitter(std::shared_ptr<const json_shape> shape, std::shared_ptr<late_keys> late)
    : shape_(std::move(shape)), late_(std::move(late)), columns_(static_cast<std::uint32_t>(std::max<std::size_t>(shape_->keys.size(), 1))) {
  filled_.assign(columns_, 0);
  for (std::uint32_t c = 0; c < shape_->keys.size(); ++c) guess_.push_back(c);
}

void json_splitter::begin(chunk& c) {
  chunk_ = &c;
  text_ = c.text.data();
  c.as_read.clear();
  if (!c.marks.empty()) c.as_read.assign(text_, text_ + c.size);
  at_ = line_ = 0;
  commas_ = c.commas;
  lost_told_ = false;
  if (c.lost != chunk::lost_record::none) return;
  escapes_ = std::memchr(text_, '\\', c.size) != nullptr;
  // Not every machine's scan minds a line end behind a backslash.
  sound_ = index_.find(text_, c.size) == json_index::verdict::sound && !(escapes_ && ::memmem(text_, c.size, "\\\n", 2) != nullptr);
  token_ = index_.tokens();
  last_token_ = token_ + index_.count();
  origin_ = 0;
}

void json_splitter::prepare(batch& out) const {
  out.prepare(columns_, text_);
  // A place in this chunk also where there is no cell; the sizes of all that no record fills are `absent`.
  const std::size_t slots = std::size_t{columns_} * batch::capacity;
  std::fill_n(out.at.begin(), slots, 0U);
  std::fill_n(out.size.begin(), slots, cells::absent);
}

bool json_splitter::lost_row(batch& out) {
  if (chunk_->lost == chunk::lost_record::none || lost_told_) return false;
  lost_told_ = true;
  out.rows = 1;
  out.row_at[0] = static_cast<std::uint32_t>(chunk_->size);   // only blanks stand before it
  out.row_line[0] = static_cast<std::uint32_t>(std::count(text_, text_ + chunk_->size, '\n'));
  out.events.push_back({0, event::whole_record, finding_class::structure, 0, event::reason::record_limit});
  return true;
}

bool json_splitter::next(batch& out) {
  prepare(out);
  if (chunk_->lost != chunk::lost_record::none) return lost_row(out);
  extent where;
  while (out.rows < batch::capacity && (shape_->lines ? next_line(where) : next_value(where))) read(out, where);
  if (out.rows == 0) index_.forget();
  return out.rows != 0;
}

// The next line that is not blank; `line_` is then behind it.
bool json_splitter::next_line(extent& out) {
  const auto size = static_cast<std::uint32_t>(chunk_->size);
  while (at_ < size) {
    const auto* line_end = static_cast<const char*>(std::memchr(text_ + at_, '\n', size - at_));
    out = {at_, line_end != nullptr ? static_cast<std::uint32_t>(line_end - text_) : size, false};
    out.too_long = out.end - out.begin > shape_->record_limit;
    at_ = line_end != nullptr ? out.end + 1 : size;
    line_ += line_end != nullptr ? 1 : 0;
    while (out.begin < out.end && !out.too_long && is_json_blank(text_[out.begin])) ++out.begin;
    if (out.begin != out.end) return true;
  }
  return false;
}

// The next value; `line_` is the one it begins on.
bool json_splitter::next_value(extent& out) {
  const auto size = static_cast<std::uint32_t>(chunk_->size);
  for (; at_ < size && (is_json_blank(text_[at_]) || text_[at_] == ','); ++at_) {
    line_ += text_[at_] == '\n' ? 1 : 0;
    commas_ += text_[at_] == ',' ? 1 : 0;
  }
  out = {at_, sound_ ? size : value_end(at_), false};
  return at_ < size;
}

std::uint32_t json_splitter::value_end(std::uint32_t begin) const {
  json_extents extents(begin);
  extents.scan_one(text_, chunk_->size);
  const std::size_t end = extents.any_whole() ? extents.whole() : chunk_->size;
  return static_cast<std::uint32_t>(end) - (text_[end - 1] == ',' ? 1 : 0);   // what no bracket ends, the comma behind it does
}

void json_splitter::read(batch& out, extent where) {
  const std::uint32_t r = out.rows++;
  out.row_at[r] = where.begin;
  out.row_line[r] = shape_->lines ? line_ - (where.end < chunk_->size ? 1 : 0) : line_;
  judged_ = {};
  escaped_.clear();
  numbers_.clear();
  ++record_;
  if (!where.too_long) walk(out, where);
  if (!shape_->lines) {
    judged_.commas = std::exchange(commas_, shape_->after_value);
    where.too_long = where.end - where.begin > shape_->record_limit;
    at_ = where.end;
    while (text_[at_ - 1] == ',' || is_json_blank(text_[at_ - 1])) --at_;   // of a broken line: what stands between values is looked at between them
    line_ += static_cast<std::uint32_t>(std::count(text_ + where.begin, text_ + at_, '\n'));
  }
  if (judged_.sound() && !where.too_long) {
    if (chunk_->check_utf8) note_bad_cells(out, *chunk_, r);   // as they are written: an escape may mean the sign that stands for bad bytes
    resolve_escapes(out);
    restate_numbers(out, where);
  }
  judge(out, where);
}

// Where the chunk's tokens mean nothing, the record's own; false when they do neither.
bool json_splitter::find_tokens(const extent& where) {
  origin_ = where.begin;
  const auto verdict = index_.find(text_ + where.begin, where.end - where.begin);
  token_ = index_.tokens();
  last_token_ = token_ + index_.count();
  if (verdict != json_index::verdict::unsound && token_ != last_token_) return true;
  judged_.why = text_[where.begin] == '{' ? fault::broken : fault::no_object;
  judged_.at = first_fault(where);
  return false;
}

// The first byte that is not JSON; of what only lacks its end, the last one.
std::uint32_t json_splitter::first_fault(const extent& where) const {
  const std::string_view record(text_ + where.begin, where.end - where.begin);
  const std::size_t at = json_grammar().scan(record);
  return where.begin + static_cast<std::uint32_t>(std::min(at, record.size() - 1));
}

// Is this key what the last record had at this position?
inline bool json_splitter::is_as_before(std::string_view key, std::uint32_t position) const {
  return position < guess_.size() && same_key(shape_->keys[guess_[position]], key);
}

inline void json_splitter::place(batch& out, const record_member& m, std::uint32_t position) {
  const std::string_view key(text_ + origin_ + m.key, m.key_size);
  const bool escaped = escapes_ && key.find('\\') != std::string_view::npos;
  const std::uint32_t column = escaped ? find_escaped(key, position) : is_as_before(key, position) ? guess_[position] : find_column(key, position);
  const bool nested = m.what == record_member::kind::nested;
  if (escapes_ && (nested || column == no_column)) look_at_escapes(m.at + origin_, m.size);   // nobody else does
  if (column == no_column) return note_unknown(out, key, escaped ? std::string_view(key_) : key);
  if (filled_[column] == record_) {
    if (judged_.double_column == 0) judged_.double_column = column + 1;
    return;
  }
  filled_[column] = record_;
  if (m.what == record_member::kind::null) return;
  const std::size_t slot = std::size_t{column} * batch::capacity + (out.rows - 1);
  out.at[slot] = m.at + origin_;
  out.size[slot] = m.size;
  if (escapes_ && m.what != record_member::kind::scalar && std::memchr(text_ + out.at[slot], '\\', m.size) != nullptr) {
    escaped_.push_back({column, out.at[slot], m.size, nested});
    return;
  }
  const bool written_otherwise = column < shape_->forms.size() && (shape_->forms[column].decimal != '.' || shape_->forms[column].money);
  if (m.what == record_member::kind::scalar && written_otherwise) numbers_.push_back({column, out.at[slot], m.size});
  judged_.too_long_cell = judged_.too_long_cell || m.size > shape_->cell_limit;
}

void json_splitter::look_at_escapes(std::uint32_t at, std::uint32_t size) {
  if (!judged_.sound() || escapes_are_known({text_ + at, size})) return;
  judged_.why = fault::broken;
  judged_.at = at;
}

void json_splitter::walk(batch& out, extent& where) {
  if (!sound_ && !find_tokens(where)) return;
  while (token_ < last_token_ && *token_ + origin_ < where.begin) ++token_;
  walker_.begin(text_ + origin_, token_);
  record_member m;
  if (walker_.enter()) {
    for (std::uint32_t position = 0; walker_.next(m); ++position) place(out, m, position);
  }
  leave(where);
}

// Behind the last member, or where the record broke: its end, and the token that the next one begins at.
void json_splitter::leave(extent& where) {
  const std::uint32_t stopped = walker_.stopped_at() + origin_;
  judged_.why = judged_.sound() ? walker_.why() : judged_.why;
  token_ = walker_.token() + 1;
  if (sound_ && !shape_->lines) where.end = judged_.sound() ? stopped + 1 : value_end(where.begin);
  if (walker_.why() != fault::none) judged_.at = stopped;
  if (stopped >= where.end) {   // read on into the next record: this one has no end
    judged_.why = fault::broken;
    judged_.at = where.end;
  } else if (judged_.sound() && token_ < last_token_ && *token_ + origin_ < where.end) {
    judged_.why = fault::broken;
    judged_.at = *token_ + origin_;
  }
  // What was read on behind the record is another's, or its own that was not reached.
  if (!judged_.sound() && sound_) token_ = std::lower_bound(index_.tokens(), last_token_, where.end);
}

void json_splitter::resolve_escapes(batch& out) {
  for (const auto& cell : escaped_) {
    bool bad = false;
    char* const text = text_ + cell.at;
    const auto size = cell.nested ? unescape_what_may_stand(text, cell.size) : unescape_json(text, cell.size, bad);
    if (!size) {
      judged_.why = fault::broken;
      judged_.at = cell.at;
      return;
    }
    judged_.too_long_cell = judged_.too_long_cell || *size > shape_->cell_limit;
    out.size[std::size_t{cell.column} * batch::capacity + (out.rows - 1)] = static_cast<std::uint32_t>(*size);
    if (bad && !has_noted(out, cell.column)) out.events.push_back({out.rows - 1, cell.column, finding_class::encoding, 0, event::reason::bad_utf8});
  }
}

// Behind a number of a record stands a sign that nobody reads again once the record is: a second digit of sen may take its place.
void json_splitter::restate_numbers(batch& out, const extent& where) const {
  for (const auto& cell : numbers_) {
    const std::uint32_t room = cell.at + cell.size < where.end ? cell.size + 1 : cell.size;
    const std::uint32_t size = shape_->forms[cell.column].restate_number(text_ + cell.at, cell.size, room);
    out.size[std::size_t{cell.column} * batch::capacity + (out.rows - 1)] = size;
  }
}

std::uint32_t json_splitter::find_escaped(std::string_view key, std::uint32_t position) {
  key_ = key;
  bool bad = false;
  const auto size = unescape_json(key_.data(), key_.size(), bad);
  if (!size) {
    judged_.why = fault::broken;
    judged_.at = static_cast<std::uint32_t>(key.data() - text_);
    return no_column;
  }
  key_.resize(*size);
  return find_column(key_, position);
}

std::uint32_t json_splitter::find_column(std::string_view key, std::uint32_t position) {
  const auto found = shape_->column_of.find(key);
  if (found == shape_->column_of.end()) return no_column;
  if (position < guess_.size()) guess_[position] = found->second;
  return found->second;
}

void json_splitter::note_unknown(batch& out, std::string_view key, std::string_view name) {
  late_->offer(name, chunk_->ordinal << 32U | static_cast<std::uint64_t>(key.data() - text_));
  if (!chunk_->check_utf8 || valid_utf8_prefix(key) == key.size() || has_noted(out, event::whole_record)) return;
  out.events.push_back({out.rows - 1, event::whole_record, finding_class::encoding, 0, event::reason::bad_utf8});
}

// At most one complaint about the record as a whole, before those about its cells; what a broken record holds is not looked at.
void json_splitter::judge(batch& out, const extent& where) const {
  const bool lost = !judged_.sound() || judged_.too_long_cell || where.too_long;
  if (!lost && judged_.double_column == 0 && judged_.commas == 0) return;
  const std::uint32_t r = out.rows - 1;
  using reason = event::reason;
  event whole{r, event::whole_record, finding_class::structure, 0, reason::double_key};
  if (where.too_long) {
    whole.why = reason::record_limit;
  } else if (judged_.why == fault::no_object) {
    whole.why = reason::no_object;
  } else if (judged_.why == fault::too_deep) {
    whole.why = reason::too_deep;
  } else if (judged_.why == fault::broken) {
    whole.why = reason::broken;
    whole.found = judged_.at - where.begin + 1;
  } else if (judged_.too_long_cell) {
    whole.why = reason::cell_limit;
  } else if (judged_.double_column != 0) {
    whole.found = judged_.double_column;
  } else {
    whole.why = reason::comma;
    whole.found = static_cast<std::uint32_t>(std::max(judged_.commas, 0));
  }
  auto first = out.events.end();
  while (first != out.events.begin() && std::prev(first)->row == r) --first;
  if (lost) {
    first = out.events.erase(first, out.events.end());
    for (std::uint32_t c = 0; c < columns_; ++c) out.size[std::size_t{c} * batch::capacity + r] = cells::absent;
  }
  out.events.insert(first, whole);
}

}  // namespace spbe::inline v1::detail
