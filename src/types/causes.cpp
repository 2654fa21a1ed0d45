#include "types/causes.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "digits/decimal.hpp"
#include "text/letters.hpp"
#include "types/kernel.hpp"
#include "types/shape.hpp"

namespace spbe::inline v1 {
namespace detail {
namespace {

// The documented table (src/types/README.md): lower case, blanks made one.
constexpr std::string_view placeholders[] = {
    "#n/a",    "#na",     "#ref!", "#value!", "#null!",   "#name?", "#div/0!", "n/a",       "na",         "nan",       "null",    "none",      "nil",
    "n.a",     "n.a.",    "rp-",   "rp -",    "rp. -",    "0",      "00",      "kosong",  "nihil", "tidak ada", "tdk ada", "tidak punya", "tdk punya", "belum ada", "blm ada", "belum punya", "tidak diketahui", "tidak tahu", "tidak diisi",
    "belum diisi", "(kosong)", "undefined", "unknown", "tanpa nik",
};

constexpr std::size_t longest_placeholder = 20;

// "-", "...", "???", "XXXX", and the dashes that a word processor makes of "-": one sign, as often as there is room for it.
constexpr std::string_view lone_signs[] = {"-", "_", ".", "?", "*", "x", "X", "\u2013", "\u2014", "\u2212"};
bool is_one_sign(std::string_view text) noexcept {
  for (const std::string_view sign : lone_signs) {
    std::string_view rest = text;
    while (rest.substr(0, sign.size()) == sign) rest.remove_prefix(sign.size());
    if (rest.empty()) return true;
  }
  return false;
}

// Without case, and any number of blanks as one.
bool same_words(std::string_view text, std::string_view lower) noexcept {
  std::size_t at = 0;
  for (std::size_t i = 0; i < text.size(); ++i, ++at) {
    if (at == lower.size() || (is_blank(text[i]) ? ' ' : small(text[i])) != lower[at]) return false;
    while (is_blank(text[i]) && is_blank(text[i + 1])) ++i;   // a blank is never the last
  }
  return at == lower.size();
}

// What placeholders begin with: most values do not, and need not be held against each of them.
enum beginning : std::uint8_t { of_none = 0, of_signs = 1, of_words = 2 };
constexpr auto beginnings = [] {
  std::array<std::uint8_t, 256> begins{};
  for (const std::string_view sign : lone_signs) begins[static_cast<unsigned char>(sign[0])] |= of_signs;
  for (const std::string_view text : placeholders) {
    for (const char first : {text[0], is_small(text[0]) ? capital(text[0]) : text[0]}) begins[static_cast<unsigned char>(first)] |= of_words;
  }
  return begins;
}();

// The first place of either sign; npos.  (The library's own asks a function for each character.)
std::size_t first_of(std::string_view text, char a, char b) noexcept {
  std::size_t at = 0;
  while (at < text.size() && text[at] != a && text[at] != b) ++at;
  return at < text.size() ? at : std::string_view::npos;
}

// "3.17101E+15", "3,17101E+15": a long number as a spreadsheet shows it.
bool is_exponent(std::string_view text) noexcept {
  if (text.empty() || !is_digit(text.front())) return false;
  const std::size_t e = first_of(text, 'E', 'e');
  if (e == std::string_view::npos || e + 1 == text.size()) return false;
  std::string_view power = text.substr(e + 1);
  if (power.front() == '+') power.remove_prefix(1);
  std::string_view front = text.substr(1, e - 1);
  if (!front.empty() && (front.front() == '.' || front.front() == ',')) front.remove_prefix(1);
  return !power.empty() && power.size() <= 3 && all_digits(power) && all_digits(front);
}

}  // namespace

std::string_view without_decimals(std::string_view text) noexcept {
  const auto whole = [text](std::size_t decimals) -> std::string_view {
    if (text.size() < decimals + 2) return {};
    const std::size_t sign = text.size() - decimals - 1;
    return (text[sign] == '.' || text[sign] == ',') && all_digits(text.substr(0, sign)) ? text.substr(0, sign) : std::string_view{};
  };
  if (!text.ends_with('0')) return {};
  const std::string_view behind_one = whole(1);
  return !behind_one.empty() || !text.ends_with("00") ? behind_one : whole(2);
}

// Three letters as one number, small ones.
static constexpr std::uint32_t word_of_letters(std::string_view three) noexcept {
  std::uint32_t word = 0;
  for (const char c : three) word = word << 8U | static_cast<unsigned char>(small(c));
  return word;
}

bool is_month_word(std::string_view text) noexcept {
  static constexpr auto months = [] {
    constexpr std::string_view names[] = {"jan", "feb", "mar", "apr", "may", "mei", "jun", "jul", "aug",
                                          "agu", "ags", "sep", "oct", "okt", "nov", "dec", "des"};
    std::array<std::uint32_t, std::size(names)> words{};
    std::transform(std::begin(names), std::end(names), words.begin(), word_of_letters);
    return words;
  }();
  return text.size() == 3 && std::find(months.begin(), months.end(), word_of_letters(text)) != months.end();
}

namespace {

// "14-Oct", "Oct-14", "14-Okt-25": what a spreadsheet makes of 10-14 and its like.
bool is_date_of_spreadsheet(std::string_view text) noexcept {
  constexpr std::size_t longest = 14;   // Oct-2025-2025-
  if (text.size() > longest) return false;
  bool month = false;
  std::size_t parts = 0;
  while (!text.empty()) {
    const std::size_t sign = first_of(text, '-', '/');
    const std::string_view one = text.substr(0, sign);
    const bool named = is_month_word(one);
    if (named == month && named) return false;
    if (!named && (one.empty() || one.size() > 4 || !all_digits(one))) return false;
    month = month || named;
    ++parts;
    text = sign == std::string_view::npos ? std::string_view{} : text.substr(sign + 1);
  }
  return month && (parts == 2 || parts == 3);
}

// A value that is good once zeros stand in front: a number that went through a column of numbers, which leaves none there.
bool lacks_zeros(const type& t, std::string_view digits, const check_context& context) noexcept {
  constexpr std::size_t most = 32, zeros = 4;
  if (!t.may_begin_with_zero() || digits.empty() || digits.front() == '0' || digits.size() > most || !all_digits(digits)) return false;
  std::array<char, most + zeros> text{};
  std::fill_n(text.begin(), zeros, '0');
  std::copy(digits.begin(), digits.end(), text.begin() + zeros);
  for (std::size_t n = 1; n <= zeros; ++n) {
    const std::string_view longer(text.data() + zeros - n, digits.size() + n);
    if (t.may_be(longer) && t.judge(longer, context) == valid_byte) return true;
  }
  return false;
}

spbe::cause damage_of(const type& t, std::string_view value, const check_context& context) noexcept {
  const std::string_view text = trimmed(value);
  if (all_digits(text)) return spbe::cause::none;   // nothing of what follows
  if (text.size() > 1 && text.front() == '\'' && t.judge(text.substr(1), context) == valid_byte) return spbe::cause::excel_apostrophe;
  if (is_exponent(text)) return spbe::cause::excel_exponent;
  if (is_date_of_spreadsheet(text)) return spbe::cause::excel_date;
  const std::string_view whole = without_decimals(text);
  if (!whole.empty() && (t.judge(whole, context) == valid_byte || lacks_zeros(t, whole, context))) return spbe::cause::excel_float;
  return spbe::cause::none;
}

struct advice {
  std::string_view name;
  std::string_view id, en;  // empty: the hint of the finding stands
};
advice advice_of(spbe::cause why) noexcept {
  switch (why) {
    case spbe::cause::placeholder:
      return {"placeholder", "Ini penanda \"tidak ada\", bukan nilai: kosongkan selnya, atau daftarkan pada missingValues skema",
              "This stands for \"none\", it is no value: leave the cell empty, or list it under the schema's missingValues"};
    case spbe::cause::excel_float:
      return {"excel.float", "Desimal itu ditambahkan lembar kerja: hapus, dan simpan kolomnya sebagai teks",
              "A spreadsheet added the decimals: take them off, and keep the column as text"};
    case spbe::cause::excel_exponent:
      return {"excel.exponent", "Lembar kerja memotong angkanya; yang hilang tidak dapat dipulihkan: ambil ulang dari sumber, simpan sebagai teks",
              "A spreadsheet cut the digits, which cannot be restored: fetch it again from the source, and keep it as text"};
    case spbe::cause::excel_lost_zero:
      return {"excel.lost_zero", "Nol di depan hilang; `spbe normalize` tidak menebaknya: tambahkan bila sumbernya memastikan, simpan sebagai teks",
              "Leading zeros are lost; `spbe normalize` does not guess them: add them where the source confirms, and keep it as text"};
    case spbe::cause::excel_date:
      return {"excel.date", "Lembar kerja menukar tanggal dan angka: ambil ulang dari sumber, simpan sebagai teks",
              "A spreadsheet mixed up days and numbers: fetch it again from the source, and keep it as text"};
    case spbe::cause::excel_apostrophe:
      return {"excel.apostrophe", "Hapus tanda petik tunggal di depan; `spbe normalize` melakukannya", "Remove the apostrophe in front; `spbe normalize` does it"};
    case spbe::cause::npwp_coretax_unverified:
      return {"npwp.coretax_unverified", "Mungkin nomor yang terbit sejak Coretax, yang aturannya belum diumumkan",
              "It may be a number issued since Coretax, whose rules are not published"};
    case spbe::cause::scheme_bps:
      return {"scheme.bps", "Ini susunan kode BPS, bukan kode Kemendagri; jangan mengganti awalannya saja",
              "This is built like a BPS code, not one of the Ministry of Home Affairs; do not merely change its beginning"};
    case spbe::cause::swapped: return {"swapped", {}, {}};
    case spbe::cause::none:
    case spbe::cause::looks_like: break;
  }
  return {};
}

// By type_id, without the unions.
constexpr std::string_view likenesses[] = {
    "",                       "looks_like.nik",         "looks_like.no_kk",          "looks_like.npwp15",         "looks_like.npwp16",
    "looks_like.nitku",       "looks_like.nip_pns",     "looks_like.nip_pppk",       "looks_like.nip_lama",       "looks_like.nrp_polri",
    "looks_like.nib_oss",     "looks_like.nib_bidang",  "looks_like.nop",            "looks_like.nisn",           "looks_like.npsn",
    "looks_like.nuptk",       "looks_like.nidn",        "looks_like.bpjs_kesehatan", "looks_like.kpj",            "looks_like.sep_bpjs",
    "looks_like.kode_faskes_bpjs", "looks_like.kode_rs", "looks_like.kfa",           "looks_like.ihs_pasien",     "looks_like.ihs_nakes",
    "looks_like.bpom_pangan", "looks_like.paspor",      "looks_like.sim",            "looks_like.nrkb",           "looks_like.telepon_seluler",
    "looks_like.telepon_tetap", "looks_like.email",     "looks_like.kode_pos",       "looks_like.kode_wilayah",   "looks_like.kode_bps",
    "looks_like.kode_satker", "looks_like.kode_bank",   "looks_like.bic_id",         "looks_like.qris",           "looks_like.nmid",
    "looks_like.kbli2020",    "looks_like.kbli2025",    "looks_like.kbji",           "looks_like.isbn",           "looks_like.issn",
    "looks_like.tanggal",     "looks_like.tahun_anggaran", "looks_like.rupiah",      "looks_like.koordinat",      "looks_like.nomor_surat",
    "looks_like.kr_rrn",      "looks_like.kr_arn",      "looks_like.kr_brn",         "looks_like.kr_crn",
};

const type* likeness_of(spbe::cause why) noexcept {
  const auto number = static_cast<std::int32_t>(why) - static_cast<std::int32_t>(spbe::cause::looks_like);
  return number > 0 && number < static_cast<std::int32_t>(std::size(likenesses)) ? type::find(static_cast<type_id>(number)) : nullptr;
}

}  // namespace

bool all_alike(std::string_view value) noexcept {
  std::size_t digits = 0;
  char first = 0;
  for (const char c : value) {
    if (is_separator(c)) continue;
    if (digits++ == 0) first = c;
    if (c != first || !is_digit(c)) return false;
  }
  const bool zeros_or_nines = (first == '0' || first == '9') && digits == value.size();
  return digits >= (zeros_or_nines ? 4U : 8U);
}

bool is_placeholder(std::string_view value) noexcept {
  const std::string_view text = trimmed(value);
  if (text.empty()) return false;
  if ((is_digit(text[0]) || is_separator(text[0])) && all_alike(text)) return true;
  const unsigned begins = beginnings[static_cast<unsigned char>(text[0])];
  if (begins == of_none || text.size() > longest_placeholder) return false;
  if ((begins & of_signs) != 0 && is_one_sign(text)) return true;
  const char first = small(text[0]);
  return (begins & of_words) != 0 &&
         std::any_of(std::begin(placeholders), std::end(placeholders), [text, first](std::string_view p) { return p[0] == first && same_words(text, p); });
}

void tell_cause(finding& f, spbe::cause why, language lang) {
  if (why == spbe::cause::none) return;
  f.cause = name_of(why);
  const bool en = lang == language::en;
  if (const type* other = likeness_of(why)) {
    const bilingual& title = other->info().title;
    const std::string own = f.hint.empty() ? std::string() : "; " + f.hint;   // what the type itself knows of such values
    f.hint = (en ? "It is built like another kind of value: " + title.en : "Susunannya seperti jenis lain: " + title.id) + " (" + other->info().name + ")" + own;
    return;
  }
  const advice words = advice_of(why);
  const std::string_view hint = en ? words.en : words.id;
  if (!hint.empty()) f.hint = hint;
}

}  // namespace detail

std::string_view name_of(cause c) noexcept {
  const auto number = static_cast<std::int32_t>(c) - static_cast<std::int32_t>(cause::looks_like);
  if (number > 0 && number < static_cast<std::int32_t>(std::size(detail::likenesses))) return detail::likenesses[number];
  return detail::advice_of(c).name;
}

// Longer values get no cause: they are texts, not numbers that somebody mistyped.
constexpr std::size_t longest_value = 128;

// The order: what the type itself knows, placeholders, spreadsheets, other types; a lost zero last of what spreadsheets do, because
// a shorter number of another type is the likelier reading.
spbe::cause type::cause(std::string_view value, verdict_byte byte, const check_context& context) const noexcept {
  if (byte == valid_byte || byte == missing_byte || value.size() > longest_value) return spbe::cause::none;
  if (const type& who = subject(value); &who != this) return who.cause(value, byte, context);
  if (kernels_->cause != nullptr) {
    if (const auto own = kernels_->cause(value, class_of(byte), context); own != spbe::cause::none) return own;
  }
  if (detail::is_placeholder(value)) return spbe::cause::placeholder;
  if (const auto damage = detail::damage_of(*this, value, context); damage != spbe::cause::none) return damage;
  for (const type_id id : kernels_->confused_with) {
    const type* other = find(id);
    if (other != nullptr && other->may_be(value) && other->judge(value, context) == valid_byte) return detail::looks_like(id);
  }
  return detail::lacks_zeros(*this, value, context) ? spbe::cause::excel_lost_zero : spbe::cause::none;
}

}  // namespace spbe::inline v1
