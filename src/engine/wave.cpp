#include "engine/wave.hpp"

#include <algorithm>
#include <exception>
#include <new>
#include <thread>

#include "base/cancel.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr std::size_t chunks_a_thread = 4;
constexpr std::size_t most_chunks = 16;
constexpr std::size_t most_chunks_ahead = 1024;
constexpr std::size_t text_a_wave = std::size_t{4} << 20U;       // then the wave is full, whatever its chunks
constexpr std::size_t findings_a_wave = std::size_t{6} << 20U;   // shared by its chunks
constexpr std::size_t findings_a_chunk = std::size_t{1} << 20U;
constexpr std::size_t usual_chunk = std::size_t{1} << 20U;       // what a rare huge record made larger is given back

}  // namespace

std::size_t wave::chunks_for(unsigned threads) noexcept {
  return threads <= 1 ? 1 : std::min<std::size_t>(std::size_t{threads} * chunks_a_thread, most_chunks);
}

void wave::begin(const file_plan& file) {
  workers_.clear();
  for (unsigned i = 0; i < threads_; ++i) workers_.push_back(std::make_unique<worker>(file));
}

// On any of the threads, which no exception may leave: it waits in `broken_`.
job* wave::pull(std::size_t most, const std::int32_t* cancel) noexcept {
  const std::lock_guard lock(mutex_);
  if (dry_ || used_ == most || bytes_ >= text_a_wave || is_set(cancel)) return nullptr;
  try {
    return read();
  } catch (...) {
    broken_ = std::current_exception();
    dry_ = true;
    return nullptr;
  }
}

// The next chunk of the source; null at its end.
job* wave::read() {
  if (jobs_.size() == used_) {
    jobs_.push_back(std::make_unique<job>());
    jobs_.back()->split = source_.make_splitter();
  }
  job& j = *jobs_[used_];
  if (!next_chunk(j.text)) {
    dry_ = true;
    return nullptr;
  }
  ++used_;
  bytes_ += j.text.text.capacity();
  return &j;
}

bool wave::next_chunk(chunk& into) {
  if (!ahead_.empty()) {
    into = std::move(ahead_.front());
    ahead_.pop_front();
    return true;
  }
  if (over_) return false;
  auto more = source_.next(into);
  if (!more) trouble_ = std::move(more).error();
  over_ = !more || !*more;
  return !over_;
}

// A splitter may rewrite cells in place: what is looked at is a copy.
void wave::look_ahead(const std::function<bool(const batch&)>& look, const std::int32_t* cancel) {
  const auto split = source_.make_splitter();
  std::deque<chunk> read;
  batch rows;
  bool wanted = true;
  for (std::size_t bytes = 0; wanted && bytes < text_a_wave && read.size() < most_chunks_ahead && !is_set(cancel);) {
    chunk next;
    if (!next_chunk(next)) break;
    bytes += next.text.capacity();
    read.push_back(std::move(next));
    chunk copy = read.back();
    split->begin(copy);
    while (wanted && split->next(rows)) wanted = look(rows);
  }
  ahead_ = std::move(read);
}

void wave::give_up(std::exception_ptr why) noexcept {
  const std::lock_guard lock(mutex_);
  dry_ = true;
  if (why && !broken_) broken_ = std::move(why);
}

void wave::check(worker& w, job& j, bool fresh, const std::vector<std::uint64_t>& wanted) {
  try {
    if (fresh) j.split->begin(j.text);
    w.run(j, room_, wanted);
  } catch (const std::bad_alloc&) {
    j.trouble = "memory";
    j.ended = true;
    give_up(nullptr);  // what this worker was filling is half filled: it must not get another chunk
  } catch (...) {
    give_up(std::current_exception());
  }
}

void wave::work(worker& w, std::size_t most, const std::vector<std::uint64_t>& wanted, const std::int32_t* cancel) {
  while (job* j = pull(most, cancel)) check(w, *j, true, wanted);
}

bool wave::run(std::size_t most, const std::vector<std::uint64_t>& wanted, const std::int32_t* cancel) {
  for (std::size_t i = 0; i < used_; ++i) {
    job& j = *jobs_[i];
    j.forget_findings();
    j.rows = 0;
    j.ended = false;
    if (j.text.text.capacity() > usual_chunk) j.text = {};
  }
  used_ = bytes_ = 0;
  most = std::min(most, chunks_for(threads_));
  room_ = std::min(findings_a_chunk, findings_a_wave / most);
  std::vector<std::thread> helpers;
  try {
    for (std::size_t i = 1; i < std::min<std::size_t>(workers_.size(), most); ++i) {
      helpers.emplace_back([&, i] { work(*workers_[i], most, wanted, cancel); });
    }
  } catch (const std::exception&) {
    // The system has no thread or no memory to give: those that run, and this one, do it.
  }
  work(*workers_[0], most, wanted, cancel);
  for (std::thread& t : helpers) t.join();
  if (broken_) std::rethrow_exception(broken_);
  return used_ != 0;
}

void wave::resume(job& j, const std::vector<std::uint64_t>& wanted) {
  j.forget_findings();
  check(*workers_[0], j, false, wanted);
}

}  // namespace spbe::inline v1::detail
