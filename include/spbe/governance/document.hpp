/// @file
/// Room: governance.  The documents of SPBE and Satu Data as JSON: architecture, roadmap, management, statistics metadata.
///
///     auto doc = spbe::document::parse("arsitektur", json_text);
///     for (const auto& f : doc->check().findings) use(f.column, f.message);     // column = JSON pointer
///
/// Each kind has a published JSON Schema (draft 2020-12): `document_schema("arsitektur")`.  Other validators check with it what stands in one
/// object; `check` goes on to what no schema can say: identifiers that exist, codes of the reference lists on a day, rules across objects.
/// Members that begin with `x-` are extensions; they and all other unknown members are kept by `json`.
///
/// Threads: any; a document is immutable.  Cost: about 3 bytes of memory a byte of text; a check goes over it once.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <spbe/catalog.hpp>
#include <spbe/date.hpp>
#include <spbe/finding.hpp>
#include <spbe/result.hpp>

namespace spbe::inline v1 {

namespace detail { struct json_value; }

/// The kinds of documents, by name: what `parse` and `document_schema` take.
[[nodiscard]] std::vector<std::string_view> document_kinds();
/// The JSON Schema of a kind; empty for unknown ones.  Static.
[[nodiscard]] std::string_view document_schema(std::string_view kind) noexcept;

/// What `document::ask` answers about a kind.
struct document_question {
  std::string_view name;
  bilingual what;
};
[[nodiscard]] std::vector<document_question> document_questions(std::string_view kind);

struct document_options {
  const catalog* lists = nullptr;      ///< null = built-in; borrowed for the call
  date as_of;                          ///< the day that codes are judged on; none = today at UTC+7
  language lang = language::id;
  bool unmask = false;                 ///< show personal data as it stands
  std::uint64_t per_code = 1000;       ///< findings kept of one code; all are counted
};

/// What a check found.  A finding's `column` is the JSON pointer of the place, `key` the nearest object's "id=…", `line` and `byte` where its
/// value begins; row 0.
struct checked_document {
  std::vector<finding> findings;       ///< in the order of the document
  std::uint64_t errors = 0, warnings = 0, infos = 0;
  std::map<std::string, std::uint64_t> by_code;   ///< exact, however few are kept
};

/// {"findings","errors","warnings","infos","by_code":{…}}: the counts alone, one line.
[[nodiscard]] std::string json(const checked_document& found);

class document {
 public:
  /// Reads a document: at most 64 MiB, 64 levels, no duplicate keys.  `bad_schema` with line and offset where it is no JSON,
  /// `invalid_argument` for an unknown kind.
  [[nodiscard]] static result<document> parse(std::string_view kind, std::string_view json);

  [[nodiscard]] std::string_view kind() const noexcept;
  [[nodiscard]] checked_document check(const document_options& options = {}) const;
  /// The document again, indented: every member in its place, unknown ones too; numbers as they were written.
  [[nodiscard]] std::string json() const;

  /// What else can be asked of a document of this kind, by name: of `indeks` "compute" (argument "12=4,13=5": what if), of `arsitektur`
  /// "report", "graph" …; `document_questions` has them.  JSON, or text where the question is after some.  `invalid_argument` where
  /// the question, its argument or the document does not serve.
  [[nodiscard]] result<std::string> ask(std::string_view question, std::string_view argument = {}, const document_options& options = {}) const;

  [[nodiscard]] const detail::json_value& root() const noexcept;   ///< for the library itself

 private:
  friend result<document> parse_metadata(std::string_view json);
  struct state;
  using kind_choice = std::string_view (*)(const detail::json_value& root);
  static result<document> parse_chosen(kind_choice choose, std::string_view json);   // the text is read once, its kind known afterwards
  explicit document(std::shared_ptr<const state> s) noexcept : state_(std::move(s)) {}
  std::shared_ptr<const state> state_;
};

}  // namespace spbe::inline v1
