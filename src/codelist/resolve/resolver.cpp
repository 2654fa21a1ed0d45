#include <algorithm>

#include <spbe/resolve.hpp>
#include <spbe/text.hpp>

#include "codelist/resolve/glance.hpp"
#include "codelist/resolve/in_order.hpp"
#include "codelist/resolve/matches.hpp"
#include "codelist/resolve/parents.hpp"
#include "codelist/table.hpp"

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

// What lies in the same parent as the parents named: for places that moved to a neighbour.
constexpr int beside_parent = 150;

candidate make_candidate(const detail::scope& where, const match& m) {
  const auto& table = where.table();
  return {table.code(m.spell), table.text(table.name(m.spell, where.day())), table.spell(m.spell).level, m.score, m.reason};
}

resolution answer(const detail::scope& where, const std::vector<match>& ranked, std::size_t limit, int least) {
  resolution out;
  if (ranked.empty()) return out;
  const bool sure = ranked[0].score >= least && ranked[0].reason != match_reason::parent;
  out.ambiguous = sure && detail::is_ambiguous(ranked);
  for (std::size_t i = 0; i < std::min(limit, ranked.size()); ++i) out.candidates.push_back(make_candidate(where, ranked[i]));
  if (sure && !out.ambiguous) out.code = out.candidates.empty() ? where.table().code(ranked[0].spell) : out.candidates[0].code;
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
  if (!is_readable(text) || !is_readable(parent) || !s.within_known) return {};
  const detail::scope where = s.scope();
  if (const auto known = detail::by_code(where, text, s.options.level); !known.empty()) return answer(where, known, s.options.limit, detail::least_answer);
  std::vector<std::uint32_t> parents = s.within;
  // The text's own commas say what it lies in: "Coblong, Kota Bandung".
  const auto comma = s.regions ? text.find(',') : std::string_view::npos;
  const auto narrow = [&](std::string_view hint) {
    if (auto found = detail::parents_named(where, hint, {parents, s.options.level, s.regions}); !found.empty()) parents = std::move(found);
  };
  if (!parent.empty()) narrow(parent);
  if (comma != std::string_view::npos) narrow(text.substr(comma + 1));
  const std::string_view name = text.substr(0, comma);
  const auto within = where.under(parents);
  const bool in_order = detail::order_helps(where, within);
  const detail::plain_text wanted(name);
  auto same = in_order ? detail::namesakes_in_order(where, wanted, within, s.options.level) : detail::namesakes_among(where, wanted, within, s.options.level);
  // "Bandung" is the name of a district, but also what Kabupaten and Kota Bandung are called: among those, no name settles it.
  const bool kinds = s.regions && s.options.level == 0 && (parents.empty() || where.table().spell(parents[0]).level < 2);
  if (!kinds && !same.empty()) return answer(where, detail::ranked(where, std::move(same)), s.options.limit, 0);
  const auto readings = detail::readings_of(name, s.regions);
  detail::question asked{where, readings, s.options.level, s.regions, 0};
  // By letters alone only where no rule has a say.
  const bool plainly = readings.size() == 1 && !readings[0].name.changed && !readings[0].name.numbered() && readings[0].name.kind == detail::word_role::name;
  std::vector<match> found;
  if (!in_order) found = detail::ranked(where, detail::matches_of(asked, detail::close_among(where, wanted, within, s.options.level)));
  if (found.empty() || (!plainly && found[0].score < detail::settled)) found = detail::ranked(where, detail::matches_somehow(asked, name, within));
  const int least = parents.empty() ? detail::least_answer : detail::least_answer_under;
  if (parents != s.within && (found.empty() || found[0].score < least)) {
    asked.fine = beside_parent;
    const auto wider = s.within.empty() ? detail::above(where, parents) : s.within;
    auto beside = detail::matches_somehow(asked, name, where.under(wider));
    for (auto& m : beside) m.reason = match_reason::parent;
    beside.insert(beside.end(), found.begin(), found.end());
    found = detail::ranked(where, std::move(beside));
  }
  return answer(where, found, s.options.limit, least);
}

}  // namespace spbe::inline v1
