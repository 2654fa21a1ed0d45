// SKOS (http://www.w3.org/2004/02/skos/core#) with XKOS (http://rdf-vocabulary.ddialliance.org/xkos#) in Turtle: the list is a concept scheme,
// every code a concept, its levels are classification levels, a crosswalk is a correspondence made of concept associations.  IRIs stand in
// full, so that no reader has to know which codes may be local names.
#include <algorithm>
#include <set>

#include "codelist/exchange/quoting.hpp"
#include "codelist/exchange/walk.hpp"
#include "codelist/exchange/writers.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr std::string_view prefixes =
    "@prefix dc: <http://purl.org/dc/elements/1.1/> .\n"
    "@prefix dct: <http://purl.org/dc/terms/> .\n"
    "@prefix owl: <http://www.w3.org/2002/07/owl#> .\n"
    "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
    "@prefix xkos: <http://rdf-vocabulary.ddialliance.org/xkos#> .\n";

class skos_writer {
 public:
  skos_writer(const list& l, date day, text_sink& out) : l_(l), info_(l.info()), day_(day), out_(out), shape_(shape_of(l, day)) {}

  void write() {
    out_ << prefixes;
    scheme();
    for (int level = 1; level <= shape_.levels; ++level) this->level(level);
    each_code(l_, day_, true, [this](const walked_code& code) {
      concept_of(code);
      return out_.open();
    });
    if (has_maps(l_)) correspondence();
  }

 private:
  [[nodiscard]] std::string in_angles(std::string_view code) const { return "<" + iri_of_code(info_.id, code) + ">"; }
  [[nodiscard]] std::string scheme_iri() const { return "<" + iri_of_list(info_.id) + ">"; }
  [[nodiscard]] std::string level_iri(int level) const { return "<urn:spbe:level:" + percent_encoded(info_.id) + ":" + std::to_string(level) + ">"; }

  // "; predicate object": every statement but the first of a subject.
  void say(std::string_view predicate, std::string_view object) { out_ << " ;\n  " << predicate << " " << object; }
  void say_text(std::string_view predicate, std::string_view text, std::string_view tag = "") {
    if (!text.empty()) say(predicate, turtle_text(text) + std::string(tag));
  }

  void scheme() {
    out_ << "\n" << scheme_iri() << " a skos:ConceptScheme";
    say_text("dct:identifier", info_.id);
    say_text("skos:prefLabel", info_.title.id, "@id");
    say_text("skos:prefLabel", info_.title.en, "@en");
    say_text("dc:publisher", info_.issuer);
    say_text("dc:source", info_.source);
    say_text("dc:rights", info_.licence);
    say_text("dct:bibliographicCitation", info_.basis);
    say_text("skos:scopeNote", info_.completeness);
    say_text("skos:editorialNote", "certainty: " + std::string(name_of(info_.certainty)) + (info_.certainty_note.empty() ? "" : "; " + info_.certainty_note));
    for (const auto& e : info_.editions) say_text("skos:historyNote", (e.from.has_value() ? e.from.iso() + ": " : "") + e.title);
    if (!info_.follows.empty()) say("xkos:follows", "<" + iri_of_list(info_.follows) + ">");
    if (day_.has_value()) say("dct:valid", "\"" + day_.iso() + "\"");
    say("xkos:numberOfLevels", std::to_string(shape_.levels));
    std::string levels = "(";
    for (int level = 1; level <= shape_.levels; ++level) levels += " " + level_iri(level);
    say("xkos:levels", levels + " )");
    out_ << " .\n";
  }

  void level(int wanted) {
    out_ << "\n" << level_iri(wanted) << " a xkos:ClassificationLevel";
    say("xkos:depth", std::to_string(wanted));
    bool any = false;
    each_code(l_, day_, false, [&](const walked_code& code) {
      if (code.last().level != wanted) return out_.open();
      if (!any) say("skos:member", in_angles(code.last().code));
      else out_ << ",\n    " << in_angles(code.last().code);
      any = true;
      return out_.open();
    });
    out_ << " .\n";
  }

  void concept_of(const walked_code& code) {
    const record& last = code.last();
    out_ << "\n" << in_angles(last.code) << " a skos:Concept";
    say("skos:inScheme", scheme_iri());
    say_text("skos:notation", last.code);
    say_text("skos:prefLabel", last.name, "@id");
    other_labels(code);
    if (last.parent.empty()) say("skos:topConceptOf", scheme_iri());
    else if (l_.judge(last.parent, day_).standing != standing::unknown) say("skos:broader", in_angles(last.parent));
    if (!day_.has_value()) through_time(code);
    out_ << " .\n";
  }

  // Names of other days and synonyms: what a reader may find written.  SKOS wants none of them to be the preferred one.
  void other_labels(const walked_code& code) {
    std::set<std::string> labels;
    for (const auto& n : code.names) labels.insert(n.name);
    for (auto& s : l_.synonyms(code.last().code)) labels.insert(std::move(s));
    labels.erase(code.last().name);
    for (const auto& label : labels) say_text("skos:altLabel", label, "@id");
  }

  // A DCMI period; both its ends are inside, so the last day is the one before `to`.
  static std::string period(const interval& i) {
    std::string text;
    if (i.from.has_value()) text += "start=" + i.from.iso() + "; ";
    if (i.to.has_value()) text += "end=" + date::from_days(i.to.days() - 1).iso() + "; ";
    return text + "scheme=W3C-DTF;";
  }

  void through_time(const walked_code& code) {
    for (const auto& r : code.records) {
      if (r.valid.from.has_value() || r.valid.to.has_value() || code.records.size() > 1) say("dct:valid", turtle_text(period(r.valid)) + "^^dct:Period");
    }
    if (code.last().valid.to.has_value()) say("owl:deprecated", "true");
    if (code.names.size() > code.records.size()) {
      for (const auto& n : code.names) say_text("skos:historyNote", days_of(n.valid) + " " + n.name);
    }
    for (const auto& heir : l_.successors(code.last().code)) say("dct:isReplacedBy", in_angles(heir));
    for (const auto& before : l_.predecessors(code.last().code)) say("dct:replaces", in_angles(before));
    for (const auto& c : l_.history(code.last().code)) {
      say_text("skos:changeNote", (c.on.has_value() ? c.on.iso() + " " : "") + std::string(name_of(c.kind)) + " " + c.from + " -> " + c.to + ", " +
                                      (c.basis.empty() ? "" : c.basis + ", ") + std::string(name_of(c.certainty)));
    }
  }

  void correspondence() {
    const std::string &source = info_.maps_from, &to = info_.maps_to;
    const std::string own = "urn:spbe:correspondence:" + percent_encoded(source) + ":" + percent_encoded(to);
    out_ << "\n<" << own << "> a xkos:Correspondence";
    say("xkos:compares", "<" + iri_of_list(source) + ">, <" + iri_of_list(to) + ">");
    out_ << " .\n";
    each_code(l_, day_, false, [&](const walked_code& code) {
      for (const auto& m : l_.maps(code.last().code)) {
        const std::string association = "<" + own + ":" + percent_encoded(code.last().code) + ":" + percent_encoded(m.to) + ">";
        out_ << "<" << own << "> xkos:madeOf " << association << " .\n" << association << " a xkos:ConceptAssociation";
        say("xkos:sourceConcept", "<" + iri_of_code(source, code.last().code) + ">");
        say("xkos:targetConcept", "<" + iri_of_code(to, m.to) + ">");
        say_text("skos:note", "match: " + m.match + "; certainty: " + std::string(name_of(m.certainty)));
        out_ << " .\n";
      }
      return out_.open();
    });
  }

  const list& l_;
  const list_info& info_;
  date day_;
  text_sink& out_;
  table_shape shape_;
};

}  // namespace

void write_skos(const list& l, const export_options& options, text_sink& out) { skos_writer(l, options.day, out).write(); }

}  // namespace spbe::inline v1::detail
