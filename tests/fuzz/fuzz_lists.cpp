// Any bytes as a name, a code or words, asked of a list (the first byte selects it): an answer that holds together, in text that is UTF-8.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include <spbe/catalog.hpp>
#include <spbe/convert.hpp>
#include <spbe/report.hpp>
#include <spbe/resolve.hpp>
#include <spbe/text.hpp>

namespace {

using namespace spbe;

void demand(bool holds) {
  if (!holds) std::abort();
}

void demand_text(const std::string& text) { demand(valid_utf8_prefix(text) == text.size()); }

const list& chosen(std::uint8_t number) {
  static constexpr std::string_view ids[] = {"wilayah", "bps", "agama", "kbli2020", "klasifikasi_arsip"};
  return *builtin().find(ids[number % std::size(ids)]);
}

// A parent before the first line feed, where there is one.
void resolve(const list& names, std::string_view text) {
  static const resolve_options any{.as_of = date(2026, 11, 24), .level = 0, .within = {}, .limit = 3};
  const auto end = text.find('\n');
  const auto parent = end == std::string_view::npos ? std::string_view() : text.substr(0, end);
  const auto answer = resolver(names, any).resolve(end == std::string_view::npos ? text : text.substr(end + 1), parent);
  demand(answer.candidates.size() <= any.limit);
  demand(answer.code.empty() || (!answer.candidates.empty() && answer.candidates.front().code == answer.code && !answer.ambiguous));
  for (const auto& each : answer.candidates) demand(names.find(each.code, any.as_of).has_value() && each.score >= 0 && each.score <= 1000);
  demand_text(json(text, answer));
}

void convert(std::string_view code) {
  static const auto days = converter::between(builtin(), "wilayah", "2022-02-14", "2025-04-25");
  static const auto lists = converter::between(builtin(), "", "wilayah", "bps");
  for (const auto* way : {&days, &lists}) {
    const auto became = (*way)->convert(code);
    demand((became.outcome == conversion_outcome::missing) == code.empty());
    demand((became.outcome == conversion_outcome::one) == (became.targets.size() == 1));
    demand_text(json(code, became));
  }
}

void search(const list& in, std::string_view words) {
  constexpr std::size_t most = 3;
  const auto found = in.search(words, {}, most);
  demand(found.size() <= most);
  for (const auto& each : found) demand_text(json(each));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  resolve(chosen(data[0]), text);
  convert(text);
  search(chosen(data[0]), text);
  return 0;
}
