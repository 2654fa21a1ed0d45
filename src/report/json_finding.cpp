#include <spbe/report.hpp>
#include <spbe/text.hpp>

#include "report/documents.hpp"
#include "report/json_line.hpp"

namespace spbe::inline v1 {
namespace detail {
namespace {

// Where the finding stands in a dataset; a single value has no such place.
void append_place(json_line& line, const finding& f) {
  line.text_or_null("file", f.file);
  f.row > 0 ? line.number("row", f.row) : line.null("row");
  f.line > 0 ? line.number("line", f.line) : line.null("line");
  f.byte >= 0 ? line.number("byte", f.byte) : line.null("byte");
  line.text_or_null("column", f.column);
  line.text_or_null("key", f.key);
}

void append_words(json_line& line, const finding& f) {
  line.text_or_null("code", f.code);
  line.text_or_null("severity", name_of(f.severity));
  line.text_or_null("cause", f.cause);
  f.value ? line.text("value", *f.value) : line.null("value");
  line.text_or_null("message", f.message);
  line.text_or_null("hint", f.hint);
  line.text_or_null("rule", f.rule);
}

void append_value_findings(std::string& out, const std::vector<finding>& findings) {
  append_array(out, findings, [](std::string& text, const finding& f) {
    json_line line(text);
    append_words(line, f);
  });
}

void append_part(std::string& out, json_line& line, const part& p) {
  if (const auto* number = std::get_if<std::int64_t>(&p.value)) return line.number(p.name, *number);
  line.key(p.name);
  if (const auto* text = std::get_if<std::string>(&p.value)) return append_json_string(out, *text);
  append_array(out, std::get<std::vector<std::string>>(p.value), append_json_string);
}

}  // namespace

void append_finding(std::string& out, const finding& f) {
  json_line line(out);
  append_place(line, f);
  append_words(line, f);
}

}  // namespace detail

std::string json(const finding& f) {
  std::string out;
  detail::append_finding(out, f);
  return out;
}

std::string json(const checked& c) {
  std::string out;
  {
    detail::json_line line(out);
    line.text("value", c.value);
    line.text("verdict", name_of(c.verdict));
    line.text_or_null("canonical", c.canonical);
    line.key("findings");
    detail::append_value_findings(out, c.findings);
    line.key("parts");
    detail::json_line parts(out);
    for (const auto& p : c.parts) detail::append_part(out, parts, p);
  }
  return out;
}

std::string json(const normalized& n) {
  std::string out;
  {
    detail::json_line line(out);
    line.text("value", n.value);
    line.text_or_null("canonical", n.canonical);
    line.text_or_null("display", n.display);
    line.key("findings");
    detail::append_value_findings(out, n.findings);
  }
  return out;
}

std::string json(const error& e, language lang) {
  std::string out;
  {
    detail::json_line line(out);
    line.key("error");
    detail::json_line inner(out);
    inner.text_or_null("code", e.slug);
    inner.text_or_null("place", mask_by_shape(e.place, false));   // a pointer holds the document's own names
    inner.text("message", e.message.in(lang));
    e.line > 0 ? inner.number("line", e.line) : inner.null("line");
    e.offset >= 0 ? inner.number("offset", e.offset) : inner.null("offset");
  }
  return out;
}

}  // namespace spbe::inline v1
