#include <spbe/types/sim.hpp>

#include <algorithm>

#include "digits/decimal.hpp"
#include "digits/short_year.hpp"
#include "text/lenient.hpp"
#include "types/nik_number.hpp"
#include "types/plain_number.hpp"
#include "types/sampler.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

constexpr std::string_view grouped = "####-####-######";

// YYMM AAAA SSSS.
inline verdict_byte judge_birth_month(std::string_view digits, const check_context& context) noexcept {
  if (!existed_by(two_digits(digits.data()), two_digits(digits.data() + 2), 1, context.as_of)) return error_byte(finding_class::date);
  return only_zeros<4>(digits.data() + 8) ? error_byte(finding_class::serial) : valid_byte;
}

// 16 characters: a NIK, or 14 digits in their groups.
inline verdict_byte judge_sixteen(std::string_view value, const check_context& context) noexcept {
  const sixteen n = read_sixteen(value.data());
  if (n.digits) return judge_nik_content(n, context);
  const auto read = gather<14>(value, grouped);
  return read.fits ? judge_plain_number<14>(read.view(), context) : irregular_digits(value);
}

inline verdict_byte judge(std::string_view value, const check_context& context) noexcept {
  switch (value.size()) {
    case 12: return judge_number<12, judge_birth_month>(value, context);
    case 14: return judge_plain_number<14>(value, context);
    case 16: return judge_sixteen(value, context);
    default: return irregular_digits(value);
  }
}

type::wording words(std::string_view value, finding_class what, language lang, const check_context& context) {
  if (what != finding_class::length) return words_of_sixteen(value, what, context);
  if (value.size() != 11) return {};
  return {{}, {}, lang == language::en ? "A leading zero may be lost" : "Mungkin nol di depan hilang"};
}

std::vector<type::remark> remarks(std::string_view digits, const check_context&) {
  return remarks_if_alike(digits, {"nomor SIM", "driving licence number"});
}

std::string canonical(std::string_view value) {
  return value.size() == grouped.size() && value[4] == '-' ? without_separators(value) : std::string(value);
}

std::string display(std::string_view digits) { return digits.size() == 14 ? pour(digits, grouped) : std::string(digits); }

std::string strip(std::string_view raw) {
  const std::string text = plain(raw);
  return without_separators(without_label(
      text, {"SIM A Umum", "SIM A", "SIM BII", "SIM BI", "SIM B2", "SIM B1", "SIM C", "SIM D", "SIM"}));
}

birth_candidates months_of(std::string_view digits, date as_of) noexcept {
  const unsigned year = two_digits(digits.data());
  const unsigned month = two_digits(digits.data() + 2);
  birth_candidates months;
  for (const int century : {1900, 2000}) {
    const date first(century + static_cast<int>(year), month, 1);
    if (first <= as_of) months.add(first);
  }
  return months;
}

std::vector<part> parts(std::string_view digits, const check_context& context) {
  if (digits.size() == 14) return {{"kind", std::string("sim14")}};
  if (digits.size() == 16) {
    std::vector<part> out{{"kind", std::string("nik")}};
    append_nik_parts(out, digits, context);
    return out;
  }
  std::vector<std::string> months;
  for (const date first : months_of(digits, context.as_of)) months.push_back(first.iso().substr(0, 7));
  return {{"kind", std::string("sim12")},
          {"birth_months", std::move(months)},
          {"area", std::string(digits.substr(4, 4))},
          {"serial", std::string(digits.substr(8))}};
}

std::string mask(std::string_view value) { return mask_keeping(value, 2); }

// Nobody drives before 17, so on days before that there is nobody either.
std::string sample(sampler& chance) {
  constexpr unsigned oldest = 1950, youngest_driver = 17;
  const auto this_year = static_cast<unsigned>(chance.context().as_of.year());
  const std::string year = padded(chance.between(oldest, std::max(this_year, oldest + youngest_driver) - youngest_driver), 2);
  const std::string month = padded(chance.between(1, 12), 2);
  const std::string area = padded(chance.between(1, 31), 2) + "99";
  return year + month + area + chance.serial(4);
}

constexpr type_id confused[] = {type_id::telepon_seluler, type_id::npwp15, type_id::nip_pns,
                                type_id::nip_pppk,        type_id::nrkb,   type_id::paspor};

[[gnu::cold]] type_info describe() {
  return {
      .id = type_id::sim,
      .name = "sim",
      .title = {"Nomor Surat Izin Mengemudi (SIM)", "Driving licence number (SIM)"},
      .issuer = "Korps Lalu Lintas Polri",
      .basis = "UU 22/2009; peraturan tentang susunan nomor tidak terlacak",
      .personal = true,
      .certainty = certainty::low,
      .since = "0.1",
      .form = {"12 digit, 14 digit, 9999-9999-999987, atau 16 digit (NIK)", "12 digits, 14 digits, 9999-9999-999987, or 16 digits (a NIK)"},
      .length = {"12, 14 atau 16 angka", "12, 14 or 16 digits"},
      .display = "850112349987",
      .rules =
          {
              rule("12 angka: tahun dan bulan lahir (2+2), wilayah kepolisian (4), nomor urut (4); bulan 01-12, nomor urut bukan 0000",
                   "12 digits: year and month of birth (2+2), police area (4), serial (4); month 01-12, serial not 0000",
                   bilingual{"pengamatan dalam pustaka Business::ID::SIM", "as observed by the library Business::ID::SIM"}, certainty::low),
              rule("14 angka, boleh 9999-9999-999987: hanya jumlah angkanya yang diperiksa",
                   "14 digits, also 9999-9999-999987: only their count is judged",
                   bilingual{"Microsoft Purview", "Microsoft Purview"}, certainty::medium),
              rule("16 angka: NIK dengan semua aturannya, sejak rencana nomor tunggal",
                   "16 digits: the NIK with all its rules, since the plan of a single number",
                   bilingual{"dari ingatan", "from memory"}, certainty::unverified),
              rule("Wilayah kepolisian tidak diperiksa; tidak ada digit pemeriksa",
                   "The police area is not judged; there is no check digit",
                   bilingual{"daftar wilayah tidak terlacak", "no list of areas was found"}, certainty::low),
          },
      .offline_limits = {"Keberadaan, pemilik, golongan, dan masa berlaku hanya diketahui Korlantas Polri",
                         "Existence, owner, class and validity are known to the traffic police only"},
  };
}

constexpr type::kernels kernels{.judge = judge,
                                .judge_column = column_of<judge>,
                                .remarks = remarks,
                                .words = words,
                                .canonical = canonical,
                                .display = display,
                                .strip = strip,
                                .parts = parts,
                                .mask = mask,
                                .sample = sample,
                                .confused_with = confused,
                                .outline = {.least = 12, .most = 16, .begins = a_digit}};

}  // namespace

const type& sim::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

sim::kinds sim::kind() const noexcept {
  const std::size_t digits = canonical().size();
  return digits == 12 ? kinds::sim12 : digits == 14 ? kinds::sim14 : kinds::nik;
}

std::string_view sim::year_digits() const noexcept { return kind() == kinds::sim12 ? piece(0, 2) : std::string_view{}; }
unsigned sim::month() const noexcept { return kind() == kinds::sim12 ? two_digits(canonical().data() + 2) : 0; }
birth_candidates sim::birth_months(date as_of) const noexcept {
  return kind() == kinds::sim12 ? months_of(canonical(), as_of) : birth_candidates{};
}
std::string_view sim::area() const noexcept { return kind() == kinds::sim12 ? piece(4, 4) : std::string_view{}; }
std::string_view sim::serial() const noexcept { return kind() == kinds::sim12 ? piece(8, 4) : std::string_view{}; }

std::optional<nik> sim::as_nik(const check_options& options) const {
  if (kind() != kinds::nik) return std::nullopt;
  const auto number = nik::parse(canonical(), options);
  return number ? std::optional(*number) : std::nullopt;
}

}  // namespace spbe::inline v1
