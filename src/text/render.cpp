#include "text/render.hpp"

namespace spbe::inline v1::detail {
namespace {

std::string slug_of(std::string_view subject, finding_class what) {
  const std::string_view name = name_of(what);
  std::string slug;
  slug.reserve(subject.size() + 1 + name.size());
  return slug.append(subject).append(1, '.').append(name);
}

std::optional<finding_code> row_of(std::string_view subject, finding_class what) { return find_finding_code(slug_of(subject, what)); }

template <class Slots>
std::string filled(std::string_view pattern, const Slots& values) {
  if (pattern.find('{') == std::string_view::npos) return std::string(pattern);
  std::size_t size = pattern.size();
  for (const auto& [name, text] : values) size += text.size();
  std::string out;
  out.reserve(size);   // enough, but where a text stands twice
  while (!pattern.empty()) {
    const std::size_t open = pattern.find('{');
    const std::size_t close = open == std::string_view::npos ? open : pattern.find('}', open);
    if (close == std::string_view::npos) break;
    out.append(pattern.substr(0, open));
    const std::string_view wanted = pattern.substr(open + 1, close - open - 1);
    for (const auto& [name, text] : values) {
      if (name == wanted) { out += text; break; }
    }
    pattern.remove_prefix(close + 1);
  }
  return out.append(pattern);
}

template <class Slots>
void render_with(finding& f, std::string_view subject, finding_class what, language lang, const Slots& values, std::string_view fallback) {
  f.code = slug_of(subject, what);
  auto row = find_finding_code(f.code);
  if (!row && !fallback.empty()) row = row_of(fallback, what);
  if (!row) return;
  f.number = row->number;
  if (f.severity == severity::none) f.severity = row->default_severity;
  const auto words = static_cast<std::size_t>(lang);
  f.message = filled(row->message[words], values);
  f.hint = filled(row->hint[words], values);
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

std::string fill(std::string_view pattern, std::initializer_list<slot> values) { return filled(pattern, values); }
std::string fill(std::string_view pattern, const slots& values) { return filled(pattern, values); }

severity weight_of(std::string_view subject, finding_class what, std::string_view fallback) {
  auto row = row_of(subject, what);
  if (!row && !fallback.empty()) row = row_of(fallback, what);
  return row ? row->default_severity : severity::none;
}

void render(finding& f, std::string_view subject, finding_class what, language lang, std::initializer_list<slot> values, std::string_view fallback) {
  render_with(f, subject, what, lang, values, fallback);
}
void render(finding& f, std::string_view subject, finding_class what, language lang, const slots& values, std::string_view fallback) {
  render_with(f, subject, what, lang, values, fallback);
}

}  // namespace spbe::inline v1::detail
