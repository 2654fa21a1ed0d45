// genericode 1.0 by expat: a simple code list whose key is one column.  A document type is refused before anything of it is read, so that
// there are no entities to expand or to fetch.
#include <algorithm>
#include <memory>
#include <new>
#include <optional>
#include <unordered_map>

#include <expat.h>

#include "codelist/exchange/imported.hpp"
#include "text/letters.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr std::size_t most_columns = 256;   // and keys
constexpr std::size_t longest_namespace = 1024;
constexpr std::string_view namespace_of_genericode = "http://docs.oasis-open.org/codelist/ns/genericode/1.0/|";

// What expat says in English only, where it is met often.
const std::pair<XML_Error, std::string> xml_troubles[] = {
    {XML_ERROR_SYNTAX, "bukan XML yang sah di sini"},          {XML_ERROR_NO_ELEMENTS, "berakhir sebelum elemen akarnya ditutup"},
    {XML_ERROR_INVALID_TOKEN, "tanda yang tidak sah di sini"}, {XML_ERROR_UNCLOSED_TOKEN, "tanda kurung sudut tidak ditutup"},
    {XML_ERROR_TAG_MISMATCH, "tag penutup tidak cocok"},       {XML_ERROR_DUPLICATE_ATTRIBUTE, "atribut dua kali"},
    {XML_ERROR_JUNK_AFTER_DOC_ELEMENT, "ada isi sesudah elemen akar"}, {XML_ERROR_UNDEFINED_ENTITY, "entitas tidak dikenal"},
    {XML_ERROR_UNKNOWN_ENCODING, "pengodean tidak dikenal; simpan ulang sebagai UTF-8"}, {XML_ERROR_UNBOUND_PREFIX, "awalan tanpa ruang nama"}};

struct column {
  std::string id, short_name;
};

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), small);
  return text;
}

std::string attribute(const XML_Char** attributes, std::string_view name) {
  for (; *attributes != nullptr; attributes += 2) {
    if (attributes[0] == name) return attributes[1];
  }
  return {};
}

class genericode_reader {
 public:
  explicit genericode_reader(std::string name) : name_(std::move(name)), parser_(XML_ParserCreateNS(nullptr, '|'), XML_ParserFree) {}

  result<imported_document> read(std::string_view text) {
    if (!parser_) throw std::bad_alloc();
    XML_SetUserData(parser_.get(), this);
    XML_SetElementHandler(parser_.get(), on_start, on_end);
    XML_SetCharacterDataHandler(parser_.get(), on_text);
    XML_SetStartDoctypeDeclHandler(parser_.get(), on_doctype);
    XML_SetStartNamespaceDeclHandler(parser_.get(), on_namespace);
    constexpr std::size_t piece = std::size_t{1} << 20U;
    for (bool last = false; !last;) {
      const auto now = text.substr(0, piece);
      text.remove_prefix(now.size());
      last = text.empty();
      if (XML_Parse(parser_.get(), now.data(), static_cast<int>(now.size()), last ? 1 : 0) != XML_STATUS_OK) return unexpected{why()};
    }
    if (auto wrong = finish()) return unexpected{*std::move(wrong)};
    document_.kind = "genericode 1.0";
    return std::move(document_);
  }

 private:
  // expat's frames are C: nothing may be thrown through them.
  template <class Step>
  static void guarded(void* self, const Step& step) noexcept {
    auto& reader = *static_cast<genericode_reader*>(self);
    if (reader.wrong_ || reader.exhausted_) return;
    try {
      step(reader);
    } catch (const std::bad_alloc&) {
      reader.exhausted_ = true;
      XML_StopParser(reader.parser_.get(), XML_FALSE);
    }
  }
  static void XMLCALL on_start(void* self, const XML_Char* name, const XML_Char** attributes) noexcept {
    guarded(self, [&](genericode_reader& r) { r.start(name, attributes); });
  }
  static void XMLCALL on_end(void* self, const XML_Char*) noexcept {
    guarded(self, [](genericode_reader& r) { r.end(); });
  }
  static void XMLCALL on_text(void* self, const XML_Char* text, int size) noexcept {
    guarded(self, [&](genericode_reader& r) { r.characters({text, static_cast<std::size_t>(size)}); });
  }
  // expat writes the namespace before the name of every element: a long one would make a long document of a short one.
  static void XMLCALL on_namespace(void* self, const XML_Char*, const XML_Char* uri) noexcept {
    guarded(self, [&](genericode_reader& r) {
      if (uri != nullptr && std::string_view(uri).size() > longest_namespace) r.fail({"ruang nama lebih dari 1 KiB", "a namespace of more than 1 KiB"});
    });
  }
  static void XMLCALL on_doctype(void* self, const XML_Char*, const XML_Char*, const XML_Char*, int) noexcept {
    guarded(self, [](genericode_reader& r) {
      r.fail({"memuat DOCTYPE; hapus dahulu, entitas tidak pernah dibaca", "holds a DOCTYPE; take it out, entities are never read"});
    });
  }

  [[nodiscard]] std::int64_t line() const { return static_cast<std::int64_t>(XML_GetCurrentLineNumber(parser_.get())); }
  void fail(const bilingual& what) {
    if (!wrong_) wrong_ = bad_document(name_, line(), what);
    XML_StopParser(parser_.get(), XML_FALSE);
  }
  error why() {
    if (exhausted_) throw std::bad_alloc();
    if (wrong_) return *wrong_;
    const XML_Error code = XML_GetErrorCode(parser_.get());
    const std::string text = XML_ErrorString(code);
    const auto told = std::find_if(std::begin(xml_troubles), std::end(xml_troubles), [code](const auto& t) { return t.first == code; });
    return bad_document(name_, line(), {"XML tidak dapat dibaca: " + (told == std::end(xml_troubles) ? text : told->second), "cannot be read as XML: " + text});
  }

  // Some publishers put all elements into the namespace, the standard only the root: both are read.
  static std::string local(std::string_view name) {
    if (name.substr(0, namespace_of_genericode.size()) == namespace_of_genericode) name.remove_prefix(namespace_of_genericode.size());
    return std::string(name);
  }

  void start(std::string_view qualified, const XML_Char** attributes) {
    if (path_.size() == deepest_import) return fail({"elemen bersarang lebih dari 32", "elements nest deeper than 32"});
    const std::string name = local(qualified);
    if (path_.empty() && name != "CodeList") {
      return fail({"elemen akar " + fragment(name) + " bukan CodeList genericode; SKOS dibaca sebagai Turtle", "the root element " + fragment(name) + " is no genericode CodeList; SKOS is read as Turtle"});
    }
    if (inside({"SimpleCodeList", "Row", "Value", "SimpleValue"})) return fail({"SimpleValue memuat elemen " + fragment(name), "a SimpleValue holds an element " + fragment(name)});
    path_.push_back(name);
    text_.clear();
    if (name == "ColumnSetRef" || name == "CodeListRef") return fail({name + " merujuk dokumen lain, yang tidak diambil", name + " refers to another document, which is not fetched"});
    if (inside({"ColumnSet", "Column"})) {
      if (columns_.size() == most_columns) return fail({"lebih dari 256 kolom", "more than 256 columns"});
      columns_.push_back({attribute(attributes, "Id"), {}});
    }
    if (inside({"ColumnSet", "Key"})) {
      if (keys_.size() == most_columns) return fail({"lebih dari 256 kunci", "more than 256 keys"});
      keys_.emplace_back();
    }
    if (inside({"ColumnSet", "Key", "ColumnRef"}) && !keys_.empty() && keys_.back().size() < most_columns) keys_.back().push_back(attribute(attributes, "Ref"));
    if (inside({"Identification", "LongName"}) || inside({"Identification", "Agency", "LongName"})) language_ = attribute(attributes, "http://www.w3.org/XML/1998/namespace|lang");
    if (inside({"SimpleCodeList", "Row"})) begin_row();
    if (inside({"SimpleCodeList", "Row", "Value"})) begin_value(attribute(attributes, "ColumnRef"));
  }

  void end() {
    const std::string text = collapsed(text_);
    if (inside({"ColumnSet", "Column", "ShortName"})) columns_.back().short_name = text;
    else if (inside({"Identification", "ShortName"})) document_.own_name = text;
    else if (inside({"Identification", "LongName"})) take_title(text);
    else if (inside({"Identification", "Version"})) document_.version = text;
    else if (inside({"Identification", "Agency", "LongName"}) || (inside({"Identification", "Agency", "ShortName"}) && document_.issuer.empty())) document_.issuer = text;
    else if (inside({"SimpleCodeList", "Row", "Value", "SimpleValue"})) end_value(text);
    else if (inside({"SimpleCodeList", "Row"})) end_row();
    text_.clear();
    path_.pop_back();
  }

  // Remarks of any length stand elsewhere.
  [[nodiscard]] bool wants_text() const {
    const std::string_view last = path_.empty() ? std::string_view() : path_.back();
    return last == "SimpleValue" || last == "ShortName" || last == "LongName" || last == "Version";
  }

  void characters(std::string_view text) {
    if (!wants_text()) return;
    if (text_.size() + text.size() > longest_import_value) return fail({"nilai lebih dari 64 KiB", "a value of more than 64 KiB"});
    text_ += text;
  }

  // Is the innermost element this one, below the root?
  [[nodiscard]] bool inside(std::initializer_list<std::string_view> wanted) const {
    return path_.size() == wanted.size() + 1 && std::equal(wanted.begin(), wanted.end(), path_.begin() + 1);
  }

  void take_title(const std::string& text) {
    if (language_ == "en") document_.title.en = text;
    else if (language_ == "id" || document_.title.id.empty()) document_.title.id = text;
  }

  // The columns are known when the first row begins.
  void begin_row() {
    if (!settled_) settle();
    if (document_.codes.size() == most_import_codes) return fail({"lebih dari sejuta baris", "more than a million rows"});
    values_.assign(columns_.size(), {});
    next_ = 0;
    row_line_ = line();
  }

  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  [[nodiscard]] std::size_t column_of(std::string_view id) const {
    const auto found = std::find_if(columns_.begin(), columns_.end(), [id](const column& c) { return c.id == id; });
    return found == columns_.end() ? none : static_cast<std::size_t>(found - columns_.begin());
  }
  // By one of the usual names, of the Id or the ShortName.
  [[nodiscard]] std::size_t column_called(std::initializer_list<std::string_view> names) const {
    for (const auto name : names) {
      for (std::size_t i = 0; i < columns_.size(); ++i) {
        if (i != code_ && (lower(columns_[i].id) == name || lower(columns_[i].short_name) == name)) return i;
      }
    }
    return none;
  }

  void settle() {
    settled_ = true;
    code_ = key_column();
    if (wrong_) return;
    if (code_ == none) return fail({"tidak ada kolom kunci (Key) maupun kolom code", "neither a Key nor a column called code"});
    parent_ = column_called({"parent", "induk", "kode_induk", "parentcode", "parent_code", "broader"});
    from_ = column_called({"valid_from"});
    to_ = column_called({"valid_to"});
    name_column_ = column_called({"name", "nama", "label", "title", "judul", "uraian", "description", "deskripsi"});
    for (std::size_t i = 0; i < columns_.size() && name_column_ == none; ++i) {
      if (i != code_ && i != parent_ && i != from_ && i != to_) name_column_ = i;
    }
    note_other_columns();
  }

  // A key of several columns tells rows apart that no list can: but ours may be a code and the number of its spell.
  std::size_t key_column() {
    const std::vector<std::string>* best = nullptr;
    for (const auto& key : keys_) {
      if (key.size() == 1 || (key.size() == 2 && key[1] == "spell")) { best = &key; break; }
    }
    if (best == nullptr && !keys_.empty()) {
      fail({"kuncinya terdiri atas beberapa kolom; hanya kunci satu kolom yang dapat dibaca", "its key is made of several columns; only a key of one column can be read"});
      return none;
    }
    if (best == nullptr) return column_called({"code", "kode"});
    const std::size_t found = column_of(best->front());
    if (found == none) fail({"kunci menyebut kolom " + fragment(best->front()) + " yang tidak ada", "the key names a column " + fragment(best->front()) + " that is not there"});
    return found;
  }

  void note_other_columns() {
    std::string names;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const bool ours = columns_[i].id == "level" || columns_[i].id == "basis" || columns_[i].id == "spell";   // follow from the rest, or from editions
      if (i != code_ && i != parent_ && i != from_ && i != to_ && i != name_column_ && !ours) names += (names.empty() ? "" : ", ") + fragment(columns_[i].id);
    }
    if (!names.empty()) document_.notes.push_back({"kolom yang tidak diambil: " + names, "columns that were not taken: " + names});
    if (name_column_ == none) document_.notes.push_back({"tanpa kolom nama: kode menjadi namanya sendiri", "no column of names: each code is its own name"});
  }

  void begin_value(const std::string& reference) {
    if (wrong_) return;
    if (!reference.empty()) next_ = column_of(reference);   // without one it is the column after that of the value before
    if (next_ >= columns_.size()) return fail({"nilai untuk kolom " + fragment(reference) + " yang tidak ada", "a value of a column " + fragment(reference) + " that is not there"});
    now_ = next_++;
  }
  void end_value(const std::string& text) {
    if (now_ >= values_.size()) return;
    if (!values_[now_].empty()) return fail({"dua nilai untuk kolom " + fragment(columns_[now_].id), "two values of the column " + fragment(columns_[now_].id)});
    values_[now_] = text;
  }

  [[nodiscard]] std::string value(std::size_t at) const { return at < values_.size() ? values_[at] : std::string(); }

  [[nodiscard]] bool read_day(std::size_t at, date& day) {
    const std::string text = value(at);
    if (text.empty()) return true;
    const auto parsed = date::parse(text);
    if (parsed) day = *parsed;
    else fail({fragment(text) + " bukan tanggal YYYY-MM-DD", fragment(text) + " is no date YYYY-MM-DD"});
    return parsed.has_value();
  }

  void end_row() {
    interval valid;
    if (!read_day(from_, valid.from) || !read_day(to_, valid.to)) return;
    const std::string code = value(code_), parent = value(parent_);
    const std::string name = name_column_ == none ? code : value(name_column_);
    const bool dated = valid.from.has_value() || valid.to.has_value();
    const auto [known, is_new] = spell_of_.emplace(code, document_.codes.size());
    if (is_new) {
      document_.codes.push_back({static_cast<std::uint32_t>(row_line_), code, parent, name, {}, {}, {}});
      if (dated) document_.codes.back().spells.push_back({valid, name});
      return;
    }
    imported_code& first = document_.codes[known->second];
    const std::string before = std::to_string(first.line);
    if (!dated || first.spells.empty()) {
      return fail({"kode " + fragment(code) + " sudah ada di baris " + before, "the code " + fragment(code) + " stands in line " + before + " already"});
    }
    if (first.parent != parent) return fail({"kode " + fragment(code) + " berinduk lain di baris " + before, "the code " + fragment(code) + " has another parent in line " + before});
    first.spells.push_back({valid, name});
  }

  std::optional<error> finish() {
    if (document_.codes.empty()) return bad_document(name_, 0, {"tidak memuat SimpleCodeList dengan Row", "holds no SimpleCodeList with a Row"});
    return std::nullopt;
  }

  std::string name_;
  std::unique_ptr<XML_ParserStruct, void (*)(XML_Parser)> parser_;
  imported_document document_;
  std::optional<error> wrong_;
  bool exhausted_ = false, settled_ = false;
  std::vector<std::string> path_;
  std::string text_, language_;
  std::vector<column> columns_;
  std::vector<std::vector<std::string>> keys_;
  std::size_t code_ = none, name_column_ = none, parent_ = none, from_ = none, to_ = none;
  std::vector<std::string> values_;
  std::size_t next_ = 0, now_ = 0;
  std::int64_t row_line_ = 0;
  std::unordered_map<std::string, std::size_t> spell_of_;   // by code
};

}  // namespace

result<imported_document> read_genericode(std::string_view text, const std::string& name) { return genericode_reader(name).read(text); }

}  // namespace spbe::inline v1::detail
