#include <algorithm>

#include <spbe/resolve.hpp>
#include <spbe/text.hpp>

#include "codelist/resolve/asking.hpp"
#include "codelist/resolve/parents.hpp"
#include "codelist/table.hpp"
#include "text/letters.hpp"

namespace spbe::inline v1 {

struct resolver::state {
  std::shared_ptr<const detail::list_table> table;
  resolve_options options;
  bool regions = false;
  bool within_known = true;
  std::vector<std::uint32_t> within;   // spells

  [[nodiscard]] detail::scope scope() const noexcept { return {*table, options.as_of}; }
};

namespace {

using detail::match;

bool is_readable(std::string_view text) noexcept { return text.size() <= detail::longest_name && valid_utf8_prefix(text) == text.size(); }

// A number that is no code names no place, though some are called after one.
bool has_letter(std::string_view text) noexcept { return std::any_of(text.begin(), text.end(), detail::may_be_letter); }

candidate make_candidate(const detail::scope& where, const match& m) {
  const auto& table = where.table();
  return {table.code(m.spell), table.text(table.name(m.spell, where.day())), table.spell(m.spell).level, m.score, m.reason};
}

resolution answer(const detail::scope& where, const detail::attempt& best, std::size_t limit) {
  resolution out;
  out.ambiguous = best.ambiguous() && best.found.size() > 1;
  for (std::size_t i = 0; i < std::min(limit, best.found.size()); ++i) out.candidates.push_back(make_candidate(where, best.found[i]));
  if (best.certain()) out.code = out.candidates.empty() ? where.table().code(best.found[0].spell) : out.candidates[0].code;
  return out;
}

}  // namespace

resolver::resolver(const list& names, resolve_options options) {
  auto made = std::make_shared<state>();
  made->table = names.table_;
  made->options = std::move(options);
  made->regions = names.id() == "wilayah" || names.id() == "bps";
  if (!made->options.within.empty()) {
    made->within = detail::parents_named(made->scope(), made->options.within, {{}, made->options.level, made->regions});
    made->within_known = !made->within.empty();
  }
  state_ = std::move(made);
}

bool resolver::within_known() const noexcept { return state_->within_known; }

resolution resolver::resolve(std::string_view text, std::string_view parent) const {
  const state& s = *state_;
  if (s.options.as_of.has_value() && s.options.as_of.days() < s.table->first_day) return {};   // nothing is known of that day
  if (!is_readable(text) || !is_readable(parent) || !s.within_known) return {};
  const detail::scope where = s.scope();
  if (auto known = detail::by_code(where, text, s.options.level); !known.empty()) return answer(where, {std::move(known), detail::least_answer}, s.options.limit);
  if (s.regions && !has_letter(text)) return {};
  return answer(where, detail::asking(where, s.within, s.options.level, s.regions).about(text, parent), s.options.limit);
}

}  // namespace spbe::inline v1
