#include <spbe/types/ihs_nakes.hpp>

#include "text/lenient.hpp"
#include "types/plain_number.hpp"
#include "types/sampler.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

constexpr std::size_t length = 11;

std::string strip(std::string_view raw) {
  const std::string text = plain(raw);
  return without_separators(without_label(text, {"IHS Number", "IHS"}));
}

std::vector<part> parts(std::string_view digits, const check_context&) { return {{"number", std::string(digits)}}; }

std::string mask(std::string_view value) { return mask_keeping(value, 2); }

std::string sample(sampler& chance) { return "100" + chance.serial(length - 3); }

constexpr type_id confused[] = {type_id::ihs_pasien, type_id::nik};

[[gnu::cold]] type_info describe() {
  const bilingual examples{"contoh SATUSEHAT", "SATUSEHAT examples"};
  return {
      .id = type_id::ihs_nakes,
      .name = "ihs_nakes",
      .title = {"Nomor IHS tenaga kesehatan", "Health worker IHS number"},
      .issuer = "Kementerian Kesehatan (SATUSEHAT)",
      .basis = "Dokumentasi SATUSEHAT",
      .personal = true,
      .certainty = certainty::medium,
      .since = "0.1",
      .form = {"11 digit tanpa pemisah", "11 digits without separators"},
      .length = {"11 angka", "11 digits"},
      .display = "10099999987",
      .rules =
          {
              rule("11 angka ASCII, tidak semuanya nol", "11 ASCII digits, not all zero", examples, certainty::medium),
              rule("Contoh yang diumumkan berawalan 100; awalan lain juga diterima", "Published examples begin with 100; others pass too",
                   examples, certainty::medium),
              rule("Tidak ada digit pemeriksa", "No check digit", examples, certainty::medium),
          },
      .offline_limits = {"Keberadaan, pemilik, dan izin praktiknya hanya diketahui SATUSEHAT",
                         "Existence, owner and licence are known to SATUSEHAT only"},
  };
}

constexpr type::kernels kernels{.judge = judge_plain_number<length>,
                                .judge_column = column_of<judge_plain_number<length>>,
                                .canonical = as_it_stands,
                                .display = as_it_stands,
                                .strip = strip,
                                .parts = parts,
                                .mask = mask,
                                .sample = sample,
                                .confused_with = confused};

}  // namespace

const type& ihs_nakes::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

}  // namespace spbe::inline v1
