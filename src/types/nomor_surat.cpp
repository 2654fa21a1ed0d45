#include <spbe/types/nomor_surat.hpp>

#include <algorithm>
#include <array>

#include <spbe/text.hpp>

#include "text/lenient.hpp"
#include "text/letters.hpp"
#include "types/budget_year.hpp"
#include "types/kernel.hpp"
#include "types/sampler.hpp"
#include "types/shape.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

constexpr std::array<std::string_view, 13> romans{"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"};

// What a sign is; of the first two, the rules about neighbours are shifts.
constexpr unsigned slash = 1, blank = 2, digit = 4, foreign = 8;
constexpr auto kinds = [] {
  std::array<std::uint8_t, 256> kind{};
  for (unsigned i = 0; i < 256; ++i) {
    const char c = static_cast<char>(i);
    const bool plain = is_letter(c) || is_separator(c);
    kind[i] = static_cast<std::uint8_t>(c == '/' ? slash : c == ' ' ? blank : is_digit(c) ? digit : plain ? 0 : foreign);
  }
  return kind;
}();
constexpr unsigned kind_of(char c) noexcept { return kinds[static_cast<unsigned char>(c)]; }
constexpr bool is_own(char c) noexcept { return kind_of(c) != foreign; }

// Why a value holds a sign of no letter number, a blank at its ends, or nothing at all.
verdict_byte irregular(std::string_view value) noexcept {
  const verdict_byte text = judge_text(value);
  return text != valid_byte ? text : error_byte(finding_class::character);
}

inline verdict_byte judge(std::string_view value, const check_context&) noexcept {
  unsigned seen = 0, misplaced = 0, before = slash;
  for (const char c : value) {
    const unsigned kind = kind_of(c);
    seen |= kind;
    // Slash behind slash, blank behind slash, slash behind blank: an empty segment, or a blank beside a slash.
    misplaced |= ((kind | kind >> 1U) & before) | (kind & before >> 1U);
    before = kind;
  }
  if ((seen & foreign) != 0 || value.empty() || value.front() == ' ' || before == blank) return irregular(value);
  if ((misplaced & slash) != 0 || before == slash) return error_byte(finding_class::separator);
  return (seen & (slash | digit)) == (slash | digit) ? valid_byte : error_byte(finding_class::format);
}

// Where a segment lies.
struct span_of {
  std::size_t begin = 0, end = 0;
};

// The segment that ends at `end`.
constexpr span_of segment_before(std::string_view text, std::size_t end) noexcept {
  const std::size_t slash = end == 0 ? std::string_view::npos : text.rfind('/', end - 1);
  return {slash == std::string_view::npos ? 0 : slash + 1, end};
}

constexpr std::string_view cut(std::string_view text, span_of s) noexcept { return text.substr(s.begin, s.end - s.begin); }

// The first segment is a serial or a classification, whatever it looks like.
constexpr span_of year_in(std::string_view text) noexcept {
  for (span_of s = segment_before(text, text.size()); s.begin != 0; s = segment_before(text, s.begin - 1)) {
    if (is_budget_year(cut(text, s))) return s;
  }
  return {};
}

constexpr unsigned month_of(std::string_view segment) noexcept {
  if (segment.size() == 2 && all_digits(segment)) {
    const auto number = static_cast<unsigned>(decimal(segment));
    return number <= 12 ? number : 0;
  }
  for (unsigned month = 1; month < romans.size(); ++month) {
    if (segment == romans[month]) return month;
  }
  return 0;
}

// 0 where there is none.
constexpr unsigned month_in(std::string_view text) noexcept {
  const span_of year = year_in(text);
  if (year.begin == 0) return 0;
  const span_of before = segment_before(text, year.begin - 1);
  return before.begin == 0 ? 0 : month_of(cut(text, before));
}

std::vector<std::string_view> segments_of(std::string_view text) {
  std::vector<std::string_view> segments;
  for (std::size_t slash = text.find('/'); slash != std::string_view::npos; slash = text.find('/')) {
    segments.push_back(text.substr(0, slash));
    text.remove_prefix(slash + 1);
  }
  segments.push_back(text);
  return segments;
}

type::wording words(std::string_view value, finding_class what, language lang, const check_context&) {
  const bool en = lang == language::en;
  if (what == finding_class::character) {
    const auto* sign = std::find_if_not(value.begin(), value.end(), is_own);
    return {std::string(sign, sign == value.end() ? sign : sign + 1),
            en ? "letters, digits, blank, dot, hyphen and slash" : "huruf, angka, spasi, titik, tanda hubung dan garis miring",
            {}};
  }
  if (what == finding_class::separator)
    return {
        {},
        en ? "something between two slashes, and no blank beside them" : "ada isi di antara dua garis miring, tanpa spasi di sebelahnya",
        {}};
  return {};
}

// 17/08/1945 is made like a letter number, and is none.
std::vector<type::remark> remarks(std::string_view text, const check_context& context) {
  const type* day = type::find(type_id::tanggal);
  if (day == nullptr || day->judge(text, context) != valid_byte) return {};
  return {{finding_class::format, {"Tertulis seperti tanggal, bukan nomor surat", "Written like a date, not like the number of a letter"}}};
}

// Blanks beside slashes, and other dashes; letters keep their case, for offices write their signs in their own way.
std::string strip(std::string_view raw) {
  const std::string clean = plain(raw);
  const std::string_view text = without_label(clean, {"Nomor Surat", "Nomor", "Surat", "No"});
  std::string out;
  for (const char c : text) {
    if (c == '/' || (c == ' ' && !out.empty() && out.back() == ' ')) {
      while (c == '/' && !out.empty() && out.back() == ' ') out.pop_back();
      if (c == '/') out += c;
    } else if (c != ' ' || (!out.empty() && out.back() != '/')) {
      out += c;
    }
  }
  return out;
}

std::vector<part> parts(std::string_view text, const check_context&) {
  std::vector<std::string> segments;
  for (const std::string_view one : segments_of(text)) segments.emplace_back(one);
  std::vector<part> out;
  out.push_back({"segments", std::move(segments)});
  if (const unsigned month = month_in(text); month != 0) out.push_back({"month", std::int64_t{month}});
  if (const span_of year = year_in(text); year.begin != 0) out.push_back({"year", static_cast<std::int64_t>(decimal(cut(text, year)))});
  return out;
}

// Letter numbers have long runs of digits and dots themselves; those of a NIK's length stay hidden.
std::string mask(std::string_view value) { return mask_by_shape(value, judge(value, {}) != valid_byte); }

std::string sample(sampler& chance) {
  constexpr std::string_view units[] = {"BKD", "DISKOMINFO", "SETDA", "BAPPEDA", "DUKCAPIL"};
  constexpr std::string_view classes[] = {"000.8.3.3", "400.12", "800", "470", "900.1"};
  const int now = std::clamp(chance.context().as_of.year(), 1946, 2100);
  const std::string serial = std::to_string(chance.between(9900, 9999)),
                    year = std::to_string(chance.between(1946, static_cast<unsigned>(now)));
  const std::string unit(units[chance.below(5)]);
  const unsigned month = chance.between(1, 12);
  if (chance.one_in(2))
    return std::string(classes[chance.below(5)]) + '/' + serial + '/' + unit + '/' + std::string(romans[month]) + '/' + year;
  return "B-" + serial + '/' + unit + "/HM.01/" + padded(month, 2) + '/' + year;
}

[[gnu::cold]] type_info describe() {
  return {
      .id = type_id::nomor_surat,
      .name = "nomor_surat",
      .title = {"Nomor surat atau naskah dinas", "Number of an official letter"},
      .issuer = "Instansi masing-masing",
      .basis = "Permen PANRB 80/2012; Permendagri 1/2023; Peraturan ANRI 5/2021",
      .personal = false,
      .certainty = certainty::medium,
      .since = "0.1",
      .form = {"dua bagian atau lebih di antara garis miring, dengan sedikitnya satu angka, seperti B-123/Setjen/HM.01/11/2026",
               "two or more segments between slashes with at least one digit, such as B-123/Setjen/HM.01/11/2026"},
      .length = {},
      .display = "B-9901/DISKOMINFO/HM.01/11/2026",
      .rules =
          {
              rule("Huruf, angka, spasi, titik, tanda hubung dan garis miring saja", "Letters, digits, blank, dot, hyphen and slash only",
                   bilingual{"pustaka ini; tidak ada tata tulis nasional", "this library; there is no national grammar"},
                   certainty::medium),
              rule("Sedikitnya dua bagian, tidak ada yang kosong, tanpa spasi di sebelah garis miring, dengan satu angka",
                   "At least two segments, none empty, no blank beside a slash, with a digit",
                   bilingual{"pustaka ini; tidak ada tata tulis nasional", "this library; there is no national grammar"},
                   certainty::medium),
              rule(
                  "Tahun adalah bagian terakhir yang empat angka 1945-2100; bulan adalah 01-12 atau I-XII tepat di depannya; keduanya "
                  "petunjuk saja",
                  "The year is the last segment of four digits 1945-2100; the month is 01-12 or I-XII right before it; both are hints only",
                  bilingual{"Permen PANRB 80/2012; kebiasaan", "Permen PANRB 80/2012; usage"}, certainty::medium),
          },
      .offline_limits = {"Apakah surat itu ada, dan arti tiap bagiannya, hanya diketahui instansinya",
                         "Whether the letter exists, and what each segment means, is known to its office only"},
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
                                .sample = sample};

}  // namespace

const type& nomor_surat::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

std::vector<std::string_view> nomor_surat::segments() const { return segments_of(canonical()); }

std::optional<int> nomor_surat::year() const noexcept {
  const span_of s = year_in(canonical());
  return s.begin == 0 ? std::nullopt : std::optional(static_cast<int>(decimal(cut(canonical(), s))));
}

std::optional<int> nomor_surat::month() const noexcept {
  const unsigned month = month_in(canonical());
  return month == 0 ? std::nullopt : std::optional(static_cast<int>(month));
}

}  // namespace spbe::inline v1
