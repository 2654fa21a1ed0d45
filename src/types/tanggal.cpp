#include <spbe/types/tanggal.hpp>

#include <array>

#include "digits/decimal.hpp"
#include "digits/eight.hpp"
#include "text/lenient.hpp"
#include "text/letters.hpp"
#include "types/kernel.hpp"
#include "types/sampler.hpp"
#include "types/shape.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

constexpr std::array<std::string_view, 13> month_names{"",     "Januari", "Februari",  "Maret",   "April",    "Mei",     "Juni",
                                                       "Juli", "Agustus", "September", "Oktober", "November", "Desember"};

struct spelling {
  std::string_view name;  // lower case
  unsigned month;
};
// Full names, the usual abbreviations (three of them for August) and two old spellings.
constexpr spelling spellings[] = {
    {"januari", 1}, {"februari", 2},  {"maret", 3},    {"april", 4},     {"mei", 5},       {"juni", 6},      {"juli", 7},
    {"agustus", 8}, {"september", 9}, {"oktober", 10}, {"november", 11}, {"desember", 12}, {"jan", 1},       {"feb", 2},
    {"mar", 3},     {"apr", 4},       {"jun", 6},      {"jul", 7},       {"agu", 8},       {"agt", 8},       {"ags", 8},
    {"sep", 9},     {"okt", 10},      {"nov", 11},     {"des", 12},      {"pebruari", 2},  {"nopember", 11},
};
// What the lenient door takes besides.
constexpr spelling loose_spellings[] = {{"peb", 2}, {"nop", 11}, {"sept", 9}, {"agust", 8}};

template <std::size_t N>
constexpr unsigned month_named(std::string_view text, const spelling (&names)[N]) noexcept {
  for (const auto& s : names) {
    if (same_letters(text, s.name)) return s.month;
  }
  return 0;
}

// What a text says, whether or not the calendar has such a day.
struct reading {
  int year = 0;
  unsigned month = 0, day = 0;
  bool fits = false;
  [[nodiscard]] constexpr bool exists() const noexcept { return date::exists(year, month, day); }
};

constexpr unsigned number(std::string_view digits) noexcept { return static_cast<unsigned>(decimal(digits)); }

// Ten characters with one sign at two places and digits at all others.
inline bool numbers_around(std::string_view t, char sign, unsigned one, unsigned two) noexcept {
  const eight word = sign_as_zero(sign_as_zero(load_eight(t.data()), sign, one), sign, two);
  return all_digits(word) && is_digit(t[8]) && is_digit(t[9]);
}

// "9999-99-99" or, with the day first, "99-99-9999" and "99/99/9999".
inline reading read_numbers(std::string_view t) noexcept {
  if (t[4] == '-') {
    if (!numbers_around(t, '-', 4, 7)) return {};
    return {static_cast<int>(two_digits(t.data()) * 100 + two_digits(t.data() + 2)), two_digits(t.data() + 5), two_digits(t.data() + 8), true};
  }
  if (t[2] != '-' && t[2] != '/') return {};
  if (!numbers_around(t, t[2], 2, 5)) return {};
  return {static_cast<int>(two_digits(t.data() + 6) * 100 + two_digits(t.data() + 8)), two_digits(t.data() + 3), two_digits(t.data()), true};
}

// "9 Des 2022": one or two digits, a month's name, four digits, one blank between.
reading read_words(std::string_view t) noexcept {
  const std::size_t first = t.find(' ');
  if (first == std::string_view::npos || first == 0 || first > 2 || t.size() < first + 7) return {};
  const std::string_view day = t.substr(0, first);
  const std::string_view year = t.substr(t.size() - 4);
  if (t[t.size() - 5] != ' ' || !all_digits(day) || !all_digits(year)) return {};
  const unsigned month = month_named(t.substr(first + 1, t.size() - first - 6), spellings);
  if (month == 0) return {};
  return {static_cast<int>(number(year)), month, number(day), true};
}

inline reading read(std::string_view value) noexcept {
  if (value.size() == 10) {
    if (const reading r = read_numbers(value); r.fits) return r;
  }
  return value.size() >= 10 && value.size() <= 17 ? read_words(value) : reading{};
}

inline verdict_byte judge(std::string_view value, const check_context&) noexcept {
  const reading r = read(value);
  if (!r.fits) return unreadable(value);
  return r.exists() ? valid_byte : error_byte(finding_class::date);
}

type::wording words(std::string_view value, finding_class what, language lang, const check_context&) {
  if (what != finding_class::date) return {};
  const bool en = lang == language::en;
  const reading r = read(value);
  if (date::exists(r.year, r.day, r.month))
    return {{}, {}, en ? "The month seems to stand before the day; write the day first, or YYYY-MM-DD" : "Rupanya bulan ditulis sebelum hari; tulis harinya dulu, atau TTTT-BB-HH"};
  return {{}, {}, en ? "Compare with the original document" : "Cocokkan dengan dokumen aslinya"};
}

std::string iso(int year, unsigned month, unsigned day) {
  const auto y = digits_of<4>(static_cast<std::uint64_t>(year));
  const auto m = digits_of<2>(month);
  const auto d = digits_of<2>(day);
  return std::string(y.view()) + '-' + std::string(m.view()) + '-' + std::string(d.view());
}

std::string canonical(std::string_view value) {
  const reading r = read(value);
  return iso(r.year, r.month, r.day);
}

std::string written(std::string_view canonical_text) {
  const reading r = read(canonical_text);
  return std::to_string(r.day) + ' ' + std::string(month_names[r.month]) + ' ' + std::string(canonical_text.substr(0, 4));
}

// The pieces of a text between blanks, hyphens, slashes, dots and commas.
std::vector<std::string_view> pieces_of(std::string_view text) {
  std::vector<std::string_view> pieces;
  constexpr std::string_view between = " -/.,\t\n\r";
  for (std::size_t at = text.find_first_not_of(between); at != std::string_view::npos && pieces.size() < 5;
       at = text.find_first_not_of(between, at)) {
    const std::size_t end = std::min(text.find_first_of(between, at), text.size());
    pieces.push_back(text.substr(at, end - at));
    at = end;
  }
  return pieces;
}

bool weekday(std::string_view word) noexcept {
  for (const std::string_view day : {"senin", "selasa", "rabu", "kamis", "jumat", "jum'at", "sabtu", "minggu", "ahad"}) {
    if (same_letters(word, day)) return true;
  }
  return false;
}

// Any separators, one-digit days and months, a day of the week in front.  A year of two digits stays a fault: it would be a guess.
std::string strip(std::string_view raw) {
  const std::string text = plain(raw);
  auto pieces = pieces_of(without_label(text, {"Tanggal", "Tgl"}));
  if (!pieces.empty() && weekday(pieces.front())) pieces.erase(pieces.begin());
  if (pieces.size() != 3) return text;
  const bool year_first = pieces[0].size() == 4 && all_digits(pieces[0]);
  const std::string_view year = pieces[year_first ? 0 : 2];
  const std::string_view day = pieces[year_first ? 2 : 0];
  if (year.size() != 4 || day.size() > 2 || !all_digits(year) || !all_digits(day)) return text;
  unsigned month = month_named(pieces[1], spellings);
  if (month == 0) month = month_named(pieces[1], loose_spellings);
  if (month == 0) {
    if (pieces[1].size() > 2 || !all_digits(pieces[1])) return text;
    month = number(pieces[1]);
  }
  return iso(static_cast<int>(number(year)), month, number(day));
}

std::vector<part> parts(std::string_view canonical_text, const check_context&) {
  const reading r = read(canonical_text);
  return {{"year", std::int64_t{r.year}}, {"month", std::int64_t{r.month}}, {"day", std::int64_t{r.day}}};
}

std::string mask(std::string_view value) { return mask_foreign(value, read(value).fits); }

// "45351", "45351,5": the number that a spreadsheet keeps for a day between 1954 and 2064, and the hour behind it.  It is never turned into
// a day: which calendar it counts in, from 1900 or from 1904, is not written in it.
spbe::cause cause(std::string_view value, finding_class, const check_context&) noexcept {
  constexpr std::size_t serial_digits = 5;
  const std::string_view serial = value.substr(0, serial_digits), hour = value.substr(serial.size());
  if (serial.size() < serial_digits || !all_digits(serial) || decimal(serial) < 20000 || decimal(serial) > 60000) return spbe::cause::none;
  const bool whole = hour.empty() || (hour.size() > 1 && (hour.front() == '.' || hour.front() == ',') && all_digits(hour.substr(1)));
  return whole ? spbe::cause::excel_date : spbe::cause::none;
}

std::string sample(sampler& chance) { return chance.day_since(date(1945, 8, 17)).iso(); }

constexpr type_id confused[] = {type_id::tahun_anggaran, type_id::nik};

[[gnu::cold]] type_info describe() {
  return {
      .id = type_id::tanggal,
      .name = "tanggal",
      .title = {"Tanggal", "Date"},
      .issuer = "-",
      .basis = "ISO 8601; formulir dinas (dd-mm-yyyy)",
      .personal = false,
      .certainty = certainty::high,
      .since = "0.1",
      .form = {"1945-08-17, 17-08-1945, 17/08/1945, atau 17 Agustus 1945", "1945-08-17, 17-08-1945, 17/08/1945, or 17 Agustus 1945"},
      .length = {},
      .display = "17 Agustus 1945",
      .rules =
          {
              rule("YYYY-MM-DD; DD-MM-YYYY atau DD/MM/YYYY, dua angka dan pemisah yang sama",
                   "YYYY-MM-DD; DD-MM-YYYY or DD/MM/YYYY, two digits each and one kind of separator",
                   bilingual{"ISO 8601; formulir dinas", "ISO 8601; office forms"}),
              rule("Hari 1-2 angka, nama bulan, tahun empat angka, satu spasi di antaranya; huruf besar kecil bebas; Jan Feb Mar Apr Mei "
                   "Jun Jul Agu Agt Ags Sep Okt Nov Des, Pebruari, Nopember",
                   "Day of 1-2 digits, month name, year of four digits, one blank between; any letter case; Jan Feb Mar Apr Mei Jun Jul "
                   "Agu Agt Ags Sep Okt Nov Des, Pebruari, Nopember",
                   bilingual{"kebiasaan", "usage"}),
              rule("Hari selalu di depan bulan; tahun dua angka tidak diterima",
                   "The day always stands before the month; years of two digits are not accepted", bilingual{"kebiasaan", "usage"}),
              rule("Tanggalnya ada dalam kalender Gregorius, tahun 1-9999", "The day exists in the Gregorian calendar, years 1-9999",
                   bilingual{"kalender", "calendar"}),
          },
      .offline_limits = {"Apakah tanggal itu benar untuk kejadiannya tidak dapat diketahui dari tulisannya",
                         "Whether it is the right day for the event cannot be told from the text"},
  };
}

constexpr type::kernels kernels{.judge = judge,
                                .judge_column = column_of<judge>,
                                .words = words,
                                .canonical = canonical,
                                .display = written,
                                .strip = strip,
                                .parts = parts,
                                .mask = mask,
                                .sample = sample,
                                .cause = cause,
                                .confused_with = confused};

}  // namespace

const type& tanggal::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

}  // namespace spbe::inline v1
