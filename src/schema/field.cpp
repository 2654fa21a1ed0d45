#include <algorithm>
#include <array>

#include <spbe/text.hpp>

#include "base/digit.hpp"
#include "schema/steps.hpp"

namespace spbe::inline v1::detail {
namespace {

// Types of the standard that a cell of text cannot be asked to be yet.
constexpr std::array<std::string_view, 6> later_types{"object", "array", "list", "duration", "geopoint", "geojson"};

// A pattern such as %d/%m/%Y: day, month and year once each, and signs that are no digits between them.
bool is_date_pattern(std::string_view text) {
  std::string directives;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_digit(text[i])) return false;
    if (text[i] != '%') continue;
    if (++i == text.size()) return false;
    directives += text[i] == 'y' ? 'Y' : text[i];
  }
  std::sort(directives.begin(), directives.end());
  return directives == "Ydm";
}

// Builds one field from its descriptor.
class field_builder {
 public:
  field_builder(const place& at, const catalog& lists, const std::vector<std::string>& missing) : at_(at), lists_(lists) {
    field_.missing_values = missing;
  }

  std::optional<field_plan> build(pattern_memory& patterns) {
    if (!at_.is_object() || !read_name()) return std::nullopt;
    read_type();
    read_format();
    read_spelling();
    if (const auto title = at_.member("title"); title && title->value().is(json_value::kind::text)) {
      field_.title = {std::string(title->value().text()), std::string(title->value().text())};
    }
    if (const auto spbe = at_.member("spbe"); spbe && spbe->is_object()) read_domain(*spbe, lists_, field_);
    if (const auto constraints = at_.member("constraints"); constraints && constraints->is_object()) read_constraints(*constraints, field_, patterns);
    read_categories(at_, field_);
    choose_mask(field_);
    return std::move(field_);
  }

 private:
  bool read_name() {
    const auto name = at_.member("name");
    if (!name) {
      at_.complain_absent("name");
      return false;
    }
    auto text = name->text();
    if (!text) return false;
    field_.name = std::move(*text);
    std::string folded = compact(field_.name);
    if (folded.empty()) {
      name->complain("schema.value", "nama kolom harus memuat huruf atau angka", "a field name must hold a letter or a digit");
      return false;
    }
    field_.match_names.push_back(std::move(folded));
    return true;
  }

  void read_type() {
    field_.type = field_type::any;  // what the standard says of a field without a type
    const auto at = at_.member("type");
    const auto text = at ? at->text() : std::nullopt;
    if (!text) return;
    if (const auto known = field_type_of(*text)) {
      field_.type = *known;
      return;
    }
    if (std::find(later_types.begin(), later_types.end(), *text) != later_types.end()) {
      at->complain("schema.not_in_version", "tipe {found} belum ada dalam versi ini; pakai 'string' atau 'any'",
                   "the type {found} is not in this version; use 'string' or 'any'", {{"found", quoted(*text)}});
      return;
    }
    at->complain("schema.unknown_type", "tipe {found} tidak dikenal; yang dikenal: {known} (tipe resmi seperti nik: di dalam 'spbe')",
                 "unknown type {found}; known are: {known} (canonical types such as nik stand inside 'spbe')",
                 {{"found", quoted(*text)}, {"known", listed(field_type_names())}});
  }

  void read_format() {
    field_.format = "default";
    const auto at = at_.member("format");
    const auto text = at ? at->text() : std::nullopt;
    if (!text || *text == "default") return;
    const bool older = text->starts_with("fmt:");   // how Table Schema had it before its first version
    const std::string pattern = older ? text->substr(4) : *text;
    const bool of_date = field_.type == field_type::date && (*text == "any" || is_date_pattern(pattern));
    if (of_date) {
      field_.format = pattern;
      return;
    }
    if (*text == "email" && field_.type == field_type::string && type::find(type_id::email) != nullptr) {
      field_.canonical = type::find(type_id::email);
      return;
    }
    at->complain("schema.not_in_version", "format {found} untuk tipe '{type}' belum ada dalam versi ini; yang ada: {known}",
                 "the format {found} of type '{type}' is not in this version; there are: {known}",
                 {{"found", quoted(*text)}, {"type", std::string(name_of(field_.type))}, {"known", std::string(formats())}});
  }

  [[nodiscard]] std::string_view formats() const {
    switch (field_.type) {
      case field_type::string: return "default, email";
      case field_type::date: return "default, any, %d %m %Y %y (%d/%m/%Y)";
      default: return "default";
    }
  }

  // How values are written: what stands for nothing, for true, for the decimal point.
  void read_spelling() {
    if (const auto at = at_.member("missingValues")) {
      if (auto texts = read_missing_values(*at)) field_.missing_values = std::move(*texts);
    }
    std::erase(field_.missing_values, std::string{});
    field_.true_values = spelled("trueValues", {"true", "True", "TRUE", "1"});
    field_.false_values = spelled("falseValues", {"false", "False", "FALSE", "0"});
    for (const auto& each : field_.true_values) {
      if (std::find(field_.false_values.begin(), field_.false_values.end(), each) == field_.false_values.end()) continue;
      at_.member("trueValues").value_or(at_).complain("schema.contradiction", "{found} berarti benar sekaligus salah",
                                                      "{found} means true and false at once", {{"found", quoted(each)}});
    }
    read_digits();
  }

  std::vector<std::string> spelled(std::string_view member, std::vector<std::string> usual) {
    const auto at = at_.member(member);
    if (!at) return usual;
    auto texts = at->texts();
    if (!texts) return usual;
    if (texts->empty()) at->complain("schema.value", "daftar ini tidak boleh kosong", "this list must not be empty");
    return std::move(*texts);
  }

  void read_digits() {
    const auto decimal = at_.member("decimalChar");
    if (const auto text = decimal ? decimal->text() : std::nullopt) {
      const bool one_sign = text->size() == 1 && (*text < "0" || *text > "9") && *text != "-" && *text != "+";
      if (one_sign) field_.decimal_char = text->front();
      else decimal->complain("schema.value", "tanda desimal harus satu karakter ASCII yang bukan angka", "the decimal sign must be one ASCII character that is no digit");
    }
    read_group();
    if (field_.type == field_type::integer && !decimal && field_.group_char == ".") field_.decimal_char = ',';   // 1.000: nobody writes decimals there
    if (const auto bare = at_.truth_of("bareNumber")) field_.bare_number = *bare;
    const bool numeric = field_.type == field_type::number || field_.type == field_type::integer;
    if (numeric && field_.group_char == std::string(1, field_.decimal_char)) {
      at_.member("groupChar").value_or(at_).complain("schema.contradiction", "pemisah ribuan sama dengan tanda desimal",
                                                     "the group sign equals the decimal sign");
    }
  }

  void read_group() {
    auto group = at_.text_of("groupChar");
    if (!group) return;
    if (group->find_first_of("0123456789+-") == std::string::npos) field_.group_char = std::move(*group);
    else at_.member("groupChar")->complain("schema.value", "pemisah ribuan tidak boleh memuat angka, '+' atau '-'", "the group sign must hold no digit, '+' or '-'");
  }

  const place& at_;
  const catalog& lists_;
  field_plan field_;
};

}  // namespace

bool is_text(const field_plan& field) noexcept { return field.type == field_type::string || field.type == field_type::any; }

bool is_day(const field_plan& field) noexcept {
  return field.type == field_type::date || (field.canonical != nullptr && field.canonical->info().id == type_id::tanggal);
}

bool is_number(const field_plan& field) noexcept {
  return field.type == field_type::integer || field.type == field_type::number || field.type == field_type::year;
}

// Each field keeps those of the schema, and each cell is held against them.
std::optional<std::vector<std::string>> read_missing_values(const place& at) {
  constexpr std::size_t most = 100, longest = 100;
  auto texts = at.texts();
  if (!texts) return texts;
  const bool few = texts->size() <= most && std::all_of(texts->begin(), texts->end(), [](const std::string& text) { return text.size() <= longest; });
  if (few) return texts;
  at.complain("schema.value", "paling banyak {most} nilai, masing-masing paling panjang {longest} byte", "{most} values at most, each of {longest} bytes at most",
              {{"most", std::to_string(most)}, {"longest", std::to_string(longest)}});
  return std::nullopt;
}

std::optional<field_plan> compile_field(const place& field, const catalog& lists, const std::vector<std::string>& missing_values, pattern_memory& patterns) {
  return field_builder(field, lists, missing_values).build(patterns);
}

}  // namespace spbe::inline v1::detail
