#include "codelist/editions/clues.hpp"

#include <algorithm>

#include "codelist/table.hpp"

namespace spbe::inline v1::detail {

std::string bare_name(const std::string& name) {
  folded_text text;
  fold_to(text, name);
  if (!text.fits()) return name;
  drop_punctuation(text);
  return std::string(text.view());
}

name_clues::name_clues(const std::vector<list_difference>& all) {
  for (const auto& d : all) {
    const bool lost = d.kind == change_kind::retire || d.kind == change_kind::rename;
    const bool won = d.kind == change_kind::create || d.kind == change_kind::rename;
    if (lost) before_[bare_name(d.from_name)].push_back(d.from);
    if (won) now_[bare_name(d.to_name)].push_back(d.to);
  }
}

std::vector<std::string> name_clues::others(const index& in, const std::string& name, const std::string& except) {
  const auto found = in.find(bare_name(name));
  if (found == in.end()) return {};
  std::vector<std::string> out;
  std::copy_if(found->second.begin(), found->second.end(), std::back_inserter(out), [&](const auto& code) { return code != except; });
  return out;
}

}  // namespace spbe::inline v1::detail
