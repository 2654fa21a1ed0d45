// The property `spbe` of a field: what the standard cannot say.
#include <algorithm>
#include <array>
#include <unordered_set>

#include <spbe/standard.hpp>
#include <spbe/text.hpp>

#include "schema/steps.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr std::int64_t deepest_level = 9;

// The canonical type that knows the structure of a list's codes: wilayah -> kode_wilayah, kbli2020 -> kbli2020.
const type* type_of_scheme(std::string_view list_id) {
  const type* prefixed = type::find("kode_" + std::string(list_id));
  return prefixed != nullptr ? prefixed : type::find(list_id);
}

// A list whose names point to one code each answers for its own first name.
bool knows_names(const list& codes) {
  if (codes.info().records == 0) return false;
  const record first = codes.spell(0, {});
  return !first.name.empty() && codes.judge_name(first.name, first.valid.from).standing != standing::unknown;
}

// Is there a code of this level?  Found at once where it is, for lists are in code order; a whole pass only where it is not.
bool has_level(const list& codes, int level) {
  for (std::uint32_t i = 0; i < codes.info().records; ++i) {
    if (codes.spell(i, {}).level == level) return true;
  }
  return false;
}

class domain_reader {
 public:
  domain_reader(const place& at, const catalog& lists, field_plan& field) : at_(at), lists_(lists), field_(field) {}

  void read() {
    at_.allow_only({"type", "codes", "match", "level", "asOf", "severity", "aliases", "personal", "nameOf", "standard"});
    read_codes();
    read_type();
    read_standard();
    read_aliases();
    read_personal();
  }

 private:
  void read_codes() {
    const auto at = at_.member("codes");
    if (!at) {
      for (const std::string_view name : {"match", "level", "asOf", "severity"}) needs_codes(name);
      return;
    }
    const auto id = at->text();
    if (!id) return;
    field_.codes = lists_.find(*id);
    if (field_.codes == nullptr) {
      std::vector<std::string_view> known;
      for (const list* each : lists_.lists()) known.push_back(each->id());
      at->complain("schema.unknown_list", "daftar {found} tidak dikenal; yang dikenal: {known}", "unknown list {found}; known are: {known}",
                   {{"found", quoted(*id)}, {"known", listed(known)}});
      return;
    }
    if (!text_needed(*at)) return;
    read_match();
    read_level();
    read_severity();
    if (!field_.by_name) field_.canonical = type_of_scheme(*id);
  }

  void needs_codes(std::string_view name) {
    const auto at = at_.member(name);
    if (!at) return;
    at->complain("schema.contradiction", "'{name}' hanya berarti bersama 'codes'", "'{name}' means something only with 'codes'", {{"name", std::string(name)}});
  }

  // Codes and official numbers are text: as numbers they lose their leading zeros.
  bool text_needed(const place& at) {
    if (is_text(field_)) return true;
    at.complain("schema.contradiction", "kolom ini bertipe '{type}'; nomor dan kode resmi adalah teks, tulis \"type\": \"string\"",
                "this field is of type '{type}'; official numbers and codes are text, write \"type\": \"string\"", {{"type", std::string(name_of(field_.type))}});
    return false;
  }

  void read_match() {
    const auto at = at_.member("match");
    const auto text = at ? at->text() : std::nullopt;
    if (!text || *text == "code") return;
    if (*text != "name") {
      at->complain("schema.value", "'match' harus 'code' atau 'name', ditemukan {found}", "'match' must be 'code' or 'name', found {found}", {{"found", quoted(*text)}});
      return;
    }
    if (!knows_names(*field_.codes)) {
      at->complain("schema.contradiction", "daftar '{list}' tidak dapat dicocokkan menurut nama: satu nama dapat menunjuk beberapa kode",
                   "the list '{list}' cannot be matched by name: one name may stand for several codes", {{"list", std::string(field_.codes->id())}});
      return;
    }
    field_.by_name = true;
  }

  void read_level() {
    const auto at = at_.member("level");
    const auto level = at ? at->whole(1, deepest_level) : std::nullopt;
    if (!level) return;
    field_.level = static_cast<int>(*level);
    if (has_level(*field_.codes, field_.level)) return;
    at->complain("schema.contradiction", "daftar '{list}' tidak punya kode pada tingkat {found}", "the list '{list}' has no code of level {found}",
                 {{"list", std::string(field_.codes->id())}, {"found", std::to_string(*level)}});
  }

  void read_severity() {
    const auto at = at_.member("severity");
    const auto chosen = at ? read_severity_name(*at) : std::nullopt;
    if (chosen) field_.membership_severity = *chosen;
    field_.unknown_severity = chosen || !field_.codes->info().unknown_is_info ? field_.membership_severity : severity::info;
  }

  void read_type() {
    const auto at = at_.member("type");
    const auto name = at ? at->text() : std::nullopt;
    if (!name) return;
    const type* const found = type::find(*name);
    if (found == nullptr) {
      std::vector<std::string_view> known;
      for (const type* each : type::all()) known.push_back(each->name());
      at->complain("schema.unknown_type", "tipe {found} tidak dikenal; yang dikenal: {known}", "unknown type {found}; known are: {known}",
                   {{"found", quoted(*name)}, {"known", listed(known)}});
      return;
    }
    const bool a_day = found->info().id == type_id::tanggal && field_.type == field_type::date;
    if (!a_day && !text_needed(*at)) return;
    if (field_.by_name || (field_.canonical != nullptr && field_.canonical != found) || refuses_codes(*found)) {
      at->complain("schema.contradiction", "'type' {found} bertentangan dengan '{other}'; hapus salah satu", "'type' {found} contradicts '{other}'; drop one of them",
                   {{"found", quoted(*name)}, {"other", field_.codes != nullptr ? "codes" : "format"}});
      return;
    }
    field_.canonical = found;
  }

  // A standard that is a list gives its codes, unless the field says itself what its values are; an enumeration of its own is read later and replaces them.
  void read_standard() {
    const auto at = at_.member("standard");
    const auto code = at ? at->text() : std::nullopt;
    if (!code) return;
    const auto found = find_standard(*code);
    if (!found) {
      at->complain("schema.unknown_standard", "standar data statistik {found} tidak dikenal; tulis kodenya, delapan angka, seperti dalam daftar 'sds'",
                   "unknown statistical standard {found}; write its code, eight digits, as in the list 'sds'", {{"found", quoted(*code)}});
      return;
    }
    if (field_.title.id.empty()) field_.title = {found->name, found->name};
    if (found->items.empty() || field_.canonical != nullptr || at_.member("codes") || at_.member("type")) return;
    if (!codes_are_numbers(found->items) && !text_needed(*at)) return;
    field_.enumeration.emplace();
    for (const auto& item : found->items) field_.enumeration->push_back(item.code);
  }

  // Are they what a field of whole numbers holds: digits without zeros in front?
  [[nodiscard]] bool codes_are_numbers(const std::vector<standard::item>& items) const {
    return field_.type == field_type::integer && std::all_of(items.begin(), items.end(), [](const auto& item) {
      return item.code.find_first_not_of("0123456789") == std::string::npos && (item.code.size() == 1 || item.code[0] != '0');
    });
  }

  // Not even the list's first code is one of that type: no value could pass both.
  [[nodiscard]] bool refuses_codes(const type& t) const {
    if (field_.codes == nullptr || field_.codes->info().records == 0) return false;
    return t.check(field_.codes->spell(0, {}).code).verdict == verdict::invalid;
  }

  void read_aliases() {
    const auto at = at_.member("aliases");
    const auto texts = at ? at->texts() : std::nullopt;
    if (!texts) return;
    std::unordered_set<std::string> known(field_.match_names.begin(), field_.match_names.end());
    for (std::size_t i = 0; i < texts->size(); ++i) {
      std::string folded = compact((*texts)[i]);
      if (folded.empty()) {
        at->item(i).complain("schema.value", "nama lain harus memuat huruf atau angka", "an alias must hold a letter or a digit");
        continue;
      }
      if (known.insert(folded).second) field_.match_names.push_back(std::move(folded));
    }
  }

  void read_personal() {
    const auto at = at_.member("personal");
    const auto personal = at ? at->truth() : std::nullopt;
    if (!personal) return;
    field_.personal = *personal;
    if (*personal || field_.canonical == nullptr || !field_.canonical->info().personal) return;
    at->complain("schema.contradiction", "tipe '{type}' selalu data pribadi; hapus 'personal' (pembuka tabirnya --unmask)",
                 "the type '{type}' is personal always; drop 'personal' (--unmask is the way to see it)", {{"type", std::string(field_.canonical->name())}});
  }

  const place& at_;
  const catalog& lists_;
  field_plan& field_;
};

// Names of fields that hold these in Indonesian and English files, folded.
bool begins_with_any(std::string_view name, std::initializer_list<std::string_view> stems) {
  return std::any_of(stems.begin(), stems.end(), [name](std::string_view stem) { return name.starts_with(stem); });
}

}  // namespace

std::optional<severity> read_severity_name(const place& at) {
  const auto text = at.text();
  if (!text) return std::nullopt;
  for (const severity each : {severity::error, severity::warning, severity::info}) {
    if (*text == name_of(each)) return each;
  }
  at.complain("schema.value", "harus 'error', 'warning' atau 'info', ditemukan {found}", "must be 'error', 'warning' or 'info', found {found}",
              {{"found", quoted(*text)}});
  return std::nullopt;
}

void read_domain(const place& spbe, const catalog& lists, field_plan& field) { domain_reader(spbe, lists, field).read(); }

void choose_mask(field_plan& field) {
  if (field.canonical != nullptr && field.canonical->info().personal) {
    field.personal = true;
    field.mask = field_mask::by_type;
    return;
  }
  if (!field.personal) return;
  const std::string_view name = field.match_names.front();
  const bool birthday = begins_with_any(name, {"tanggallahir", "tgllahir", "birthdate", "dateofbirth"});
  if (is_day(field) || field.type == field_type::datetime || birthday) field.mask = field_mask::date_year;
  else if (begins_with_any(name, {"nama", "name", "fullname"})) field.mask = field_mask::name;
  else if (begins_with_any(name, {"alamat", "address", "tempatlahir", "birthplace"})) field.mask = field_mask::nothing_kept;
  else field.mask = field_mask::first_two;
}

}  // namespace spbe::inline v1::detail
