// Rules that know what each of their fields is: `"fields": {"nik": …, "date": …}`.  Which roles a rule has is a row here.
#include <algorithm>
#include <array>

#include "schema/rule_reader.hpp"

namespace spbe::inline v1::detail {
namespace {

bool is_type(const field_plan& field, std::initializer_list<type_id> wanted) {
  return field.canonical != nullptr && !field.by_name && std::find(wanted.begin(), wanted.end(), field.canonical->info().id) != wanted.end();
}
bool is_nik(const field_plan& f) { return is_type(f, {type_id::nik}); }
bool is_region(const field_plan& f) { return is_type(f, {type_id::kode_wilayah}); }
bool is_postal_code(const field_plan& f) { return is_type(f, {type_id::kode_pos}); }
bool is_nip(const field_plan& f) { return is_type(f, {type_id::nip, type_id::nip_pns, type_id::nip_pppk}); }
bool is_npwp(const field_plan& f) { return is_type(f, {type_id::npwp, type_id::npwp16}); }
bool is_no_kk(const field_plan& f) { return is_type(f, {type_id::no_kk}); }
bool is_shdk(const field_plan& f) { return f.codes != nullptr && f.codes->id() == "shdk"; }
bool is_plain_text(const field_plan& f) { return is_text(f) && f.codes == nullptr && f.canonical == nullptr; }
bool is_sex(const field_plan& f) { return f.codes != nullptr && f.codes->id() == "jenis_kelamin"; }

// What stands in a role, and how a complaint says it.
struct role {
  std::string_view name;
  bool (*fits)(const field_plan&) = nullptr;
  std::string_view id, en;
  bool optional = false;
};
constexpr role nik{"nik", is_nik, "kolom bertipe nik (\"spbe\": {\"type\": \"nik\"})", "a field of the type nik (\"spbe\": {\"type\": \"nik\"})"};
constexpr role nip{"nip", is_nip, "kolom bertipe nip, nip_pns, atau nip_pppk", "a field of the type nip, nip_pns or nip_pppk"};
constexpr role npwp{"npwp", is_npwp, "kolom bertipe npwp atau npwp16", "a field of the type npwp or npwp16"};
constexpr role day{"date", is_day, "kolom tanggal (tipe 'date')", "a field of days (type 'date')"};
constexpr role sex{"sex", is_sex, "kolom dengan 'codes': 'jenis_kelamin'", "a field with 'codes': 'jenis_kelamin'"};
constexpr role region{"region", is_region, "kolom dengan 'codes': 'wilayah' atau bertipe kode_wilayah", "a field with 'codes': 'wilayah' or of the type kode_wilayah"};
constexpr role postal{"postal", is_postal_code, "kolom bertipe kode_pos", "a field of the type kode_pos"};

constexpr role no_kk{"no_kk", is_no_kk, "kolom bertipe no_kk", "a field of the type no_kk"};
constexpr role shdk{"shdk", is_shdk, "kolom dengan 'codes': 'shdk'", "a field with 'codes': 'shdk'"};
constexpr role name{"name", is_plain_text, "kolom teks tanpa 'codes' dan tanpa jenis baku", "a field of text without 'codes' and canonical type"};
constexpr role sex_where_known{"sex", is_sex, sex.id, sex.en, true};

constexpr std::size_t most_roles = 3;
struct roles_of_rule {
  rule_kind kind;
  std::array<role, most_roles> roles;   // those without a name are none
};
constexpr roles_of_rule all_roles[] = {
    {rule_kind::nik_birth_date, {nik, day}},
    {rule_kind::nik_sex, {nik, sex}},
    {rule_kind::nik_region, {nik, region}},
    {rule_kind::postal_province, {region, postal}},
    {rule_kind::nip_birth_date, {nip, day}},
    {rule_kind::nip_sex, {nip, sex}},
    {rule_kind::npwp_nik, {nik, npwp}},
    {rule_kind::kk_one_head, {no_kk, shdk}},
    {rule_kind::kk_shdk, {no_kk, shdk, sex_where_known}},
    {rule_kind::parent_older, {no_kk, shdk, day}},
    {rule_kind::same_person, {nik, name, day}},
    {rule_kind::nik_two_kk, {nik, no_kk}},
};

// The field in a role, or nothing where it is wrong; `no_field` where nobody needs it.
std::optional<std::uint32_t> read_role(rule_reader& in, const place& fields, const role& wanted) {
  if (wanted.name.empty() || (wanted.optional && !fields.member(wanted.name))) return no_field;
  const auto field = in.field_at(fields, wanted.name);
  if (field && !wanted.fits(in.field(*field))) {
    in.wrong_field(fields, wanted.name, wanted.id, wanted.en);
    return std::nullopt;
  }
  return field;
}

}  // namespace

bool read_rule_by_roles(rule_reader& in) {
  in.at.allow_only({"rule", "fields", "severity"});
  const auto fields = in.object_at("fields");
  if (!fields) return false;
  const auto& roles = std::find_if(std::begin(all_roles), std::end(all_roles), [&in](const roles_of_rule& r) { return r.kind == in.rule.kind; })->roles;
  fields->allow_only({roles[0].name, roles[1].name, roles[2].name.empty() ? roles[1].name : roles[2].name});
  std::vector<std::uint32_t> found;
  for (const role& each : roles) {
    if (const auto field = read_role(in, *fields, each)) found.push_back(*field);
  }
  if (found.size() != roles.size()) return false;
  in.rule.a = found[0];
  in.rule.b = found[1];
  if (in.rule.kind >= rule_kind::unique_together) in.rule.fields = std::move(found);
  return true;
}

}  // namespace spbe::inline v1::detail
