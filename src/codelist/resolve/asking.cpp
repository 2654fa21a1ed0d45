#include "codelist/resolve/asking.hpp"

#include <algorithm>
#include <string>

#include "base/digit.hpp"
#include "codelist/resolve/alike.hpp"
#include "codelist/resolve/framing.hpp"
#include "codelist/resolve/glance.hpp"
#include "codelist/resolve/in_order.hpp"
#include "codelist/resolve/parents.hpp"

namespace spbe::inline v1::detail {
namespace {

// What lies in the same parent as the parents named: for places that moved to a neighbour.
constexpr int beside_parent = 150;
// A place that the text lies in, but nobody knows; a number that was passed over.
constexpr int unknown_place = 100, unread_mark = 20;
// What the best must reach among thousands of names.
constexpr int least_among_many = 930;

int score(const attempt& a) noexcept { return a.found.empty() ? 0 : a.found[0].score; }

// Nothing of the text is left to be read in another way.
bool is_clean(const attempt& a) noexcept { return a.whole && a.certain() && a.found[0].reason <= match_reason::spelling; }

void fine(attempt& a, int amount) noexcept {
  for (auto& m : a.found) m.score -= amount;
}

void take_better(attempt& best, attempt&& other) noexcept {
  const bool better = score(other) != score(best) ? score(other) > score(best) : other.certain() && !best.certain();
  if (better) best = std::move(other);
}

// A code that no number in a list is taken for.
bool is_plainly_a_code(std::string_view mark) noexcept {
  return std::count_if(mark.begin(), mark.end(), is_digit) >= 3;
}

}  // namespace

bool attempt::sure() const noexcept {
  return given == verdict::certain || (!found.empty() && found[0].score >= least && found[0].reason != match_reason::parent);
}

bool attempt::ambiguous() const noexcept { return given == verdict::weigh ? sure() && is_ambiguous(found) : given == verdict::open; }

bool asking::narrow(spells& parents, std::string_view hint) const {
  auto found = parents_named(where_, hint, {parents, level_, regions_});
  if (found.empty()) return false;
  parents = std::move(found);
  return true;
}

// In lists whose names are all different (golongan_darah: A, A+, A-), as they are compared there.
std::vector<match> asking::by_name(std::string_view name, const spells& parents) const {
  const auto& table = where_.table();
  const auto first = parents.empty() ? table.first_of_name(name) : nothing;
  if (first == nothing || (level_ != 0 && table.spell(first).level != level_)) return {};
  for (auto i = first, last = table.last_of(first); i <= last; ++i) {
    if (where_.state_of(i) != scope::state::living) continue;
    const bool own = !namesakes_among(where_, plain_text(name), where_.under(parents), table.spell(i).level).empty();
    return {{i, own ? 1000 : 995, own ? match_reason::exact : match_reason::synonym}};
  }
  return {};
}

// "Bandung" is the name of a district, but also what Kabupaten and Kota Bandung are called: among those, no name settles it.
std::vector<match> asking::namesakes(const plain_text& wanted, const spells& parents, std::span<const range> within) const {
  const bool kinds = regions_ && level_ == 0 && (parents.empty() || where_.table().spell(parents[0]).level < 2);
  if (kinds) return {};
  return order_helps(where_, within) ? namesakes_in_order(where_, wanted, within, level_) : namesakes_among(where_, wanted, within, level_);
}

// Among so many names one is always alike.
bool asking::is_one_of_many(const attempt& a) const {
  constexpr std::size_t many = 5000;
  return !a.found.empty() && where_.table().spell_count > many && (!regions_ || where_.table().spell(a.found[0].spell).level > 2);
}

// The text is a name, and nothing else.
attempt asking::named(std::string_view name, const spells& parents) const {
  if (const auto known = by_name(name, parents); !known.empty()) return {known, 0};
  const auto within = where_.under(parents);
  const plain_text wanted(name);
  if (auto same = namesakes(wanted, parents, within); !same.empty()) return {ranked(where_, std::move(same)), 0};
  const bool in_order = order_helps(where_, within);
  if (regions_ && only_a_kind(name)) return {};
  const auto readings = readings_of(name, regions_);
  question asked{where_, readings, level_, regions_, 0};
  const int least = parents.empty() ? least_answer : least_answer_under;
  attempt out{in_order ? std::vector<match>() : ranked(where_, matches_of(asked, close_among(where_, wanted, within, level_))), least};
  // By letters alone only where no rule has a say: a short word may abbreviate (Sulut), however few letters it is from another name.
  constexpr std::size_t longest_abbreviation = 7;
  const bool abbreviates = name.size() <= longest_abbreviation && level_ <= 2;
  const int enough = readings.size() == 1 && readings[0].is_plain() ? least : settled;
  if (out.found.empty() || score(out) < enough || abbreviates) out.found = ranked(where_, matches_somehow(asked, name, within));
  if (parents.empty() && is_one_of_many(out)) out.least = least_among_many;
  // Under a parent half a name will do, but not half a name and a word that is none of it ("Yapen Waropen").
  constexpr int least_part = 760;
  if (!out.found.empty() && out.found[0].reason == match_reason::part) out.least = std::max(out.least, least_part);
  if (parents != within_ && score(out) < least) {
    asked.fine = beside_parent;
    auto beside = matches_somehow(asked, name, where_.under(within_.empty() ? above(where_, parents) : within_));
    for (auto& m : beside) m.reason = match_reason::parent;
    beside.insert(beside.end(), out.found.begin(), out.found.end());
    out.found = ranked(where_, std::move(beside));
  }
  return out;
}

// The text's own commas say what it lies in: "Coblong, Kota Bandung".
attempt asking::placed(std::string_view text, const spells& parents) const {
  const auto comma = regions_ ? text.find_first_of(",;") : std::string_view::npos;
  if (comma == std::string_view::npos) return named(text, parents);
  const std::string_view name = text.substr(0, comma), place = text.substr(comma + 1);
  if (only_a_kind(place)) return named(std::string(place).append(1, ' ').append(name), parents);   // "Bekasi, Kab."
  spells narrower = parents;
  const bool known = narrow(narrower, place);
  attempt out = named(name, narrower);
  out.whole = known;
  if (!known) fine(out, unknown_place);
  return out;
}

// Every way to read the text until one is clean; of the others the best.
attempt asking::framed(std::string_view text, const spells& parents) const {
  attempt best = placed(text, parents);
  if (!regions_) return best;
  const auto try_more = [&](const std::string& other) {
    if (other.empty() || is_clean(best)) return;
    if (attempt a = placed(other, parents); a.whole) take_better(best, std::move(a));
  };
  const std::string commas = with_commas(text);
  try_more(commas);
  if (const std::string_view places = commas.empty() ? text : commas; places.find_first_of(",;") != std::string_view::npos) try_more(turned_round(places));
  try_more(parted(text));
  return best;
}

// The code among its neighbours: is the text its name, and nobody else's?
attempt asking::agreeing(const match& code, std::string_view name, const attempt& alone) const {
  constexpr int near_best = 30, denied = 100;
  const auto readings = readings_of(name, regions_);
  const auto parents = above(where_, {where_.table().first_beside(code.spell)});
  const auto beside = ranked(where_, matches_within({where_, readings, where_.table().spell(code.spell).level, regions_, 0}, where_.under(parents)));
  const auto own = std::find_if(beside.begin(), beside.end(), [&](const match& m) { return m.spell == code.spell; });
  if (own == beside.end() || own->score < least_answer_under || own->score + near_best < beside[0].score) return {};
  attempt out{{{code.spell, (code.score + own->score) / 2, code.reason}}, 0, attempt::verdict::certain};
  for (match m : alone.found) {
    m.score -= denied;
    if (m.spell != code.spell && m.score >= least_score) out.found.push_back(m);
  }
  return out;
}

// A code beside a name: together they are the answer, against each other there is none.
attempt asking::coded(const std::vector<match>& code, std::string_view name, const spells& parents) const {
  constexpr int code_alone = 700;
  attempt alone = framed(name, parents);
  for (const match& m : code) {
    if (attempt both = agreeing(m, name, alone); !both.found.empty()) return both;
  }
  alone.given = attempt::verdict::open;
  for (const match& m : code) alone.found.push_back({m.spell, code_alone, m.reason});
  alone.found = ranked(where_, std::move(alone.found));
  return alone;
}

attempt asking::about(std::string_view text, std::string_view parent) const {
  spells parents = within_;
  const bool known = parent.empty() || narrow(parents, parent);
  // Most texts are names as they stand.  Not where names differ by their signs alone (A, A+).
  if (known && regions_) {
    if (auto same = namesakes(plain_text(text), parents, where_.under(parents)); !same.empty()) return {ranked(where_, std::move(same)), 0};
  }
  attempt best = beside_marks(text, parents);
  if (!known) {   // what stands elsewhere is no answer to a text that says where it lies
    fine(best, unknown_place);
    if (is_one_of_many(best)) best.least = least_among_many;
  }
  return best;
}

attempt asking::beside_marks(std::string_view written, const spells& parents) const {
  const std::string text = regions_ ? closed_up(written) : std::string(written);
  const auto in_front = marked_in_front(text, !where_.table().form.digits()), behind = marked_behind(text);
  for (const auto& mark : {in_front, behind}) {
    if (!mark || !is_plainly_a_code(mark->mark)) continue;
    if (const auto code = by_code(where_, mark->mark, level_); !code.empty()) return coded(code, mark->name, parents);
  }
  attempt best = framed(text, parents);
  if (is_clean(best) || !in_front) return best;
  attempt rest = framed(in_front->name, parents);
  for (const match& m : by_code(where_, in_front->mark, level_)) {
    if (attempt both = agreeing(m, in_front->name, rest); !both.found.empty()) return both;
  }
  fine(rest, unread_mark);
  take_better(best, std::move(rest));
  return best;
}

}  // namespace spbe::inline v1::detail
