// RE2 lives in this file alone.  It matches in time linear in the text and in bounded memory, which is why a schema of a stranger may bring
// patterns at all; what it cannot say (look-around, back references) is a schema error.
#include <algorithm>

#include <re2/re2.h>

#include "schema/steps.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr std::size_t longest_expression = 10'000;
constexpr std::int64_t most_memory = std::int64_t{4} << 20;      // of one pattern
constexpr std::int64_t least_memory = std::int64_t{16} << 10;
constexpr std::int64_t shared_memory = std::int64_t{32} << 20;   // divided among all of a schema
constexpr std::int64_t all_memory = std::int64_t{128} << 20;     // with what large programs take beyond their share

class re2_pattern final : public pattern {
 public:
  re2_pattern(std::string_view expression, std::int64_t memory) : regex_(re2::StringPiece(expression.data(), expression.size()), options(memory)) {}
  [[nodiscard]] bool matches(std::string_view text) const noexcept override {
    return RE2::FullMatch(re2::StringPiece(text.data(), text.size()), regex_);
  }
  [[nodiscard]] bool sound() const { return regex_.ok(); }
  [[nodiscard]] bool too_large() const { return regex_.error_code() == RE2::ErrorPatternTooLarge; }
  [[nodiscard]] std::string why() const { return regex_.error(); }

 private:
  static RE2::Options options(std::int64_t memory) {
    RE2::Options o(RE2::Quiet);
    o.set_max_mem(memory);
    o.set_never_capture(true);
    return o;
  }
  RE2 regex_;
};

struct fitted {
  std::shared_ptr<const re2_pattern> made;
  std::int64_t memory;
};

// RE2 gives a quarter of the memory to the program and the rest to what it learns while it matches (and does without where that is full).
// A program that is too large for its share gets twice as much, and again, up to what any pattern may have.
fitted fit(std::string_view expression, std::int64_t memory) {
  while (true) {
    auto made = std::make_shared<const re2_pattern>(expression, memory);
    if (memory == most_memory || !made->too_large()) return {std::move(made), memory};
    memory = std::min(2 * memory, most_memory);
  }
}

}  // namespace

pattern_memory::pattern_memory(std::size_t patterns) noexcept
    : share_(std::clamp(shared_memory / std::max<std::int64_t>(static_cast<std::int64_t>(patterns), 1), least_memory, most_memory)) {}

result<std::shared_ptr<const pattern>, std::string> pattern_memory::compile(const std::string& expression) {
  if (expression.size() > longest_expression) return unexpected{"longer than " + std::to_string(longest_expression) + " bytes"};
  if (const auto known = known_.find(expression); known != known_.end()) return known->second;
  if (given_ >= all_memory) return unexpected{"no memory is left: all patterns of a schema share " + std::to_string(all_memory >> 20) + " MiB"};
  fitted found = fit(expression, share_);
  given_ += found.memory;   // of one that will not do, too: looking for its memory takes time
  if (!found.made->sound()) return unexpected{found.made->why()};
  return known_.emplace(expression, std::move(found.made)).first->second;
}

}  // namespace spbe::inline v1::detail
