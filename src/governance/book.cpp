#include "governance/book.hpp"

#include <algorithm>

#include <spbe/text.hpp>

#include "governance/pointer.hpp"

namespace spbe::inline v1::detail {

std::string book::shown(std::string_view text) const {
  constexpr std::size_t longest = 80, read = 4096;
  // Masked first and cut afterwards: half a number is somebody's, too.
  std::string out = options_.unmask ? std::string(text.substr(0, read)) : mask_by_shape(text.substr(0, read), false);
  std::size_t end = std::min(out.size(), longest);
  while (end > 0 && end < out.size() && (static_cast<unsigned char>(out[end]) & 0xC0U) == 0x80U) --end;   // a whole character
  out.resize(end);
  return printable(out);
}

// What fills a sentence is often a text of the document: no rule can forget to mask it.
slots book::masked(const slots& values) const {
  slots out = values;
  for (auto& [name, value] : out) {
    const bool quoted = name == "found" || name == "id" || name == "list";   // sentences have a gap where these are empty
    value = quoted && value.empty() ? lang() == language::en ? "(empty)" : "(kosong)" : printable(options_.unmask ? value : mask_by_shape(value, false));
  }
  return out;
}

bool book::full(std::string_view code) const {
  const auto seen = out_.by_code.find(std::string(code));
  return seen != out_.by_code.end() && seen->second >= options_.per_code;
}

bool book::count(const std::string& code, severity weight) {
  ++(weight == severity::error ? out_.errors : weight == severity::warning ? out_.warnings : out_.infos);
  return ++out_.by_code[code] <= options_.per_code;
}

void book::place(finding& f, const json_value& at, std::string_view absent) const {
  f.column = pointer_to(root_, at, !options_.unmask);
  if (!absent.empty()) f.column += pointer_step(absent);
  if (const auto id = nearest_id(root_, at); !id.empty()) f.key = "id=" + shown(id);
  f.line = static_cast<std::uint64_t>(at.line);
  f.byte = at.offset == 0 ? 0 : static_cast<std::int64_t>(at.offset) - 1;
}

void book::tell(const json_value& at, const words& said, std::string_view absent) {
  finding f;
  f.code.append(said.subject).append(1, '.').append(name_of(said.what));
  f.severity = said.weight != severity::none ? said.weight : weight_of(said.subject, said.what, said.fallback);
  if (!count(f.code, f.severity)) return;   // no sentence is made that nobody reads
  render(f, said.subject, said.what, options_.lang, masked(said.values), said.fallback);
  place(f, at, absent);
  out_.findings.push_back(std::move(f));
}

void book::tell(const json_value& at, finding made) {
  if (!count(made.code, made.severity)) return;
  place(made, at, {});
  out_.findings.push_back(std::move(made));
}

checked_document book::finish() && {
  std::stable_sort(out_.findings.begin(), out_.findings.end(), [](const finding& a, const finding& b) { return a.byte < b.byte; });
  return std::move(out_);
}

}  // namespace spbe::inline v1::detail
