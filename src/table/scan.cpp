#include "table/scan.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "text/simd.hpp"

namespace spbe::inline v1::detail {

void cell_index::begin(const cell_marks& marked, std::uint32_t goal_edges, std::uint32_t goal_ends) {
  size = marked.size;
  marks = &marked;
  base = lines = edges = ends = quote_blocks = 0;
  edge_goal = goal_edges;
  end_goal = goal_ends;
  if (edge.size() < goal_edges + 80U) edge.resize(goal_edges + 80U);
  edge[0] = 0;
  if (last_edge.size() < goal_ends + 80U) last_edge.resize(goal_ends + 80U);
  if (quote_block.size() < size / 64 + 2) quote_block.resize(size / 64 + 2);
}

void cell_index::drop(std::uint32_t records, std::uint32_t gone) {
  if (gone == 0) return;
  std::memmove(edge.data(), edge.data() + gone, (edges - gone + 1) * sizeof(std::uint32_t));
  edges -= gone;
  ends -= records;
  for (std::uint32_t r = 0; r < ends; ++r) last_edge[r] = last_edge[r + records] - gone;
  const std::uint32_t from = edge[0];
  const auto behind = quote_block.begin() + quote_blocks;
  const auto first = std::find_if(quote_block.begin(), behind, [from](std::uint32_t b) { return b + 64 > from; });
  quote_blocks = static_cast<std::uint32_t>(std::move(first, behind, quote_block.begin()) - quote_block.begin());
}

void cell_index::close() {
  if (edge[edges] >= size && (edges == 0 || (ends != 0 && last_edge[ends - 1] == edges))) return;
  edge[++edges] = size + 1;
  last_edge[ends++] = edges;
}

namespace {

struct masks {
  std::uint64_t quotes, delimiters, line_ends;
};

std::uint64_t xor_by_shifts(std::uint64_t bits) {
  for (unsigned shift = 1; shift < 64; shift *= 2) bits ^= bits << shift;
  return bits;
}

namespace portable {

#define SPBE_TARGET

// One bit a byte where the byte equals `sign`: exact, no carry runs from byte to byte.
inline std::uint64_t equal_bits(std::uint64_t word, std::uint64_t sign) {
  constexpr std::uint64_t low7 = 0x7F7F7F7F7F7F7F7FU;
  const std::uint64_t x = word ^ sign;
  const std::uint64_t zero = ~(((x & low7) + low7) | x | low7);   // 80 where the byte is zero
  return ((zero >> 7U) * 0x0102040810204080U) >> 56U;
}

inline std::uint64_t load8(const char* p) {
  std::uint64_t word = 0;
  for (unsigned k = 0; k < 8; ++k) word |= std::uint64_t{static_cast<unsigned char>(p[k])} << (8 * k);
  return word;
}

inline masks look(const char* p, char delimiter) {
  constexpr std::uint64_t each = 0x0101010101010101U;
  const std::uint64_t delim = each * static_cast<unsigned char>(delimiter);
  masks m{0, 0, 0};
  for (unsigned k = 0; k < 8; ++k) {
    const std::uint64_t word = load8(p + 8 * k);
    m.quotes |= equal_bits(word, each * '"') << (8 * k);
    m.delimiters |= equal_bits(word, delim) << (8 * k);
    m.line_ends |= equal_bits(word, each * '\n') << (8 * k);
  }
  return m;
}

// Bytes above 7F in the blocks so far.
struct highs {
  std::uint64_t all = 0;
  inline void add(const char* p) {
    for (unsigned k = 0; k < 8; ++k) all |= load8(p + 8 * k);
  }
  [[nodiscard]] inline bool found() const { return (all & 0x8080808080808080U) != 0; }
};

// The lowest bit; 63 when there is none.
inline std::uint32_t first_bit(std::uint64_t bits) { return static_cast<std::uint32_t>(__builtin_ctzll(bits | (std::uint64_t{1} << 63U))); }
inline std::uint64_t prefix_xor(std::uint64_t bits) { return xor_by_shifts(bits); }

#include "table/scan_bits.inc"
#include "table/scan_marks.inc"
#include "table/scan_edges.inc"
#undef SPBE_TARGET

}  // namespace portable

#if defined(__x86_64__)
namespace sse2 {

#define SPBE_TARGET

inline std::uint64_t equal_bits(__m128i a, __m128i b, __m128i c, __m128i d, __m128i sign) {
  const auto bits = [sign](__m128i v) { return static_cast<std::uint64_t>(static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(v, sign)))); };
  return bits(a) | bits(b) << 16U | bits(c) << 32U | bits(d) << 48U;
}

inline __m128i load16(const char* p) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(p)); }

inline masks look(const char* p, char delimiter) {
  const __m128i a = load16(p), b = load16(p + 16), c = load16(p + 32), d = load16(p + 48);
  return {equal_bits(a, b, c, d, _mm_set1_epi8('"')), equal_bits(a, b, c, d, _mm_set1_epi8(delimiter)), equal_bits(a, b, c, d, _mm_set1_epi8('\n'))};
}

struct highs {
  __m128i all = _mm_setzero_si128();
  inline void add(const char* p) { all = _mm_or_si128(all, _mm_or_si128(_mm_or_si128(load16(p), load16(p + 16)), _mm_or_si128(load16(p + 32), load16(p + 48)))); }
  [[nodiscard]] inline bool found() const { return _mm_movemask_epi8(all) != 0; }
};

// The lowest bit; 63 when there is none.
inline std::uint32_t first_bit(std::uint64_t bits) { return static_cast<std::uint32_t>(__builtin_ctzll(bits | (std::uint64_t{1} << 63U))); }
inline std::uint64_t prefix_xor(std::uint64_t bits) { return xor_by_shifts(bits); }

#include "table/scan_bits.inc"
#include "table/scan_marks.inc"
#include "table/scan_edges.inc"
#undef SPBE_TARGET

}  // namespace sse2

namespace avx2 {

#define SPBE_TARGET __attribute__((target("avx2,bmi,popcnt,pclmul")))

SPBE_TARGET inline __m256i load32(const char* p) { return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(p)); }

SPBE_TARGET inline std::uint64_t equal_bits(__m256i a, __m256i b, __m256i sign) {
  const auto low = static_cast<unsigned>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(a, sign)));
  const auto high = static_cast<unsigned>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(b, sign)));
  return std::uint64_t{low} | std::uint64_t{high} << 32U;
}

SPBE_TARGET inline masks look(const char* p, char delimiter) {
  const __m256i a = load32(p), b = load32(p + 32);
  return {equal_bits(a, b, _mm256_set1_epi8('"')), equal_bits(a, b, _mm256_set1_epi8(delimiter)), equal_bits(a, b, _mm256_set1_epi8('\n'))};
}

struct highs {
  __m256i all;
  SPBE_TARGET inline highs() : all(_mm256_setzero_si256()) {}
  SPBE_TARGET inline void add(const char* p) { all = _mm256_or_si256(all, _mm256_or_si256(load32(p), load32(p + 32))); }
  [[nodiscard]] SPBE_TARGET inline bool found() const { return _mm256_movemask_epi8(all) != 0; }
};

SPBE_TARGET inline std::uint32_t first_bit(std::uint64_t bits) { return static_cast<std::uint32_t>(_tzcnt_u64(bits)); }

SPBE_TARGET inline std::uint64_t prefix_xor(std::uint64_t bits) {
  const __m128i product = _mm_clmulepi64_si128(_mm_set_epi64x(0, static_cast<long long>(bits)), _mm_set1_epi8(-1), 0);
  return static_cast<std::uint64_t>(_mm_cvtsi128_si64(product));
}

#include "table/scan_bits.inc"
#include "table/scan_marks.inc"
#include "table/scan_edges.inc"
#undef SPBE_TARGET

}  // namespace avx2

namespace avx512 {

#define SPBE_TARGET __attribute__((target("avx512f,avx512bw,avx512vl,avx512vbmi,avx512vbmi2,bmi,popcnt,pclmul")))

SPBE_TARGET inline masks look(const char* p, char delimiter) {
  const __m512i block = _mm512_loadu_si512(p);
  return {_mm512_cmpeq_epi8_mask(block, _mm512_set1_epi8('"')), _mm512_cmpeq_epi8_mask(block, _mm512_set1_epi8(delimiter)),
          _mm512_cmpeq_epi8_mask(block, _mm512_set1_epi8('\n'))};
}

struct highs {
  __m512i all;
  SPBE_TARGET inline highs() : all(_mm512_setzero_si512()) {}
  SPBE_TARGET inline void add(const char* p) { all = _mm512_or_si512(all, _mm512_loadu_si512(p)); }
  [[nodiscard]] SPBE_TARGET inline bool found() const { return _mm512_movepi8_mask(all) != 0; }
};

SPBE_TARGET inline std::uint64_t prefix_xor(std::uint64_t bits) {
  const __m128i product = _mm_clmulepi64_si128(_mm_set_epi64x(0, static_cast<long long>(bits)), _mm_set1_epi8(-1), 0);
  return static_cast<std::uint64_t>(_mm_cvtsi128_si64(product));
}

// The places of all bits at once: the numbers of a block's bytes, those without a bit squeezed out.  Most blocks have eight at most, and a store that is no
// longer than that seldom crosses lines of the cache.
// (The forms with a mask, here always full, are those that gcc 12 does not warn of.)
template <int Quarter>
SPBE_TARGET inline __m512i numbers_of(__m512i places, __m512i first) {
  return _mm512_add_epi32(_mm512_maskz_cvtepu8_epi32(0xFFFF, _mm512_maskz_extracti32x4_epi32(0xF, places, Quarter)), first);
}
class edge_writer {
 public:
  SPBE_TARGET inline explicit edge_writer(std::uint32_t first) : all_(_mm512_loadu_si512(numbers.data())), first_(_mm512_set1_epi32(static_cast<int>(first))) {}
  SPBE_TARGET inline void write(std::uint32_t* out, std::uint64_t bits, std::uint32_t count) {
    const __m512i places = _mm512_maskz_compress_epi8(bits, all_);
    const __m512i low = numbers_of<0>(places, first_);
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(out), _mm512_maskz_extracti64x4_epi64(0xF, low, 0));
    if (__builtin_expect(count > 8, 0)) _mm512_storeu_si512(out, low);
    if (__builtin_expect(count > 16, 0)) {
      _mm512_storeu_si512(out + 16, numbers_of<1>(places, first_));
      _mm512_storeu_si512(out + 32, numbers_of<2>(places, first_));
      _mm512_storeu_si512(out + 48, numbers_of<3>(places, first_));
    }
    first_ = _mm512_add_epi32(first_, _mm512_set1_epi32(64));
  }

 private:
  static constexpr auto numbers = [] {
    std::array<std::uint8_t, 64> place{};
    for (std::size_t i = 0; i < place.size(); ++i) place[i] = static_cast<std::uint8_t>(i);
    return place;
  }();
  __m512i all_, first_;
};

#include "table/scan_marks.inc"
#include "table/scan_edges.inc"
#undef SPBE_TARGET

}  // namespace avx512
#endif

}  // namespace

scan_level best_scan_level() noexcept {
#if defined(__x86_64__)
  const bool avx2 = __builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("bmi") != 0 && __builtin_cpu_supports("popcnt") != 0 &&
                    __builtin_cpu_supports("pclmul") != 0;
  const bool avx512 = avx2 && has_avx512() && __builtin_cpu_supports("avx512vbmi") != 0 && __builtin_cpu_supports("avx512vbmi2") != 0;
  return avx512 ? scan_level::avx512 : avx2 ? scan_level::avx2 : scan_level::sse2;
#else
  return scan_level::portable;
#endif
}

const scan_kernels& kernels_for(scan_level level) noexcept {
#if defined(__x86_64__)
  if (level == scan_level::avx512) return avx512::kernels;
  if (level == scan_level::avx2) return avx2::kernels;
  if (level == scan_level::sse2) return sse2::kernels;
#endif
  static_cast<void>(level);
  return portable::kernels;
}

}  // namespace spbe::inline v1::detail
