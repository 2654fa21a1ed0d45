#include "engine/evidence.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

#include <spbe/text.hpp>

#include "base/digit.hpp"
#include "engine/scalar.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr double enough = 0.8;          // of the filled cells
constexpr std::size_t batch_rows = 256;

enum plain_kind : std::size_t { integer_kind = 0, number_kind = 1, date_kind = 2, comma_kind = 3, sure_comma_kind = 4 };

// Unions repeat their members, and most types are met by any number of their length: those need a header that says so.  The shape of
// these alone tells what they are.
[[nodiscard]] bool is_union(const type& t) noexcept { return static_cast<int>(t.info().id) > 100; }
[[nodiscard]] bool known_by_shape(type_id id) noexcept {
  constexpr type_id shaped[] = {type_id::nik,      type_id::no_kk,           type_id::npwp15, type_id::npwp16,  type_id::nip_pns,
                                type_id::nip_pppk, type_id::telepon_seluler, type_id::email,  type_id::tanggal, type_id::qris};
  return std::find(std::begin(shaped), std::end(shaped), id) != std::end(shaped);
}
// What a header must hold, where that is not the type's own name.
[[nodiscard]] std::string_view header_word(type_id id) noexcept {
  switch (id) {
    case type_id::kode_pos: return "pos";
    case type_id::tahun_anggaran: return "tahun";
    case type_id::kode_wilayah: return "kode";
    case type_id::kode_bps: return "bps";
    case type_id::koordinat: return "koord";
    default: return {};
  }
}

[[nodiscard]] bool header_allows(const type& t, std::string_view header) {
  if (known_by_shape(t.info().id)) return true;
  const std::string_view word = header_word(t.info().id);
  return compact(header).find(word.empty() ? compact(t.name()) : std::string(word)) != std::string::npos;
}

[[nodiscard]] bool header_names(const type& t, std::string_view header) {
  return compact(header).find(compact(t.name())) != std::string::npos;
}

// A region code written with two dots is no number, so it needs no header.
[[nodiscard]] bool written_dotted(const type& t, const evidence& seen, std::uint64_t filled) {
  return t.info().id == type_id::kode_wilayah && share_of(seen.fits[number_kind], filled) < enough;
}

[[nodiscard]] bool has(std::uint64_t set, std::size_t bit) noexcept { return (set >> bit & 1U) != 0; }

[[nodiscard]] field_plan number_with(char decimal) {
  field_plan out;
  out.decimal_char = decimal;
  return out;
}

// "12,5" and "0,125", but not "1,234".
[[nodiscard]] bool is_sure_decimal(std::string_view cell) noexcept {
  const std::size_t at = cell.find(',');
  return at == std::string_view::npos || cell.size() - at != 4 || cell[0] == '0';
}

void weigh_plain(const cells& column, std::uint64_t candidates, evidence& into) noexcept {
  static const field_plan by_point = number_with('.'), by_comma = number_with(',');
  for (std::size_t i = 0; i < column.count; ++i) {
    const std::string_view cell = column[i];
    if (cell.empty()) continue;
    // "007" and "001.1" are codes: read as numbers they lose their zeros.
    const bool code = cell.size() > 1 && cell[0] == '0' && is_digit(cell[1]);
    const bool whole = !code && is_integer(cell, {});
    if (has(candidates, integer_kind)) into.fits[integer_kind] += static_cast<std::uint64_t>(whole);
    const auto fits = [&](const field_plan& number) { return static_cast<std::uint64_t>(whole || (!code && number_of(cell, number).has_value())); };
    if (has(candidates, number_kind)) into.fits[number_kind] += fits(by_point);
    if (has(candidates, comma_kind)) {
      const std::uint64_t number = fits(by_comma);
      into.fits[comma_kind] += number;
      into.fits[sure_comma_kind] += number != 0 && is_sure_decimal(cell) ? 1 : 0;
    }
    if (has(candidates, date_kind)) into.fits[date_kind] += static_cast<std::uint64_t>(iso_day(cell.data(), cell.size()).has_value());
  }
}

[[nodiscard]] std::size_t candidate_types() noexcept { return std::min(type::all().size(), evidence::most - evidence::plain_kinds); }

}  // namespace

double share_of(std::uint64_t fits, std::uint64_t filled) noexcept {
  if (filled == 0) return 0;
  return std::floor(static_cast<double>(fits) * 10000 / static_cast<double>(filled) + 0.5) / 10000;
}

void weigh(const cells& column, const check_context& context, std::uint64_t candidates, evidence& into) noexcept {
  constexpr std::uint64_t plain = (1U << evidence::plain_kinds) - 1;
  if ((candidates & plain) != 0) weigh_plain(column, candidates, into);
  verdict_byte verdicts[batch_rows];
  for (std::size_t t = 0; t < candidate_types(); ++t) {
    const std::size_t bit = t + evidence::plain_kinds;
    if (!has(candidates, bit)) continue;
    type::all()[t]->judge_column(column, context, verdicts);
    into.fits[bit] += static_cast<std::uint64_t>(std::count(verdicts, verdicts + column.count, valid_byte));
  }
}

std::uint64_t all_candidates() noexcept {
  std::uint64_t out = (1U << evidence::plain_kinds) - 1;
  for (std::size_t t = 0; t < candidate_types(); ++t) {
    if (!is_union(*type::all()[t])) out |= std::uint64_t{1} << (t + evidence::plain_kinds);
  }
  return out;
}

std::uint64_t worth_counting(const evidence& seen, std::uint64_t filled) noexcept {
  if (filled == 0) return all_candidates();
  std::uint64_t out = 0;
  for (std::size_t bit = 0; bit < evidence::most; ++bit) {
    if (seen.fits[bit] * 2 >= filled) out |= std::uint64_t{1} << bit;
  }
  return out & all_candidates();
}

likeliest decide(const evidence& seen, std::uint64_t filled, std::string_view header) {
  if (filled == 0) return {"text", 0};
  likeliest best;
  std::uint64_t most = 0;
  bool best_named = false;
  for (std::size_t t = 0; t < candidate_types(); ++t) {
    const std::uint64_t fits = seen.fits[t + evidence::plain_kinds];
    const type& candidate = *type::all()[t];
    if (share_of(fits, filled) < enough) continue;
    if (!header_allows(candidate, header) && !written_dotted(candidate, seen, filled)) continue;
    // Many a family card number could be a NIK as well: the header decides.
    const bool named = header_names(candidate, header);
    if (named == best_named ? fits <= most : best_named) continue;
    best_named = named;
    most = fits;
    best = {std::string(candidate.name()), share_of(fits, filled)};
  }
  if (most != 0) return best;
  constexpr std::string_view names[] = {"integer", "number", "date", "number"};
  for (const std::size_t kind : {std::size_t{date_kind}, std::size_t{integer_kind}, std::size_t{number_kind}, std::size_t{comma_kind}}) {
    const std::uint64_t fits = seen.fits[kind];
    if (kind == comma_kind && seen.fits[sure_comma_kind] <= seen.fits[integer_kind]) continue;   // all of them may be groups of thousands
    if (fits <= most || share_of(fits, filled) < enough) continue;
    most = fits;
    best = {std::string(names[kind]), share_of(fits, filled)};
  }
  return most != 0 ? best : likeliest{"text", 1};
}

}  // namespace spbe::inline v1::detail
