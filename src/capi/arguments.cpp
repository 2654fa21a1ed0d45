#include "capi/arguments.hpp"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <limits>
#include <string>

#include "capi/call.hpp"
#include "capi/handles.hpp"

namespace spbe::inline v1::detail::capi {
namespace {

constexpr std::size_t first_options = offsetof(spbe_options, cancel) + sizeof(spbe_options::cancel);
constexpr std::size_t longest_struct = 4096;  // no version grows beyond; keeps a wild `size` from reading wild memory
constexpr std::uint32_t known_flags = SPBE_UNMASK;
constexpr unsigned most_threads = 256;

// Bytes that a newer header added and this library does not know must be zero.
bool rest_is_zero(const spbe_options* options) noexcept {
  const auto* bytes = reinterpret_cast<const unsigned char*>(options);
  return std::all_of(bytes + sizeof(spbe_options), bytes + options->size, [](unsigned char b) { return b == 0; });
}

outcome judge(const spbe_options& o) {
  if (o.lang != SPBE_LANG_ID && o.lang != SPBE_LANG_EN) {
    return refuse("options.lang", "bahasa tidak dikenal: " + std::to_string(o.lang), "unknown language: " + std::to_string(o.lang));
  }
  if ((o.flags & ~known_flags) != 0) {
    return refuse("options.flags", "tanda opsi tidak dikenal: " + std::to_string(o.flags), "unknown flags: " + std::to_string(o.flags));
  }
  if (o.reserved != 0) return refuse("options.reserved", "bidang cadangan harus nol", "the reserved field must be zero", status::unsupported);
  return done();
}

}  // namespace

validate_options call_options::validate() const {
  validate_options out;
  out.as_of = as_of;
  out.lang = lang;
  out.threads = threads;
  if (memory != 0) out.memory = memory;
  if (tmp_dir != nullptr) out.tmp_dir = tmp_dir;
  out.unmask = unmask;
  out.cancel = cancel;
  return out;
}

outcome read_size(std::uint32_t size, std::size_t first_version) {
  if (size >= first_version && size <= longest_struct) return done();
  return refuse("argument.size", "ukuran struktur salah: " + std::to_string(size) + "; mulai dari makro INIT",
                "wrong struct size: " + std::to_string(size) + "; start from the INIT macro");
}

result<call_options> read(const spbe_options* options) {
  if (options == nullptr) return call_options{};
  if (auto sized = read_size(options->size, first_options); !sized) return unexpected{sized.error()};
  spbe_options known = SPBE_OPTIONS_INIT;
  std::memcpy(&known, options, std::min<std::size_t>(options->size, sizeof known));
  if (options->size > sizeof known && !rest_is_zero(options)) {
    return refuse("options.newer", "opsi lebih baru daripada pustaka ini", "an option is newer than this library", status::unsupported);
  }
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
