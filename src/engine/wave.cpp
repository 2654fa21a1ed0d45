#include "engine/wave.hpp"

#include <algorithm>
#include <exception>
#include <new>
#include <utility>

#include "base/cancel.hpp"
#include "engine/threads.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr std::size_t jobs_a_thread = 3;
constexpr std::size_t most_jobs = 16;
constexpr std::size_t most_chunks_ahead = 1024;
// So long that the milliseconds that a thread takes to start are little; then what was found is told, and whoever waits for a stop hears of it.
constexpr auto longest_wave = std::chrono::milliseconds(400);
constexpr std::size_t text_at_once = std::size_t{4} << 20U;      // held; then the wave is full, whatever its chunks
constexpr std::size_t findings_a_wave = std::size_t{6} << 20U;   // shared by its jobs
constexpr std::size_t findings_a_job = std::size_t{1} << 20U;
constexpr std::size_t usual_chunk = std::size_t{1} << 20U;       // what a rare huge record made larger is given back

// One thread fills some texts in turn: many processors copy a file faster to memory that has left their inner caches.  Fresh memory costs more than that
// brings unless it is used some times.
constexpr std::size_t spare_texts = 2, chunks_before_another = 16;

[[nodiscard]] std::size_t jobs_for(std::size_t threads) noexcept { return threads <= 1 ? 1 : std::min(threads * jobs_a_thread, most_jobs); }

}  // namespace

wave::wave(source& from, unsigned threads) : source_(from), threads_(std::min<unsigned>(threads, most_jobs)), patience_(threads_) {}

void wave::begin(const file_plan& file) {
  workers_.clear();
  for (unsigned i = 0; i < threads_; ++i) workers_.push_back(std::make_unique<worker>(file));
}

bool wave::is_full() const noexcept { return kept_.size() + pulled_.size() + reading_.size() >= jobs_for(workers_.size()) || held_ >= text_at_once; }

void wave::tell_move() noexcept {
  ++moves_;
  moved_.notify_all();
}

// Is it of use to look for a chunk?  What is counted may make room; and behind a chunk that is not marked out no other can be, so it is taken first.
bool wave::may_pull() const noexcept {
  if (dry_ || (pulled_.empty() && reading_.empty())) return true;
  return !is_full() && std::all_of(reading_.begin(), reading_.end(), [](const job* j) { return j->text.ahead.out; });
}

// Awake for a while: a thread that is woken may find itself behind the one that woke it, on the same processor.
void wave::await_chance(std::unique_lock<std::mutex>& lock) {
  if (may_pull()) return;
  const std::uint64_t seen = moves_;
  lock.unlock();
  patience_.await([&] { return moves_ != seen; });
  lock = patience_.lock(mutex_);
  moved_.wait(lock, [this] { return may_pull(); });
}

// On any of the threads, which no exception may leave: it waits in `broken_`.
job* wave::pull(std::size_t thread, const demand& what) noexcept {
  std::unique_lock lock = patience_.lock(mutex_);
  if (!may_pull()) count_checked(thread, what, lock);   // what others have left
  await_chance(lock);
  const bool enough = chunks_ + reading_.size() == what.chunks || (chunks_ != 0 && clock::now() - begun_ > longest_wave);
  if (dry_ || is_full() || enough || is_set(what.cancel)) return nullptr;
  try {
    return read(thread, lock);
  } catch (...) {
    broken_ = std::current_exception();
    dry_ = true;
    tell_move();
    return nullptr;
  }
}

// Of those that the thread itself had, the one of the longest ago; what another had is in the caches of another processor.
job& wave::free_job(std::size_t thread) {
  auto own = std::find_if(free_.begin(), free_.end(), [thread](const job* j) { return j->thread == thread; });
  if (own == free_.end() && (free_.empty() || jobs_.size() < jobs_for(workers_.size()))) {
    add_job();
    own = std::prev(free_.end());
  }
  if (own == free_.end()) own = free_.begin();
  job& j = **own;
  free_.erase(own);
  j.thread = thread;
  return j;
}

void wave::add_job() {
  jobs_.push_back(std::make_unique<job>());
  free_.reserve(jobs_.size());
  kept_.reserve(jobs_.size());
  free_.push_back(jobs_.back().get());
  free_.back()->split = source_.make_splitter();
}

// The text that was filled longest ago takes the place of this one.
void wave::take_turns(std::vector<char>& text) noexcept {
  if (workers_.size() != 1 || text.empty()) return;
  if (texts_.size() < spare_texts && turn_ >= (texts_.size() + 1) * chunks_before_another) {
    try {
      texts_.emplace_back(text.size());
    } catch (const std::bad_alloc&) {
      return;   // it goes without
    }
  }
  if (!texts_.empty()) std::swap(text, texts_[turn_ % texts_.size()]);
}

// The next chunk of the source; null at its end.
job* wave::read(std::size_t thread, std::unique_lock<std::mutex>& lock) {
  job& j = free_job(thread);
  take_turns(j.text.text);
  const bool beside = workers_.size() > 1 && ahead_.empty();
  if (!beside || !source_.mark_out(j.text)) j.text.ahead.out = false;
  const std::uint64_t turn = turn_ + reading_.size();
  reading_.push_back(&j);
  if (j.text.ahead.out) {
    lock.unlock();
    read_beside(j);
  }
  await_turn(lock, j, turn);
  reading_.pop_front();
  ++turn_;
  tell_move();
  if (!next_chunk(j.text)) {
    dry_ = true;
    free_.push_back(&j);
    tell_move();
    return nullptr;
  }
  pulled_.push_back(&j);
  ++chunks_;
  held_ += j.text.text.capacity();
  return &j;
}

// What has no memory here is read again when its turn has come.
void wave::read_beside(job& j) noexcept {
  try {
    source_.read_ahead(j.text);
  } catch (const std::bad_alloc&) {
    return;
  }
}

void wave::await_turn(std::unique_lock<std::mutex>& lock, const job& j, std::uint64_t turn) {
  if (lock && reading_.front() == &j) return;
  if (lock) lock.unlock();
  patience_.await([this, turn] { return turn_ == turn; });
  lock = patience_.lock(mutex_);
  moved_.wait(lock, [this, &j] { return reading_.front() == &j; });
}

bool wave::nothing_left() const noexcept { return over_ && ahead_.empty(); }

bool wave::next_chunk(chunk& into) {
  if (!ahead_.empty()) {
    into = std::move(ahead_.front());
    ahead_.pop_front();
    return true;
  }
  if (nothing_left()) return false;
  auto more = source_.next(into);
  if (!more) trouble_ = std::move(more).error();
  over_ = !more || !*more;
  return !over_;
}

// A splitter may rewrite cells in place: what is looked at is a copy.
void wave::look_ahead(const std::function<bool(const batch&)>& look, const std::int32_t* cancel) {
  const auto split = source_.make_splitter();
  std::deque<chunk> read;
  chunk copy;
  batch rows;
  bool wanted = true;
  for (std::size_t bytes = 0; wanted && bytes < text_at_once && read.size() < most_chunks_ahead && !is_set(cancel);) {
    chunk next;
    if (!next_chunk(next)) break;
    bytes += next.text.capacity();
    read.push_back(std::move(next));
    copy = read.back();
    split->begin(copy);
    while (wanted && split->next(rows)) wanted = look(rows);
  }
  ahead_ = std::move(read);
}

void wave::give_up(std::exception_ptr why) noexcept {
  const std::lock_guard lock(mutex_);
  dry_ = true;
  if (why && !broken_) broken_ = std::move(why);
  tell_move();
}

template <class Step>
void wave::check(worker& w, job& j, const Step& step) noexcept {
  try {
    step();
    j.needed = j.needed || w.points_into_text();
  } catch (const std::bad_alloc&) {
    j.out_of_memory = true;
    j.ended = true;
    give_up(nullptr);  // what this worker was filling is half filled: it must not get another chunk
  } catch (...) {
    give_up(std::current_exception());
  }
}

// Counts all jobs that are checked, from the front on, unless another thread is at it.  What is counted lies in the caches of one processor, so the thread that
// did it last goes on, until another has nothing better to do.
void wave::count_checked(std::size_t thread, const demand& what, std::unique_lock<std::mutex>& lock) noexcept {
  if (counting_) return;
  counting_ = true;
  while (!halted_ && !broken_ && !pulled_.empty() && pulled_.front()->checked) {
    job& front = *pulled_.front();
    counter_ = thread;
    lock.unlock();
    bool more = false;
    try {
      more = what.count(front);
    } catch (...) {
      give_up(std::current_exception());
    }
    lock = patience_.lock(mutex_);
    halted_ = !more || !front.ended;   // of one that stopped for its findings, the rest comes first
    if (halted_) break;
    pulled_.pop_front();
    put_away(front);
    tell_move();
  }
  counting_ = false;
  if (!halted_) return;
  dry_ = true;
  tell_move();
}

// Ready for the next chunk.
void wave::set_free(job& done) {
  done.forget_chunk();
  if (done.text.text.capacity() > usual_chunk) done.text = {};
  free_.push_back(&done);
}

// A job that is through: kept while a tally points into its text, else free.
void wave::put_away(job& counted) {
  if (counted.needed) return kept_.push_back(&counted);
  held_ -= counted.text.text.capacity();
  set_free(counted);
}

void wave::work(std::size_t thread, const demand& what) noexcept {
  worker& w = *workers_[thread];
  while (job* j = pull(thread, what)) {
    check(w, *j, [&] {
      j->split->begin(j->text);
      w.run(*j, room_, what.wanted);
    });
    std::unique_lock lock = patience_.lock(mutex_);
    j->checked = true;
    if (thread == counter_) count_checked(thread, what, lock);
  }
  std::unique_lock lock = patience_.lock(mutex_);
  count_checked(thread, what, lock);
}

void wave::begin_wave() {
  for (job* const j : kept_) set_free(*j);
  kept_.clear();
  chunks_ = held_ = 0;
  begun_ = clock::now();
  dry_ = halted_ = false;
  room_ = std::min(findings_a_job, findings_a_wave / jobs_for(workers_.size()));
}

bool wave::run(const demand& what) {
  begin_wave();
  on_threads(nothing_left() ? 1 : std::min(workers_.size(), what.chunks), [&](std::size_t i) { work(i, what); });
  if (broken_) std::rethrow_exception(broken_);
  // What could not be counted is counted when its turn to be handed out has come.
  kept_.insert(kept_.end(), pulled_.begin(), pulled_.end());
  pulled_.clear();
  return chunks_ != 0;
}

void wave::resume(job& j, const wanted_findings& wanted) {
  j.forget_findings();
  worker& w = *workers_[0];
  check(w, j, [&] { w.resume(j, room_, wanted); });
}

}  // namespace spbe::inline v1::detail
