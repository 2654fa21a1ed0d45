#include <spbe/types/nrkb.hpp>

#include "text/lenient.hpp"
#include "types/column_memory.hpp"
#include "types/plate.hpp"
#include "types/sampler.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

verdict_byte judge(std::string_view value, const check_context& context) noexcept {
  return judge_plate(value, context, [&context](const plate& p) { return is_area(p, *context.tnkb); });
}

void judge_column(const cells& column, const check_context& context, verdict_byte* verdicts) noexcept {
  constexpr std::size_t letters = 27;   // or none
  const cells values = column;
  const check_context known = context;
  column_memory<letters * letters> areas;
  const auto listed = [&](const plate& p) {
    const auto number_of = [](char c) { return c == 0 ? std::size_t{0} : static_cast<std::size_t>(c - 'A' + 1); };
    return areas.of(number_of(p.letters[0]) * letters + number_of(p.letters[1]), [&] { return is_area(p, *known.tnkb); }) != 0;
  };
  for (std::size_t i = 0; i < values.count; ++i) verdicts[i] = judge_plate(values[i], known, listed);
}

nrkb::kinds kind_of(const plate& p) noexcept {
  if (p.is_state()) return nrkb::kinds::state;
  if (p.begins("CD")) return nrkb::kinds::diplomatic;
  if (p.begins("CC")) return nrkb::kinds::consular;
  return p.begins("CH") ? nrkb::kinds::honorary_consul : nrkb::kinds::regional;
}

std::string_view name_of_kind(nrkb::kinds kind) noexcept {
  switch (kind) {
    case nrkb::kinds::regional: return "regional";
    case nrkb::kinds::state: return "state";
    case nrkb::kinds::diplomatic: return "diplomatic";
    case nrkb::kinds::consular: return "consular";
    case nrkb::kinds::honorary_consul: return "honorary_consul";
  }
  return {};
}

// `between`: what stands between the parts, but for the two numbers of a country's plate, which a blank always keeps apart.
std::string written(const plate& p, std::string_view between) {
  std::string text(p.area);
  text += between;
  if (!p.country.empty()) text.append(p.country) += ' ';
  text += p.number;
  if (!p.suffix.empty()) text.append(between).append(p.suffix);
  return text;
}
std::string canonical(std::string_view value) { return written(read_plate(value), ""); }
std::string display(std::string_view canonical) { return written(read_plate(canonical), " "); }

type::wording words(std::string_view value, finding_class what, language lang, const check_context&) {
  const plate p = read_plate(value);
  const bool en = lang == language::en;
  if (what == finding_class::prefix) return {std::string(p.letters.data(), p.area.size()), {}, {}};
  if (what != finding_class::length) return {};
  if (p.suffix.size() > most_suffix)
    return {std::to_string(p.suffix.size()), en ? "at most 3 letters at the end" : "paling banyak 3 huruf di belakang", {}};
  return {std::to_string(p.number.size()), en ? "at most 4 digits" : "paling banyak 4 angka", {}};
}

// Separators go, but for one blank between two numbers, which are not made one.
std::string strip(std::string_view raw) {
  const std::string text = plain(raw);
  const std::string_view bare = without_label(
      text, {"Nomor Polisi", "Polisi", "Pol", "Nopol", "NRKB", "TNKB", "Pelat Nomor", "Plat Nomor", "Pelat", "Plat"});
  std::string out;
  bool parted = false;
  for (const char c : bare) {
    if (is_separator(c)) {
      parted = true;
      continue;
    }
    if (parted && is_digit(c) && !out.empty() && is_digit(out.back())) out += ' ';
    out += capital(c);
    parted = false;
  }
  return out;
}

std::vector<part> parts(std::string_view text, const check_context& context) {
  const plate p = read_plate(text);
  const nrkb::kinds kind = kind_of(p);
  std::vector<part> out{{"kind", std::string(name_of_kind(kind))}};
  if (kind == nrkb::kinds::regional) {
    out.push_back({"area", std::string(p.area)});
    const auto record = context.tnkb != nullptr ? context.tnkb->find(p.area, {}) : std::nullopt;
    if (record) out.push_back({"area_name", record->name});
  }
  if (!p.country.empty()) out.push_back({"country", std::string(p.country)});
  if (p.numbered()) out.push_back({"number", static_cast<std::int64_t>(decimal(p.number))});
  if (!p.suffix.empty()) out.push_back({"suffix", std::string(p.suffix)});
  return out;
}

std::string mask(std::string_view value) { return mask_keeping(value, 2); }

// Numbers 9900-9999 and the last series.
std::string sample(sampler& chance) {
  const std::string area = any_code(chance, chance.context().tnkb, "B");
  const std::string number = chance.serial(4);
  return area + number + "ZZ" + chance.one_of("ABCDEFGHJKLMNPRSTUVWXYZ");
}

constexpr type_id confused[] = {type_id::nik, type_id::telepon_seluler, type_id::sim};

[[gnu::cold]] type_info describe() {
  const std::string law = "Peraturan Polri 7/2021";
  return {
      .id = type_id::nrkb,
      .name = "nrkb",
      .title = {"Nomor Registrasi Kendaraan Bermotor (pelat nomor)", "Vehicle registration number (number plate)"},
      .issuer = "Kepolisian Negara Republik Indonesia",
      .basis = "UU 22/2009; Peraturan Polri 7/2021",
      .personal = true,
      .certainty = certainty::medium,
      .since = "0.1",
      .form = {"B 1234 ABC: kode wilayah, nomor, huruf seri, paling banyak satu spasi di antaranya; RI 1; CD 12 123",
               "B 1234 ABC: area, number, series, at most one blank between them; RI 1; CD 12 123"},
      .length = {"paling banyak 4 angka dan 3 huruf di belakang", "at most 4 digits and 3 letters behind them"},
      .display = "B 9987 ZZZ",
      .rules =
          {
              rule("Kode wilayah 1-2 huruf besar, nomor 1-9999 tanpa nol di depan, lalu 0-3 huruf seri",
                   "Area of 1-2 capitals, number 1-9999 without a leading zero, then a series of 0-3 letters", law),
              rule("Kode wilayah ada pada daftar tnkb, yang dihimpun dari pelat yang beredar, bukan dari lampiran peraturan",
                   "The area is in the list tnkb, which was gathered from plates in use, not from the regulation's annex",
                   bilingual{"daftar yang beredar; tidak terverifikasi", "published lists; unverified"}, certainty::unverified),
              rule("RI dan 1-3 angka: pejabat negara; tanpa huruf seri", "RI and 1-3 digits: the state's highest offices; without a series",
                   bilingual{"daftar yang beredar", "published lists"}, certainty::medium),
              rule("CD, CC atau CH, kode negara 2-3 angka, nomor 1-4 angka: kedutaan, konsulat, konsul kehormatan; nomor tanpa nol di depan",
                   "CD, CC or CH, a country of 2-3 digits, a number of 1-4: embassies, consulates, honorary consuls; the number without a leading zero",
                   bilingual{"daftar yang beredar", "published lists"}, certainty::medium),
              rule("Biasanya 1-1999 mobil penumpang, 2000-6999 sepeda motor, 7000-7999 bus, 8000-9999 angkutan barang; hanya petunjuk",
                   "Usually 1-1999 cars, 2000-6999 motorcycles, 7000-7999 buses, 8000-9999 goods vehicles; a hint only",
                   bilingual{"pustaka Business::ID::VehiclePlate", "the library Business::ID::VehiclePlate"}, certainty::medium),
          },
      .offline_limits = {"Keberadaan, pemilik, dan masa berlaku hanya diketahui Samsat; pelat TNI dan Polri tidak dicakup",
                         "Existence, owner and validity are known to Samsat only; plates of armed forces and police are not covered"},
  };
}

constexpr type::kernels kernels{.judge = judge,
                                .judge_column = judge_column,
                                .words = words,
                                .canonical = canonical,
                                .display = display,
                                .strip = strip,
                                .parts = parts,
                                .mask = mask,
                                .sample = sample,
                                .confused_with = confused};

}  // namespace

const type& nrkb::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

nrkb::kinds nrkb::kind() const noexcept { return kind_of(read_plate(canonical())); }
std::string_view nrkb::area() const noexcept {
  const plate p = read_plate(canonical());
  return kind_of(p) == kinds::regional ? p.area : std::string_view{};
}
std::string_view nrkb::country() const noexcept { return read_plate(canonical()).country; }
std::string_view nrkb::suffix() const noexcept { return read_plate(canonical()).suffix; }

int nrkb::number() const noexcept {
  const plate p = read_plate(canonical());
  return p.numbered() ? static_cast<int>(decimal(p.number)) : 0;
}

std::string nrkb::area_name(const catalog& lists) const {
  const list* areas = lists.find("tnkb");
  const auto record = areas != nullptr ? areas->find(area(), {}) : std::nullopt;
  return record ? record->name : std::string();
}

}  // namespace spbe::inline v1
