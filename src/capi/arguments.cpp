#include "capi/arguments.hpp"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <limits>
#include <span>
#include <string>

#include "capi/call.hpp"
#include "capi/handles.hpp"

namespace spbe::inline v1::detail::capi {
namespace {

// What earlier headers had, by their last member.
constexpr std::size_t earlier_options[] = {offsetof(spbe_options, cancel) + sizeof(spbe_options::cancel), offsetof(spbe_options, sheet) + sizeof(spbe_options::sheet)};
constexpr std::size_t earlier_query[] = {offsetof(spbe_query, within_n) + sizeof(spbe_query::within_n)};
constexpr std::size_t earlier_conversion[] = {offsetof(spbe_conversion, to_n) + sizeof(spbe_conversion::to_n)};
constexpr std::size_t longest_struct = 4096;  // no version grows beyond; keeps a wild `size` from reading wild memory
constexpr std::uint32_t known_flags = SPBE_UNMASK;
constexpr unsigned most_threads = 256;

// A growing struct as this version knows it.  Bytes that a newer header added and this library does not know must be zero.
template <class T>
result<T> read_growing(const T* given, T known, std::span<const std::size_t> earlier, const char* slug) {
  const std::uint32_t size = given->size;
  if (auto sized = read_size(size, earlier.front()); !sized) return unexpected{sized.error()};
  const bool of_a_version = size >= sizeof known || std::find(earlier.begin(), earlier.end(), size) != earlier.end();
  if (!of_a_version) return unexpected{read_size(0, earlier.front()).error()};   // a field in pieces
  const auto* bytes = reinterpret_cast<const unsigned char*>(given);
  const bool newer = size > sizeof known && !std::all_of(bytes + sizeof known, bytes + size, [](unsigned char b) { return b == 0; });
  if (newer) return refuse(slug, "opsi lebih baru daripada pustaka ini", "an option is newer than this library", status::unsupported);
  std::memcpy(&known, given, std::min<std::size_t>(size, sizeof known));
  return known;
}

unexpected<error> outside(const char* slug, const char* name, std::int64_t least, std::int64_t most, std::int64_t given) {
  const auto range = std::to_string(least) + ".." + std::to_string(most);
  const auto what = std::string(name) + " " + std::to_string(given);
  return refuse(slug, what + " di luar " + range, what + " is outside " + range);
}

outcome check_reserved(std::uint32_t reserved, const char* slug) {
  if (reserved == 0) return done();
  return refuse(slug, "bidang cadangan harus nol", "the reserved field must be zero", status::unsupported);
}

outcome judge(const spbe_options& o) {
  if (o.lang != SPBE_LANG_ID && o.lang != SPBE_LANG_EN) {
    return refuse("options.lang", "bahasa tidak dikenal: " + std::to_string(o.lang), "unknown language: " + std::to_string(o.lang));
  }
  if ((o.flags & ~known_flags) != 0) {
    return refuse("options.flags", "tanda opsi tidak dikenal: " + std::to_string(o.flags), "unknown flags: " + std::to_string(o.flags));
  }
  constexpr std::int32_t last_ascii = 0x7F;
  if (o.delimiter < 0 || o.delimiter > last_ascii) return outside("options.delimiter", "delimiter", 0, last_ascii, o.delimiter);
  if (o.header < SPBE_NO_HEADER) return outside("options.header", "header", SPBE_NO_HEADER, INT32_MAX, o.header);
  return check_reserved(o.reserved, "options.reserved");
}

}  // namespace

outcome read_size(std::uint32_t size, std::size_t first_version) {
  if (size >= first_version && size <= longest_struct) return done();
  return refuse("argument.size", "ukuran struktur salah: " + std::to_string(size) + "; mulai dari makro INIT",
                "wrong struct size: " + std::to_string(size) + "; start from the INIT macro");
}

result<call_options> read(const spbe_options* options) {
  if (options == nullptr) return call_options{};
  const auto copied = read_growing(options, spbe_options SPBE_OPTIONS_INIT, earlier_options, "options.newer");
  if (!copied) return unexpected{copied.error()};
  const spbe_options& known = *copied;
  if (auto judged = judge(known); !judged) return unexpected{judged.error()};
  const auto day = read_day(known.as_of);
  if (!day) return unexpected{day.error()};
  call_options out;
  out.as_of = *day;
  out.lists = inside(known.catalog);
  out.lang = static_cast<language>(known.lang);
  out.unmask = (known.flags & SPBE_UNMASK) != 0;
  out.threads = std::min(known.threads, most_threads);
  out.memory = known.memory;
  out.tmp_dir = known.tmp_dir;
  out.cancel = known.cancel;
  out.reading = {known.sheet, known.encoding, static_cast<char>(known.delimiter), known.header};
  out.key = known.key;
  out.columns = known.columns;
  return out;
}

result<resolve_options> read(const spbe_query* query) {
  constexpr std::int32_t deepest = 15;
  constexpr std::uint32_t most_candidates = 100;
  resolve_options out;
  out.as_of = today();
  if (query == nullptr) return out;
  const auto known = read_growing(query, spbe_query SPBE_QUERY_INIT, earlier_query, "query.newer");
  if (!known) return unexpected{known.error()};
  const auto day = read_day(known->day);
  if (!day) return unexpected{day.error()};
  if (known->level < 0 || known->level > deepest) return outside("query.level", "level", 0, deepest, known->level);
  if (known->limit > most_candidates) return outside("query.limit", "limit", 0, most_candidates, known->limit);
  const auto within = read_text(known->within, known->within_n);
  if (!within) return unexpected{within.error()};
  if (*day) out.as_of = *day;
  out.level = known->level;
  if (known->limit != 0) out.limit = known->limit;
  out.within = *within;
  return out;
}

result<conversion_ends> read(const spbe_conversion* way) {
  if (way == nullptr) return refuse("argument.null", "arah konversi NULL", "the conversion is NULL");
  const auto known = read_growing(way, spbe_conversion SPBE_CONVERSION_INIT, earlier_conversion, "conversion.newer");
  if (!known) return unexpected{known.error()};
  if (auto zero = check_reserved(known->reserved, "conversion.reserved"); !zero) return unexpected{zero.error()};
  conversion_ends out;
  const struct {
    const char* at;
    std::size_t n;
    std::string_view& to;
  } texts[] = {{known->list, known->list_n, out.list}, {known->from, known->from_n, out.from}, {known->to, known->to_n, out.to}};
  for (const auto& text : texts) {
    const auto read = read_text(text.at, text.n);
    if (!read) return unexpected{read.error()};
    text.to = *read;
  }
  return out;
}

result<std::string_view> read_text(const char* s, std::size_t n) {
  if (s == nullptr && n != 0) return refuse("argument.null", "teks NULL dengan panjang bukan nol", "the text is NULL but its length is not zero");
  if (n > static_cast<std::size_t>(std::numeric_limits<std::ptrdiff_t>::max())) {
    return refuse("argument.length", "panjang teks negatif atau terlalu besar", "the length of the text is negative or too large");
  }
  return s == nullptr ? std::string_view{} : std::string_view(s, n);
}

result<date> read_day(std::int32_t day) {
  constexpr std::int32_t first = date(1, 1, 1).days();
  constexpr std::int32_t last = date(9999, 12, 31).days();
  if (day == date::none || (day >= first && day <= last)) return date::from_days(day);
  return refuse("argument.day", "hari di luar tahun 1 sampai 9999: " + std::to_string(day), "the day is outside years 1 to 9999: " + std::to_string(day));
}

result<const type*> read_type(spbe_type number) {
  if (const type* found = type::find(static_cast<type_id>(number))) return found;
  return refuse("type.unknown", "tidak ada jenis bernomor " + std::to_string(number) + " pada versi ini",
                "this version has no type of number " + std::to_string(number));
}

const catalog& read_catalog(const spbe_catalog* given) noexcept { return given == nullptr ? builtin() : *inside(given); }

}  // namespace spbe::inline v1::detail::capi
