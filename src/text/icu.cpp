// The one file that knows ICU: charsets beyond the five of our own.  A build without it says so instead of guessing.
#include "text/charset.hpp"

#if SPBE_WITH_ICU
#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#endif

namespace spbe::inline v1::detail {
namespace {

error unsupported(const std::string& name) {
  return {status::unsupported, "file.charset", name,
          {"enkode '" + name + "' tidak dikenal oleh versi ini; pakai utf-8, utf-16le, utf-16be, windows-1252 atau iso-8859-1",
           "the charset '" + name + "' is unknown to this build; use utf-8, utf-16le, utf-16be, windows-1252 or iso-8859-1"}};
}

}  // namespace

foreign_decoder::foreign_decoder(foreign_decoder&& other) noexcept : converter_(other.converter_) { other.converter_ = nullptr; }
foreign_decoder& foreign_decoder::operator=(foreign_decoder&& other) noexcept {
  std::swap(converter_, other.converter_);
  return *this;
}

#if SPBE_WITH_ICU

result<foreign_decoder> foreign_decoder::open(const std::string& name) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(name.c_str(), &status);
  if (name.empty() || U_FAILURE(status)) return unexpected{unsupported(name)};
  return foreign_decoder(converter);
}

foreign_decoder::~foreign_decoder() {
  if (converter_ != nullptr) ucnv_close(static_cast<UConverter*>(converter_));
}

void foreign_decoder::decode(std::string_view bytes, bool last, std::string& out, std::uint64_t& bad) {
  const char* at = bytes.data();
  const char* const end = at + bytes.size();
  UChar units[4096];
  std::string wide;   // UTF-16, of which a character may be cut in the middle
  for (;;) {
    UErrorCode status = U_ZERO_ERROR;
    UChar* to = units;
    ucnv_toUnicode(static_cast<UConverter*>(converter_), &to, units + 4096, &at, end, nullptr, static_cast<UBool>(last), &status);
    for (const UChar* u = units; u != to; ++u) {
      wide += static_cast<char>(*u & 0xFFU);
      wide += static_cast<char>(*u >> 8U);
      if (*u == 0xFFFD) ++bad;
    }
    wide.erase(0, detail::decode(charset::utf16le, wide, out, bad));
    if (status != U_BUFFER_OVERFLOW_ERROR) return;
  }
}

#else

result<foreign_decoder> foreign_decoder::open(const std::string& name) { return unexpected{unsupported(name)}; }
foreign_decoder::~foreign_decoder() = default;
void foreign_decoder::decode(std::string_view, bool, std::string&, std::uint64_t&) {}

#endif

}  // namespace spbe::inline v1::detail
