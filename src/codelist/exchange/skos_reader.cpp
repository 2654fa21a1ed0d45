// A SKOS concept scheme as a list: the notation is the code, the preferred label in Indonesian (else without language, else English, else the first)
// the name, the broader concept the parent.
#include <algorithm>
#include <set>
#include <unordered_map>

#include "codelist/exchange/imported.hpp"
#include "codelist/exchange/turtle.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr std::string_view skos = "http://www.w3.org/2004/02/skos/core#";
constexpr std::string_view xkos = "http://rdf-vocabulary.ddialliance.org/xkos#";
constexpr std::string_view terms = "http://purl.org/dc/terms/";
constexpr std::string_view elements = "http://purl.org/dc/elements/1.1/";
constexpr std::string_view type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
constexpr std::string_view owl = "http://www.w3.org/2002/07/owl#";

// Everything kept of a document, in bytes.  Prefixes make long IRIs of short names, so its size alone is no bound.
constexpr std::size_t most_kept = std::size_t{512} << 20U;
constexpr std::size_t most_left_out = 20;        // words that are named
constexpr std::size_t most_other_names = 1000;   // of one concept, which are compared with each other

struct labels {
  std::string id, plain, en, first;
  void take(const turtle_term& label) {
    std::string& place = label.language == "id" ? id : label.language.empty() ? plain : label.language.substr(0, 2) == "en" ? en : first;
    if (place.empty()) place = collapsed(label.text);
  }
  [[nodiscard]] const std::string& best() const { return !id.empty() ? id : !plain.empty() ? plain : !en.empty() ? en : first; }
};

struct resource {
  std::uint32_t line = 0;
  bool is_concept = false, is_scheme = false, deprecated = false;
  std::string iri, notation, publisher, rights;
  labels preferred, title;
  std::vector<std::string> others;
  std::vector<std::uint32_t> broader, replaced_by;   // places of resources
  std::vector<interval> valid;
};

std::optional<interval> period(std::string_view text) {
  interval out;
  for (const auto& [word, is_end] : {std::pair{std::string_view("start="), false}, std::pair{std::string_view("end="), true}}) {
    const auto begin = text.find(word);
    if (begin == std::string_view::npos) continue;
    const auto day = date::parse(text.substr(begin + word.size(), 10));
    if (!day) return std::nullopt;
    if (!is_end) out.from = *day;
    else if (*day < date(9999, 12, 31)) out.to = date::from_days(day->days() + 1);   // a DCMI period ends with its last day; the last of all is none
  }
  return out;
}

class skos_reader {
 public:
  explicit skos_reader(std::string name) : name_(std::move(name)) {}

  result<imported_document> read(std::string_view text) {
    if (auto done = read_turtle(text, name_, [this](const turtle_statement& s) { return take(s); }); !done) return unexpected{done.error()};
    document_.kind = "SKOS";
    if (auto wrong = scheme()) return unexpected{*std::move(wrong)};
    for (const auto& r : all_) {
      if (!r.is_concept) continue;
      if (auto wrong = concept_of(r)) return unexpected{*std::move(wrong)};
    }
    if (document_.codes.empty()) return unexpected{bad_document(name_, 0, {"bukan genericode dan tidak memuat skos:Concept", "no genericode, and holds no skos:Concept"})};
    note_the_rest();
    return std::move(document_);
  }

 private:
  using what = turtle_term::kind;

  std::uint32_t place_of(const std::string& iri, std::uint32_t line) {
    const auto [found, is_new] = at_.emplace(iri, static_cast<std::uint32_t>(all_.size()));
    if (is_new) {
      all_.emplace_back();
      all_.back().iri = iri;
      all_.back().line = line;
      kept_ += 2 * iri.size() + sizeof(resource);
    }
    return found->second;
  }

  std::optional<bilingual> take(const turtle_statement& s) {
    const auto starts = [&s](std::string_view vocabulary) { return s.predicate.substr(0, vocabulary.size()) == vocabulary; };
    if (s.subject.what != what::iri || s.object.what == what::blank) {   // no name, so no place in a list: a note where SKOS says it
      without_name_ += starts(skos) || (s.predicate == type && s.object.text.substr(0, skos.size()) == skos) ? 1U : 0U;
      return std::nullopt;
    }
    if (kept_ > most_kept || all_.size() > 2 * most_import_codes) return bilingual{"lebih banyak dari yang dapat dimuat sebuah daftar", "more than a list can hold"};
    if (starts(skos)) look_at(s.predicate.substr(skos.size()));
    if (s.object.what == what::literal) {
      kept_ += s.object.text.size();
      if (starts(skos)) literal(s, s.predicate.substr(skos.size()));
      else if (starts(terms)) described(s, s.predicate.substr(terms.size()));
      else if (starts(elements)) described(s, s.predicate.substr(elements.size()));
      else if (s.predicate == std::string(owl) + "deprecated") all_[place_of(s.subject.text, s.line)].deprecated = s.object.text == "true";
      else kept_ -= s.object.text.size();
      return std::nullopt;
    }
    if (s.predicate == type) return typed(s);
    if (s.predicate == std::string(terms) + "isReplacedBy") refer(s, &resource::replaced_by, s.subject.text, s.object.text);
    else if (starts(skos) && s.predicate.substr(skos.size()) == "broader") refer(s, &resource::broader, s.subject.text, s.object.text);
    else if (starts(skos) && s.predicate.substr(skos.size()) == "narrower") refer(s, &resource::broader, s.object.text, s.subject.text);
    return std::nullopt;
  }

  // Remembers what SKOS says and a list does not.
  void look_at(const std::string& word) {
    constexpr std::string_view taken[] = {"notation", "prefLabel", "altLabel", "broader", "narrower", "inScheme", "hasTopConcept", "topConceptOf"};
    if (left_out_.size() < most_left_out && std::find(std::begin(taken), std::end(taken), word) == std::end(taken)) left_out_.insert(word);
  }

  std::optional<bilingual> typed(const turtle_statement& s) {
    associations_ += s.object.text == std::string(xkos) + "ConceptAssociation" ? 1U : 0U;
    const bool is_concept = s.object.text == std::string(skos) + "Concept";
    if (!is_concept && s.object.text != std::string(skos) + "ConceptScheme") return std::nullopt;
    resource& r = all_[place_of(s.subject.text, s.line)];
    r.line = s.line;
    (is_concept ? r.is_concept : r.is_scheme) = true;
    return std::nullopt;
  }

  void refer(const turtle_statement& s, std::vector<std::uint32_t> resource::*list, const std::string& from, const std::string& to) {
    const std::uint32_t target = place_of(to, s.line);
    auto& targets = all_[place_of(from, s.line)].*list;
    if (std::find(targets.begin(), targets.end(), target) == targets.end() && targets.size() < 1000) targets.push_back(target);
  }

  void literal(const turtle_statement& s, std::string_view word) {
    if (word != "notation" && word != "prefLabel" && word != "altLabel") return;
    resource& r = all_[place_of(s.subject.text, s.line)];
    if (word == "prefLabel") r.preferred.take(s.object);
    else if (word == "altLabel") other_name(r, s);
    else if (r.notation.empty()) r.notation = collapsed(s.object.text);
    else if (r.notation != collapsed(s.object.text)) ++more_notations_;
  }

  void other_name(resource& r, const turtle_statement& s) {
    if (r.others.size() == most_other_names) return void(++more_names_);
    r.others.push_back(collapsed(s.object.text));
    kept_ += sizeof(std::string);
  }

  void described(const turtle_statement& s, std::string_view word) {
    if (word == "valid" && s.object.datatype != std::string(terms) + "Period") return;
    if (word != "title" && word != "publisher" && word != "creator" && word != "rights" && word != "license" && word != "valid") return;
    resource& r = all_[place_of(s.subject.text, s.line)];
    if (word == "title") r.title.take(s.object);
    else if (word == "rights" || word == "license") r.rights = collapsed(s.object.text);
    else if (word != "valid") r.publisher = collapsed(s.object.text);
    else if (const auto days = period(s.object.text)) r.valid.push_back(*days);
    else ++unreadable_periods_;
  }

  std::optional<error> scheme() {
    const resource* found = nullptr;
    for (const auto& r : all_) {
      if (!r.is_scheme) continue;
      if (found != nullptr) return wrong(r, "memuat lebih dari satu skos:ConceptScheme; satu daftar satu skema", "holds more than one skos:ConceptScheme; one list is one scheme");
      found = &r;
    }
    if (found == nullptr) return std::nullopt;
    const labels& title = found->preferred.best().empty() ? found->title : found->preferred;
    document_.title = {title.id.empty() ? title.best() : title.id, title.en};
    document_.issuer = found->publisher;
    document_.licence = found->rights;
    const auto last = found->iri.find_last_of("/#:");
    document_.own_name = last == std::string::npos ? found->iri : found->iri.substr(last + 1);
    document_.version = "<" + found->iri + ">";
    return std::nullopt;
  }

  [[nodiscard]] error wrong(const resource& r, const std::string& id, const std::string& en) const { return bad_document(name_, r.line, {id, en}); }

  [[nodiscard]] std::optional<error> fault(const resource& r) const {
    if (document_.codes.size() == most_import_codes) return wrong(r, "lebih dari sejuta konsep", "more than a million concepts");
    const std::string iri = "<" + fragment(r.iri) + ">", code = fragment(r.notation);
    if (r.notation.empty()) return wrong(r, "konsep " + iri + " tanpa skos:notation, jadi tanpa kode", "the concept " + iri + " has no skos:notation, so no code");
    if (r.preferred.best().empty()) return wrong(r, "konsep " + code + " tanpa skos:prefLabel", "the concept " + code + " has no skos:prefLabel");
    if (r.broader.size() < 2) return std::nullopt;
    return wrong(r, "konsep " + code + " mempunyai beberapa skos:broader; daftar mengenal satu induk", "the concept " + code + " has several skos:broader; a list knows one parent");
  }

  std::optional<error> concept_of(const resource& r) {
    if (auto trouble = fault(r)) return trouble;
    imported_code code;
    code.line = r.line;
    code.code = r.notation;
    code.name = r.preferred.best();
    if (!r.broader.empty()) {
      const resource& above = all_[r.broader.front()];
      if (above.is_concept) code.parent = above.notation;
      else ++outside_parents_;
    }
    for (const auto& other : r.others) add_name(code, other, "skos:altLabel");
    add_name(code, r.preferred.en, "skos:prefLabel@en");
    for (const auto heir : r.replaced_by) {
      if (!all_[heir].notation.empty()) code.replaced_by.push_back(all_[heir].notation);
    }
    auto valid = r.valid;
    std::sort(valid.begin(), valid.end(), [](const interval& a, const interval& b) { return a.from < b.from; });
    for (const auto& days : valid) code.spells.push_back({days, code.name});
    if (valid.size() > 1) ++one_named_;
    if (r.deprecated && valid.empty()) ++undated_ends_;
    document_.codes.push_back(std::move(code));
    return std::nullopt;
  }

  static void add_name(imported_code& code, const std::string& text, const char* source) {
    const bool known = text.empty() || text == code.name || std::any_of(code.other_names.begin(), code.other_names.end(), [&](const auto& n) { return n.first == text; });
    if (!known) code.other_names.emplace_back(text, source);
  }

  void note_the_rest() {
    const auto note = [this](std::size_t n, const char* id, const char* en) {
      if (n != 0) document_.notes.push_back({std::to_string(n) + " " + id, std::to_string(n) + " " + en});
    };
    std::string words;
    for (const auto& word : left_out_) words += (words.empty() ? "" : ", ") + fragment(word);
    if (!words.empty()) document_.notes.push_back({"sifat SKOS yang tidak diambil: " + words, "SKOS properties that were not taken: " + words});
    note(associations_, "padanan dengan daftar lain (xkos:ConceptAssociation) tidak diambil", "correspondences with other lists (xkos:ConceptAssociation) were not taken");
    note(one_named_, "kode berlaku beberapa kali; tiap masa berlaku diberi namanya yang satu itu", "codes were in force several times; each spell bears their one name");
    note(without_name_, "pernyataan SKOS tentang simpul kosong atau koleksi dilewati", "SKOS statements about blank nodes or collections were skipped");
    note(more_names_, "nama lain tidak diambil: sebuah konsep mempunyai lebih dari 1000", "other names were not taken: a concept has more than 1000");
    note(more_notations_, "notasi kedua tidak diambil", "second notations were not taken");
    note(unreadable_periods_, "dct:valid tidak dapat dibaca sebagai masa berlaku", "dct:valid could not be read as a period");
    note(outside_parents_, "konsep berinduk di luar dokumen, jadi berdiri di tingkat teratas", "concepts have their broader one outside the document, so they stand at the top");
    note(undated_ends_, "konsep usang (owl:deprecated) tanpa tanggal, jadi tetap dianggap berlaku", "concepts are deprecated without a day, so they count as in force");
  }

  std::string name_;
  imported_document document_;
  std::unordered_map<std::string, std::uint32_t> at_;
  std::vector<resource> all_;
  std::set<std::string> left_out_;
  std::size_t kept_ = 0, associations_ = 0, one_named_ = 0, without_name_ = 0, more_names_ = 0, more_notations_ = 0, unreadable_periods_ = 0, outside_parents_ = 0, undated_ends_ = 0;
};

}  // namespace

result<imported_document> read_skos(std::string_view text, const std::string& name) { return skos_reader(name).read(text); }

}  // namespace spbe::inline v1::detail
