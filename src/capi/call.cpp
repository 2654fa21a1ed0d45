#include "capi/call.hpp"

#include <algorithm>
#include <cstddef>
#include <cstring>

#include <spbe/text.hpp>

namespace spbe::inline v1::detail::capi {
namespace {

static_assert(sizeof(spbe_error) == 256);

// One line of valid UTF-8 into the fixed message; never splits a character.
void copy_message(char (&to)[sizeof(spbe_error::message)], std::string_view text) noexcept {
  std::size_t n = std::min(text.size(), sizeof to - 1);
  std::memcpy(to, text.data(), n);
  if (n < text.size()) {
    while (n > 0 && (static_cast<unsigned char>(text[n]) & 0xC0U) == 0x80U) --n;
  }
  for (std::size_t i = 0; i < n; ++i) {
    if (static_cast<unsigned char>(to[i]) < 0x20 || to[i] == 0x7F) to[i] = ' ';
  }
  for (std::size_t good = 0; (good += valid_utf8_prefix({to + good, n - good})) < n;) to[good] = '?';
  to[n] = '\0';
}

}  // namespace

spbe_status succeed(spbe_error* out) noexcept {
  if (out != nullptr) {
    out->status = SPBE_OK;
    out->line = 0;
    out->offset = -1;
    out->message[0] = '\0';
  }
  return SPBE_OK;
}

spbe_status fail(spbe_error* out, status code, std::string_view text) noexcept {
  if (out != nullptr) {
    out->status = static_cast<spbe_status>(code);
    out->line = 0;
    out->offset = -1;
    copy_message(out->message, text);
  }
  return static_cast<spbe_status>(code);
}

spbe_status fail(spbe_error* out, const error& trouble, language lang) noexcept {
  if (out == nullptr) return static_cast<spbe_status>(trouble.code);
  try {
    const auto place = trouble.place.empty() ? std::string() : " " + trouble.place;
    // Paths and names of columns are quoted as they were given: this is where they leave.
    fail(out, trouble.code, mask_by_shape(trouble.slug + place + ": " + trouble.message.in(lang), false));
  } catch (...) {  // no memory for the sentence: the slug will do
    fail(out, trouble.code, trouble.slug);
  }
  out->line = trouble.line;
  out->offset = trouble.offset;
  return static_cast<spbe_status>(trouble.code);
}

spbe_status fail_internal(spbe_error* out, std::string_view words) noexcept {
  try {
    return fail(out, status::internal, "internal: " + shown_name(words));
  } catch (...) {  // no memory for the words
    return fail(out, status::internal, "internal: a fault of the library");
  }
}

unexpected<error> refuse(std::string slug, std::string id, std::string en, status code) {
  return unexpected{error{code, std::move(slug), {}, {std::move(id), std::move(en)}, -1, 0}};
}

std::string shown_name(std::string_view given) { return printable(mask_by_shape(given.substr(0, 1024), true)); }

language language_of(const spbe_options* options) noexcept {
  const bool readable = options != nullptr && options->size >= offsetof(spbe_options, lang) + sizeof options->lang;
  return readable && options->lang == SPBE_LANG_EN ? language::en : language::id;
}

outcome open(const text_buffer& buffer) {
  if (buffer.needed != nullptr) *buffer.needed = 0;
  if (buffer.at == nullptr && buffer.capacity != 0) {
    return refuse("argument.buffer", "penyangga NULL dengan kapasitas bukan nol", "the buffer is NULL but its capacity is not zero");
  }
  if (buffer.capacity != 0) buffer.at[0] = '\0';
  return done();
}

outcome put(std::string_view text, const text_buffer& buffer) {
  const std::size_t needed = text.size() + 1;
  if (buffer.needed != nullptr) *buffer.needed = needed;
  if (buffer.capacity < needed) {
    const auto n = std::to_string(needed);
    return refuse("buffer.too_small", "perlu " + n + " bita", n + " bytes are needed", status::too_small);
  }
  std::memcpy(buffer.at, text.data(), text.size());
  buffer.at[text.size()] = '\0';
  return done();
}

}  // namespace spbe::inline v1::detail::capi
