// RE2 lives in this file alone.  It matches in time linear in the text and in bounded memory, which is why a schema of a stranger may bring
// patterns at all; what it cannot say (look-around, back references) is a schema error.
#include <re2/re2.h>

#include "schema/plan_data.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr std::size_t longest_expression = 10'000;
constexpr std::int64_t memory = std::int64_t{4} << 20;

class re2_pattern final : public pattern {
 public:
  explicit re2_pattern(std::string_view expression) : regex_(re2::StringPiece(expression.data(), expression.size()), options()) {}
  [[nodiscard]] bool matches(std::string_view text) const noexcept override {
    return RE2::FullMatch(re2::StringPiece(text.data(), text.size()), regex_);
  }
  [[nodiscard]] bool sound() const { return regex_.ok(); }
  [[nodiscard]] std::string why() const { return regex_.error(); }

 private:
  static RE2::Options options() {
    RE2::Options o(RE2::Quiet);
    o.set_max_mem(memory);
    o.set_never_capture(true);
    return o;
  }
  RE2 regex_;
};

}  // namespace

result<std::shared_ptr<const pattern>, std::string> pattern::compile(std::string_view expression) {
  if (expression.size() > longest_expression) return unexpected{"longer than " + std::to_string(longest_expression) + " bytes"};
  auto compiled = std::make_shared<re2_pattern>(expression);
  if (!compiled->sound()) return unexpected{compiled->why()};
  return std::shared_ptr<const pattern>(std::move(compiled));
}

}  // namespace spbe::inline v1::detail
