#include "engine/header_words.hpp"

#include <algorithm>

#include <spbe/text.hpp>

#include "base/digit.hpp"
#include "text/letters.hpp"

namespace spbe::inline v1::detail {

header_words::header_words(std::string_view header) : folded_(compact(header)) {
  bool joins = false;
  for (const char c : fold(header)) {
    const bool wordy = is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80U;
    if (wordy && !joins) words_.emplace_back();
    if (wordy) words_.back() += c;
    joins = wordy;
  }
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

// Who stands in doubt is masked: only a thing that has a name, or a trait of persons, is spared.
field_mask header_words::mask() const {
  if (counts()) return field_mask::none;
  if (says({"alamat", "address", "tempatlahir", "tempattanggallahir", "tempattgllahir", "tmptlahir", "tmplahir", "tmplhr", "domisili"}) || has_word({"almt", "ttl"})) return field_mask::nothing_kept;
  if ((says({"lahir", "lhr", "birth"}) && !begins({"kelahiran", "angka"})) || has_word({"dob"})) return field_mask::date_year;
  const bool person = says({"penerima", "wali", "pemohon", "pegawai", "peserta", "kepalakeluarga", "pasien", "karyawan", "pemilik", "responden"}) ||
                      begins({"ibukandung", "ayahkandung", "pelapor"});
  if (says({"nama", "name", "nmlengkap"})) {
    const bool parent = says({"kepala", "anak", "ibu", "ayah", "orangtua", "siswa", "penduduk", "warga", "lengkap", "guru", "petugas", "bendahara", "ketua"});
    const bool thing = says({"kota", "kab", "kelurahan", "desa", "provinsi", "wilayah", "sekolah", "instansi", "opd", "dinas", "unit", "barang", "obat", "program",
                             "kegiatan", "penyakit", "jalan", "stasiun", "kecamatan"}) || has_word({"kec", "kel"}) || begins({"namakec"});
    return thing && !person && !parent ? field_mask::none : field_mask::name;
  }
  const bool trait = says({"jenis", "status", "tingkat", "kelompok", "kategori", "golongan", "usia", "umur", "tahun"}) ||
                     begins({"kode", "kota", "kab", "kec", "kel", "desa", "provinsi", "wilayah", "sekolah", "instansi", "opd", "dinas", "unit", "program", "kegiatan"});
  return person && !trait ? field_mask::name : field_mask::none;
}

}  // namespace spbe::inline v1::detail
