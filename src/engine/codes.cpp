#include "engine/codes.hpp"

#include <algorithm>
#include <numeric>

namespace spbe::inline v1::detail {

code_table::code_table() {
  const std::size_t count = finding_code_count();
  slugs_.reserve(count + 16);
  for (std::size_t i = 0; i < count; ++i) slugs_.emplace_back(find_finding_code(first_finding_code + static_cast<std::int32_t>(i))->slug);
}

code_index code_table::find(std::string_view slug) const noexcept {
  if (const auto row = find_finding_code(slug)) return static_cast<code_index>(row->number - first_finding_code);
  for (std::size_t i = finding_code_count(); i < slugs_.size(); ++i) {
    if (slugs_[i] == slug) return static_cast<code_index>(i);
  }
  return no_code;
}

code_index code_table::add(std::string_view subject, finding_class what) {
  std::string slug(subject);
  slug += '.';
  slug += name_of(what);
  if (const code_index known = find(slug); known != no_code) return known;
  slugs_.push_back(std::move(slug));
  return static_cast<code_index>(slugs_.size() - 1);
}

void code_table::seal() {
  std::vector<code_index> order(slugs_.size());
  std::iota(order.begin(), order.end(), code_index{0});
  std::sort(order.begin(), order.end(), [this](code_index a, code_index b) { return slugs_[a] < slugs_[b]; });
  ranks_.resize(slugs_.size());
  for (std::size_t i = 0; i < order.size(); ++i) ranks_[order[i]] = static_cast<code_index>(i);
}

fixed_codes::fixed_codes(code_table& table)
    : required(table.add("field", finding_class::required)),
      unique(table.add("field", finding_class::unique)),
      type(table.add("field", finding_class::type)),
      enumeration(table.add("field", finding_class::enumeration)),
      pattern(table.add("field", finding_class::pattern)),
      minimum(table.add("field", finding_class::minimum)),
      maximum(table.add("field", finding_class::maximum)),
      min_length(table.add("field", finding_class::min_length)),
      max_length(table.add("field", finding_class::max_length)),
      whitespace(table.add("field", finding_class::whitespace)),
      damage(table.add("field", finding_class::damage)),
      structure(table.add("record", finding_class::structure)),
      quote(table.add("record", finding_class::quote)),
      encoding(table.add("file", finding_class::encoding)),
      header(table.add("file", finding_class::header)),
      reference(table.add("field", finding_class::reference)),
      unchecked_reference(table.add("file", finding_class::reference)) {}

}  // namespace spbe::inline v1::detail
