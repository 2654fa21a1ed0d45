// A document under check: what rules across objects read, and where they say what is wrong.
//
//     for (const object& app : doc.objects("aplikasi"))
//       if (!doc.names_any(app, "layanan")) doc.tell(app, "layanan", "aplikasi_tanpa_layanan");
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include <spbe/catalog.hpp>
#include <spbe/date.hpp>

#include "governance/book.hpp"
#include "governance/model.hpp"
#include "governance/pointer.hpp"

namespace spbe::inline v1::detail {

// An object of a collection.
struct object {
  std::string_view collection;        // "aplikasi"; of a nested one "risiko/register"
  const json_value* value = nullptr;
  std::string_view id;

  [[nodiscard]] std::string_view text(std::string_view member) const noexcept { return text_of(*value, member); }
  [[nodiscard]] const json_value* find(std::string_view member) const noexcept { return value->find(member); }
};

class inspection {
 public:
  inspection(const json_value& root, const model& what, const document_options& options, book& into);

  [[nodiscard]] const json_value& root() const noexcept { return root_; }
  [[nodiscard]] const model& what() const noexcept { return model_; }
  [[nodiscard]] const catalog& lists() const noexcept { return *lists_; }
  [[nodiscard]] date day() const noexcept { return day_; }
  [[nodiscard]] language lang() const noexcept { return book_.lang(); }
  [[nodiscard]] const document_options& options() const noexcept { return options_; }

  // The objects of a collection in their order; those that are no objects are left out (and were complained of).
  [[nodiscard]] std::vector<object> objects(std::string_view collection) const;
  // The object of that id, or null.
  [[nodiscard]] const object* find(std::string_view id) const noexcept;
  // The ids that a member names: one text, or an array of them.
  [[nodiscard]] static std::vector<std::string_view> ids_in(const object& of, std::string_view member);

  // Enters an object of a collection under its id; false where the id is taken.
  bool enter(const std::string& collection, const json_value& value, std::string_view id);

  // A finding `rule.rule` about a member of the object (about the object, where it has none), with the words of that row.
  void tell(const object& about, std::string_view member, std::string_view rule, const slots& values = {}) const;
  [[nodiscard]] book& findings() const noexcept { return book_; }

 private:
  const json_value& root_;
  const model& model_;
  const document_options& options_;
  book& book_;
  const catalog* lists_;
  date day_;
  std::unordered_map<std::string_view, object> ids_;
  std::unordered_set<std::string> collections_;   // what the objects' views point into
};

}  // namespace spbe::inline v1::detail
