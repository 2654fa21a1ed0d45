// The findings of one check: sentences made, counted exactly, and kept as far as anybody reads.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include <spbe/governance/document.hpp>

#include "json/document.hpp"
#include "text/render.hpp"

namespace spbe::inline v1::detail {

class book {
 public:
  book(const json_value& root, const document_options& options) : root_(root), options_(options) {}

  // What is said, and whose words: those of `subject`, or of `fallback` where it has none of its own.
  struct words {
    std::string_view subject;
    finding_class what;
    slots values = {};
    std::string_view fallback = {};
    severity weight = severity::none;   // none: that of the code
  };

  // About the value, or about its member that is absent.
  void tell(const json_value& at, const words& said, std::string_view absent = {});
  // A finding that is written already, at its place.
  void tell(const json_value& at, finding made);

  [[nodiscard]] checked_document finish() &&;
  [[nodiscard]] language lang() const noexcept { return options_.lang; }
  // A text of the document as a sentence may show it.
  [[nodiscard]] std::string shown(std::string_view text) const;
  // Are as many findings of the code kept as anybody reads?  Then what fills them need not be found.
  [[nodiscard]] bool full(std::string_view code) const;

 private:
  [[nodiscard]] slots masked(const slots& values) const;
  bool count(const std::string& code, severity weight);
  void place(finding& f, const json_value& at, std::string_view absent) const;

  const json_value& root_;
  const document_options& options_;
  checked_document out_;
};

}  // namespace spbe::inline v1::detail
