// Threads that read chunks beside one another, where one of them meets the end of the memory.
#include <chrono>
#include <new>
#include <thread>

#include "engine/wave.hpp"
#include "run_text.hpp"
#include "table/csv_source.hpp"

using namespace engine_test;
using namespace spbe::detail;

namespace {

// Reads slowly, and at one chunk there is no memory.
class scarce_source final : public source {
 public:
  scarce_source(const std::string& text, int chunks) : from_("data.csv", text, {}, {1000}), chunks_(chunks) {}
  spbe::result<layout> open(const header_question& question) override { return from_.open(question); }
  bool mark_out(chunk& out) override { return from_.mark_out(out); }
  void read_ahead(chunk& out) const override {
    std::this_thread::sleep_for(std::chrono::milliseconds(3));
    from_.read_ahead(out);
  }
  spbe::result<bool> next(chunk& out) override {
    if (chunks_-- == 0) throw std::bad_alloc();
    return from_.next(out);
  }
  std::uint64_t first_line() const noexcept override { return from_.first_line(); }
  std::unique_ptr<splitter> make_splitter() const override { return from_.make_splitter(); }
  std::int64_t input_byte(const chunk& c, std::uint32_t offset) const override { return from_.input_byte(c, offset); }
  std::string encoding() const override { return from_.encoding(); }

 private:
  csv_source from_;
  int chunks_;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(waves)

// Every chunk is kept: what is held fills up, and threads wait for each other.
BOOST_AUTO_TEST_CASE(memory_that_runs_out_on_one_thread_ends_all_of_them) {
  const auto plan = compiled(R"({"fields":[{"name":"n","type":"integer"}]})");
  std::string text = "n\n";
  for (int i = 0; i < 20000; ++i) text += "satu\n";
  auto run = run_plan::make(plan, {.as_of = spbe::date(2026, 1, 1)}, {});
  BOOST_REQUIRE(run.has_value());
  wanted_findings wanted(run->codes.size());
  for (auto& n : wanted) n = UINT64_MAX;
  const wave::count_job count = [](job& j) { return j.needed = j.counted = true; };
  for (int chunks = 0; chunks < 30; ++chunks) {
    for (const unsigned threads : {2U, 3U, 7U}) {
      scarce_source from(text, chunks);
      auto what = from.open({});
      BOOST_REQUIRE(what.has_value());
      const file_plan file = plan_file(*run, *std::move(what));
      wave rows(from, threads);
      rows.begin(file);
      const auto to_the_end = [&] {
        while (rows.run({wanted, count})) {
        }
      };
      BOOST_CHECK_THROW(to_the_end(), std::bad_alloc);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
