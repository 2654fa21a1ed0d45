#include "engine/header_words.hpp"

#include <algorithm>
#include <iterator>

#include <spbe/text.hpp>

#include "base/digit.hpp"
#include "text/letters.hpp"

namespace spbe::inline v1::detail {

static bool is_name(std::string_view word) { return word == "nama" || word == "name" || word == "nm"; }

header_words::header_words(std::string_view header) : folded_(compact(header)) {
  bool joins = false;
  std::vector<std::size_t> slashes;   // by the words before each
  for (const char c : fold(header)) {
    const bool wordy = may_be_letter(c) || is_digit(c);
    if (wordy && !joins) words_.emplace_back();
    if (wordy) words_.back() += c;
    if (c == '/') slashes.push_back(words_.size());
    joins = wordy;
  }
  for (const std::size_t at : slashes) either_ = either_ || (at != 0 && is_name(words_[at - 1])) || (at < words_.size() && is_name(words_[at]));
}

bool header_words::says(std::initializer_list<std::string_view> any) const {
  return std::any_of(any.begin(), any.end(), [this](std::string_view word) { return folded_.find(word) != std::string::npos; });
}

bool header_words::begins(std::initializer_list<std::string_view> any) const {
  return std::any_of(any.begin(), any.end(), [this](std::string_view word) { return std::string_view(folded_).substr(0, word.size()) == word; });
}

bool header_words::has_word(std::initializer_list<std::string_view> any) const {
  return std::any_of(any.begin(), any.end(), [this](std::string_view word) { return std::find(words_.begin(), words_.end(), word) != words_.end(); });
}

bool header_words::counts() const { return begins({"jumlah", "jml", "total", "banyak"}); }

bool header_words::amounts() const { return says({"anggaran", "realisasi", "rupiah", "nilai", "harga", "biaya", "saldo", "pagu", "pendapatan", "belanja"}); }

bool header_words::days() const { return says({"tanggal", "tgl", "waktu", "date", "mulai", "selesai", "berlaku"}) || has_word({"tmt", "jam", "hari", "saat"}); }

bool header_words::telephones() const { return !counts() && (says({"telp", "telepon", "ponsel", "nohp", "nomorhp"}) || has_word({"hp", "wa", "tlp"})); }

bool header_words::numbers_of_things() const {
  if (counts()) return false;
  return telephones() || says({"rekening", "norek", "nomor", "alamatip", "ipaddress"}) || begins({"versi"}) || has_word({"rek", "ip", "versi", "version"});
}

bool header_words::exact_measures() const { return says({"lintang", "bujur", "luas", "rasio", "indeks"}) || has_word({"lat", "lon", "long", "lng", "latitude", "longitude"}); }

bool header_words::levels() const { return says({"kbli", "kodewil", "wilayah", "akun", "rekening"}) || has_word({"wil"}); }

bool header_words::symbols() const {
  return says({"rumus", "simbol"}) || ((says({"satuan"}) || has_word({"unit"})) && !says({"kerja", "organisasi", "pendidikan"}));
}

bool header_words::is(std::initializer_list<std::string_view> any) const {
  return std::any_of(any.begin(), any.end(), [this](std::string_view word) { return folded_ == word; });
}

// Behind "nama", or where that stands last at the beginning: kec_nama.
bool header_words::names_a_thing() const {
  static constexpr std::string_view things[] = {
      "kota", "kab", "kabupaten", "kabupatenkota", "kabkota", "kelurahan", "kel", "desa", "kec", "kecamatan", "prov", "provinsi", "wilayah", "daerah", "dusun", "negara", "pulau", "sungai", "jalan", "ruas",
      "jembatan", "stasiun", "bandara", "pelabuhan", "lokasi", "gedung", "ruang", "sekolah", "puskesmas", "rs", "rumahsakit", "pasar", "instansi", "opd", "skpd", "satker", "dinas",
      "unit", "bidang", "lembaga", "organisasi", "yayasan", "perusahaan", "usaha", "bank", "jabatan", "barang", "produk", "obat", "penyakit", "komoditas", "tanaman", "spesies",
      "latin", "ilmiah", "program", "kegiatan", "subkegiatan", "paket", "proyek", "akun", "urusan", "variabel", "indikator"};
  const auto is_thing = [](std::string_view word) { return std::find(std::begin(things), std::end(things), word) != std::end(things); };
  const auto at = std::find_if(words_.begin(), words_.end(), [](const std::string& word) { return is_name(word); });
  if (at == words_.end()) return begins({"nama", "name"}) && is_thing(std::string_view(folded_).substr(std::string_view("nama").size()));   // namakota
  return is_thing(std::next(at) != words_.end() ? *std::next(at) : words_.front());
}

// Who stands in doubt is masked: only a thing that has a name, or a trait of persons, is spared.
field_mask header_words::mask() const {
  if (counts()) return field_mask::none;
  if (says({"alamat", "address", "tempatlahir", "tempattanggallahir", "tempattgllahir", "tmptlahir", "tmplahir", "tmplhr", "domisili", "tempattinggal", "lokasirumah"}) || has_word({"almt", "ttl"})) {
    return field_mask::nothing_kept;
  }
  if ((says({"lahir", "lhr", "birth", "ulangtahun"}) && !begins({"kelahiran", "angka"})) || has_word({"dob"})) return field_mask::date_year;
  const bool person = says({"penerima", "wali", "pemohon", "pegawai", "peserta", "kepalakeluarga", "pasien", "karyawan", "pemilik", "responden"}) ||
                      begins({"ibukandung", "ayahkandung", "pelapor", "ahliwaris", "kepaladesa"}) ||
                      is({"ayah", "ibu", "suami", "istri", "isteri", "anak", "siswa", "guru", "dosen", "mahasiswa", "korban", "tersangka", "pelaku", "saksi", "dokter", "perawat",
                          "bidan", "nasabah", "debitur", "pembeli", "penjual", "lurah", "camat", "ketua", "bendahara", "sekretaris", "petugas", "penanggungjawab", "nmkk"});
  if (says({"nama", "name", "nmlengkap"}) || has_word({"nm"})) {
    const bool somebody = person || says({"kepala", "anak", "ibu", "ayah", "orangtua", "siswa", "penduduk", "warga", "lengkap", "guru", "petugas", "bendahara", "ketua"});
    return somebody || either_ || !names_a_thing() ? field_mask::name : field_mask::none;
  }
  const bool trait = says({"jenis", "status", "tingkat", "kelompok", "kategori", "golongan", "usia", "umur", "tahun"}) ||
                     begins({"kode", "kota", "kab", "kec", "kel", "desa", "provinsi", "wilayah", "sekolah", "instansi", "opd", "dinas", "unit", "program", "kegiatan"});
  return person && !trait ? field_mask::name : field_mask::none;
}

}  // namespace spbe::inline v1::detail
