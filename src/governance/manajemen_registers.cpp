// The smaller registers: knowledge, assets, changes, data, services.
#include <string>
#include <unordered_map>

#include "governance/management.hpp"
#include "governance/member.hpp"
#include "governance/say.hpp"

namespace spbe::inline v1::detail {
namespace {

// Values that must differ from object to object.
class distinct {
 public:
  distinct(const inspection& doc, std::string_view member, std::string_view rule) : doc_(doc), member_(member), rule_(rule) {}

  void add(const object& of) {
    const auto value = of.text(member_);
    if (value.empty()) return;
    const auto [same, fresh] = seen_.emplace(value, of.value->line);
    if (!fresh) say(doc_, of, member_, rule_, {quoted("found", value), {"first", same->second}});
  }

 private:
  const inspection& doc_;
  std::string_view member_, rule_;
  std::unordered_map<std::string_view, std::int32_t> seen_;
};

std::vector<std::string_view> absent(const object& of, std::initializer_list<std::string_view> members) {
  std::vector<std::string_view> out;
  for (const auto member : members) {
    const json_value* const value = of.find(member);
    if (value == nullptr || (value->is(json_value::kind::text) && value->text().empty())) out.push_back(member);
  }
  return out;
}

void tell_absent(const inspection& doc, const object& of, std::string_view rule, const std::vector<std::string_view>& members) {
  if (!members.empty()) say(doc, of, members.front(), rule, {{"found", listed_words(members)}});
}

}  // namespace

// Twelve fields, of which the regulation says that they are an example: nothing but number and title is demanded by the model.
void check_knowledge(const inspection& doc) {
  distinct titles(doc, "judul", "pengetahuan_ganda"), places(doc, "url", "pengetahuan_ganda");
  for (const auto& one : doc.objects("pengetahuan")) {
    tell_absent(doc, one, "pengetahuan_metadata", absent(one, {"penulis", "instansi", "deskripsi", "waktu", "format", "lingkup", "label", "kontributor", "status_publikasi", "url"}));
    titles.add(one);
    places.add(one);
  }
}

void check_assets_and_changes(const inspection& doc) {
  distinct serials(doc, "nomor_seri", "aset_ganda");
  for (const auto& asset : doc.objects("aset_tik")) {
    serials.add(asset);
    check_dates(doc, asset, {"tanggal_perolehan", "berlaku_sampai"});
    const auto until = day_in(*asset.value, "berlaku_sampai");
    if (until && *until < doc.day() && asset.text("tahap") == "Pengelolaan") say(doc, asset, "berlaku_sampai", "aset_kedaluwarsa", {{"found", until->iso()}});
  }
  for (const auto& change : doc.objects("perubahan")) {
    check_dates(doc, change, {"tanggal_permohonan", "tanggal_persetujuan", "tanggal_implementasi"});
    const auto stage = change.text("tahap");
    if (stage == "Implementasi" || stage == "Pemantauan dan Evaluasi") {
      tell_absent(doc, change, "perubahan_tahap", absent(change, {"tanggal_persetujuan", "penyetuju", "analisis_dampak", "rencana_kembali"}));
    }
  }
}

void check_data_and_services(const inspection& doc) {
  for (const auto& data : doc.objects("data")) {
    const json_value* const priority = member_in(*data.value, "prioritas", json_value::kind::boolean);
    if (priority == nullptr || !priority->truth) continue;
    std::vector<std::string_view> missing;   // Permen PPN 16/2020: both check priority data
    for (const std::string_view who : {"Walidata", "Pembina Data"}) {
      bool checked = false;
      for (const json_value& check : items_in(*data.value, "pemeriksaan")) checked = checked || text_of(check, "oleh") == who;
      if (!checked) missing.push_back(who);
    }
    if (!missing.empty()) say(doc, data, "pemeriksaan", "data_prioritas", {{"expected", listed_words(missing)}});
  }
  for (const auto& ticket : doc.objects("tiket")) {
    check_dates(doc, ticket, {"tanggal", "tanggal_selesai"});
    const bool solved = ticket.text("status") == "Selesai", dated = !ticket.text("tanggal_selesai").empty();
    if (solved != dated) say(doc, ticket, "tanggal_selesai", "tiket_selesai", {quoted("found", ticket.text("status"))});
  }
}

}  // namespace spbe::inline v1::detail
