#include <spbe/types/no_kk.hpp>

#include "text/lenient.hpp"
#include "types/causes.hpp"
#include "types/nik_number.hpp"
#include "types/nik_rows.hpp"
#include "types/sampler.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

date issued_on(const sixteen& n) noexcept {
  const auto day = date::from_ymd(2000 + static_cast<int>(n.year), n.month, n.day);
  return day.value_or(date{});
}

inline verdict_byte judge_content(const sixteen& n, const check_context& context) noexcept {
  const verdict_byte region = judge_district(n.region, context);
  if (region != valid_byte) return n.zero() ? error_byte(finding_class::range) : region;
  if (!existed_this_century_by(n.year, n.month, n.day, context.as_of)) return error_byte(finding_class::date);
  return n.serial != 0 ? valid_byte : error_byte(finding_class::serial);
}

inline verdict_byte judge(std::string_view value, const check_context& context) noexcept {
  if (value.size() == 16) {
    const sixteen n = read_sixteen(value.data());
    if (n.digits) return judge_content(n, context);
  }
  return irregular_digits(value);
}

type::wording words(std::string_view value, finding_class what, language lang, const check_context& context) {
  if (what == finding_class::length && value.size() == 15) {
    return {{},
            {},
            lang == language::en ? "One digit is missing; no province begins with 0, so it is not a lost leading zero"
                                 : "Kurang satu angka; tidak ada provinsi berawalan 0, jadi bukan nol di depan yang hilang"};
  }
  return words_of_sixteen(value, what, context);
}

std::vector<type::remark> remarks(std::string_view digits, const check_context&) {
  return remarks_if_alike(digits, {"nomor KK", "family card number"});
}

std::string strip(std::string_view raw) {
  const std::string text = plain(raw);
  return without_separators(without_label(text, {"Nomor Kartu Keluarga", "NKK", "KK"}));
}

std::vector<part> parts(std::string_view digits, const check_context&) {
  std::vector<part> out;
  append_region(out, digits);
  out.push_back({"issued", issued_on(read_sixteen(digits.data())).iso()});
  out.push_back({"serial", std::string(digits.substr(12))});
  return out;
}

std::string mask(std::string_view value) { return mask_keeping(value, 6); }

std::string sample(sampler& chance) {
  const date issued = chance.day_since(date(2000, 1, 1));
  return joined({chance.district(), padded(issued.day(), 2), padded(issued.month(), 2), padded(static_cast<unsigned>(issued.year()), 2), chance.serial(4)});
}

// A woman's NIK in a region that is not known: the region is the finding, but the day says what it is.  A number that begins with 0 is made up
// where there is none, as for the NIK.
spbe::cause cause_of(std::string_view value, finding_class what, const check_context& context) noexcept {
  if (what != finding_class::province && what != finding_class::code) return cause_of_cut_serial(what);
  if (value.front() == '0') return spbe::cause::placeholder;
  const sixteen n = read_sixteen(value.data());
  const bool woman = n.day > 40 && n.serial != 0 && existed_by(n.year, n.month, birth_day(n.day), context.as_of);
  return woman ? looks_like(type_id::nik) : spbe::cause::none;
}

constexpr type_id confused[] = {type_id::nik, type_id::npwp15, type_id::nip_pns, type_id::nip_pppk};

[[gnu::cold]] type_info describe() {
  return {
      .id = type_id::no_kk,
      .name = "no_kk",
      .title = {"Nomor Kartu Keluarga", "Family card number"},
      .issuer = "Dinas Kependudukan dan Pencatatan Sipil (SIAK, Kementerian Dalam Negeri)",
      .basis = "UU 24/2013; PP 40/2019; Permendagri 109/2019",
      .personal = true,
      .certainty = certainty::medium,
      .since = "0.1",
      .form = {"16 digit tanpa pemisah", "16 digits without separators"},
      .length = {"16 angka", "16 digits"},
      .display = "3171013112249991",
      .rules =
          {
              rule("16 angka ASCII: wilayah 6, tanggal pencatatan 6, nomor urut 4",
                   "16 ASCII digits: region 6, day of recording 6, serial 4",
                   bilingual{"Permendagri 109/2019 dan uraian yang beredar", "Permendagri 109/2019 and published descriptions"},
                   certainty::medium),
              rule("Wilayah seperti pada NIK: edisi mana pun; yang tidak dikenal adalah peringatan",
                   "Region as in a NIK: any edition; unknown ones are warnings", "Permendagri 58/2021"),
              rule("Tahun selalu 20YY, tidak ada tambahan 40 pada hari, dan tanggal tidak sesudah tanggal acuan",
                   "The year is always 20YY, no 40 is added to the day, the day is not after the reference date",
                   bilingual{"dari ingatan: kartu sebelum SIAK mungkin lain", "from memory, unverified: cards before SIAK may differ"},
                   certainty::unverified),
              rule("Nomor urut 0001-9999", "Serial 0001-9999", bilingual{"uraian yang beredar", "published descriptions"},
                   certainty::medium),
          },
      .offline_limits = {"Keberadaan kartu dan anggota keluarganya hanya diketahui Dukcapil",
                         "Whether the card exists and who is on it is known to Dukcapil only"},
  };
}

void judge_column(const cells& column, const check_context& context, verdict_byte* verdicts) noexcept {
  if (!judge_rows(column, context, days_of::issue, judge, verdicts)) column_of<judge>(column, context, verdicts);
}

constexpr type::kernels kernels{.judge = judge,
                                .judge_column = judge_column,
                                .remarks = remarks,
                                .words = words,
                                .canonical = as_it_stands,
                                .display = as_it_stands,
                                .strip = strip,
                                .parts = parts,
                                .mask = mask,
                                .sample = sample,
                                .cause = cause_of,
                                .confused_with = confused,
                                .outline = {.least = 16, .most = 16, .begins = a_digit_but_zero}};

}  // namespace

const type& no_kk::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

std::string no_kk::province() const { return std::string(piece(0, 2)); }
std::string no_kk::regency() const { return dotted(piece(0, 4)); }
std::string no_kk::district() const { return dotted(piece(0, 6)); }
date no_kk::issued() const noexcept { return issued_on(read_sixteen(canonical().data())); }

}  // namespace spbe::inline v1
