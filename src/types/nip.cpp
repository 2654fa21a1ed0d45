#include <spbe/types/nip.hpp>

#include "types/kernel.hpp"
#include "types/nip_number.hpp"
#include "types/sampler.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

// Nine digits are the old number.  Of eighteen, digits 13 and 14 tell the kinds apart: 21 and more is never a month.
type_id member_of(std::string_view value) noexcept {
  const std::size_t digits = count_digits(value);
  if ((digits != 18 && digits != nip_lama_length) || is_separator(value.front()) || is_separator(value.back())) return type_id::none;
  if (digits == nip_lama_length) return type_id::nip_lama;
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
  if (value.size() == nip_lama_length) return judge_plain_number<nip_lama_length>(value, context);
  const eighteen n = read_nip(value);
  if (!n.digits) return irregular_digits(value);
  return looks_like_pppk(n) ? judge_pppk_content(n, context.as_of) : judge_pns_content(n, context.as_of);
}

type::wording words(std::string_view value, finding_class what, language lang, const check_context& context) {
  if (what != finding_class::length || value.size() != 8) return nip_words(value, what, lang, context);
  return {{}, {}, lang == language::en ? "8 digits may be a police service number (NRP)" : "8 angka mungkin NRP Polri"};
}

std::vector<type::remark> remarks(std::string_view digits, const check_context& context) {
  return digits.size() == nip_lama_length ? nip_lama_remarks(digits, context) : nip_remarks(digits, context);
}

std::vector<part> parts(std::string_view digits, const check_context& context) {
  const type_id member = member_of(digits);
  std::vector<part> out = member == type_id::nip_lama   ? nip_lama_parts(digits, context)
                          : member == type_id::nip_pppk ? pppk_parts(digits, context)
                                                        : pns_parts(digits, context);
  out.insert(out.begin(), part{"type", type::find(member)->info().name});
  return out;
}

std::string sample(sampler& chance) {
  switch (chance.turn(3)) {
    case 0: return sample_pns(chance);
    case 1: return sample_pppk(chance);
    default: return sample_nip_lama(chance);
  }
}

constexpr type_id confused[] = {type_id::nik, type_id::nrp_polri};

[[gnu::cold]] type_info describe() {
  return {
      .id = type_id::nip,
      .name = "nip",
      .title = {"Nomor Induk Pegawai", "Government employee number"},
      .issuer = "Badan Kepegawaian Negara",
      .basis = "Peraturan Kepala BKN 22/2007; 43/2007; PP 49/2018",
      .personal = true,
      .certainty = certainty::high,
      .since = "0.1",
      .form = {"18 digit, 19800926 200505 1 987, atau 9 digit (NIP lama)", "18 digits, 19800926 200505 1 987, or 9 digits (before 2007)"},
      .length = {"18 atau 9 angka", "18 or 9 digits"},
      .display = "19800926 200505 1 987",
      .rules = {rule("18 angka, angka 13-14 paling sedikit 21: aturan nip_pppk", "18 digits, 13-14 at least 21: the rules of nip_pppk",
                     bilingual{"lihat nip_pppk", "see nip_pppk"}),
                rule("18 angka selain itu: aturan nip_pns", "18 digits, else: the rules of nip_pns", bilingual{"lihat nip_pns", "see nip_pns"}),
                rule("9 angka: aturan nip_lama", "9 digits: the rules of nip_lama", bilingual{"lihat nip_lama", "see nip_lama"})},
      .offline_limits = nip_pns::registered().info().offline_limits,
  };
}

constexpr type::kernels kernels{.judge = judge,
                                .judge_column = column_of<judge>,
                                .member = member_of,
                                .remarks = remarks,
                                .words = words,
                                .canonical = canonical_by<nip_display>,
                                .display = nip_written,
                                .strip = nip_strip,
                                .parts = parts,
                                .mask = nip_mask,
                                .sample = sample,
                                .confused_with = confused};

}  // namespace

const type& nip::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

result<nip, finding> nip::parse(std::string_view text, const check_options& options) {
  const auto as = [](auto number) -> result<nip, finding> {
    if (!number) return unexpected{std::move(number).error()};
    return nip(std::move(*number));
  };
  const auto digits = registered().read(text, options);
  if (!digits) return unexpected{digits.error()};
  switch (member_of(*digits)) {
    case type_id::nip_lama: return as(nip_lama::parse(*digits, options));
    case type_id::nip_pppk: return as(nip_pppk::parse(*digits, options));
    default: return as(nip_pns::parse(*digits, options));
  }
}

std::string_view nip::canonical() const noexcept {
  return std::visit([](const auto& number) { return number.canonical(); }, number_);
}
std::string nip::display() const { return nip_written(canonical()); }
type_id nip::member() const noexcept {
  return std::visit([](const auto& number) { return number.id; }, number_);
}

}  // namespace spbe::inline v1
