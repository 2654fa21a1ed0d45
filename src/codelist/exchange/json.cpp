// One JSON document with all that a list knows, a row a line, so that a diff shows which rows changed.
#include "codelist/exchange/quoting.hpp"
#include "codelist/exchange/walk.hpp"
#include "codelist/exchange/writers.hpp"

namespace spbe::inline v1::detail {
namespace {

// The rows of an array, commas between them.
class rows {
 public:
  rows(text_sink& out, std::string_view name) : out_(out) { out_ << ",\n\"" << name << "\":["; }
  ~rows() { out_ << (any_ ? "\n]" : "]"); }
  rows(const rows&) = delete;
  rows& operator=(const rows&) = delete;
  bool add(std::string_view row) {
    out_ << (any_ ? ",\n" : "\n") << row;
    any_ = true;
    return out_.open();
  }

 private:
  text_sink& out_;
  bool any_ = false;
};

std::string day(date d) { return json_text_or_null(d.iso()); }

void description(const list_info& info, date as_of, text_sink& out) {
  out << "{\"id\":" << json_text(info.id) << ",\n\"title\":{\"id\":" << json_text(info.title.id) << ",\"en\":" << json_text(info.title.en) << "}";
  const std::pair<std::string_view, std::string_view> texts[] = {
      {"issuer", info.issuer}, {"basis", info.basis}, {"source", info.source}, {"licence", info.licence}, {"completeness", info.completeness},
      {"certainty", name_of(info.certainty)}, {"certainty_note", info.certainty_note}, {"digest", info.digest}, {"follows", info.follows}};
  for (const auto& [name, text] : texts) out << ",\n\"" << name << "\":" << json_text_or_null(text);
  out << ",\n\"as_of\":" << day(as_of);
  rows editions(out, "editions");
  for (const auto& e : info.editions) {
    editions.add("{\"from\":" + day(e.from) + ",\"title\":" + json_text(e.title) + ",\"verified\":" + (e.verified ? "true}" : "false}"));
  }
}

std::string text_of(const record& r) {
  return "{\"code\":" + json_text(r.code) + ",\"name\":" + json_text(r.name) + ",\"level\":" + std::to_string(r.level) + ",\"parent\":" + json_text_or_null(r.parent) +
         ",\"valid_from\":" + day(r.valid.from) + ",\"valid_to\":" + day(r.valid.to) + ",\"basis\":" + json_text_or_null(r.basis) + "}";
}

std::string text_of(const change& c) {
  return "{\"on\":" + day(c.on) + ",\"legal_date\":" + day(c.legal_date) + ",\"kind\":" + json_text(name_of(c.kind)) + ",\"from\":" + json_text_or_null(c.from) +
         ",\"to\":" + json_text_or_null(c.to) + ",\"basis\":" + json_text_or_null(c.basis) + ",\"certainty\":" + json_text(name_of(c.certainty)) + "}";
}

// The names of codes that bore more than one.
void names(const list& l, text_sink& out) {
  rows array(out, "names");
  each_code(l, {}, true, [&](const walked_code& code) {
    if (code.names.size() == code.records.size()) return out.open();
    for (const auto& n : code.names) {
      array.add("{\"code\":" + json_text(code.last().code) + ",\"name\":" + json_text(n.name) + ",\"valid_from\":" + day(n.valid.from) + ",\"valid_to\":" + day(n.valid.to) + "}");
    }
    return out.open();
  });
}

void synonyms(const list& l, date as_of, text_sink& out) {
  rows array(out, "synonyms");
  each_code(l, as_of, false, [&](const walked_code& code) {
    for (const auto& s : l.synonyms(code.last().code)) array.add("{\"code\":" + json_text(code.last().code) + ",\"text\":" + json_text(s) + "}");
    return out.open();
  });
}

void maps(const list& l, date as_of, text_sink& out) {
  out << ",\n\"maps_from\":" << json_text(l.info().maps_from) << ",\"maps_to\":" << json_text(l.info().maps_to);
  rows array(out, "maps");
  each_code(l, as_of, false, [&](const walked_code& code) {
    for (const auto& m : l.maps(code.last().code)) {
      array.add("{\"code\":" + json_text(code.last().code) + ",\"to\":" + json_text(m.to) + ",\"match\":" + json_text(m.match) +
                ",\"certainty\":" + json_text(name_of(m.certainty)) + "}");
    }
    return out.open();
  });
}

}  // namespace

void write_json(const list& l, const export_options& options, text_sink& out) {
  description(l.info(), options.day, out);
  {
    rows records(out, "records");
    each_record(l, options.day, [&records](const record& r) { return records.add(text_of(r)); });
  }
  if (!options.day.has_value()) {
    names(l, out);
    rows changes(out, "changes");
    for (const auto& c : all_changes(l)) changes.add(text_of(c));
  }
  synonyms(l, options.day, out);
  if (has_maps(l)) maps(l, options.day, out);
  out << "\n}\n";
}

}  // namespace spbe::inline v1::detail
