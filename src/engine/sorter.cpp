#include "engine/sorter.hpp"

#include <algorithm>
#include <cstring>

namespace spbe::inline v1::detail {
namespace {

constexpr std::size_t least_chunk = 4096;
constexpr std::size_t most_chunk = 65536;
constexpr std::size_t least_runs = 16;   // merged at once, however small the memory: with fewer all would be written too often

// Records that go to the end of the file, one behind the other.
class run_writer {
 public:
  explicit run_writer(spill_file& to) : to_(to), begin_(to.size()) {}
  [[nodiscard]] outcome add(const repeat_head& head, std::string_view value, std::string_view key) {
    out_.append(reinterpret_cast<const char*>(&head), sizeof head);
    out_ += value;
    out_ += key;
    return out_.size() < most_chunk ? outcome(std::monostate{}) : flush();
  }
  [[nodiscard]] outcome flush() {
    auto at = to_.append(out_);
    out_.clear();
    if (!at) return unexpected{std::move(at).error()};
    return std::monostate{};
  }
  [[nodiscard]] std::uint64_t begin() const noexcept { return begin_; }

 private:
  spill_file& to_;
  std::uint64_t begin_;
  std::string out_;
};

}  // namespace

repeat_sorter::repeat_sorter(std::size_t memory, spill_file& file)
    : memory_(memory), most_runs_(std::max(memory / least_chunk, least_runs)), file_(file) {}

outcome repeat_sorter::add(repeat_head head, std::string_view value, std::string_view key) {
  head.value = static_cast<std::uint32_t>(value.size());
  head.key = static_cast<std::uint32_t>(key.size());
  held_.push_back({head, texts_.size()});
  texts_ += value;
  texts_ += key;
  // A growing vector is held twice while it moves.
  if (held_.size() * sizeof(held) * 2 + texts_.size() * 2 <= memory_) return std::monostate{};
  return write_run();
}

void repeat_sorter::sort() {
  std::sort(held_.begin(), held_.end(), [](const held& a, const held& b) { return a.head < b.head; });
}

outcome repeat_sorter::write_run() {
  sort();
  run_writer out(file_);
  for (const held& h : held_) {
    if (auto done = out.add(h.head, std::string_view(texts_).substr(h.at, std::size_t{h.head.value} + h.head.key), {}); !done) return done;
  }
  if (auto done = out.flush(); !done) return done;
  runs_.emplace_back();
  runs_.back().at = out.begin();
  runs_.back().end = file_.size();
  held_.clear();
  texts_.clear();
  return keep_runs_few();
}

// Only runs that were merged equally often: each record is written once a level, not once more for each new run.
outcome repeat_sorter::keep_runs_few() {
  while (runs_.size() >= most_runs_ && runs_[runs_.size() - most_runs_].level == runs_.back().level) {
    if (auto done = merge_last(most_runs_); !done) return done;
  }
  return std::monostate{};
}

outcome repeat_sorter::merge_last(std::size_t count) {
  const std::size_t from = runs_.size() - count;
  if (auto begun = begin_merge(from); !begun) return begun;
  reader merged;
  merged.level = runs_[from].level + 1;
  if (auto done = write_merged(merged); !done) return done;
  runs_.resize(from);
  runs_.push_back(std::move(merged));
  return std::monostate{};
}

outcome repeat_sorter::write_merged(reader& into) {
  run_writer out(file_);
  for (;;) {
    auto least = next_of_runs();
    if (!least) return unexpected{std::move(least).error()};
    if (!*least) break;
    if (auto done = out.add((*least)->head, (*least)->value, (*least)->key); !done) return done;
  }
  if (auto done = out.flush(); !done) return done;
  into.at = out.begin();
  into.end = file_.size();
  return std::monostate{};
}

outcome repeat_sorter::seal() {
  if (runs_.empty()) {
    sort();
    return std::monostate{};
  }
  if (!held_.empty()) {
    if (auto done = write_run(); !done) return done;
  }
  // The last ones are the shortest.
  while (runs_.size() > most_runs_) {
    if (auto done = merge_last(std::min(most_runs_, runs_.size() - most_runs_ + 1)); !done) return done;
  }
  return begin_merge(0);
}

// Of the runs from `from` on.  Their pieces take the memory of what was held.
outcome repeat_sorter::begin_merge(std::size_t from) {
  held_ = {};
  texts_ = {};
  chunk_ = std::clamp(memory_ / (runs_.size() - from), least_chunk, most_chunk);
  heap_.clear();
  for (std::size_t i = from; i < runs_.size(); ++i) {
    auto more = advance(runs_[i]);
    if (!more) return unexpected{std::move(more).error()};
    if (*more) heap_.push_back(i);
  }
  std::make_heap(heap_.begin(), heap_.end(), later{runs_});
  return std::monostate{};
}

outcome repeat_sorter::fill(reader& r, std::size_t need) const {
  if (r.buffer.size() - r.used >= need) return std::monostate{};
  r.buffer.erase(0, r.used);
  r.used = 0;
  const std::size_t had = r.buffer.size();
  const auto more = static_cast<std::size_t>(std::min<std::uint64_t>(r.end - r.at, std::max(chunk_, need) - had));
  r.buffer.resize(had + more);
  const outcome got = file_.read(r.at, r.buffer.data() + had, more);
  r.at += more;
  return got;
}

result<bool> repeat_sorter::advance(reader& r) const {
  if (r.at == r.end && r.used == r.buffer.size()) return false;
  if (auto got = fill(r, sizeof(repeat_head)); !got) return unexpected{std::move(got).error()};
  std::memcpy(&r.front.head, r.buffer.data() + r.used, sizeof(repeat_head));
  const std::size_t texts = std::size_t{r.front.head.value} + r.front.head.key;
  if (auto got = fill(r, sizeof(repeat_head) + texts); !got) return unexpected{std::move(got).error()};
  const char* text = r.buffer.data() + r.used + sizeof(repeat_head);
  r.front.value.assign(text, r.front.head.value);
  r.front.key.assign(text + r.front.head.value, r.front.head.key);
  r.used += sizeof(repeat_head) + texts;
  return true;
}

result<std::optional<repeat>> repeat_sorter::next() {
  if (runs_.empty()) {
    if (cursor_ == held_.size()) return std::optional<repeat>{};
    const held& h = held_[cursor_++];
    return std::optional<repeat>(repeat{h.head, texts_.substr(h.at, h.head.value), texts_.substr(h.at + h.head.value, h.head.key)});
  }
  return next_of_runs();
}

result<std::optional<repeat>> repeat_sorter::next_of_runs() {
  if (heap_.empty()) return std::optional<repeat>{};
  std::pop_heap(heap_.begin(), heap_.end(), later{runs_});
  reader& r = runs_[heap_.back()];
  repeat out = r.front;
  auto more = advance(r);
  if (!more) return unexpected{std::move(more).error()};
  if (*more) std::push_heap(heap_.begin(), heap_.end(), later{runs_});
  else heap_.pop_back();
  return std::optional<repeat>(std::move(out));
}

}  // namespace spbe::inline v1::detail
