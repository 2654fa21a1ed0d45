// The forms of statistics metadata send whoever fills them past questions that do not apply.  Each row: what is asked only where another
// answer is one of these.  Asked and not answered is an error; answered though passed over, a warning.
#include <algorithm>
#include <iterator>

#include "governance/metadata_reading.hpp"
#include "governance/rules.hpp"

namespace spbe::inline v1::detail {
namespace {

struct skip {
  std::string_view kind;
  std::string_view asked;     // path below `data`
  std::string_view when;      // the answer that decides; a set of booleans where it ends in one of its members, joined by |
  std::string_view is;        // its word, or "true" and "false"
};
constexpr skip skips[] = {
    {"ms_keg", "blok_iv/frekuensi_penyelanggara", "blok_iv/kegiatan_ini_dilakukan", "BERULANG"},
    {"ms_keg", "blok_iv/sebagian_cakupan_wilayah_pengumpulan_data", "blok_iv/cakupan_wilayah_pengumpulan_data", "SEBAGIAN_WILAYAH_INDONESIA"},
    {"ms_keg", "blok_v", "cara_pengumpulan_data", "SURVEI"},
    {"ms_keg", "blok_v/kerangka_sampel_tahap_terakhir", "blok_v/metode_pemilihan_sampel_tahap_terakhir", "SAMPEL_PROBABILITAS"},
    {"ms_keg", "blok_v/fraksi_sampel_keseluruhan", "blok_v/metode_pemilihan_sampel_tahap_terakhir", "SAMPEL_PROBABILITAS"},
    {"ms_keg", "blok_v/nilai_perkiraan_sampling_error_variabel_utama", "blok_v/metode_pemilihan_sampel_tahap_terakhir", "SAMPEL_PROBABILITAS"},
    {"ms_keg", "blok_vi/petugas_pengumpulan_data", "blok_iv/sarana_pengumpulan_data/papi|capi|cati", "true"},
    {"ms_keg", "blok_vi/persyaratan_pendidikan_terendah_petugas_pengumpulan_data", "blok_iv/sarana_pengumpulan_data/papi|capi|cati", "true"},
    {"ms_keg", "blok_vi/jumlah_petugas_supervisor", "blok_iv/sarana_pengumpulan_data/papi|capi|cati", "true"},
    {"ms_keg", "blok_vi/jumlah_petugas_enumerator", "blok_iv/sarana_pengumpulan_data/papi|capi|cati", "true"},
    {"ms_keg", "blok_vi/apakah_melakukan_pelatihan_petugas", "blok_iv/sarana_pengumpulan_data/papi|capi|cati", "true"},
    {"ms_keg", "blok_viii/rencana_jadwal_rilis_produk_tercetak", "blok_viii/ketersediaan_produk_tercetak", "true"},
    {"ms_keg", "blok_viii/rencana_jadwal_rilis_produk_digital", "blok_viii/ketersediaan_produk_digital", "true"},
    {"ms_keg", "blok_viii/rencana_jadwal_rilis_produk_mikrodata", "blok_viii/ketersediaan_produk_mikrodata", "true"},
    {"ms_keg", "blok_iv/metode_pengumpulan_data/metode_pengumpulan_lainnya", "blok_iv/metode_pengumpulan_data/lainnya", "true"},
    {"ms_keg", "blok_iv/sarana_pengumpulan_data/sarana_pengumpulan_lainnya", "blok_iv/sarana_pengumpulan_data/lainnya", "true"},
    {"ms_keg", "blok_iv/unit_pengumpulan_data/unit_pengumpulan_data_lainnya", "blok_iv/unit_pengumpulan_data/lainnya", "true"},
    {"ms_keg", "blok_vi/metode_pemeriksaan_kualitas_pengumpulan_data/metode_pemeriksaan_kualitas_pengumpulan_data_lainnya", "blok_vi/metode_pemeriksaan_kualitas_pengumpulan_data/lainnya", "true"},
    {"ms_keg", "blok_vii/unit_analsis/unit_analisis_lainnya", "blok_vii/unit_analsis/lainnya", "true"},
    {"ms_keg", "blok_vii/tingkat_penyajian_hasil_analisis/tingkat_penyajian_hasil_analisis_lainnya", "blok_vii/tingkat_penyajian_hasil_analisis/lainnya", "true"},
    {"ms_ind", "indikator_pembangun", "apakah_indikator_komposit", "true"},
    {"ms_ind", "variabel_pembangun", "apakah_indikator_komposit", "false"},
};

// Is the deciding answer there, and is it the one?
enum class decided : std::uint8_t { unknown, yes, no };

decided decide(const metadata_reading& form, const skip& s) {
  const auto cut = s.when.rfind('/');
  const std::string_view set = s.when.substr(0, cut == std::string_view::npos ? 0 : cut), names = s.when.substr(cut == std::string_view::npos ? 0 : cut + 1);
  if (const auto chosen = form.chosen(set)) {
    const auto asked = [&](std::string_view name) { return std::find(chosen->begin(), chosen->end(), name) != chosen->end(); };
    for (std::string_view rest = names; !rest.empty();) {
      const auto one = rest.substr(0, rest.find('|'));
      if (asked(one)) return decided::yes;
      rest.remove_prefix(std::min(rest.size(), one.size() + 1));
    }
    return decided::no;
  }
  const std::string_view word = form.word(s.when);
  return word.empty() ? decided::unknown : word == s.is ? decided::yes : decided::no;
}

}  // namespace

void check_skips(const inspection& doc) {
  const metadata_reading form(doc.root(), doc.what());
  for (const skip& s : skips) {
    if (s.kind != doc.what().kind()) continue;
    const auto cut = s.asked.rfind('/');
    const json_value* const owner = form.find(cut == std::string_view::npos ? std::string_view{} : s.asked.substr(0, cut));
    if (owner == nullptr || !owner->is(json_value::kind::object)) continue;   // a question inside what is not there
    const decided applies = decide(form, s);
    const json_value* const answer = form.find(s.asked);
    const std::string_view name = s.asked.substr(cut == std::string_view::npos ? 0 : cut + 1);
    const bool lacking = applies == decided::yes && is_blank(answer), extra = applies == decided::no && !is_blank(answer);
    if (!lacking && !extra) continue;
    const slots words{{"found", std::string(name)}, {"expected", std::string(s.when) + " = " + std::string(s.is)}};
    doc.findings().tell(answer != nullptr ? *answer : *owner, {lacking ? "metadata_wajib" : "metadata_lewat", finding_class::rule, words}, answer != nullptr ? std::string_view{} : name);
  }
}

}  // namespace spbe::inline v1::detail
