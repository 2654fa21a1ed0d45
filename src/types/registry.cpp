// The only list of types.  A new type is its file, its header, and its name in `registry` below, in the order of type_id.
#include <array>

#include <spbe/types/bic_id.hpp>
#include <spbe/types/bpjs_kesehatan.hpp>
#include <spbe/types/bpom_pangan.hpp>
#include <spbe/types/email.hpp>
#include <spbe/types/ihs_nakes.hpp>
#include <spbe/types/ihs_pasien.hpp>
#include <spbe/types/isbn.hpp>
#include <spbe/types/issn.hpp>
#include <spbe/types/kbji.hpp>
#include <spbe/types/kbli.hpp>
#include <spbe/types/kbli2020.hpp>
#include <spbe/types/kbli2025.hpp>
#include <spbe/types/kfa.hpp>
#include <spbe/types/kode_bank.hpp>
#include <spbe/types/kode_bps.hpp>
#include <spbe/types/kode_faskes_bpjs.hpp>
#include <spbe/types/kode_pos.hpp>
#include <spbe/types/kode_rs.hpp>
#include <spbe/types/kode_satker.hpp>
#include <spbe/types/kode_wilayah.hpp>
#include <spbe/types/koordinat.hpp>
#include <spbe/types/kpj.hpp>
#include <spbe/types/kr_arn.hpp>
#include <spbe/types/kr_brn.hpp>
#include <spbe/types/kr_crn.hpp>
#include <spbe/types/kr_rrn.hpp>
#include <spbe/types/nib_bidang.hpp>
#include <spbe/types/nib_oss.hpp>
#include <spbe/types/nidn.hpp>
#include <spbe/types/nik.hpp>
#include <spbe/types/nip.hpp>
#include <spbe/types/nip_lama.hpp>
#include <spbe/types/nip_pns.hpp>
#include <spbe/types/nip_pppk.hpp>
#include <spbe/types/nisn.hpp>
#include <spbe/types/nitku.hpp>
#include <spbe/types/nmid.hpp>
#include <spbe/types/no_kk.hpp>
#include <spbe/types/nomor_surat.hpp>
#include <spbe/types/nop.hpp>
#include <spbe/types/npsn.hpp>
#include <spbe/types/npwp.hpp>
#include <spbe/types/npwp15.hpp>
#include <spbe/types/npwp16.hpp>
#include <spbe/types/nrkb.hpp>
#include <spbe/types/nrp_polri.hpp>
#include <spbe/types/nuptk.hpp>
#include <spbe/types/paspor.hpp>
#include <spbe/types/qris.hpp>
#include <spbe/types/rupiah.hpp>
#include <spbe/types/sep_bpjs.hpp>
#include <spbe/types/sim.hpp>
#include <spbe/types/tahun_anggaran.hpp>
#include <spbe/types/tanggal.hpp>
#include <spbe/types/telepon.hpp>
#include <spbe/types/telepon_seluler.hpp>
#include <spbe/types/telepon_tetap.hpp>

#include "types/kernel.hpp"

namespace spbe::inline v1 {
namespace {

template <detail::canonical_type... Types>
struct list_of {
  static constexpr std::array<type_id, sizeof...(Types)> ids{Types::id...};
  [[gnu::always_inline]] static const std::array<const type*, sizeof...(Types)>& all() noexcept {
    static const std::array<const type*, sizeof...(Types)> types{&Types::registered()...};
    return types;
  }
};

// clang-format off
using registry = list_of<
    nik,
    no_kk,
    npwp15,
    npwp16,
    nitku,
    nip_pns,
    nip_pppk,
    nip_lama,
    nrp_polri,
    nib_oss,
    nib_bidang,
    nop,
    nisn,
    npsn,
    nuptk,
    nidn,
    bpjs_kesehatan,
    kpj,
    sep_bpjs,
    kode_faskes_bpjs,
    kode_rs,
    kfa,
    ihs_pasien,
    ihs_nakes,
    bpom_pangan,
    paspor,
    sim,
    nrkb,
    telepon_seluler,
    telepon_tetap,
    email,
    kode_pos,
    kode_wilayah,
    kode_bps,
    kode_satker,
    kode_bank,
    bic_id,
    qris,
    nmid,
    kbli2020,
    kbli2025,
    kbji,
    isbn,
    issn,
    tanggal,
    tahun_anggaran,
    rupiah,
    koordinat,
    nomor_surat,
    kr_rrn,
    kr_arn,
    kr_brn,
    kr_crn,
    npwp,
    nip,
    telepon,
    kbli>;
// clang-format on

constexpr bool in_order = [] {
  for (std::size_t i = 1; i < registry::ids.size(); ++i) {
    if (registry::ids[i - 1] >= registry::ids[i]) return false;
  }
  return true;
}();
static_assert(in_order, "types stand in the order of their numbers");

}  // namespace

std::span<const type* const> type::all() noexcept { return registry::all(); }

const type* type::find(type_id id) noexcept {
  // By number: findings ask for many.
  static const auto by_number = [] {
    std::array<const type*, 256> types{};
    for (std::size_t i = 0; i < registry::ids.size(); ++i) types[static_cast<std::size_t>(registry::ids[i])] = registry::all()[i];
    return types;
  }();
  const auto number = static_cast<std::uint32_t>(id);
  return number < by_number.size() ? by_number[number] : nullptr;
}

const type* type::find(std::string_view name) noexcept {
  for (const type* t : all()) {
    if (t->name() == name) return t;
  }
  return nullptr;
}

}  // namespace spbe::inline v1
