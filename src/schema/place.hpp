// A place in a schema document: the value, its JSON pointer, and the book that complaints go into.  Reading through a place is how every step
// of the compiler asks for a member of the right kind and says so where it is of another.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <spbe/result.hpp>

#include "json/document.hpp"
#include "text/render.hpp"

namespace spbe::inline v1::detail {

// A text of the document as a message may show it: masked by shape, printable, in quotes.
[[nodiscard]] std::string quoted(std::string_view text);

// "a, b, c" for "known are …"; long lists end in "…".
[[nodiscard]] std::string listed(const std::vector<std::string_view>& names);

class complaint_book {
 public:
  void add(const json_value& at, std::string pointer, std::string_view slug, bilingual message);
  [[nodiscard]] bool empty() const noexcept { return errors_.empty(); }
  // Once no: what is still added is counted, and nobody reads its words.
  [[nodiscard]] bool has_room() const noexcept { return errors_.size() < limit; }
  // By place in the document.  A document made of nothing but faults is cut: the last complaint then says how many more there are.
  [[nodiscard]] std::vector<error> in_document_order() &&;

 private:
  static constexpr std::size_t limit = 1000;
  std::vector<error> errors_;
  std::size_t dropped_ = 0;
};

class place {
 public:
  place(const json_value& value, std::string pointer, complaint_book& book) : value_(&value), pointer_(std::move(pointer)), book_(&book) {}

  [[nodiscard]] const json_value& value() const noexcept { return *value_; }
  [[nodiscard]] const std::string& pointer() const noexcept { return pointer_; }

  // Nothing where the object has no such member; no complaint.
  [[nodiscard]] std::optional<place> member(std::string_view name) const;
  [[nodiscard]] std::size_t size() const noexcept { return value_->items().size(); }
  [[nodiscard]] place item(std::size_t index) const;

  // Complain and answer no where the value is of another kind.
  [[nodiscard]] bool is_object() const;
  [[nodiscard]] bool is_array() const;
  [[nodiscard]] std::optional<std::string> text() const;
  [[nodiscard]] std::optional<bool> truth() const;
  [[nodiscard]] std::optional<std::int64_t> whole(std::int64_t least, std::int64_t most) const;
  // An array of texts, or one text where `or_one`; values of the form {"value": …} count as their value.
  [[nodiscard]] std::optional<std::vector<std::string>> texts(bool or_one = false) const;

  // The same for a member: nothing where it is absent or wrong.
  [[nodiscard]] std::optional<std::string> text_of(std::string_view name) const;
  [[nodiscard]] std::optional<bool> truth_of(std::string_view name) const;

  // Every other member is a complaint: inside `spbe` nothing is ignored.
  void allow_only(std::initializer_list<std::string_view> names) const;

  void complain(std::string_view slug, std::string_view id, std::string_view en, const slots& values = {}) const;
  // Will a complaint be read?  Where its words are dear, ask first.
  [[nodiscard]] bool is_heard() const noexcept { return book_->has_room(); }
  // A complaint about a member that is absent.
  void complain_absent(std::string_view name) const;

 private:
  [[nodiscard]] bool expect(json_value::kind kind) const;
  void complain_of_kind(const bilingual& wanted, bool quotes_would_do) const;

  const json_value* value_;
  std::string pointer_;
  complaint_book* book_;
};

}  // namespace spbe::inline v1::detail
