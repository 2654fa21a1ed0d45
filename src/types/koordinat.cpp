#include <spbe/types/koordinat.hpp>

#include <algorithm>

#include "digits/decimal.hpp"
#include "text/lenient.hpp"
#include "types/kernel.hpp"
#include "types/sampler.hpp"
#include "types/shape.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

constexpr std::size_t most_decimals = 10;
constexpr std::int64_t degree = koordinat::units_per_degree;
constexpr std::int64_t south = -111 * (degree / 10), north = 62 * (degree / 10), west = 949 * (degree / 10), east = 1411 * (degree / 10);

// "-6.175392": views of the text, and the number they write in units.
struct angle {
  std::string_view whole, decimals;
  bool negative = false;
  std::int64_t units = 0;
  bool fits = false;
};

// Takes an angle of at most `most_whole` digits before the point off the front.
constexpr angle take_angle(std::string_view& text, std::size_t most_whole) noexcept {
  const auto take_digits = [&text](std::size_t most, std::int64_t& number) {
    std::size_t n = 0;
    for (; n < text.size() && n < most && is_digit(text[n]); ++n) number = number * 10 + (text[n] - '0');
    const std::string_view taken = text.substr(0, n);
    text.remove_prefix(n);
    return taken;
  };
  angle a;
  a.negative = !text.empty() && text.front() == '-';
  if (a.negative) text.remove_prefix(1);
  a.whole = take_digits(most_whole, a.units);
  if (a.whole.empty() || text.empty() || text.front() != '.') return a;
  text.remove_prefix(1);
  a.decimals = take_digits(most_decimals, a.units);
  for (std::size_t n = a.decimals.size(); n < most_decimals; ++n) a.units *= 10;
  if (a.negative) a.units = -a.units;
  a.fits = !a.decimals.empty();
  return a;
}

struct reading {
  angle latitude, longitude;
  bool fits = false;
  [[nodiscard]] constexpr bool in_box() const noexcept {
    return latitude.units >= south && latitude.units <= north && longitude.units >= west && longitude.units <= east;
  }
  [[nodiscard]] constexpr bool in_box_swapped() const noexcept {
    return longitude.units >= south && longitude.units <= north && latitude.units >= west && latitude.units <= east;
  }
};

constexpr std::size_t latitude_digits = 2, longitude_digits = 3;

constexpr reading read(std::string_view text, std::size_t first = latitude_digits) noexcept {
  reading r;
  r.latitude = take_angle(text, first);
  if (!r.latitude.fits || text.empty() || text.front() != ',') return r;
  text.remove_prefix(1);
  if (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  r.longitude = take_angle(text, longitude_digits);
  r.fits = r.longitude.fits && text.empty();
  return r;
}

inline verdict_byte judge(std::string_view value, const check_context&) noexcept {
  const reading r = read(value);
  if (!r.fits) return unreadable(value);
  return r.in_box() ? valid_byte : error_byte(finding_class::range);
}

// No zeros in front, no minus before zero; decimals as they are, for they tell how exact the position is.
std::string written(const angle& a) {
  const std::string_view whole = a.whole.substr(std::min(a.whole.find_first_not_of('0'), a.whole.size() - 1));
  std::string text = a.negative && a.units != 0 ? "-" : "";
  return text.append(whole).append(".").append(a.decimals);
}

std::string canonical(std::string_view value) {
  const reading r = read(value);
  return written(r.latitude) + ',' + written(r.longitude);
}

// A comma where the point belongs: "-6,175392;106,827153".
bool has_decimal_commas(std::string_view value) noexcept {
  return value.find('.') == std::string_view::npos && std::count(value.begin(), value.end(), ',') >= 2;
}

type::wording words(std::string_view value, finding_class what, language lang, const check_context&) {
  const bool en = lang == language::en;
  const reading r = read(value, longitude_digits);
  const bool swapped = r.fits && r.in_box_swapped();
  if (what == finding_class::range && swapped)
    return {{},
            {},
            en ? "Latitude and longitude seem to be swapped: latitude comes first"
               : "Lintang dan bujur tampaknya tertukar: lintang ditulis lebih dulu"};
  if (what == finding_class::range)
    return {{}, {}, en ? "Latitude is -11.1 to 6.2, longitude 94.9 to 141.1" : "Lintang -11.1 sampai 6.2, bujur 94.9 sampai 141.1"};
  if (what == finding_class::format && swapped)
    return {{},
            en ? "latitude first, then longitude, such as -6.175392,106.827153"
               : "lintang lebih dulu, lalu bujur, misalnya -6.175392,106.827153",
            {}};
  if (what == finding_class::format && has_decimal_commas(value))
    return {{},
            en ? "a point before the decimals, a comma between the two: -6.175392,106.827153"
               : "titik di depan desimal, koma di antara keduanya: -6.175392,106.827153",
            {}};
  return {};
}

// Axes the wrong way round; and 0,0, which lies in the sea off Africa: devices and forms write it for "not known".
spbe::cause cause(std::string_view value, finding_class, const check_context&) noexcept {
  const reading r = read(value, longitude_digits);
  if (!r.fits) return spbe::cause::none;
  if (r.in_box_swapped()) return spbe::cause::swapped;
  return r.latitude.units == 0 && r.longitude.units == 0 ? spbe::cause::placeholder : spbe::cause::none;
}

std::string_view trimmed(std::string_view text) noexcept {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

std::string angle_of(std::string_view text) {
  std::string out(trimmed(text));
  if (!out.empty() && out.front() == '+') out.erase(0, 1);
  return out;
}

// Brackets, blanks, plus signs; a semicolon, slash or blank between the two.  Swapped axes stay a fault.
std::string strip(std::string_view raw) {
  const std::string clean = plain(raw);
  std::string_view text = trimmed(without_label(clean, {"Titik Koordinat", "Koordinat", "Lat/Long", "Lat,Long", "LatLong", "Lokasi"}));
  if (text.size() > 2 && (text.front() == '(' || text.front() == '[') && (text.back() == ')' || text.back() == ']'))
    text = trimmed(text.substr(1, text.size() - 2));
  std::size_t between = text.find_first_of(";/|");
  if (between == std::string_view::npos) between = text.find(',');
  if (between == std::string_view::npos) between = text.find(' ');
  if (between == std::string_view::npos) return std::string(text);
  std::string latitude = angle_of(text.substr(0, between)), longitude = angle_of(text.substr(between + 1));
  const auto has_one = [](const std::string& angle) {
    return angle.find('.') == std::string::npos && std::count(angle.begin(), angle.end(), ',') == 1;
  };
  if (has_one(latitude) && has_one(longitude)) {
    for (std::string* angle : {&latitude, &longitude}) std::replace(angle->begin(), angle->end(), ',', '.');
  }
  return latitude + ',' + longitude;
}

std::vector<part> parts(std::string_view text, const check_context&) {
  const std::size_t comma = text.find(',');
  return {{"latitude", std::string(text.substr(0, comma))}, {"longitude", std::string(text.substr(comma + 1))}};
}

std::string mask(std::string_view value) { return mask_foreign(value, read(value).fits); }

// Anywhere in the box, in millionths of a degree.
std::string sample(sampler& chance) {
  constexpr std::int64_t micro = degree / 1'000'000;
  const auto in = [&chance](std::int64_t low, std::int64_t high) {
    const std::int64_t at = low / micro + static_cast<std::int64_t>(chance.below(static_cast<std::uint64_t>((high - low) / micro + 1)));
    const auto size = static_cast<std::uint64_t>(at < 0 ? -at : at);
    return (at < 0 ? "-" : "") + std::to_string(size / 1'000'000) + '.' + padded(size % 1'000'000, 6);
  };
  std::string latitude = in(south, north);
  return std::move(latitude) + ',' + in(west, east);
}

[[gnu::cold]] type_info describe() {
  return {
      .id = type_id::koordinat,
      .name = "koordinat",
      .title = {"Koordinat (WGS84, derajat desimal)", "Coordinates (WGS84, decimal degrees)"},
      .issuer = "Badan Informasi Geospasial",
      .basis = "Peta NKRI 2017; PP 38/2002",
      .personal = false,
      .certainty = certainty::medium,
      .since = "0.1",
      .form = {"lintang dan bujur seperti -6.175392,106.827153", "latitude and longitude such as -6.175392,106.827153"},
      .length = {},
      .display = "-6.175392,106.827153",
      .rules =
          {
              rule("Lintang 1-2 angka, bujur 1-3 angka, masing-masing dengan titik dan 1-10 desimal; minus untuk selatan; koma di "
                   "antaranya, lalu "
                   "paling banyak satu spasi; tanpa plus dan pangkat",
                   "Latitude 1-2 digits, longitude 1-3, each with a point and 1-10 decimals; minus for south; a comma between, then at "
                   "most one "
                   "blank; no plus, no exponent",
                   bilingual{"pustaka ini", "this library"}),
              rule("Di dalam kotak lintang -11.1 sampai 6.2 dan bujur 94.9 sampai 141.1, batasnya termasuk",
                   "Inside the box of latitude -11.1 to 6.2 and longitude 94.9 to 141.1, bounds included",
                   bilingual{"luas daratan pada peta NKRI 2017, dengan kelonggaran", "land extent on the map of 2017, with a margin"},
                   certainty::medium),
          },
      .offline_limits =
          {"Kotak itu tidak membuktikan letak di Indonesia: Singapura, Brunei dan Timor-Leste ada di dalamnya; datum lain dari WGS84 "
           "tidak tampak dari angkanya",
           "The box proves no place in Indonesia: Singapore, Brunei and Timor-Leste lie inside; another datum than WGS84 cannot be "
           "seen in the numbers"},
  };
}

constexpr type::kernels kernels{.judge = judge,
                                .judge_column = column_of<judge>,
                                .words = words,
                                .canonical = canonical,
                                .display = as_it_stands,
                                .strip = strip,
                                .parts = parts,
                                .mask = mask,
                                .sample = sample,
                                .cause = cause};

}  // namespace

const type& koordinat::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

std::int64_t koordinat::latitude_units() const noexcept { return read(canonical()).latitude.units; }
std::int64_t koordinat::longitude_units() const noexcept { return read(canonical()).longitude.units; }

}  // namespace spbe::inline v1
