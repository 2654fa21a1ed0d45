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

}  // namespace spbe::inline v1
