#include <spbe/types/sep_bpjs.hpp>

#include <algorithm>
#include <array>

#include "digits/decimal.hpp"
#include "text/lenient.hpp"
#include "text/letters.hpp"
#include "types/facility_code.hpp"
#include "types/kernel.hpp"
#include "types/shape.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

constexpr std::size_t length = 19, facility_letter_at = 4, month_at = 8, letter_at = 12, serial_at = 13;

// Three words that overlap: the facility, what follows it up to the V, and from before the V to the end.
inline bool is_built(std::string_view value) noexcept {
  if (value.size() != length || !is_usual_facility(value.data())) return false;
  const eight middle = sign_as_zero(load_eight(value.data() + 5), 'V', 7);
  return all_digits(middle) && all_digits(sign_as_zero(load_eight(value.data() + 11), 'V', 1));
}

inline verdict_byte judge_content(std::string_view value) noexcept {
  const std::uint64_t month = decimal(value.substr(month_at, 2));
  if (month < 1 || month > 12) return error_byte(finding_class::date);
  return value.substr(serial_at) == "000000" ? error_byte(finding_class::serial) : valid_byte;
}

inline verdict_byte judge_capitals(std::string_view value) noexcept {
  return is_built(value) ? judge_content(value) : irregular_code(value, {length});
}

// A small letter in the facility is a letter in its place: what follows it is judged all the same.
verdict_byte judge_small(std::string_view value) noexcept {
  if (value.size() == length && is_small(value[facility_letter_at])) {
    std::array<char, length> raised;
    std::copy(value.begin(), value.end(), raised.begin());
    raised[facility_letter_at] = capital(raised[facility_letter_at]);
    const std::string_view text(raised.data(), length);
    if (is_built(text)) {
      const verdict_byte byte = judge_content(text);
      return byte == valid_byte ? error_byte(finding_class::letter_case) : byte;
    }
  }
  return case_or(irregular_code(value, {length}), value, judge_capitals);
}

inline verdict_byte judge(std::string_view value, const check_context&) noexcept {
  return is_built(value) ? judge_content(value) : judge_small(value);
}

year_month issued_in(std::string_view value) noexcept {
  return {2000 + static_cast<int>(decimal(value.substr(month_at + 2, 2))), static_cast<unsigned>(decimal(value.substr(month_at, 2)))};
}

// BPJS Kesehatan began on 1 January 2014.
std::vector<type::remark> remarks(std::string_view value, const check_context& context) {
  const year_month issued = issued_in(value);
  if (issued.year < 2014)
    return {{finding_class::date,
             {"Tahun di dalam nomor ini sebelum BPJS Kesehatan beroperasi (2014)",
              "The year inside it lies before BPJS Kesehatan began (2014)"}}};
  if (date(issued.year, issued.month, 1) <= context.as_of) return {};
  return {{finding_class::date, {"Bulan di dalam nomor ini sesudah tanggal acuan", "The month inside it lies after the reference date"}}};
}

type::wording words(std::string_view value, finding_class what, language lang, const check_context&) {
  const bool en = lang == language::en;
  if (what == finding_class::character) return {foreign_sign(value, true), {}, {}};
  if (what != finding_class::format || value.size() != length || is_digit(value[letter_at]) || value[letter_at] == 'V' ||
      value[letter_at] == 'v')
    return {};
  return {{},
          en ? "V in the 13th place; other letters are those of referrals" : "huruf V di tempat ke-13; huruf lain dipakai nomor rujukan",
          {}};
}

std::string strip(std::string_view raw) {
  const std::string text = plain(raw);
  return in_capitals(without_separators(without_label(text, {"SEP"})));
}

std::vector<part> parts(std::string_view value, const check_context&) {
  return {{"facility", std::string(value.substr(0, month_at))},
          {"issued", issued_in(value).iso()},
          {"serial", std::string(value.substr(serial_at))}};
}

std::string mask(std::string_view value) { return mask_keeping(value, 2); }

std::string sample(sampler& chance) {
  const std::string facility = facility_sample(chance);
  const date day = chance.day_since(date(2014, 1, 1));
  return facility + padded(day.month(), 2) + padded(static_cast<std::uint64_t>(day.year()) % 100, 2) + 'V' + chance.serial(6);
}

constexpr type_id confused[] = {type_id::kode_faskes_bpjs, type_id::bpjs_kesehatan, type_id::nik};

[[gnu::cold]] type_info describe() {
  const bilingual vclaim{"dokumen VClaim", "the VClaim documents"};
  return {
      .id = type_id::sep_bpjs,
      .name = "sep_bpjs",
      .title = {"Nomor Surat Eligibilitas Peserta (SEP)", "Eligibility letter number (SEP)"},
      .issuer = "BPJS Kesehatan",
      .basis = "Dokumentasi VClaim BPJS Kesehatan",
      .personal = true,
      .certainty = certainty::medium,
      .since = "0.1",
      .form = {"kode faskes 8 karakter, MMYY, V, 6 digit, misalnya 0138U9991026V000987",
               "facility code of 8 characters, MMYY, V, 6 digits, as 0138U9991026V000987"},
      .length = {"19 karakter", "19 characters"},
      .display = "0138U9991026V000987",
      .rules =
          {
              rule("Kode faskes 4 angka, 1 huruf besar atau angka, 3 angka; lalu bulan dan tahun MMYY, huruf V, dan 6 angka",
                   "Facility code of 4 digits, a capital or a digit, 3 digits; then month and year MMYY, the letter V, and 6 digits",
                   vclaim),
              rule("Bulan 01-12; tahunnya tidak dinilai", "Month 01-12; the year is not judged",
                   bilingual{"dokumen VClaim; batasnya dari pustaka ini", "the VClaim documents; bounds are this library's"},
                   certainty::medium),
              rule("Nomor urut bukan 000000", "The serial is not 000000", bilingual{"pustaka ini", "this library"}, certainty::medium),
              rule("Nomor rujukan bersusunan sama dengan huruf lain (A, B, P); di sini tidak diterima",
                   "Referrals are built alike with another letter (A, B, P); not accepted here", vclaim, certainty::medium),
          },
      .offline_limits = {"Apakah surat itu terbit, untuk siapa, dan faskes mana hanya diketahui BPJS Kesehatan",
                         "Whether the letter was issued, to whom and by which facility is known to BPJS Kesehatan only"},
  };
}

constexpr type::kernels kernels{.judge = judge,
                                .judge_column = column_of<judge>,
                                .remarks = remarks,
                                .words = words,
                                .canonical = as_it_stands,
                                .display = as_it_stands,
                                .strip = strip,
                                .parts = parts,
                                .mask = mask,
                                .sample = sample,
                                .confused_with = confused};

}  // namespace

const type& sep_bpjs::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

year_month sep_bpjs::issued() const noexcept { return issued_in(canonical()); }

}  // namespace spbe::inline v1
