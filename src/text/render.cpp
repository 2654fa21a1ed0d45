#include "text/render.hpp"

namespace spbe::inline v1::detail {
namespace {

std::optional<finding_code> row_of(std::string_view subject, finding_class what) {
  return find_finding_code(std::string(subject) + '.' + std::string(name_of(what)));
}

}  // namespace

std::string counted(std::uint64_t number, language lang) {
  std::string text = std::to_string(number);
  for (std::size_t at = text.size(); at > 3;) {
    at -= 3;
    text.insert(at, 1, lang == language::en ? ',' : '.');
  }
  return text;
}

std::string fill(std::string_view pattern, const slots& values) {
  std::string out;
  while (!pattern.empty()) {
    const std::size_t open = pattern.find('{');
    const std::size_t close = open == std::string_view::npos ? open : pattern.find('}', open);
    if (close == std::string_view::npos) break;
    out.append(pattern.substr(0, open));
    const std::string_view name = pattern.substr(open + 1, close - open - 1);
    for (const auto& [key, value] : values) {
      if (key == name) { out += value; break; }
    }
    pattern.remove_prefix(close + 1);
  }
  return out.append(pattern);
}

severity weight_of(std::string_view subject, finding_class what, std::string_view fallback) {
  auto row = row_of(subject, what);
  if (!row && !fallback.empty()) row = row_of(fallback, what);
  return row ? row->default_severity : severity::none;
}

void render(finding& f, std::string_view subject, finding_class what, language lang, const slots& values, std::string_view fallback) {
  f.code = std::string(subject) + '.' + std::string(name_of(what));
  auto row = find_finding_code(f.code);
  if (!row && !fallback.empty()) row = row_of(fallback, what);
  if (!row) return;
  f.number = row->number;
  if (f.severity == severity::none) f.severity = row->default_severity;
  const auto words = static_cast<std::size_t>(lang);
  f.message = fill(row->message[words], values);
  f.hint = fill(row->hint[words], values);
}

}  // namespace spbe::inline v1::detail
