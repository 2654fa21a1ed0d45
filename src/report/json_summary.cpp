#include <fmt/format.h>
#include <spbe/report.hpp>

#include "report/json_line.hpp"

namespace spbe::inline v1 {
namespace detail {
namespace {

// Four decimals, without the zeros behind: the same text on every machine.
std::string share_text(double share) {
  std::string text = fmt::format("{:.4f}", share);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

void append_counts(std::string& out, const std::map<std::string, std::uint64_t>& counts) {
  json_line line(out);
  for (const auto& [name, count] : counts) {
    line.foreign_key(name);
    fmt::format_to(std::back_inserter(out), "{}", count);
  }
}

void append_column(std::string& out, const column_summary& c) {
  json_line line(out);
  line.text("name", c.name);
  line.text_or_null("type", c.type);
  line.key("share");
  out += share_text(c.share);
  line.number("empty", c.empty);
}

void append_note(std::string& out, const std::pair<std::string, std::string>& note) {
  json_line line(out);
  line.text("topic", note.first);
  line.text("sentence", note.second);
}

void append_summary(std::string& out, const validation_summary& s) {
  json_line line(out);
  line.key("files");
  append_array(out, s.files, append_json_string);
  line.number("rows", s.rows);
  line.number("valid_rows", s.valid_rows);
  line.number("findings", s.errors + s.warnings + s.infos);
  line.number("errors", s.errors);
  line.number("warnings", s.warnings);
  line.number("infos", s.infos);
  line.key("by_code");
  append_counts(out, s.by_code);
  line.key("by_cause");
  append_counts(out, s.by_cause);
  line.text_or_null("as_of", s.as_of.iso());
  line.text_or_null("as_of_source", s.as_of_source);
  line.text_or_null("encoding", s.encoding);
  line.text_or_null("delimiter", s.delimiter);
  s.header_line > 0 ? line.number("header_line", s.header_line) : line.null("header_line");
  line.key("columns");
  append_array(out, s.columns, append_column);
  line.truth("unmasked", s.unmasked);
  line.truth("complete", s.complete);
}

}  // namespace
}  // namespace detail

std::string json(const validation_summary& s) {
  std::string out = "{\"summary\":";
  detail::append_summary(out, s);
  out += '}';
  return out;
}

std::string notes_json(const validation_summary& s) {
  std::string out;
  detail::append_array(out, s.notes, detail::append_note);
  return out;
}

}  // namespace spbe::inline v1
