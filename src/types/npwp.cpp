#include <spbe/types/npwp.hpp>

#include "text/lenient.hpp"
#include "types/kernel.hpp"
#include "types/nik_rows.hpp"
#include "types/npwp16_number.hpp"
#include "types/sampler.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

// 15 digits, or dots among the digits: the old form.  16 digits: the new one.
type_id member_of(std::string_view value) noexcept {
  const std::size_t digits = count_digits(value);
  if (digits == std::string_view::npos || is_separator(value.front()) || is_separator(value.back())) return type_id::none;
  if (digits == 15) return type_id::npwp15;
  if (digits == 16) return type_id::npwp16;
  return value.find('.') != std::string_view::npos ? type_id::npwp15 : type_id::none;
}

const type& rules_for(std::string_view value) noexcept { return value.size() == 16 ? npwp16::registered() : npwp15::registered(); }

inline verdict_byte judge(std::string_view value, const check_context& context) noexcept {
  return value.size() == 16 ? judge_npwp16(value, context) : judge_npwp15(value, context);
}

type::wording words(std::string_view value, finding_class what, language lang, const check_context&) {
  if (what != finding_class::length || value.size() != 14) return {};
  return {{}, {}, lang == language::en ? "A leading zero may be lost" : "Mungkin nol di depan hilang"};
}

std::vector<type::remark> remarks(std::string_view digits, const check_context&) {
  return digits.size() == 16 ? remarks_if_alike(digits, {"NPWP", "NPWP"}) : std::vector<type::remark>{};
}

std::string strip(std::string_view raw) {
  const std::string text = plain(raw);
  return without_separators(without_label(
      text, {"NPWP16", "NPWP15", "NPWP 16", "NPWP 15", "NPWP", "Nomor Pokok Wajib Pajak"}));
}

std::string canonical(std::string_view value) { return rules_for(value).canonical_of(value); }
std::string display(std::string_view digits) { return digits.size() == 15 ? pour(digits, npwp15_display) : std::string(digits); }

std::vector<part> parts(std::string_view digits, const check_context& context) {
  std::vector<part> out;
  if (digits.size() == 16)
    out = npwp16_parts(digits, context);
  else
    append_npwp15_parts(out, digits);
  out.insert(out.begin(), part{"type", rules_for(digits).info().name});
  return out;
}

std::string mask(std::string_view value) {
  return member_of(value) == type_id::npwp16 ? npwp16::registered().mask(value) : npwp15::registered().mask(value);
}

std::string sample(sampler& chance) { return chance.turn(2) == 0 ? sample_npwp15(chance) : sample_npwp16(chance); }

constexpr type_id confused[] = {type_id::nitku, type_id::nip_pns, type_id::nip_pppk};

[[gnu::cold]] type_info describe() {
  return {
      .id = type_id::npwp,
      .name = "npwp",
      .title = {"Nomor Pokok Wajib Pajak", "Taxpayer number"},
      .issuer = "Direktorat Jenderal Pajak, Kementerian Keuangan",
      .basis = "UU KUP; PMK 112/PMK.03/2022; PMK 136/2023; PER-6/PJ/2024",
      .personal = true,
      .certainty = certainty::high,
      .since = "0.1",
      .form = {"15 digit, 01.999.999.4-999.000, atau 16 digit", "15 digits, 01.999.999.4-999.000, or 16 digits"},
      .length = {"15 atau 16 angka", "15 or 16 digits"},
      .display = "01.999.999.4-999.000",
      .rules = {rule("15 angka atau bentuk bertitik: aturan npwp15", "15 digits or the dotted form: the rules of npwp15",
                     bilingual{"lihat npwp15", "see npwp15"}),
                rule("16 angka: aturan npwp16", "16 digits: the rules of npwp16", bilingual{"lihat npwp16", "see npwp16"})},
      .offline_limits = npwp16::registered().info().offline_limits,
  };
}

// Of residents: those of sixteen digits that begin with no 0, and then are a NIK.
void judge_column(const cells& column, const check_context& context, verdict_byte* verdicts) noexcept {
  if (!judge_rows(column, context, days_of::birth, judge, verdicts)) column_of<judge>(column, context, verdicts);
}

constexpr type::kernels kernels{.judge = judge,
                                .judge_column = judge_column,
                                .member = member_of,
                                .remarks = remarks,
                                .words = words,
                                .canonical = canonical,
                                .display = display,
                                .strip = strip,
                                .parts = parts,
                                .mask = mask,
                                .sample = sample,
                                .confused_with = confused,
                                .outline = {.least = 15, .most = 16, .also = npwp15_display.size(), .begins = a_digit}};

}  // namespace

const type& npwp::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

result<npwp, finding> npwp::parse(std::string_view text, const check_options& options) {
  const auto as = [](auto number) -> result<npwp, finding> {
    if (!number) return unexpected{std::move(number).error()};
    return npwp(std::move(*number));
  };
  const auto digits = registered().read(text, options);
  if (!digits) return unexpected{digits.error()};
  return digits->size() == 16 ? as(npwp16::parse(*digits, options)) : as(npwp15::parse(*digits, options));
}

std::string_view npwp::canonical() const noexcept {
  if (const auto* old = as_npwp15()) return old->canonical();
  return std::get_if<npwp16>(&number_)->canonical();
}
std::string npwp::display() const { return as_npwp15() != nullptr ? as_npwp15()->display() : as_npwp16()->display(); }
type_id npwp::member() const noexcept { return as_npwp15() != nullptr ? type_id::npwp15 : type_id::npwp16; }

}  // namespace spbe::inline v1
