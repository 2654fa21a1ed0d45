#include "engine/sorter.hpp"

#include <algorithm>
#include <cstring>

namespace spbe::inline v1::detail {
namespace {

constexpr std::size_t least_chunk = 4096;
constexpr std::size_t most_chunk = 65536;

}  // namespace

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
  reader run;
  run.at = file_.size();
  std::string out;
  const auto flush = [&]() -> outcome {
    auto at = file_.append(out);
    out.clear();
    if (!at) return unexpected{std::move(at).error()};
    return std::monostate{};
  };
  for (const held& h : held_) {
    out.append(reinterpret_cast<const char*>(&h.head), sizeof h.head);
    out.append(texts_, h.at, std::size_t{h.head.value} + h.head.key);
    if (out.size() < most_chunk) continue;
    if (auto done = flush(); !done) return done;
  }
  if (auto done = flush(); !done) return done;
  run.end = file_.size();
  runs_.push_back(std::move(run));
  held_.clear();
  texts_.clear();
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
  held_ = {};
  texts_ = {};
  chunk_ = std::clamp(memory_ / runs_.size(), least_chunk, most_chunk);
  for (std::size_t i = 0; i < runs_.size(); ++i) {
    auto more = advance(runs_[i]);
    if (!more) return unexpected{std::move(more).error()};
    if (*more) heap_.push_back(i);
  }
  const auto later = [this](std::size_t a, std::size_t b) { return runs_[b].front.head < runs_[a].front.head; };
  std::make_heap(heap_.begin(), heap_.end(), later);
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
  if (heap_.empty()) return std::optional<repeat>{};
  const auto later = [this](std::size_t a, std::size_t b) { return runs_[b].front.head < runs_[a].front.head; };
  std::pop_heap(heap_.begin(), heap_.end(), later);
  reader& r = runs_[heap_.back()];
  repeat out = r.front;
  auto more = advance(r);
  if (!more) return unexpected{std::move(more).error()};
  if (*more) std::push_heap(heap_.begin(), heap_.end(), later);
  else heap_.pop_back();
  return std::optional<repeat>(std::move(out));
}

}  // namespace spbe::inline v1::detail
