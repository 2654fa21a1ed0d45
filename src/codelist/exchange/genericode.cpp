// OASIS genericode 1.0 (namespace http://docs.oasis-open.org/codelist/ns/genericode/1.0/; only the root bears it, the elements below have none):
// Identification, ColumnSet with columns and key, SimpleCodeList with a Row a record.  tests/exchange/genericode.rng is this subset.
#include "codelist/exchange/quoting.hpp"
#include "codelist/exchange/walk.hpp"
#include "codelist/exchange/writers.hpp"

namespace spbe::inline v1::detail {
namespace {

struct column {
  std::string_view id, type, id_name, en_name;
  bool required;
};
constexpr column columns[] = {
    {"code", "string", "Kode", "Code", true},
    {"name", "string", "Nama", "Name", true},
    {"level", "positiveInteger", "Tingkat", "Level", true},
    {"parent", "string", "Kode induk", "Code one level up", false},
    {"valid_from", "date", "Berlaku mulai", "In force from", false},
    {"valid_to", "date", "Tidak berlaku lagi mulai", "No longer in force from", false},
    {"basis", "string", "Dasar", "Basis", false},
};
// Where a code has several spells, the number of the spell makes the key whole: the first day cannot, it may be open.
constexpr column spell_column = {"spell", "positiveInteger", "Masa berlaku ke-", "Spell", true};

// The day of the newest edition that the export knows; no clock tells versions apart.
std::string version(const list_info& info, date day) {
  if (day.has_value()) return day.iso();
  const std::string newest = info.editions.empty() ? "" : info.editions.back().from.iso();
  return newest.empty() ? "1" : newest;
}

void element(text_sink& out, std::string_view indent, std::string_view name, std::string_view attributes, std::string_view text) {
  out << indent << "<" << name << attributes << ">" << xml_text(text) << "</" << name << ">\n";
}

void identification(const list_info& info, date day, text_sink& out) {
  const std::string v = version(info, day);
  out << "  <Identification>\n";
  element(out, "    ", "ShortName", "", percent_encoded(info.id));   // no white space is allowed in it
  element(out, "    ", "LongName", " xml:lang=\"id\"", info.title.id);
  element(out, "    ", "LongName", " xml:lang=\"en\"", info.title.en);
  element(out, "    ", "Version", "", v);
  element(out, "    ", "CanonicalUri", "", iri_of_list(info.id));
  element(out, "    ", "CanonicalVersionUri", "", iri_of_list(info.id) + ":" + v);
  if (!info.issuer.empty()) {
    out << "    <Agency>\n";
    element(out, "      ", "LongName", "", info.issuer);
    out << "    </Agency>\n";
  }
  out << "  </Identification>\n";
}

// A description may only hold elements of other namespaces: those of Dublin Core.
void annotation(const list_info& info, text_sink& out) {
  const std::pair<std::string_view, const std::string&> facts[] = {{"source", info.source}, {"license", info.licence}, {"provenance", info.basis}, {"coverage", info.completeness}};
  out << "  <Annotation>\n    <Description>\n";
  for (const auto& [name, text] : facts) {
    if (!text.empty()) element(out, "      ", "dcterms:" + std::string(name), "", text);
  }
  element(out, "      ", "dcterms:conformsTo", "", "certainty: " + std::string(name_of(info.certainty)));
  out << "    </Description>\n  </Annotation>\n";
}

void declare(const column& c, text_sink& out) {
  out << "    <Column Id=\"" << c.id << "\" Use=\"" << (c.required ? "required" : "optional") << "\">\n";
  element(out, "      ", "ShortName", "", c.id);
  element(out, "      ", "LongName", " xml:lang=\"id\"", c.id_name);
  element(out, "      ", "LongName", " xml:lang=\"en\"", c.en_name);
  out << "      <Data Type=\"" << c.type << "\"" << (c.id == "name" ? " Lang=\"id\"" : "") << "/>\n    </Column>\n";
}

void column_set(bool with_spell, text_sink& out) {
  out << "  <ColumnSet DatatypeLibrary=\"http://www.w3.org/2001/XMLSchema-datatypes\">\n";
  for (const auto& c : columns) declare(c, out);
  if (with_spell) declare(spell_column, out);
  out << "    <Key Id=\"key\">\n      <ShortName>key</ShortName>\n      <ColumnRef Ref=\"code\"/>\n";
  if (with_spell) out << "      <ColumnRef Ref=\"spell\"/>\n";
  out << "    </Key>\n  </ColumnSet>\n";
}

void value(std::string_view id, std::string_view text, text_sink& out) {
  if (!text.empty()) out << "<Value ColumnRef=\"" << id << "\"><SimpleValue>" << xml_text(text) << "</SimpleValue></Value>";
}

void row(const record& r, std::size_t spell, text_sink& out) {
  out << "    <Row>";
  value("code", r.code, out);
  value("name", r.name, out);
  value("level", std::to_string(r.level), out);
  value("parent", r.parent, out);
  value("valid_from", r.valid.from.iso(), out);
  value("valid_to", r.valid.to.iso(), out);
  value("basis", r.basis, out);
  if (spell != 0) value("spell", std::to_string(spell), out);
  out << "</Row>\n";
}

}  // namespace

void write_genericode(const list& l, const export_options& options, text_sink& out) {
  const bool with_spell = shape_of(l, options.day).codes_repeat;
  out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gc:CodeList xmlns:gc=\"http://docs.oasis-open.org/codelist/ns/genericode/1.0/\""
         " xmlns:dcterms=\"http://purl.org/dc/terms/\">\n";
  annotation(l.info(), out);
  identification(l.info(), options.day, out);
  column_set(with_spell, out);
  out << "  <SimpleCodeList>\n";
  each_code(l, options.day, false, [&](const walked_code& code) {
    for (std::size_t i = 0; i < code.records.size(); ++i) row(code.records[i], with_spell ? i + 1 : 0, out);
    return out.open();
  });
  out << "  </SimpleCodeList>\n</gc:CodeList>\n";
}

}  // namespace spbe::inline v1::detail
