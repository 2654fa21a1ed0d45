// The words of a finding: the row of its code, with `{name}` filled in.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <spbe/finding.hpp>

namespace spbe::inline v1::detail {

// What stands for `{name}`, for as long as the sentence is made.
struct slot { std::string_view name, text; };
// The same, kept.
using slots = std::vector<std::pair<std::string_view, std::string>>;

// Fills `code`, `number`, `severity` (where none is set yet), `message`, `hint` of a finding `subject.class`.  A subject without rows of its own
// (an opened list, a user's rule) borrows those of `fallback` ("list").  Slots that stay unfilled vanish; an empty hint stays empty.
void render(finding& f, std::string_view subject, finding_class what, language lang, std::initializer_list<slot> values, std::string_view fallback = {});
void render(finding& f, std::string_view subject, finding_class what, language lang, const slots& values, std::string_view fallback = {});

// The severity of such a finding, where nobody gives it another.
[[nodiscard]] severity weight_of(std::string_view subject, finding_class what, std::string_view fallback = {});

// A number in a sentence: "1.234.567" in Indonesian, "1,234,567" in English.  Fields of JSON and CSV are written plain.
[[nodiscard]] std::string counted(std::uint64_t number, language lang);

// `{name}` replaced by its value.
[[nodiscard]] std::string fill(std::string_view pattern, std::initializer_list<slot> values);
[[nodiscard]] std::string fill(std::string_view pattern, const slots& values);

}  // namespace spbe::inline v1::detail
