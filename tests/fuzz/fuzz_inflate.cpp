// Any bytes unpacked as gzip and as zstd: what comes out does not depend on how much is asked for at once or comes in at once; of damaged
// data at least its beginning.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "table/unpack.hpp"

namespace {

using namespace spbe;
using namespace spbe::detail;

constexpr std::size_t most = std::size_t{1} << 20U;

// At most `step` bytes at a time.
class drip final : public byte_input {
 public:
  drip(std::string_view text, std::size_t step) : text_(text), step_(step) {}
  result<std::size_t> read(char* to, std::size_t room) override {
    const std::size_t n = std::min({room, step_, text_.size()});
    text_.copy(to, n);
    text_.remove_prefix(n);
    return n;
  }

 private:
  std::string_view text_;
  std::size_t step_;
};

struct answer {
  std::string text, slug;
  bool operator==(const answer&) const = default;
};

answer unpacked(std::string_view bytes, bool zstd, std::size_t in, std::size_t out) {
  auto from = zstd ? unpack_zstd(std::make_unique<drip>(bytes, in), "fuzz") : unpack_gzip(std::make_unique<drip>(bytes, in), "fuzz");
  answer all;
  std::string room(out, '\0');
  while (all.text.size() < most) {
    const auto got = from->read(room.data(), room.size());
    if (!got) {
      all.slug = got.error().slug;
      break;
    }
    if (*got == 0) break;
    all.text.append(room, 0, *got);
  }
  if (all.text.size() >= most) return {all.text.substr(0, most), {}};   // not read to its end
  return all;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 2, size - 2);
  const bool zstd = (data[0] & 1U) != 0;
  const answer whole = unpacked(bytes, zstd, 1U << 20U, 64U << 10U);
  const answer drop = unpacked(bytes, zstd, 1 + data[1] % 32U, 1 + data[0] % 64U);
  if (drop.slug != whole.slug) std::abort();
  // Of damaged data more is handed out where less is asked for.
  const std::size_t both = whole.slug.empty() ? std::string::npos : std::min(drop.text.size(), whole.text.size());
  if (drop.text.substr(0, both) != whole.text.substr(0, both)) std::abort();
  return 0;
}
