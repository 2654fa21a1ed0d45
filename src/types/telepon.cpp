#include <spbe/types/telepon.hpp>

#include "types/telephone_number.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

// Who decides is known once 62 or 0 was read: the first digit behind it, and behind any 0 that should not be there.
type_id member_of(const telephone& t) noexcept {
  if (!t.grouped || t.lead() == 0) return type_id::none;
  const std::size_t first = t.front().find_first_not_of('0');
  return first != std::string_view::npos && t.front()[first] == '8' ? type_id::telepon_seluler : type_id::telepon_tetap;
}

type_id member_of(std::string_view value) noexcept { return member_of(read_telephone(value, brackets::around_area)); }

struct rules {
  template <class AreaOf>
  [[nodiscard]] static verdict_byte judge(std::string_view value, const check_context& context, AreaOf&& area_of) noexcept {
    if (is_usual_mobile(value)) return valid_byte;
    const telephone t = read_telephone(value, brackets::around_area);
    switch (member_of(t)) {
      // Brackets are no sign of a mobile number.
      case type_id::telepon_seluler: return t.bracketed != 0 ? error_byte(finding_class::character) : judge_mobile(t);
      case type_id::telepon_tetap: return is_landline(t, context, area_of) ? valid_byte : error_byte(finding_class::format);
      default: return t.grouped ? error_byte(finding_class::prefix) : irregular_telephone(value, brackets::around_area);
    }
  }
};

bool is_mobile(std::string_view e164) noexcept { return member_of(e164) == type_id::telepon_seluler; }

type::wording words(std::string_view value, finding_class what, language, const check_context&) {
  if (what != finding_class::character) return {};
  return {foreign_sign_of_telephone(value, brackets::around_area), {}, {}};
}

std::vector<type::remark> remarks(std::string_view e164, const check_context& context) {
  return is_mobile(e164) ? mobile_remarks(e164, context) : std::vector<type::remark>{};
}

std::string display(std::string_view e164) {
  return (is_mobile(e164) ? telepon_seluler::registered() : telepon_tetap::registered()).display_of(e164);
}

std::vector<part> parts(std::string_view e164, const check_context& context) {
  const bool mobile = is_mobile(e164);
  std::vector<part> out = mobile ? mobile_parts(e164, context) : landline_parts(e164, context);
  out.insert(out.begin(), part{"type", std::string(mobile ? "telepon_seluler" : "telepon_tetap")});
  return out;
}

std::string sample(sampler& chance) { return chance.one_in(2) ? mobile_sample(chance) : landline_sample(chance); }

constexpr type_id confused[] = {type_id::nik, type_id::email};

[[gnu::cold]] type_info describe() {
  return {
      .id = type_id::telepon,
      .name = "telepon",
      .title = {"Nomor telepon", "Telephone number"},
      .issuer = "Kementerian Komunikasi dan Digital (rencana penomoran nasional)",
      .basis = "Rencana penomoran nasional; E.164",
      .personal = true,
      .certainty = certainty::high,
      .since = "0.1",
      .form = {"+62, 62 atau 0, lalu 8... atau kode area dan nomor, dikelompokkan dengan satu spasi atau tanda hubung; atau (021) 8350123",
               "+62, 62 or 0, then 8... or area code and number, in groups with one blank or hyphen between them; or (021) 8350123"},
      .length = {"7-12 angka sesudah 62 atau 0", "7-12 digits after 62 or 0"},
      .display = "0812-0000-0000",
      .rules = {rule("Sesudah 62 atau 0 ada angka 8: aturan telepon_seluler", "An 8 follows 62 or 0: the rules of telepon_seluler",
                     bilingual{"lihat telepon_seluler", "see telepon_seluler"}),
                rule("Selain itu: aturan telepon_tetap", "Else: the rules of telepon_tetap",
                     bilingual{"lihat telepon_tetap", "see telepon_tetap"})},
      .offline_limits = telepon_seluler::registered().info().offline_limits,
  };
}

constexpr type::kernels kernels{.judge = judge_with_areas<rules>,
                                .judge_column = judge_column_with_areas<rules>,
                                .member = member_of,
                                .remarks = remarks,
                                .words = words,
                                .canonical = e164_of,
                                .display = display,
                                .strip = strip_telephone,
                                .parts = parts,
                                .mask = mask_telephone,
                                .sample = sample,
                                .confused_with = confused};

}  // namespace

const type& telepon::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

result<telepon, finding> telepon::parse(std::string_view text, const check_options& options) {
  auto e164 = registered().read(text, options);
  if (!e164) return unexpected{std::move(e164).error()};
  if (is_mobile(*e164)) {
    auto number = telepon_seluler::parse(*e164, options);
    if (!number) return unexpected{std::move(number).error()};
    return telepon(std::move(*number));
  }
  auto number = telepon_tetap::parse(*e164, options);
  if (!number) return unexpected{std::move(number).error()};
  return telepon(std::move(*number));
}

std::string_view telepon::canonical() const noexcept {
  if (const auto* mobile = as_telepon_seluler()) return mobile->canonical();
  return std::get_if<telepon_tetap>(&number_)->canonical();
}
std::string telepon::display() const { return registered().display_of(canonical()); }

}  // namespace spbe::inline v1
