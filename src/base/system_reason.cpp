// The system's own words depend on the locale and exist in English at best: those that people meet are ours.
#include <spbe/result.hpp>

#include <algorithm>
#include <cerrno>
#include <iterator>

namespace spbe::inline v1 {
namespace {

struct reason {
  int number;
  const char* id;
  const char* en;
  const char* way_id;
  const char* way_en;
};

constexpr reason reasons[] = {
    {ENOENT, "tidak ada", "it does not exist", "periksa nama dan foldernya", "check its name and folder"},
    {EACCES, "tidak ada izin", "no permission", "minta izin kepada pemiliknya", "ask its owner"},
    {EPERM, "tidak diizinkan", "it is not permitted", "minta izin kepada pemiliknya", "ask its owner"},
    {EISDIR, "ini folder, bukan berkas", "it is a folder, no file", "sebutkan berkas di dalamnya", "name a file in it"},
    {ENOTDIR, "bagian jalurnya bukan folder", "a part of its path is no folder", "periksa jalurnya", "check its path"},
    {ENAMETOOLONG, "namanya terlalu panjang", "its name is too long", "beri nama yang lebih pendek", "give it a shorter one"},
    {ELOOP, "tautannya berputar", "its links lead in a circle", "sebutkan berkasnya langsung", "name the file itself"},
    {ENOSPC, "ruang simpan penuh", "there is no space left", "kosongkan sebagian atau pilih tempat lain", "free some or choose another place"},
    {EDQUOT, "jatah ruang simpan habis", "the quota is used up", "kosongkan sebagian atau pilih tempat lain", "free some or choose another place"},
    {EFBIG, "lebih besar dari yang diperbolehkan sistem", "it is larger than the system allows", "pilih tempat lain", "choose another place"},
    {EROFS, "tempatnya hanya dapat dibaca", "its place can be read only", "pilih tempat lain", "choose another place"},
    {EIO, "perangkat penyimpanannya gagal", "the storage device failed", "coba salin berkasnya ke tempat lain", "try to copy it elsewhere"},
    {EMFILE, "terlalu banyak berkas terbuka", "too many files are open", "tutup sebagian lalu ulangi", "close some and try again"},
    {ENFILE, "terlalu banyak berkas terbuka", "too many files are open", "tutup sebagian lalu ulangi", "close some and try again"},
    {EBUSY, "sedang dipakai program lain", "another program is using it", "tutup program itu lalu ulangi", "close that program and try again"},
    {ENXIO, "perangkatnya tidak ada", "its device does not exist", "periksa namanya", "check its name"},
    {EBADF, "sudah ditutup", "it is closed", "jalankan tanpa menutupnya", "run this without closing it"},
    {ENOMEM, "memori habis", "memory is used up", "tutup program lain lalu ulangi", "close other programs and try again"},
};

const reason* find(int number) noexcept {
  const auto* const found = std::find_if(std::begin(reasons), std::end(reasons), [number](const reason& r) { return r.number == number; });
  return found == std::end(reasons) ? nullptr : found;
}

}  // namespace

bilingual system_reason(int number) {
  if (const reason* known = find(number)) return {known->id, known->en};
  return {"galat sistem " + std::to_string(number), "system error " + std::to_string(number)};
}

bilingual system_advice(int number) {
  bilingual words = system_reason(number);
  if (const reason* known = find(number)) words = {words.id + "; " + known->way_id, words.en + "; " + known->way_en};
  return words;
}

}  // namespace spbe::inline v1
