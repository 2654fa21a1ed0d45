#include "types/nip_number.hpp"

#include <algorithm>

#include "text/lenient.hpp"
#include "types/causes.hpp"
#include "types/kernel.hpp"
#include "types/sampler.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr int adult = 18;

std::string two(unsigned number) { return std::string(digits_of<2>(number).view()); }
std::string birth_iso(const eighteen& n) { return date(n.birth_year, n.birth_month, n.birth_day).iso(); }
std::string sex_letter(const eighteen& n) { return n.sex == 2 ? "P" : "L"; }

bool minor(const eighteen& n) noexcept {
  const int years = n.start_year - n.birth_year;
  if (looks_like_pppk(n)) return years < adult;  // only the year is known
  const bool birthday_to_come = n.birth_month > n.start_code || (n.birth_month == n.start_code && n.birth_day > 1);
  return years - (birthday_to_come ? 1 : 0) < adult;
}

}  // namespace

std::string nip_written(std::string_view digits) { return digits.size() == 18 ? pour(digits, nip_display) : std::string(digits); }

std::string nip_strip(std::string_view raw) {
  const std::string text = plain(raw);
  return without_separators(without_label(text, {"NIP PNS", "NIP PPPK", "NIP Lama", "NIP Baru", "NI PPPK", "NIPPPK", "NIP", "Nomor Induk Pegawai"}));
}

std::string nip_mask(std::string_view value) { return mask_keeping(value, 4); }

type::wording nip_words(std::string_view value, finding_class what, language lang, const check_context&) {
  if (what != finding_class::length) return {};
  const bool en = lang == language::en;
  switch (value.size()) {
    case 9:
      return {{},
              {},
              en ? "9 digits are the number used before 2007 (NIP lama); it has no rule that leads to the new one"
                 : "9 angka adalah NIP lama (sebelum 2007); tidak ada rumus ke NIP baru"};
    case 16: return {{}, {}, en ? "16 digits may be a NIK" : "16 angka mungkin NIK"};
    default: return {};
  }
}

std::vector<part> pns_parts(std::string_view digits, const check_context&) {
  const eighteen n = read_eighteen(digits.data());
  std::vector<part> out;
  out.push_back({"birth_date", birth_iso(n)});
  out.push_back({"appointed", std::string(digits.substr(8, 4)) + '-' + two(n.start_code)});
  out.push_back({"sex", sex_letter(n)});
  out.push_back({"serial", std::string(digits.substr(15))});
  return out;
}

std::vector<part> pppk_parts(std::string_view digits, const check_context&) {
  const eighteen n = read_eighteen(digits.data());
  std::vector<part> out;
  out.push_back({"birth_date", birth_iso(n)});
  out.push_back({"year", std::int64_t{n.start_year}});
  out.push_back({"frequency", std::int64_t{n.start_code % 10}});
  out.push_back({"sex", sex_letter(n)});
  out.push_back({"serial", std::string(digits.substr(15))});
  return out;
}

std::vector<type::remark> nip_remarks(std::string_view digits, const check_context&) {
  if (!minor(read_eighteen(digits.data()))) return {};
  return {{finding_class::date,
           {"Usia pada saat diangkat di bawah 18 tahun; periksa tanggal lahir dan TMT",
            "Younger than 18 at appointment; check birth date and day of appointment"}}};
}

std::string sample_pns(sampler& chance) {
  const unsigned age = chance.between(20, 57);
  const unsigned birth = static_cast<unsigned>(chance.context().as_of.year()) - age;
  const unsigned start = birth + chance.between(19, std::min(age, 34U));
  const std::string born = joined({padded(birth, 4), padded(chance.between(1, 12), 2), padded(chance.between(1, 28), 2)});
  return joined({born, padded(start, 4), padded(chance.between(1, 12), 2), chance.one_of("12"), chance.serial(3)});
}

std::string sample_pppk(sampler& chance) {
  constexpr unsigned first = 2019;
  const unsigned start = chance.between(first, std::max(first, static_cast<unsigned>(chance.context().as_of.year())));
  const std::string born = joined({padded(start - chance.between(20, 56), 4), padded(chance.between(1, 12), 2), padded(chance.between(1, 28), 2)});
  return joined({born, padded(start, 4), "2", chance.one_of("1112"), chance.one_of("12"), chance.serial(3)});
}

spbe::cause cause_of_nip(std::string_view, finding_class what, const check_context&) noexcept { return cause_of_cut_serial(what); }

}  // namespace spbe::inline v1::detail
