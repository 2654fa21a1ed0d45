#include <spbe/types/telepon_tetap.hpp>

#include "types/telephone_number.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

// Digits of the area code; three, as nearly all have, where the list does not know it.
std::size_t area_digits(std::string_view national, const list* areas) noexcept {
  const std::size_t known = areas != nullptr ? area_size(national, *areas) : 0;
  return known != 0 ? known : longest_area;
}

}  // namespace

namespace detail {

std::vector<part> landline_parts(std::string_view e164, const check_context& context) {
  const std::string_view national = e164.substr(3);
  std::vector<part> out{{"national", std::string(national)}};
  const std::size_t size = area_digits(national, context.kode_area_telepon);
  const std::string area = '0' + std::string(national.substr(0, size));
  out.push_back({"area", area});
  const auto record = context.kode_area_telepon != nullptr ? context.kode_area_telepon->find(area, {}) : std::nullopt;
  if (record) out.push_back({"area_name", record->name});
  out.push_back({"subscriber", std::string(national.substr(size))});
  return out;
}

// No subscriber's number begins with 0.
std::string landline_sample(sampler& chance) {
  const std::string area = any_code(chance, chance.context().kode_area_telepon, "021");
  return "+62" + area.substr(1) + "000" + chance.serial(4);
}

}  // namespace detail

namespace {

// Display and accessors are told of no catalog.
std::size_t area_digits(std::string_view national) noexcept { return area_digits(national, builtin().find("kode_area_telepon")); }

// "7-8 digits behind the area code 021", or that there is no such area.
std::string expected_of(const telephone& t, language lang, const list& areas) {
  const bool en = lang == language::en;
  const std::size_t area = area_size(t.front(), areas);
  if (area == 0 || (t.bracketed != 0 && t.bracketed != area + 1))
    return en ? "an area code of `spbe codes kode_area_telepon`, then 5-8 digits"
              : "kode area dari `spbe codes kode_area_telepon`, lalu 5-8 angka";
  const std::string_view code = t.front().substr(0, area);
  const subscriber_digits may = subscribers_of(code);
  const std::string count = std::to_string(may.fewest) + '-' + std::to_string(may.most);
  return count + (en ? " digits behind the area code 0" : " angka sesudah kode area 0") + std::string(code);
}

type::wording words(std::string_view value, finding_class what, language lang, const check_context& context) {
  if (what == finding_class::character) return {foreign_sign_of_telephone(value, brackets::around_area), {}, {}};
  if (what != finding_class::format || context.kode_area_telepon == nullptr) return {};
  return {{}, expected_of(read_telephone(value, brackets::around_area), lang, *context.kode_area_telepon), {}};
}

std::string display(std::string_view e164) {
  const std::string_view national = e164.substr(3);
  const std::size_t area = area_digits(national);
  return "(0" + std::string(national.substr(0, area)) + ") " + std::string(national.substr(area));
}

constexpr type_id confused[] = {type_id::telepon_seluler, type_id::nik, type_id::email};

[[gnu::cold]] type_info describe() {
  const bilingual plan{"metadata libphonenumber untuk Indonesia", "libphonenumber metadata for Indonesia"};
  return {
      .id = type_id::telepon_tetap,
      .name = "telepon_tetap",
      .title = {"Nomor telepon tetap", "Landline telephone number"},
      .issuer = "Kementerian Komunikasi dan Digital (rencana penomoran nasional)",
      .basis = "Rencana penomoran nasional; E.164",
      .personal = true,
      .certainty = certainty::high,
      .since = "0.1",
      .form = {"+62, 62 atau 0, lalu kode area dan nomor, boleh dikelompokkan dengan satu spasi atau tanda hubung; atau (021) 8350123",
               "+62, 62 or 0, then area code and number, in groups with one blank or hyphen between them; or (021) 8350123"},
      .length = {"5-8 angka sesudah kode area", "5-8 digits behind the area code"},
      .display = "(021) 0009987",
      .rules =
          {
              rule("Diawali +62, 62 atau 0; kode area boleh dalam kurung di depan, (021) atau (0361)",
                   "Begins with +62, 62 or 0; the area code may stand in brackets in front, (021) or (0361)", plan),
              rule("Kode area ada pada daftar kode_area_telepon; bila ada beberapa, yang terpanjang berlaku",
                   "The area code is in the list kode_area_telepon; of several the longest counts", plan),
              rule("Sesudah kode area: 7-8 angka untuk 021, 022 dan 024, selain itu 5-8",
                   "Behind the area code: 7-8 digits for 021, 022 and 024, else 5-8", plan),
              rule("Nomor pendek pusat layanan (1500xxx, 14xxx) bukan nomor telepon tetap",
                   "Short call-centre numbers (1500xxx, 14xxx) are no landline numbers", plan, certainty::medium),
          },
      .offline_limits = {"Apakah nomor terpasang dan milik siapa hanya diketahui operator",
                         "Whether it is connected, and whose it is, is known to operators only"},
  };
}

constexpr type::kernels kernels{.judge = judge_with_areas<landline_rules>,
                                .judge_column = judge_column_with_areas<landline_rules>,
                                .words = words,
                                .canonical = e164_of,
                                .display = display,
                                .strip = strip_telephone,
                                .parts = landline_parts,
                                .mask = mask_telephone,
                                .sample = landline_sample,
                                .confused_with = confused,
                                .outline = {.least = 8, .most = 28, .begins = type::first_signs("+06(")}};

}  // namespace

const type& telepon_tetap::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

std::string telepon_tetap::area() const { return '0' + std::string(national().substr(0, area_digits(national()))); }
std::string_view telepon_tetap::subscriber() const noexcept { return national().substr(area_digits(national())); }

std::string telepon_tetap::area_name(const catalog& lists) const {
  const list* areas = lists.find("kode_area_telepon");
  const auto record = areas != nullptr ? areas->find(area(), {}) : std::nullopt;
  return record ? record->name : std::string();
}

}  // namespace spbe::inline v1
