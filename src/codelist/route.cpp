// Finding the way between two days or lists, or saying why there is none.
#include "codelist/route.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include <spbe/text.hpp>

namespace spbe::inline v1::detail {
namespace {

// An end of the way as it was written.
struct end {
  std::string text;
  date day;                        // one of these two
  const list* of = nullptr;        // null also where only a crosswalk knows the list
  [[nodiscard]] bool is_day() const noexcept { return day.has_value(); }
};

using failure = unexpected<error>;

failure fail(const char* slug, std::string id, std::string en) { return failure{error{status::invalid_argument, slug, {}, {std::move(id), std::move(en)}}}; }

std::string shown(std::string_view text) { return "'" + printable(mask_by_shape(text, true)) + "'"; }

std::string joined(const std::set<std::string>& names) {
  std::string all;
  for (const auto& name : names) all += (all.empty() ? "" : ", ") + name;
  return all;
}

class search_for_a_way {
 public:
  search_for_a_way(const catalog& lists, const std::vector<crosswalk>& crosswalks, std::string_view list)
      : lists_(lists), crosswalks_(crosswalks), id_(list), list_(lists.find(list)) {}

  [[nodiscard]] result<end> read(std::string_view text) const {
    end out{std::string(text), {}, lists_.find(text)};
    if (const auto day = date::parse(text)) {
      out.day = *day;
      return out;
    }
    const bool named = std::any_of(crosswalks_.begin(), crosswalks_.end(), [text](const crosswalk& c) { return c.from == text; });
    if (out.of != nullptr || named) return out;
    return fail("convert.end", shown(text) + " bukan hari (YYYY-MM-DD) dan bukan daftar yang dikenal", shown(text) + " is neither a day (YYYY-MM-DD) nor a known list");
  }

  // A day means nothing without a list that knows it.
  [[nodiscard]] outcome check_day(const end& e) const {
    if (!e.is_day()) return std::monostate{};
    if (id_.empty()) return fail("convert.list", "sebuah hari memerlukan daftar (LIST)", "a day needs a list (LIST)");
    if (list_ == nullptr) return fail("convert.list", "daftar tidak dikenal: " + shown(id_), "unknown list: " + shown(id_));
    const auto& editions = list_->info().editions;
    const date first = editions.empty() ? date{} : editions.front().from;
    if (!first.has_value() || e.day >= first) return std::monostate{};
    return fail("convert.before_first", "daftar " + id_ + " tidak diketahui sebelum " + first.iso(), "the list " + id_ + " is not known before " + first.iso());
  }

  // A list that is at neither end of the way is a slip.
  [[nodiscard]] outcome check_list(const std::string& from, const std::string& to) const {
    const bool carries = std::any_of(crosswalks_.begin(), crosswalks_.end(), [&](const crosswalk& c) { return c.carrier == id_ && c.from == from && c.to == to; });
    if (id_.empty() || id_ == from || id_ == to || carries) return std::monostate{};
    return fail("convert.list", "daftar " + shown(id_) + " bukan " + from + " dan bukan " + to, "the list " + shown(id_) + " is neither " + from + " nor " + to);
  }

  [[nodiscard]] result<crosswalk> crossing(const std::string& from, const std::string& to) const {
    for (const auto& c : crosswalks_) {
      const bool own_codes = !c.reversed && c.carrier == from;   // a list that is nothing but a correspondence holds the codes it leads from
      if (c.to == to && (c.from == from || own_codes)) return c;
    }
    return no_way(from, to);
  }

  [[nodiscard]] const list* days_list() const noexcept { return list_; }
  [[nodiscard]] const std::string& id() const noexcept { return id_; }

 private:
  [[nodiscard]] failure no_way(const std::string& from, const std::string& to) const {
    std::set<std::string> of_from, all;
    for (const auto& c : crosswalks_) {
      if (c.from == from) of_from.insert(c.to);
      all.insert(c.from < c.to ? c.from + " - " + c.to : c.to + " - " + c.from);
    }
    const std::string id = "tidak ada kesesuaian antara " + from + " dan " + to + "; ";
    const std::string en = "there is no correspondence of " + from + " and " + to + "; ";
    if (!of_from.empty()) return fail("convert.no_way", id + from + " dapat ke: " + joined(of_from), en + from + " leads to: " + joined(of_from));
    if (!all.empty()) return fail("convert.no_way", id + "yang ada: " + joined(all), en + "there are: " + joined(all));
    return fail("convert.no_way", id + "katalog ini tidak memuat kesesuaian", en + "this catalog carries none");
  }

  const catalog& lists_;
  const std::vector<crosswalk>& crosswalks_;
  std::string id_;
  const list* list_;
};

}  // namespace
}  // namespace spbe::inline v1::detail

namespace spbe::inline v1 {

// The four shapes of a way: day to day, list to list, and either mixture, which goes through the day of the crosswalk.
result<converter> detail::between(const catalog& lists, const std::vector<crosswalk>& crosswalks, std::string_view list_id, std::string_view from, std::string_view to) {
  const search_for_a_way search(lists, crosswalks, list_id);
  auto begin = search.read(from);
  if (!begin) return unexpected{begin.error()};
  auto goal = search.read(to);
  if (!goal) return unexpected{goal.error()};
  for (const auto* e : {&*begin, &*goal}) {
    if (const auto fits = search.check_day(*e); !fits) return unexpected{fits.error()};
  }
  auto way = std::make_shared<converter::route>(converter::route{lists, nullptr, nullptr, {}, {}, {}, {}, {}});
  way->source = begin->is_day() ? search.days_list() : begin->of;
  way->target = goal->is_day() ? search.days_list() : goal->of;
  way->source_day = begin->day;
  way->target_day = goal->day;
  const std::string first = begin->is_day() ? search.id() : begin->text;
  const std::string last = goal->is_day() ? search.id() : goal->text;
  if (const auto fits = search.check_list(first, last); !fits) return unexpected{fits.error()};
  if (first == last && way->source != nullptr) {   // within one list; without a day a code is followed from the last day it lived, to the newest state
    way->behind = converter::route::days{way->source, begin->day, goal->day};
    return converter(std::move(way));
  }
  auto crossing = search.crossing(first, last);
  if (!crossing) return unexpected{crossing.error()};
  if (begin->is_day()) way->before = converter::route::days{way->source, begin->day, edition_day(*crossing, *way->source, false)};
  if (goal->is_day()) way->behind = converter::route::days{way->target, edition_day(*crossing, *way->target, true), goal->day};
  way->across = *std::move(crossing);
  return converter(std::move(way));
}

result<converter> converter::between(const catalog& lists, std::string_view list, std::string_view from, std::string_view to) {
  return detail::between(lists, detail::crosswalks_of(lists), list, from, to);
}

}  // namespace spbe::inline v1
