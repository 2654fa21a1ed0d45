// Names that hold the words of a text.
#include <algorithm>
#include <string>
#include <vector>

#include <spbe/codelist.hpp>

#include "codelist/lineage.hpp"

namespace spbe::inline v1 {
namespace {

using detail::list_table;

// Folded, punctuation read as a blank, one blank between words and none at the ends.
std::string words_of(std::string_view text) {
  detail::folded_text folded;
  detail::fold_to(folded, text);
  std::string out;
  if (!folded.fits()) return out;
  for (const char c : folded.view()) {
    if (detail::is_word_sign(c)) out += c;
    else if (!out.empty() && out.back() != ' ') out += ' ';
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

// How well a text answers; the lower the better.
enum rank : unsigned { whole_code, begins_code, whole_name, begins_name, begins_words, inside_words, no_match };

class question {
 public:
  explicit question(std::string_view text) : phrase_(words_of(text)) {
    for (std::size_t at = 0; at < phrase_.size();) {
      const std::size_t end = std::min(phrase_.find(' ', at), phrase_.size());
      words_.push_back(std::string_view(phrase_).substr(at, end - at));
      at = end + 1;
    }
    std::copy_if(phrase_.begin(), phrase_.end(), std::back_inserter(code_), [](char c) { return c != ' '; });
    if (phrase_.find_first_of("0123456789") == std::string::npos) code_.clear();   // "padi" is no code
  }

  [[nodiscard]] bool empty() const noexcept { return words_.empty(); }
  [[nodiscard]] bool asks_code() const noexcept { return !code_.empty(); }

  [[nodiscard]] rank of_code(std::string_view official) const {
    std::string code = words_of(official);
    code.erase(std::remove(code.begin(), code.end(), ' '), code.end());
    if (code == code_) return whole_code;
    return code.compare(0, code_.size(), code_) == 0 ? begins_code : no_match;
  }

  [[nodiscard]] rank of_name(std::string_view given) const {
    const std::string name = words_of(given);
    if (name == phrase_) return whole_name;
    if (name.compare(0, phrase_.size(), phrase_) == 0) return begins_name;
    rank worst = begins_words;
    for (const auto word : words_) {
      std::size_t at = name.find(word);
      if (at == std::string::npos) return no_match;
      while (at != 0 && at != std::string::npos && name[at - 1] != ' ') at = name.find(word, at + 1);
      if (at == std::string::npos) worst = inside_words;
    }
    return worst;
  }

 private:
  std::string phrase_;
  std::vector<std::string_view> words_;
  std::string code_;
};

rank rank_of(const list_table& t, std::uint32_t spell, date day, const question& asked) {
  rank best = asked.asks_code() ? asked.of_code(t.code(spell)) : no_match;
  best = std::min(best, asked.of_name(t.text(t.name(spell, day))));
  if (best <= whole_name || (t.spell(spell).flags & detail::spell_synonyms) == 0) return best;
  const detail::range r = t.synonyms_of(t.first_beside(spell));
  for (std::uint32_t k = r.begin; k < r.end; ++k) best = std::min(best, asked.of_name(t.text(t.synonym(k).text)));
  return best;
}

}  // namespace

std::vector<record> list::search(std::string_view text, date day, std::size_t limit) const {
  const list_table& t = *table_;
  const question asked(text);
  std::vector<std::pair<rank, std::uint32_t>> found;
  if (asked.empty() || (day.has_value() && day.days() < t.first_day)) return {};
  for (std::uint32_t i = 0; i < t.spell_count; ++i) {
    if (day.has_value() && !detail::lives_on(t, i, day.days())) continue;
    const rank r = rank_of(t, i, day, asked);
    if (r != no_match) found.emplace_back(r, i);
  }
  std::sort(found.begin(), found.end());   // spells are numbered in code order
  if (limit != 0 && found.size() > limit) found.resize(limit);
  std::vector<record> out;
  for (const auto& [how, i] : found) out.push_back(spell(i, day));
  return out;
}

}  // namespace spbe::inline v1
