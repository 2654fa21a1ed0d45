#include "codelist/sha256.hpp"

#include <bit>
#include <cstring>

namespace spbe::inline v1::detail {
namespace {

constexpr std::uint32_t rounds[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be,
    0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa,
    0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85,
    0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3,
    0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f,
    0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

using state = std::array<std::uint32_t, 8>;

std::uint32_t big_endian(const unsigned char* p) noexcept {
  return std::uint32_t{p[0]} << 24U | std::uint32_t{p[1]} << 16U | std::uint32_t{p[2]} << 8U | std::uint32_t{p[3]};
}

void block(state& s, const unsigned char* bytes) noexcept {
  std::uint32_t w[64];
  for (int i = 0; i < 16; ++i) w[i] = big_endian(bytes + 4 * i);
  for (int i = 16; i < 64; ++i) {
    const std::uint32_t a = std::rotr(w[i - 15], 7) ^ std::rotr(w[i - 15], 18) ^ (w[i - 15] >> 3U);
    const std::uint32_t b = std::rotr(w[i - 2], 17) ^ std::rotr(w[i - 2], 19) ^ (w[i - 2] >> 10U);
    w[i] = w[i - 16] + a + w[i - 7] + b;
  }
  state t = s;
  for (int i = 0; i < 64; ++i) {
    const std::uint32_t e1 = std::rotr(t[4], 6) ^ std::rotr(t[4], 11) ^ std::rotr(t[4], 25);
    const std::uint32_t choice = (t[4] & t[5]) ^ (~t[4] & t[6]);
    const std::uint32_t one = t[7] + e1 + choice + rounds[i] + w[i];
    const std::uint32_t a0 = std::rotr(t[0], 2) ^ std::rotr(t[0], 13) ^ std::rotr(t[0], 22);
    const std::uint32_t two = a0 + ((t[0] & t[1]) ^ (t[0] & t[2]) ^ (t[1] & t[2]));
    t = {one + two, t[0], t[1], t[2], t[3] + one, t[4], t[5], t[6]};
  }
  for (std::size_t i = 0; i < 8; ++i) s[i] += t[i];
}

}  // namespace

sha256_digest sha256(std::string_view bytes) noexcept {
  state s = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  const auto* p = reinterpret_cast<const unsigned char*>(bytes.data());
  std::size_t left = bytes.size();
  for (; left >= 64; left -= 64, p += 64) block(s, p);
  unsigned char tail[128] = {};
  if (left != 0) std::memcpy(tail, p, left);
  tail[left] = 0x80;
  const std::size_t end = left < 56 ? 64 : 128;
  const std::uint64_t bits = std::uint64_t{bytes.size()} * 8;
  for (std::size_t i = 0; i < 8; ++i) tail[end - 1 - i] = static_cast<unsigned char>(bits >> (8 * i));
  block(s, tail);
  if (end == 128) block(s, tail + 64);
  sha256_digest out{};
  for (std::size_t i = 0; i < 32; ++i) out[i] = static_cast<char>(s[i / 4] >> (24 - 8 * (i % 4)) & 0xFFU);
  return out;
}

std::string hexadecimal(const sha256_digest& digest) {
  std::string out;
  for (const char c : digest) {
    const auto b = static_cast<unsigned char>(c);
    out += "0123456789abcdef"[b >> 4U];
    out += "0123456789abcdef"[b & 15U];
  }
  return out;
}

}  // namespace spbe::inline v1::detail
