// What types, lists and schemas say of themselves.
#include <spbe/report.hpp>

#include "report/json_line.hpp"

namespace spbe::inline v1 {
namespace detail {
namespace {

void append_brief(json_line& line, const type_info& t, language lang) {
  line.text("name", t.name);
  line.text("title", t.title.in(lang));
  line.text_or_null("issuer", t.issuer);
  line.text_or_null("basis", t.basis);
  line.truth("personal", t.personal);
  line.text("certainty", name_of(t.certainty));
  line.text_or_null("since", t.since);
}

void append_record(json_line& line, const record& r) {
  line.text("code", r.code);
  line.text_or_null("name", r.name);
  line.number("level", r.level);
  line.text_or_null("parent", r.parent);
  line.text_or_null("valid_from", r.valid.from.iso());
  line.text_or_null("valid_to", r.valid.to.iso());
  line.text_or_null("basis", r.basis);
}

void append_named(std::string& out, const standard::named& n) {
  json_line line(out);
  line.text("code", n.code);
  line.text("name", n.name);
}

void append_item(std::string& out, const standard::item& i) {
  json_line line(out);
  line.text("code", i.code);
  line.text("title", i.title);
  line.text_or_null("parent", i.parent);
}

void append_change(std::string& out, const change& c) {
  json_line line(out);
  line.text_or_null("on", c.on.iso());
  line.text_or_null("legal_date", c.legal_date.iso());
  line.text("kind", name_of(c.kind));
  line.text_or_null("from", c.from);
  line.text_or_null("to", c.to);
  line.text_or_null("basis", c.basis);
  line.text("certainty", name_of(c.certainty));
}

// The score as a decimal of three places, whatever the machine does with fractions.
void append_candidate(std::string& out, const candidate& c) {
  json_line line(out);
  line.text("code", c.code);
  line.text("name", c.name);
  line.key("score");
  const std::string thousandths = std::to_string(1000 + c.score % 1000);
  out += std::to_string(c.score / 1000) + "." + thousandths.substr(1);
  line.text("reason", name_of(c.reason));
}

}  // namespace
}  // namespace detail

std::string json_brief(const type_info& t, language lang) {
  std::string out;
  {
    detail::json_line line(out);
    detail::append_brief(line, t, lang);
  }
  return out;
}

std::string json(const type_info& t, language lang) {
  std::string out;
  {
    detail::json_line line(out);
    detail::append_brief(line, t, lang);
    line.text_or_null("form", t.form.in(lang));
    line.text_or_null("display", t.display);
    line.key("rules");
    detail::append_array(out, t.rules, [lang](std::string& text, const type_rule& r) {
      detail::json_line rule(text);
      rule.text("text", r.text.in(lang));
      rule.text_or_null("source", r.source.in(lang));
      rule.text("certainty", name_of(r.certainty));
    });
    line.text_or_null("offline_limits", t.offline_limits.in(lang));
  }
  return out;
}

std::string json(const list_info& l, language lang) {
  std::string out;
  {
    detail::json_line line(out);
    line.text("id", l.id);
    line.text("title", l.title.in(lang));
    line.number("codes", l.codes);
    line.number("records", l.records);
    line.key("editions");
    detail::append_array(out, l.editions, [](std::string& text, const edition& e) {
      detail::json_line each(text);
      each.text_or_null("from", e.from.iso());
      each.text_or_null("title", e.title);
      each.truth("verified", e.verified);
    });
    line.text("certainty", name_of(l.certainty));
    line.text_or_null("licence", l.licence);
  }
  return out;
}

std::string json(const record& r) {
  std::string out;
  {
    detail::json_line line(out);
    detail::append_record(line, r);
  }
  return out;
}

std::string json(const record& r, const std::vector<change>& changes) {
  std::string out;
  {
    detail::json_line line(out);
    detail::append_record(line, r);
    line.key("changes");
    detail::append_array(out, changes, detail::append_change);
  }
  return out;
}

std::string json(const record& target, std::string_view from, const conversion& how) {
  std::string out;
  {
    detail::json_line line(out);
    detail::append_record(line, target);
    line.text("from", from);
    line.text("match", how.match);
    line.text("certainty", name_of(how.certainty));
  }
  return out;
}

std::string json(const list_difference& d) {
  std::string out;
  {
    detail::json_line line(out);
    line.text("kind", name_of(d.kind));
    line.text_or_null("from", d.from);
    line.text_or_null("to", d.to);
    line.text_or_null("from_name", d.from_name);
    line.text_or_null("to_name", d.to_name);
    line.text_or_null("from_parent", d.from_parent);
    line.text_or_null("to_parent", d.to_parent);
  }
  return out;
}

std::string json(const imported_list& l, language lang) {
  std::string out;
  {
    detail::json_line line(out);
    line.text("id", l.id);
    line.text("title", l.title.in(lang));
    line.number("codes", l.codes);
    line.key("files");
    detail::append_array(out, l.files, [](std::string& text, const list_file& f) { detail::append_json_string(text, f.name); });
    line.key("notes");
    detail::append_array(out, l.notes, [lang](std::string& text, const bilingual& note) { detail::append_json_string(text, note.in(lang)); });
  }
  return out;
}

std::string json(std::string_view code, const converted& c) {
  std::string out;
  {
    detail::json_line line(out);
    line.text("code", code);
    line.text("outcome", name_of(c.outcome));
    line.truth("shared", c.shared);
    line.key("to");
    detail::append_array(out, c.targets, [](std::string& text, const conversion& target) {
      detail::json_line each(text);
      each.text("code", target.code);
      each.text("match", target.match);
      each.text("certainty", name_of(target.certainty));
    });
  }
  return out;
}

std::string json(const conversion_counts& c) {
  std::string out;
  {
    detail::json_line line(out);
    line.key("summary");
    detail::json_line counts(out);
    counts.number("rows", c.rows);
    counts.number("one", c.one);
    counts.number("many", c.many);
    counts.number("none", c.none);
    counts.number("unknown", c.unknown);
    counts.number("missing", c.missing);
    counts.number("shared", c.shared);
  }
  return out;
}

std::string json(std::string_view text, const resolution& r) {
  std::string out;
  {
    detail::json_line line(out);
    line.text("text", text);
    line.text_or_null("code", r.code);
    line.key("candidates");
    detail::append_array(out, r.candidates, detail::append_candidate);
  }
  return out;
}

std::string json(const standard& s) {
  std::string out;
  {
    detail::json_line line(out);
    line.text("code", s.code);
    line.text("name", s.name);
    line.key("concepts");
    detail::append_array(out, s.concepts, detail::append_named);
    line.text_or_null("measure", s.measure);
    line.text_or_null("unit", s.unit);
    line.key("presentations");
    detail::append_array(out, s.presentations, detail::append_named);
    line.key("items");
    detail::append_array(out, s.items, detail::append_item);
    line.text_or_null("reference", s.reference);
  }
  return out;
}

std::string json(const schema_info& s, language lang) {
  std::string out;
  {
    detail::json_line line(out);
    line.text("name", s.name);
    line.text("title", s.title.in(lang));
    line.key("fields");
    detail::append_array(out, s.fields, detail::append_json_string);
  }
  return out;
}

}  // namespace spbe::inline v1
