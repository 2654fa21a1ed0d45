#include "schema/place.hpp"

#include <algorithm>

#include <spbe/text.hpp>

namespace spbe::inline v1::detail {
namespace {

bilingual kind_name(json_value::kind kind) {
  switch (kind) {
    case json_value::kind::null: return {"null", "null"};
    case json_value::kind::boolean: return {"true atau false", "true or false"};
    case json_value::kind::integer: return {"bilangan bulat", "a whole number"};
    case json_value::kind::number: return {"bilangan", "a number"};
    case json_value::kind::text: return {"teks", "a text"};
    case json_value::kind::array: return {"larik", "an array"};
    case json_value::kind::object: return {"objek", "an object"};
  }
  return {};
}

}  // namespace

std::string quoted(std::string_view text) { return std::string(1, '\'').append(printable(mask_by_shape(text, true))).append(1, '\''); }

std::string listed(const std::vector<std::string_view>& names) {
  constexpr std::size_t shown = 60;
  std::string out;
  for (std::size_t i = 0; i < names.size() && i < shown; ++i) {
    if (i > 0) out += ", ";
    out += printable(names[i]);
  }
  return names.size() > shown ? out + ", …" : out;
}

void complaint_book::add(const json_value& at, std::string pointer, std::string_view slug, bilingual message) {
  if (!has_room()) {
    ++dropped_;
    return;
  }
  errors_.push_back({status::bad_schema, std::string(slug), std::move(pointer), std::move(message), static_cast<std::int64_t>(at.offset), at.line});
}

std::vector<error> complaint_book::in_document_order() && {
  std::stable_sort(errors_.begin(), errors_.end(), [](const error& a, const error& b) { return a.offset < b.offset; });
  if (dropped_ > 0) {
    const std::string more = std::to_string(dropped_);
    errors_.push_back({status::bad_schema, "schema.too_many", "", {"masih ada " + more + " keluhan lain", more + " further complaints"}});
  }
  return std::move(errors_);
}

std::optional<place> place::member(std::string_view name) const {
  const json_value* found = value_->find(name);
  if (found == nullptr) return std::nullopt;
  return place(*found, pointer_ + pointer_step(name), *book_);
}

place place::item(std::size_t index) const { return {value_->items()[index], pointer_ + pointer_step(index), *book_}; }

bool place::expect(json_value::kind kind) const {
  if (value_->is(kind)) return true;
  complain_of_kind(kind_name(kind), kind == json_value::kind::text);
  return false;
}

void place::complain_of_kind(const bilingual& wanted, bool quotes_would_do) const {
  const bilingual found = kind_name(value_->what);
  const bool bare = value_->is(json_value::kind::integer) || value_->is(json_value::kind::number) || value_->is(json_value::kind::boolean);
  const bilingual advice = quotes_would_do && bare ? bilingual{"; tulis di antara tanda kutip", "; write it in quotes"} : bilingual{};
  complain("schema.shape", "harus berupa {want_id}, ditemukan {found_id}{advice_id}", "must be {want_en}, found {found_en}{advice_en}",
           {{"want_id", wanted.id}, {"want_en", wanted.en}, {"found_id", found.id}, {"found_en", found.en}, {"advice_id", advice.id}, {"advice_en", advice.en}});
}

bool place::is_object() const { return expect(json_value::kind::object); }
bool place::is_array() const { return expect(json_value::kind::array); }

std::optional<std::string> place::text() const {
  if (!expect(json_value::kind::text)) return std::nullopt;
  return std::string(value_->text());
}

std::optional<bool> place::truth() const {
  if (!expect(json_value::kind::boolean)) return std::nullopt;
  return value_->truth;
}

std::optional<std::int64_t> place::whole(std::int64_t least, std::int64_t most) const {
  const bool fits = value_->is(json_value::kind::integer) && value_->integer() >= least && value_->integer() <= most;
  if (fits) return value_->integer();
  complain("schema.value", "harus berupa bilangan bulat dari {least} sampai {most}", "must be a whole number from {least} to {most}",
           {{"least", std::to_string(least)}, {"most", std::to_string(most)}});
  return std::nullopt;
}

std::optional<std::vector<std::string>> place::texts(bool or_one) const {
  if (or_one && value_->is(json_value::kind::text)) return std::vector{std::string(value_->text())};
  if (or_one && !value_->is(json_value::kind::array)) {
    complain_of_kind({"teks atau larik teks", "a text or an array of texts"}, true);
    return std::nullopt;
  }
  if (!is_array()) return std::nullopt;
  std::vector<std::string> out;
  bool sound = true;
  for (std::size_t i = 0; i < size(); ++i) {
    const json_value& each = value_->items()[i];
    const json_value* labelled = each.is(json_value::kind::object) ? each.find("value") : nullptr;
    auto text = place(labelled != nullptr ? *labelled : each, pointer_ + pointer_step(i) + (labelled != nullptr ? "/value" : ""), *book_).text();
    sound = sound && text.has_value();
    if (text) out.push_back(std::move(*text));
  }
  if (!sound) return std::nullopt;
  return out;
}

std::optional<std::string> place::text_of(std::string_view name) const {
  const auto found = member(name);
  return found ? found->text() : std::nullopt;
}

std::optional<bool> place::truth_of(std::string_view name) const {
  const auto found = member(name);
  return found ? found->truth() : std::nullopt;
}

void place::allow_only(std::initializer_list<std::string_view> names) const {
  for (const auto& [name, value] : value_->members()) {
    if (std::find(names.begin(), names.end(), name) != names.end()) continue;
    place(value, pointer_ + pointer_step(mask_by_shape(name, true)), *book_)   // nobody knows what it is
        .complain("schema.unknown_member", "properti {found} tidak dikenal di dalam 'spbe'; yang dikenal: {known}",
                  "unknown property {found} inside 'spbe'; known are: {known}",
                  {{"found", quoted(name)}, {"known", listed(std::vector<std::string_view>(names))}});
  }
}

void place::complain(std::string_view slug, std::string_view id, std::string_view en, const slots& values) const {
  book_->add(*value_, pointer_, slug, is_heard() ? bilingual{fill(id, values), fill(en, values)} : bilingual{});
}

void place::complain_absent(std::string_view name) const {
  complain("schema.absent", "properti {name} wajib ada di sini", "the property {name} is required here", {{"name", quoted(name)}});
}

}  // namespace spbe::inline v1::detail
