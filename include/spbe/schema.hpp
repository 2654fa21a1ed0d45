/// @file
/// Room: schema.  A dataset schema (Table Schema of Data Package v2 plus one property `spbe`) compiled to an immutable plan.
///
///     auto plan = spbe::plan::compile(json_text);        // or spbe::plan::builtin("penduduk")
///
/// Compile once, share among threads, run many times.  Every complaint names the JSON pointer.
/// Threads: a plan is immutable, any.  Copies share.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <spbe/catalog.hpp>
#include <spbe/date.hpp>
#include <spbe/finding.hpp>
#include <spbe/result.hpp>

namespace spbe::inline v1 {

struct plan_options {
  const catalog* lists = nullptr;              ///< null = built-in; the plan keeps its own copy
  language lang = language::id;
};

/// A built-in schema.
struct schema_info {
  std::string name;
  bilingual title;
  std::vector<std::string> fields;
};

namespace detail { struct plan_data; }

class plan {
 public:
  /// Compiles a schema document.  On failure every complaint, in document order (`place` is the JSON pointer).
  [[nodiscard]] static result<plan, std::vector<error>> compile(std::string_view json, const plan_options& options = {});
  /// `penduduk`, `wilayah`; `bad_schema` with the known names otherwise.
  [[nodiscard]] static result<plan, std::vector<error>> builtin(std::string_view name, const plan_options& options = {});
  /// No fields: structure, encoding, and evidence of type per column.
  [[nodiscard]] static plan structure_only();

  /// The built-in schemas, by name, and the document of one (usable as a file); empty for unknown names.
  [[nodiscard]] static std::vector<schema_info> builtins();
  [[nodiscard]] static std::string_view builtin_document(std::string_view name) noexcept;

  [[nodiscard]] const detail::plan_data& data() const noexcept { return *data_; }

 private:
  explicit plan(std::shared_ptr<const detail::plan_data> data) noexcept : data_(std::move(data)) {}
  std::shared_ptr<const detail::plan_data> data_;
};

/// A standard term: what a column is called, and its domain (the layer that Satu Data leaves open; this library's own proposal).  Static.
struct standard_term {
  std::string_view name;        ///< "tanggal_lahir"
  std::string_view title;
  std::string_view domain;      ///< "tanggal"
  std::string_view type;        ///< logical: "date", "string" …
  std::string_view stored;      ///< "YYYY-MM-DD"
  std::string_view shown;       ///< "31 Desember 2026"
  std::string_view unit;
  std::string_view list;        ///< the code list that its values are of
  std::string_view canonical;   ///< the canonical type that its values are of
};
[[nodiscard]] std::vector<standard_term> standard_terms();

/// What the names of a schema's fields are to the standard terms: how they are written, what they should be called, words that nobody knows, two
/// fields of one term, and fields that store something else than their term.  `column` is the JSON pointer.  All complaints where the
/// schema does not compile.
[[nodiscard]] result<std::vector<finding>, std::vector<error>> lint_schema(std::string_view json, const plan_options& options = {});

}  // namespace spbe::inline v1
