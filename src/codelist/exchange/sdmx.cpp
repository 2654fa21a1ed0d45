// A codelist in an SDMX-JSON 2.0 structure message (SDMX 3.0): one item a code.  SDMX has no days for an item, so the spells, earlier names and
// successors are annotations.  `meta.prepared` is the day of the newest edition (or the day asked for): the message has no clock of its own.
//
// The identifiers of items are [A-Za-z0-9_@$-]+: codes of digits and dots lose their dots where that stays unique, in other codes a byte outside
// becomes `$` and its two hexadecimal digits.  The code as it is written stands in the annotation `code` wherever the two differ.
#include <algorithm>

#include "base/digit.hpp"
#include "codelist/exchange/quoting.hpp"
#include "codelist/exchange/walk.hpp"
#include "codelist/exchange/writers.hpp"
#include "text/letters.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr std::string_view schema = "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/structure-message/tools/schemas/2.0.0/sdmx-json-structure-schema.json";

bool is_letter_or_digit(char c) { return is_letter(c) || is_digit(c); }

std::string escaped(std::string_view code) {
  constexpr std::string_view hexadecimal_digits = "0123456789ABCDEF";
  std::string id;
  for (const char c : code) {
    const auto byte = static_cast<unsigned char>(c);
    if (is_letter_or_digit(c) || c == '_' || c == '@' || c == '-') id += c;
    else ((id += '$') += hexadecimal_digits[byte >> 4U]) += hexadecimal_digits[byte & 15U];
  }
  return id;
}

std::string without_dots(std::string code) {
  code.erase(std::remove(code.begin(), code.end(), '.'), code.end());
  return code;
}

class sdmx_writer {
 public:
  sdmx_writer(const list& l, const export_options& options, text_sink& out)
      : l_(l), info_(l.info()), options_(options), out_(out), dots_go_(dots_may_go()) {}

  void write() {
    const date day = known_day();
    out_ << "{\"meta\":{\"schema\":" << json_text(schema) << ",\"id\":" << json_text("spbe-" + escaped(info_.id)) << ",\"test\":false,\"prepared\":\""
         << (day.has_value() ? day.iso() : "1970-01-01") << "T00:00:00Z\",\"contentLanguages\":[\"id\",\"en\"],\"sender\":{\"id\":\"SPBE\"}},\n"
         << "\"data\":{\"codelists\":[{\"id\":" << json_text(list_id()) << ",\"agencyID\":\"SPBE\",\"version\":" << json_text(version(day)) << ",\"isExternalReference\":false,"
         << "\"isPartial\":" << (options_.day.has_value() ? "true" : "false") << ",\"name\":" << json_text(info_.title.in(options_.lang)) << ",\"names\":{\"id\":" << json_text(info_.title.id)
         << ",\"en\":" << json_text(info_.title.en) << "},\n\"annotations\":[" << list_annotations() << "],\n\"codes\":[";
    bool any = false;
    each_code(l_, options_.day, true, [&](const walked_code& code) {
      out_ << (any ? ",\n" : "\n") << item(code);
      any = true;
      return out_.open();
    });
    out_ << "\n]}]}}\n";
  }

 private:
  [[nodiscard]] date known_day() const { return options_.day.has_value() ? options_.day : info_.editions.empty() ? date{} : info_.editions.back().from; }

  // Digits of the day as a number: versions of a list then sort by their editions.
  [[nodiscard]] static std::string version(date day) {
    if (!day.has_value()) return "1.0";
    std::string text = day.iso();
    text.erase(std::remove(text.begin(), text.end(), '-'), text.end());
    return text + ".0";
  }

  // An NCName begins with a letter and holds no `$` or `@`.
  [[nodiscard]] std::string list_id() const {
    std::string id = info_.id;
    std::replace_if(id.begin(), id.end(), [](char c) { return !is_letter_or_digit(c) && c != '_' && c != '-'; }, '_');
    const bool letter = !id.empty() && is_letter(id.front());
    return letter ? id : "CL_" + id;
  }

  // Only digits and dots, and the list knows each code by its digits alone.
  [[nodiscard]] bool dots_may_go() const {
    bool may = true;
    each_record(l_, options_.day, [&](const record& r) {
      may = r.code.find_first_not_of("0123456789.") == std::string::npos && l_.official(without_dots(r.code)) == r.code;
      return may;
    });
    return may;
  }
  [[nodiscard]] std::string id_of(const std::string& code) const { return dots_go_ ? without_dots(code) : escaped(code); }

  static std::string annotation(std::string_view type, std::string_view value) {
    return "{\"type\":" + json_text(type) + ",\"value\":" + json_text(value) + "}";
  }

  [[nodiscard]] std::string list_annotations() const {
    std::string text = annotation("certainty", name_of(info_.certainty));
    const std::pair<std::string_view, std::string_view> facts[] = {
        {"issuer", info_.issuer}, {"basis", info_.basis}, {"source", info_.source}, {"licence", info_.licence}, {"completeness", info_.completeness}, {"digest", info_.digest}};
    for (const auto& [type, value] : facts) {
      if (!value.empty()) text += "," + annotation(type, value);
    }
    return text;
  }

  [[nodiscard]] std::string item(const walked_code& code) const {
    const record& last = code.last();
    const std::string id = id_of(last.code);
    std::string text = "{\"id\":" + json_text(id) + ",\"name\":" + json_text(last.name) + ",\"names\":{\"id\":" + json_text(last.name) + "}";
    if (!last.parent.empty() && l_.judge(last.parent, options_.day).standing != standing::unknown) text += ",\"parent\":" + json_text(id_of(last.parent));
    std::string notes;
    const auto note = [&notes](std::string_view type, std::string_view value) { notes += (notes.empty() ? "" : ",") + annotation(type, value); };
    if (id != last.code) note("code", last.code);
    if (!options_.day.has_value()) through_time(code, note);
    for (const auto& m : l_.maps(last.code)) note("maps_to", info_.maps_to + " " + m.to + " " + m.match + " " + std::string(name_of(m.certainty)));
    return text + (notes.empty() ? "}" : ",\"annotations\":[" + notes + "]}");
  }

  template <class Note>
  void through_time(const walked_code& code, const Note& note) const {
    for (const auto& r : code.records) {
      if (r.valid.from.has_value() || r.valid.to.has_value() || code.records.size() > 1) note("validity", days_of(r.valid));
    }
    if (code.names.size() > code.records.size()) {
      for (const auto& n : code.names) note("name", days_of(n.valid) + " " + n.name);
    }
    for (const auto& heir : l_.successors(code.last().code)) note("successor", id_of(heir));
  }

  const list& l_;
  const list_info& info_;
  const export_options& options_;
  text_sink& out_;
  bool dots_go_;
};

}  // namespace

void write_sdmx(const list& l, const export_options& options, text_sink& out) { sdmx_writer(l, options, out).write(); }

}  // namespace spbe::inline v1::detail
