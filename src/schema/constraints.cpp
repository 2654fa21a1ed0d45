#include <charconv>
#include <cmath>

#include "base/digit.hpp"
#include "digits/day_pattern.hpp"
#include "digits/decimal_order.hpp"
#include "schema/steps.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr std::int64_t longest_text = std::int64_t{1} << 30;

template <class Number>
std::optional<Number> number_in(std::string_view text) {
  Number out{};
  const auto [end, trouble] = std::from_chars(text.data(), text.data() + text.size(), out);
  if (trouble != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return out;
}

// A large double is whole, whatever decimals the digits have.
bool is_whole(double number, std::string_view digits) {
  decimal_sum exact;
  if (is_told_by_double(digits) || !exact.add(digits, false)) return number == std::floor(number);
  return exact.write().view().find('.') == std::string_view::npos;
}

class constraint_reader {
 public:
  constraint_reader(const place& at, field_plan& field) : at_(at), field_(field) {}

  void read(pattern_memory& patterns) {
    if (const auto required = at_.truth_of("required")) field_.required = *required;
    if (const auto unique = at_.truth_of("unique")) field_.unique = *unique;
    read_enumeration();
    read_pattern(patterns);
    read_lengths();
    (void)read_bounds();
  }

  // What Table Schema calls categories are all the values that there are; an enum says so more narrowly.
  void read_categories() {
    if (field_.enumeration || (field_.type != field_type::string && field_.type != field_type::integer)) return;
    if (const auto at = at_.member("categories"); at && at->is_array()) read_values(*at);
  }

  // Says no where the two contradict each other.
  bool read_bounds() {
    field_.minimum = bound_at("minimum", 0);
    field_.maximum = bound_at("maximum", 0);
    if (const auto above = bound_at("exclusiveMinimum", 1); above && (!field_.minimum || !below(*above, *field_.minimum))) field_.minimum = above;
    if (const auto under = bound_at("exclusiveMaximum", -1); under && (!field_.maximum || !below(*field_.maximum, *under))) field_.maximum = under;
    if (!field_.minimum || !field_.maximum || leave_room(*field_.minimum, *field_.maximum)) return true;
    const auto at = at_.member("minimum") ? at_.member("minimum") : at_.member("exclusiveMinimum");
    at->complain("schema.contradiction", "batas bawah lebih besar dari batas atas", "the lower bound is above the upper bound");
    return false;
  }

 private:
  // Says no, with the reason, where the constraint does not go with the type.
  bool fits(const place& constraint, bool does) {
    if (!does) {
      constraint.complain("schema.constraint", "batasan ini tidak berlaku untuk tipe '{type}'", "this constraint does not go with the type '{type}'",
                          {{"type", std::string(name_of(field_.type))}});
    }
    return does;
  }

  void read_pattern(pattern_memory& patterns) {
    const auto at = at_.member("pattern");
    if (!at || !fits(*at, is_text(field_))) return;
    const auto text = at->text();
    if (!text) return;
    auto compiled = patterns.compile(*text);
    if (!compiled) {
      at->complain("schema.pattern", "pola ini tidak dapat dipakai (RE2): {why}", "this pattern cannot be used (RE2): {why}",
                   {{"why", quoted(compiled.error())}});
      return;
    }
    field_.regex = std::move(*compiled);
    field_.regex_text = *text;
  }

  std::optional<std::uint64_t> length(std::string_view name) {
    const auto at = at_.member(name);
    if (!at || !fits(*at, is_text(field_))) return std::nullopt;
    const auto whole = at->whole(0, longest_text);
    if (!whole) return std::nullopt;
    return static_cast<std::uint64_t>(*whole);
  }

  void read_lengths() {
    field_.min_length = length("minLength");
    field_.max_length = length("maxLength");
    if (!field_.min_length || !field_.max_length || *field_.min_length <= *field_.max_length) return;
    at_.member("minLength")->complain("schema.contradiction", "minLength lebih besar dari maxLength", "minLength is larger than maxLength");
  }

  [[nodiscard]] bool below(const bound& a, const bound& b) const {
    return a.day.has_value() ? a.day < b.day : order_of({a.number, a.digits}, {b.number, b.digits}) < 0;
  }

  // Is there a value between them?
  [[nodiscard]] bool leave_room(const bound& least, const bound& most) const {
    if (least.day.has_value() || (least.inside && most.inside)) return !below(most, least);
    if (field_.type == field_type::number || !below(least, most)) return below(least, most);
    decimal_sum apart;   // of whole numbers the next one has to be inside
    if (!apart.add(most.digits, false) || !apart.add(least.digits, true)) return true;
    if (!least.inside) (void)apart.add("1", true);
    if (!most.inside) (void)apart.add("1", true);
    return apart.sign() >= 0;
  }

  // `step` 1 or -1: an exclusive bound; the way to the next value inside.
  std::optional<bound> bound_at(std::string_view name, int step) {
    const auto at = at_.member(name);
    if (!at) return std::nullopt;
    if (is_day(field_) || field_.type == field_type::yearmonth) return day_at(*at, step);
    switch (field_.type) {
      case field_type::integer:
      case field_type::year:
      case field_type::number: return number_at(*at, step);
      case field_type::datetime:
      case field_type::time:
        at->complain("schema.not_in_version", "batas untuk tipe '{type}' belum ada dalam versi ini", "bounds of the type '{type}' are not in this version",
                     {{"type", std::string(name_of(field_.type))}});
        return std::nullopt;
      default: fits(*at, false); return std::nullopt;
    }
  }

  std::optional<bound> day_at(const place& at, int step) {
    const auto text = at.text();
    if (!text) return std::nullopt;
    const date day = day_in(*text);
    if (!day) {
      const bool month = field_.type == field_type::yearmonth;
      const std::string own = is_day_pattern(field_.format) ? field_.format + ", " : std::string();
      at.complain("schema.value", "bukan {id}: {found}", "not {en}: {found}",
                  {{"found", quoted(*text)}, {"id", month ? "bulan (TTTT-BB)" : "tanggal (" + own + "TTTT-BB-HH)"}, {"en", month ? "a month (YYYY-MM)" : "a day (" + own + "YYYY-MM-DD)"}});
      return std::nullopt;
    }
    return bound{0, {}, true, date::from_days(day.days() + step)};
  }

  // As the field's own cells are written, or as days are everywhere.
  [[nodiscard]] date day_in(const std::string& text) const {
    if (field_.type == field_type::yearmonth) return date::parse(text + "-01").value_or(date{});
    const date own = is_day_pattern(field_.format) ? day_by_pattern(text, field_.format) : date{};
    return own ? own : date::parse(text).value_or(date{});
  }

  std::optional<bound> number_at(const place& at, int step) {
    const bool whole_only = field_.type != field_type::number;
    const json_value& value = at.value();
    const std::string digits = value.is(json_value::kind::integer) ? std::to_string(value.integer()) : std::string(value.text());
    const auto number = number_in<double>(digits);
    const bool fit = number && std::isfinite(*number) && (!whole_only || is_whole(*number, digits));
    if (!fit) {
      at.complain("schema.value", "batas untuk tipe '{type}' harus berupa bilangan{id}", "a bound of the type '{type}' must be {en} number",
                  {{"type", std::string(name_of(field_.type))}, {"id", whole_only ? " bulat" : ""}, {"en", whole_only ? "a whole" : "a"}});
      return std::nullopt;
    }
    return bound{*number, digits, step == 0, {}};
  }

  void read_enumeration() {
    if (const auto at = at_.member("enum"); at && at->is_array()) read_values(*at);
  }

  void read_values(const place& list) {
    if (list.size() == 0) {
      list.complain("schema.contradiction", "daftar nilai tidak boleh kosong: tidak ada nilai yang akan diterima", "the list of values must not be empty: no value would be accepted");
      return;
    }
    std::vector<std::string> values;
    values.reserve(list.size());
    for (std::size_t i = 0; i < list.size(); ++i) {
      const json_value& item = list.value().items()[i];
      const json_value* const inner = item.is(json_value::kind::object) ? item.find("value") : nullptr;   // of a category with a label
      auto text = allowed(inner != nullptr ? *inner : item);
      if (text) {
        values.push_back(std::move(*text));
        continue;
      }
      list.item(i).complain("schema.value", "nilai ini bukan nilai tipe '{type}'", "this is no value of the type '{type}'",
                           {{"type", std::string(name_of(field_.type))}});
    }
    field_.enumeration = std::move(values);
  }

  // A value of the enumeration as a text; nothing where it is no value of the field's type.
  [[nodiscard]] std::optional<std::string> allowed(const json_value& value) const {
    if (value.is(json_value::kind::text)) return fitting(value.text());
    const bool numeric = is_number(field_);
    if (numeric && value.is(json_value::kind::integer)) return std::to_string(value.integer());
    const bool fits = numeric && value.is(json_value::kind::number) && (field_.type == field_type::number || is_whole(value.number(), value.text()));
    if (fits) return std::string(value.text());
    if (field_.type == field_type::boolean && value.is(json_value::kind::boolean)) return value.truth ? "true" : "false";
    return std::nullopt;
  }

  [[nodiscard]] std::optional<std::string> fitting(std::string_view text) const {
    const bool plus = text.size() > 1 && text[0] == '+' && is_digit(text[1]);
    const auto number = number_in<double>(text.substr(plus ? 1 : 0));
    const bool fit = field_.type == field_type::integer || field_.type == field_type::year ? number && std::isfinite(*number) && is_whole(*number, text.substr(plus ? 1 : 0))
                     : field_.type == field_type::number                                  ? number.has_value()
                     : field_.type == field_type::date && field_.format == "default"      ? date::parse(text).has_value()
                                                                                            : true;
    if (!fit) return std::nullopt;
    return std::string(text);
  }

  const place& at_;
  field_plan& field_;
};

}  // namespace

void read_categories(const place& field, field_plan& into) { constraint_reader(field, into).read_categories(); }

void read_constraints(const place& constraints, field_plan& field, pattern_memory& patterns) { constraint_reader(constraints, field).read(patterns); }

std::optional<group_range> read_bounds_of(const place& at, const field_plan& field) {
  field_plan bounded;   // of the field, only what its bounds depend on
  bounded.type = field.type;
  bounded.format = field.format;
  bounded.canonical = field.canonical;
  if (!constraint_reader(at, bounded).read_bounds()) return std::nullopt;
  const auto read = [&at](std::string_view name, const std::optional<bound>& to) { return !at.member(name) || to; };
  if (!read("minimum", bounded.minimum) || !read("maximum", bounded.maximum)) return std::nullopt;
  return group_range{{}, bounded.minimum, bounded.maximum};
}

}  // namespace spbe::inline v1::detail
