#include "table/xml_stream.hpp"

#include <new>
#include <utility>

#include <expat.h>

#include "base/cancel.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr int piece = 64 << 10;
constexpr std::size_t deepest = 64;
constexpr std::uint64_t longest_token = std::uint64_t{4} << 20U;   // expat keeps a tag or comment that has not ended

std::string_view local(std::string_view name) noexcept { return name.substr(name.find(':') + 1); }

}  // namespace

// expat's frames are C: nothing may be thrown through them.
struct xml_stream::handlers {
  template <class Step>
  static void guarded(void* self, const Step& step) noexcept {
    auto& s = *static_cast<xml_stream*>(self);
    s.met_ = s.fed_;
    if (s.wrong_ || s.exhausted_) return;
    try {
      step(s);
    } catch (const std::bad_alloc&) {
      s.exhausted_ = true;
      XML_StopParser(s.parser_.get(), XML_FALSE);
    }
  }
  static void XMLCALL on_start(void* self, const XML_Char* name, const XML_Char** with) noexcept {
    guarded(self, [&](xml_stream& s) {
      if (++s.depth_ > deepest) return s.fail(phrase{"elemen bersarang lebih dari 64", "elements nest deeper than 64"});
      s.start(local(name), with);
    });
  }
  static void XMLCALL on_end(void* self, const XML_Char* name) noexcept {
    guarded(self, [&](xml_stream& s) {
      s.end(local(name));
      --s.depth_;
    });
  }
  static void XMLCALL on_text(void* self, const XML_Char* text, int size) noexcept {
    guarded(self, [&](xml_stream& s) { s.text({text, static_cast<std::size_t>(size)}); });
  }
  // Refused before anything of it is read: there are no entities to expand or to fetch.
  static void XMLCALL on_doctype(void* self, const XML_Char*, const XML_Char*, const XML_Char*, int) noexcept {
    guarded(self, [](xml_stream& s) { s.fail(phrase{"memuat DOCTYPE, yang tidak pernah dibaca", "holds a DOCTYPE, which is never read"}); });
  }
};

xml_stream::xml_stream() : parser_(XML_ParserCreate(nullptr), XML_ParserFree) {
  if (!parser_) throw std::bad_alloc();
  XML_SetUserData(parser_.get(), this);
  XML_SetElementHandler(parser_.get(), handlers::on_start, handlers::on_end);
  XML_SetCharacterDataHandler(parser_.get(), handlers::on_text);
  XML_SetStartDoctypeDeclHandler(parser_.get(), handlers::on_doctype);
}

void xml_stream::begin(std::unique_ptr<byte_input> input, const std::string& file, const std::string& part) {
  input_ = std::move(input);
  file_ = file;
  part_ = part;
}

std::string_view xml_stream::attribute(attributes with, std::string_view name) noexcept {
  for (; *with != nullptr; with += 2) {
    if (local(with[0]) == name) return with[1];
  }
  return {};
}

void xml_stream::pause() noexcept {
  if (wrong_) return;
  paused_ = true;
  XML_StopParser(parser_.get(), XML_TRUE);
}

void xml_stream::fail(error what) {
  if (!wrong_) wrong_ = std::move(what);
  XML_StopParser(parser_.get(), XML_FALSE);
}

void xml_stream::fail(phrase what, const std::string& detail) { fail(wrong_here(what, detail)); }

error xml_stream::wrong_here(phrase what, const std::string& detail) const {
  const std::string line = std::to_string(XML_GetCurrentLineNumber(parser_.get()));
  const bilingual told = phrased(what, {}, {detail, detail});
  return file_error(status::unreadable, "file.damaged", file_,
                    {"'{file}' rusak di bagian {detail}; buka dan simpan kembali di Excel, atau simpan sebagai CSV",
                     "'{file}' is damaged in its part {detail}; open and save it in Excel, or save it as CSV"},
                    {part_ + " baris " + line + ": " + told.id, part_ + " line " + line + ": " + told.en});
}

error xml_stream::why() const {
  const XML_Error code = XML_GetErrorCode(parser_.get());
  if (code == XML_ERROR_NO_ELEMENTS || code == XML_ERROR_UNCLOSED_TOKEN) return wrong_here({"berakhir di tengah isi", "it ends in the middle"});
  return wrong_here({"bukan XML yang sah ({detail})", "no well-formed XML ({detail})"}, XML_ErrorString(code));
}

result<bool> xml_stream::run(const std::int32_t* cancel) {
  for (;;) {
    XML_Status told = XML_STATUS_OK;
    if (paused_) {
      paused_ = false;
      told = XML_ResumeParser(parser_.get());
    } else if (ended_) {
      return false;
    } else {
      void* room = XML_GetBuffer(parser_.get(), piece);
      if (room == nullptr) throw std::bad_alloc();
      const auto got = input_->read(static_cast<char*>(room), piece);
      if (!got) return unexpected{got.error()};
      fed_ += *got;
      ended_ = *got == 0;
      told = XML_ParseBuffer(parser_.get(), static_cast<int>(*got), ended_ ? 1 : 0);
    }
    if (exhausted_ || (told == XML_STATUS_ERROR && XML_GetErrorCode(parser_.get()) == XML_ERROR_NO_MEMORY)) throw std::bad_alloc();
    if (told == XML_STATUS_OK) fed_more();
    if (wrong_) return unexpected{*wrong_};
    if (told == XML_STATUS_ERROR) return unexpected{why()};
    if (told == XML_STATUS_SUSPENDED) return true;
    if (fed_ - met_ > longest_token) return unexpected{wrong_here({"satu tag atau komentar lebih dari 4 MiB", "a tag or comment of more than 4 MiB"})};
    if (is_set(cancel)) return unexpected{cancelled()};
  }
}

}  // namespace spbe::inline v1::detail
