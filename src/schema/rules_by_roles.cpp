// Rules that know what each of their fields is: `"fields": {"nik": …, "date": …}`.  Which roles a rule has is a row here.
#include <algorithm>

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
bool is_sex(const field_plan& f) { return f.codes != nullptr && f.codes->id() == "jenis_kelamin"; }

// What stands in a role, and how a complaint says it.
struct role {
  std::string_view name;
  bool (*fits)(const field_plan&) = nullptr;
  std::string_view id, en;
};
constexpr role nik{"nik", is_nik, "kolom bertipe nik (\"spbe\": {\"type\": \"nik\"})", "a field of the type nik (\"spbe\": {\"type\": \"nik\"})"};
constexpr role nip{"nip", is_nip, "kolom bertipe nip, nip_pns, atau nip_pppk", "a field of the type nip, nip_pns or nip_pppk"};
constexpr role npwp{"npwp", is_npwp, "kolom bertipe npwp atau npwp16", "a field of the type npwp or npwp16"};
constexpr role day{"date", is_day, "kolom tanggal (tipe 'date')", "a field of days (type 'date')"};
constexpr role sex{"sex", is_sex, "kolom dengan 'codes': 'jenis_kelamin'", "a field with 'codes': 'jenis_kelamin'"};
constexpr role region{"region", is_region, "kolom dengan 'codes': 'wilayah' atau bertipe kode_wilayah", "a field with 'codes': 'wilayah' or of the type kode_wilayah"};
constexpr role postal{"postal", is_postal_code, "kolom bertipe kode_pos", "a field of the type kode_pos"};

struct roles_of_rule {
  rule_kind kind;
  role a, b;
};
constexpr roles_of_rule pairs[] = {
    {rule_kind::nik_birth_date, nik, day}, {rule_kind::nik_sex, nik, sex}, {rule_kind::nik_region, nik, region}, {rule_kind::postal_province, region, postal},
    {rule_kind::nip_birth_date, nip, day}, {rule_kind::nip_sex, nip, sex}, {rule_kind::npwp_nik, nik, npwp},
};

// The field in a role, or nothing.
std::optional<std::uint32_t> read_role(rule_reader& in, const place& fields, const role& wanted) {
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
  const auto* const roles = std::find_if(std::begin(pairs), std::end(pairs), [&in](const roles_of_rule& r) { return r.kind == in.rule.kind; });
  fields->allow_only({roles->a.name, roles->b.name});
  const auto a = read_role(in, *fields, roles->a);
  const auto b = read_role(in, *fields, roles->b);
  if (!a || !b) return false;
  in.rule.a = *a;
  in.rule.b = *b;
  return true;
}

}  // namespace spbe::inline v1::detail
