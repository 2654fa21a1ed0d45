// Any bytes as a value of any type (the first byte selects it): one answer, the same from every door, and never an unmasked one.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include <spbe/text.hpp>
#include <spbe/type.hpp>

namespace {

using namespace spbe;

void demand(bool holds) {
  if (!holds) std::abort();
}

void judge_everywhere(const type& t, std::string_view value, const check_options& options) {
  const check_context context = prepare(options);
  const verdict_byte byte = t.judge(value, context);
  const auto at = std::uint32_t{0};
  const auto size = static_cast<std::uint32_t>(value.size());
  verdict_byte in_column = 77;
  t.judge_column({value.data(), &at, &size, 1}, context, &in_column);
  demand(byte == in_column);
  demand((byte == missing_byte) == value.empty());
  static_cast<void>(t.cause(value, byte, context));
  const checked answer = t.check(value, options);
  demand(answer.verdict == verdict_of(byte));
  const bool passes = answer.verdict == verdict::valid || answer.verdict == verdict::suspect;
  const bool formless = passes && answer.canonical.empty();   // whose shape is merely doubted
  demand(passes || answer.canonical.empty());
  demand(!formless || (t.info().id == type_id::kpj && answer.verdict == verdict::suspect));
  for (const finding& f : answer.findings) {
    demand(find_finding_code(f.code).has_value() && !f.message.empty());
    demand(f.message.find('{') == std::string::npos || value.find('{') != std::string_view::npos);
    demand(valid_utf8_prefix(f.message) == f.message.size() && valid_utf8_prefix(f.hint) == f.hint.size());
  }
  const normalized n = t.normalize(value, options);
  demand(n.findings.empty() == !n.canonical.empty());
  // Only a word for "none" is no value although its shape is merely doubted.
  const bool none = passes && n.canonical.empty();
  if (none && !formless) demand(n.findings.front().cause == "placeholder");
  if (formless) demand(none);
  if (passes && !none) demand(n.canonical == answer.canonical);
  if (!n.canonical.empty()) {
    const verdict again = verdict_of(t.judge(n.canonical, context));
    demand(again == verdict::valid || again == verdict::suspect);
    demand(t.canonical_of(n.canonical) == n.canonical);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const auto types = spbe::type::all();
  const spbe::type& t = *types[data[0] % types.size()];
  const std::string_view value(reinterpret_cast<const char*>(data) + 1, size - 1);
  const auto lang = data[0] >= 128 ? spbe::language::en : spbe::language::id;
  judge_everywhere(t, value, {.as_of = spbe::date(2026, 11, 24), .lang = lang});
  return 0;
}
