// What belongs to which kind of infrastructure and security, after the forms of SIA-SPBE (their names of fields are certain, the values are
// not), and what a system that connects services has to have (Pedoman Menteri PANRB 3/2024, indicators 7 and 18).
#include <algorithm>
#include <iterator>
#include <string>

#include <spbe/text.hpp>

#include "governance/arsitektur_reading.hpp"
#include "governance/member.hpp"
#include "governance/say.hpp"

namespace spbe::inline v1::detail {
namespace {

struct attribute_row {
  std::string_view member, kinds;   // kinds parted by ", "
};
constexpr std::string_view software = "sistem_operasi, sistem_database, sistem_utilitas";
constexpr attribute_row attribute_rows[] = {
    {"tipe_government_cloud", "komputasi_awan"},
    {"biaya_layanan", "komputasi_awan"},
    {"jenis_penggunaan_server", "server"},
    {"jenis_server", "server"},
    {"kapasitas_memori", "server"},
    {"jenis_teknologi_prosesor", "server"},
    {"kapasitas_penyimpanan", "server, media_penyimpanan"},
    {"metode_akses_data_sharing", "media_penyimpanan"},
    {"tipe_periferal", "periferal"},
    {"tipe_perangkat_jaringan", "perangkat_jaringan"},
    {"tipe_perangkat_keamanan", "perangkat_keamanan"},
    {"jenis_sistem_operasi", "sistem_operasi"},
    {"jenis_sistem_database", "sistem_database"},
    {"jenis_sistem_utilitas", "sistem_utilitas"},
    {"jenis_lisensi", software},
    {"validitas_lisensi", software},
    {"jenis_jaringan", "jaringan_intra"},
    {"tipe_media_jaringan", "jaringan_intra"},
    {"jenis_sistem_penghubung", "splp"},
    {"kelengkapan", "splp"},
    {"klasifikasi_tier", "fasilitas_komputasi"},
    {"sistem_pengamanan", "fasilitas_komputasi"},
    {"jenis_fasilitas", "fasilitas_komputasi"},
    {"hasil_audit", "audit"},
    {"jenis_audit", "audit"},
    {"tindak_lanjut_audit", "audit"},
    {"nilai_kematangan", "peningkatan, insiden"},
};

bool names(std::string_view kinds, std::string_view kind) noexcept {
  for (std::string_view rest = kinds; !rest.empty();) {
    const auto one = rest.substr(0, rest.find(", "));
    if (one == kind) return true;
    rest.remove_prefix(std::min(rest.size(), one.size() + 2));
  }
  return false;
}

void check_members(const inspection& doc, const part& p) {
  const auto jenis = p.text("jenis");
  const auto known_kind = [jenis](const attribute_row& row) { return names(row.kinds, jenis); };
  const bool plain = jenis == "standar" || jenis == "edukasi" || jenis == "kerentanan" || jenis == "kelaikan";   // kinds without a row of their own
  if (!plain && std::none_of(std::begin(attribute_rows), std::end(attribute_rows), known_kind)) return;           // told already, or not said
  for (const auto& [name, value] : p.value->members()) {
    const model_property* const known = p.node->find(name);
    if (known == nullptr) continue;
    const std::string_view member = known->official.empty() ? std::string_view(name) : known->official;
    const auto* const row = std::find_if(std::begin(attribute_rows), std::end(attribute_rows), [member](const attribute_row& r) { return r.member == member; });
    if (row == std::end(attribute_rows) || names(row->kinds, jenis)) continue;
    say_at(doc, value, "arsitektur_atribut", {{"found", member}, {"detail", jenis}, {"expected", row->kinds}});
  }
}

// Of systems in use: what is to come may still lack it.
void check_connector(const inspection& doc, const part& p) {
  if (p.text("jenis") != "splp" || p.text("keadaan") != "as_is") return;
  std::string missing;
  for (const std::string_view needed : {"bus", "repositori metadata", "direktori layanan"}) {
    const auto items = items_in(*p.value, "kelengkapan");
    if (std::none_of(items.begin(), items.end(), [needed](const json_value& item) { return item.is(json_value::kind::text) && compact(item.text()) == compact(needed); }))
      append(missing, {missing.empty() ? "" : ", ", needed});
  }
  if (!missing.empty()) say(doc, {p.domain->collection, p.value, p.id}, "kelengkapan", "arsitektur_splp", {{"found", missing}});
}

}  // namespace

void check_architecture_attributes(const inspection& doc, const architecture& all) {
  for (const part& p : all.parts()) {
    if (!p.in("infrastruktur") && !p.in("keamanan")) continue;
    check_members(doc, p);
    check_connector(doc, p);
  }
}

}  // namespace spbe::inline v1::detail
