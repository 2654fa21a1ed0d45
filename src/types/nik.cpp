#include <spbe/types/nik.hpp>

#include "text/lenient.hpp"
#include "types/causes.hpp"
#include "types/nik_rows.hpp"
#include "types/npwp16_number.hpp"
#include "types/sampler.hpp"

namespace spbe::inline v1 {
namespace detail {

void append_nik_parts(std::vector<part>& parts, std::string_view digits, const check_context& context) {
  const sixteen n = read_sixteen(digits.data());
  append_region(parts, digits);
  std::vector<std::string> days;
  for (const date day : candidates_of(n, context.as_of)) days.push_back(day.iso());
  parts.push_back({"birth_dates", std::move(days)});
  parts.push_back({"sex", std::string(n.day > 40 ? "P" : "L")});
  parts.push_back({"serial", std::string(digits.substr(12))});
}

std::string sample_nik(sampler& chance) {
  const date born = chance.day_since(date(1930, 1, 1));
  const unsigned day = born.day() + (chance.one_in(2) ? 40 : 0);
  return joined({chance.district(), padded(day, 2), padded(born.month(), 2), padded(static_cast<unsigned>(born.year()), 2), chance.serial(4)});
}

type::wording words_of_sixteen(std::string_view value, finding_class what, const check_context& context) {
  if (what == finding_class::province || what == finding_class::code)
    return {unknown_region(value.substr(0, 6), what, context.wilayah), {}, {}};
  return {};
}

}  // namespace detail

namespace {

using namespace detail;

std::string detail_of_length(std::size_t digits, language lang) {
  const bool en = lang == language::en;
  if (digits == 15)
    return en ? "One digit is missing, or it is a 15-digit NPWP; no NIK begins with 0"
              : "Kurang satu angka, atau ini NPWP 15 digit; tidak ada NIK berawalan 0";
  if (digits == 1)
    return en ? "A placeholder for \"no NIK\"; leave the value empty" : "Penanda \"tidak punya NIK\"; kosongkan saja nilainya";
  if (digits == 18) return en ? "18 digits are an employee number (NIP)" : "18 angka adalah NIP";
  return {};
}

type::wording words(std::string_view value, finding_class what, language lang, const check_context& context) {
  if (what == finding_class::length) return {{}, {}, detail_of_length(value.size(), lang)};
  return words_of_sixteen(value, what, context);
}

std::vector<type::remark> remarks(std::string_view digits, const check_context&) { return remarks_if_alike(digits, {"NIK", "NIK"}); }

std::string strip(std::string_view raw) {
  const std::string text = plain(raw);
  return without_separators(without_label(text, {"NIK KTP", "NIK", "Nomor Induk Kependudukan", "KTP"}));
}

std::vector<part> parts(std::string_view digits, const check_context& context) {
  std::vector<part> out;
  append_nik_parts(out, digits, context);
  return out;
}

std::string mask(std::string_view value) { return mask_keeping(value, 6); }

// No province begins with 0.  Village systems number residents without a NIK that way, 0 and then a region code; else it may be the
// NPWP of a business.
spbe::cause cause_of(std::string_view value, finding_class what, const check_context& context) noexcept {
  if (what != finding_class::province || value.front() != '0') return cause_of_cut_serial(what);
  const auto region = static_cast<std::uint32_t>(decimal(value.substr(1, 6)));
  const bool business = judge_district(region, context) != valid_byte && judge_npwp16(value, context) == valid_byte;
  return business ? looks_like(type_id::npwp16) : spbe::cause::placeholder;
}

constexpr type_id confused[] = {type_id::npwp15, type_id::nip_pns, type_id::nip_pppk, type_id::nitku, type_id::telepon_seluler, type_id::paspor};

[[gnu::cold]] type_info describe() {
  const std::string law = "UU 23/2006 jo. UU 24/2013; PP 37/2007; PP 40/2019";
  return {
      .id = type_id::nik,
      .name = "nik",
      .title = {"Nomor Induk Kependudukan", "Population identity number"},
      .issuer = "Kementerian Dalam Negeri, Ditjen Dukcapil",
      .basis = law,
      .personal = true,
      .certainty = certainty::high,
      .since = "0.1",
      .form = {"16 digit tanpa pemisah", "16 digits without separators"},
      .length = {"16 angka", "16 digits"},
      .display = "3171015708459901",
      .rules =
          {
              rule("16 angka ASCII: wilayah 6, tanggal lahir 6, nomor urut 4", "16 ASCII digits: region 6, birth date 6, serial 4",
                   bilingual{"UU 23/2006 pasal 13; PP 37/2007 pasal 36", "UU 23/2006 art. 13; PP 37/2007 art. 36"}),
              rule("Kode wilayah dari edisi mana pun sejak 2015; provinsi tidak dikenal, kabupaten/kota 00 atau 70, kecamatan 00, dan kode "
                   "tidak dikenal adalah peringatan",
                   "Region code of any edition since 2015; unknown province, regency 00 or 70, district 00 and unknown codes are warnings",
                   bilingual{"Permendagri 58/2021 dan edisi sebelum dan sesudahnya; kode sebelum 2015 tidak ada dalam daftar",
                             "Permendagri 58/2021 and the editions before and after it; codes from before 2015 are not in the list"}),
              rule("Hari lahir 01-31, perempuan ditambah 40 (41-71); tanggalnya harus ada dan tidak sesudah tanggal acuan",
                   "Day of birth 01-31, women + 40 (41-71); the day exists and is not after the reference date",
                   bilingual{"PP 37/2007 pasal 37", "PP 37/2007 art. 37"}),
              rule("Abad tidak tertulis: tahun YY dibaca 19YY dan 20YY, keduanya ditawarkan bila mungkin",
                   "The century is not written: YY is read as 19YY and 20YY, both are offered where possible",
                   bilingual{"kalender", "calendar"}),
              rule("Nomor urut 0001-9999", "Serial 0001-9999", bilingual{"PP 37/2007 pasal 37", "PP 37/2007 art. 37"}),
              rule("Tidak ada digit pemeriksa", "No check digit", bilingual{"PP 37/2007 pasal 37", "PP 37/2007 art. 37"}),
          },
      .offline_limits = {"Keberadaan, pemilik, status hidup, dan apakah tanggal lahir pernah dibetulkan hanya diketahui Dukcapil",
                         "Existence, owner, whether alive, and whether the birth date was corrected are known to Dukcapil only"},
  };
}

void judge_column(const cells& column, const check_context& context, verdict_byte* verdicts) noexcept {
  if (!judge_rows(column, context, days_of::birth, judge_nik, verdicts)) column_of<judge_nik>(column, context, verdicts);
}

constexpr type::kernels kernels{.judge = judge_nik,
                                .judge_column = judge_column,
                                .remarks = remarks,
                                .words = words,
                                .canonical = as_it_stands,
                                .display = as_it_stands,
                                .strip = strip,
                                .parts = parts,
                                .mask = mask,
                                .sample = sample_nik,
                                .cause = cause_of,
                                .confused_with = confused,
                                .outline = {.least = 16, .most = 16, .begins = a_digit_but_zero}};

}  // namespace

const type& nik::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

std::string nik::province() const { return std::string(piece(0, 2)); }
std::string nik::regency() const { return dotted(piece(0, 4)); }
std::string nik::district() const { return dotted(piece(0, 6)); }
birth_candidates nik::birth_dates() const noexcept { return candidates_of(read_sixteen(canonical().data()), as_of()); }
sex nik::sex() const noexcept { return read_sixteen(canonical().data()).day > 40 ? spbe::sex::female : spbe::sex::male; }

}  // namespace spbe::inline v1
