#include <spbe/types/nip.hpp>

#include "types/kernel.hpp"
#include "types/nip_number.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

// Digits 13 and 14 tell the kinds apart: 21 and more is never a month.  Nothing is known of a value without 18 digits.
type_id member_of(std::string_view value) noexcept {
  if (count_digits(value) != 18 || is_separator(value.front()) || is_separator(value.back())) return type_id::none;
  unsigned seen = 0;
  unsigned code = 0;
  for (const char c : value) {
    if (!is_digit(c)) continue;
    ++seen;
    if (seen == 13 || seen == 14) code = code * 10 + static_cast<unsigned>(c - '0');
  }
  return code >= 21 ? type_id::nip_pppk : type_id::nip_pns;
}

inline verdict_byte judge(std::string_view value, const check_context& context) noexcept {
  const eighteen n = read_nip(value);
  if (!n.digits) return irregular_digits(value);
  return looks_like_pppk(n) ? judge_pppk_content(n, context.as_of) : judge_pns_content(n, context.as_of);
}

std::vector<part> parts(std::string_view digits, const check_context& context) {
  const bool pppk = looks_like_pppk(read_eighteen(digits.data()));
  std::vector<part> out = pppk ? pppk_parts(digits, context) : pns_parts(digits, context);
  out.insert(out.begin(), part{"type", std::string(pppk ? "nip_pppk" : "nip_pns")});
  return out;
}

type_info describe() {
  return {
      .id = type_id::nip,
      .name = "nip",
      .title = {"Nomor Induk Pegawai", "Government employee number"},
      .issuer = "Badan Kepegawaian Negara",
      .basis = "Peraturan Kepala BKN 22/2007; 43/2007; PP 49/2018",
      .personal = true,
      .certainty = certainty::high,
      .since = "0.1",
      .form = {"18 digit, atau 19800926 200505 1 987", "18 digits, or 19800926 200505 1 987"},
      .length = {"18 angka", "18 digits"},
      .display = "19800926 200505 1 987",
      .rules = {rule("Angka 13-14 paling sedikit 21: aturan nip_pppk", "Digits 13-14 at least 21: the rules of nip_pppk",
                     bilingual{"lihat nip_pppk", "see nip_pppk"}),
                rule("Selain itu: aturan nip_pns", "Else: the rules of nip_pns", bilingual{"lihat nip_pns", "see nip_pns"})},
      .offline_limits = nip_pns::registered().info().offline_limits,
  };
}

constexpr type::kernels kernels{.judge = judge,
                                .judge_column = column_of<judge>,
                                .member = member_of,
                                .remarks = nip_remarks,
                                .words = nip_words,
                                .canonical = nip_canonical,
                                .display = nip_written,
                                .strip = nip_strip,
                                .parts = parts,
                                .mask = nip_mask};

}  // namespace

const type& nip::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

result<nip, finding> nip::parse(std::string_view text, const check_options& options) {
  auto ok = admit(registered(), text, options);
  if (!ok) return unexpected{std::move(ok).error()};
  if (member_of(ok->canonical) == type_id::nip_pppk) {
    auto number = nip_pppk::parse(ok->canonical, options);
    if (!number) return unexpected{std::move(number).error()};
    return nip(*number);
  }
  auto number = nip_pns::parse(ok->canonical, options);
  if (!number) return unexpected{std::move(number).error()};
  return nip(*number);
}

std::string_view nip::canonical() const noexcept {
  if (const auto* pns = as_pns()) return pns->canonical();
  return std::get_if<nip_pppk>(&number_)->canonical();
}
std::string nip::display() const { return nip_written(canonical()); }
type_id nip::member() const noexcept { return as_pns() != nullptr ? type_id::nip_pns : type_id::nip_pppk; }

}  // namespace spbe::inline v1
