#include <spbe/types/bpjs_kesehatan.hpp>

#include "text/lenient.hpp"
#include "types/plain_number.hpp"
#include "types/sampler.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

constexpr std::size_t length = 13;

std::vector<type::remark> remarks(std::string_view digits, const check_context&) {
  if (digits.substr(0, 3) == "000") return {};
  return {{finding_class::range,
           {"Nomor BPJS Kesehatan yang diketahui berawalan 000; nomor ini tidak",
            "Known BPJS Kesehatan numbers begin with 000; this one does not"}}};
}

std::string strip(std::string_view raw) {
  const std::string text = plain(raw);
  return without_separators(without_label(text, {"BPJS Kesehatan", "Kartu BPJS Kesehatan", "BPJS", "Kartu BPJS", "JKN-KIS", "JKN/KIS", "JKN", "KIS"}));
}

std::vector<part> parts(std::string_view digits, const check_context&) { return {{"number", std::string(digits)}}; }

std::string mask(std::string_view value) { return mask_keeping(value, 2); }

std::string sample(sampler& chance) { return "000" + chance.serial(length - 3); }

constexpr type_id confused[] = {type_id::nik, type_id::kpj, type_id::sep_bpjs};

[[gnu::cold]] type_info describe() {
  const bilingual examples{"contoh dokumen VClaim", "examples in the VClaim documents"};
  return {
      .id = type_id::bpjs_kesehatan,
      .name = "bpjs_kesehatan",
      .title = {"Nomor peserta BPJS Kesehatan", "BPJS Kesehatan participant number"},
      .issuer = "BPJS Kesehatan",
      .basis = "UU 40/2004 pasal 15; UU 24/2011",
      .personal = true,
      .certainty = certainty::medium,
      .since = "0.1",
      .form = {"13 digit tanpa pemisah", "13 digits without separators"},
      .length = {"13 angka", "13 digits"},
      .display = "0009999999987",
      .rules =
          {
              rule("13 angka ASCII, tidak semuanya nol; nol di depan adalah bagian dari nomor",
                   "13 ASCII digits, not all zero; leading zeros are part of the number", examples),
              rule("Contoh yang diumumkan berawalan 000; awalan lain hanya catatan",
                   "Published examples begin with 000; others get a remark only", examples, certainty::medium),
              rule("Kartu JKN dan KIS memuat nomor yang sama", "JKN and KIS cards carry the same number", examples, certainty::medium),
              rule("Tidak ada digit pemeriksa", "No check digit",
                   bilingual{"contoh dokumen VClaim: Luhn tidak cocok", "examples in the VClaim documents: Luhn does not hold"},
                   certainty::medium),
              rule("Sejak 2022 NIK juga diterima sebagai identitas peserta; di sini tidak",
                   "Since 2022 a NIK is accepted as a participant identity too; not here",
                   bilingual{"dari ingatan", "from memory"}, certainty::unverified),
          },
      .offline_limits = {"Keberadaan, pemilik, dan status aktif hanya diketahui BPJS Kesehatan",
                         "Existence, owner and whether active are known to BPJS Kesehatan only"},
  };
}

constexpr type::kernels kernels{.judge = judge_plain_number<length>,
                                .judge_column = column_of<judge_plain_number<length>>,
                                .remarks = remarks,
                                .canonical = as_it_stands,
                                .display = as_it_stands,
                                .strip = strip,
                                .parts = parts,
                                .mask = mask,
                                .sample = sample,
                                .confused_with = confused,
                                .outline = {.least = length, .most = length, .begins = a_digit}};

}  // namespace

const type& bpjs_kesehatan::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

}  // namespace spbe::inline v1
