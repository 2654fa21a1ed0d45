// What every type can do, made from the kernels of its file.
#include <spbe/text.hpp>
#include <spbe/type.hpp>

#include "text/lenient.hpp"
#include "text/mask.hpp"
#include "text/render.hpp"
#include "types/causes.hpp"
#include "types/kernel.hpp"
#include "types/sampler.hpp"
#include "types/shape.hpp"

namespace spbe::inline v1 {
namespace {

using detail::passes;

// How a value stands in a finding: masked first, so that cutting and escaping never see what must not be shown.  Only 120 characters
// are shown, so a cell of a megabyte need not be masked to its end.
std::string shown(const type& t, std::string_view value, bool unmask) {
  constexpr std::size_t enough = 4096;
  const std::string_view front = value.substr(0, enough);
  if (unmask) return printable(front);
  std::string out = t.mask(front);
  detail::keep_first_line(out);
  detail::make_printable(out);
  return out;
}

std::string found_in(const type& t, std::string_view value, finding_class what, bool unmask) {
  switch (what) {
    case finding_class::unicode:
    case finding_class::character: return detail::offending_sign(value, what);
    case finding_class::length: return std::to_string(detail::count_characters(value));
    default: return shown(t, value, unmask);
  }
}

check_context lists_of(const catalog& lists) noexcept {
  check_context context;
  context.wilayah = lists.find("wilayah");
  context.districts = context.wilayah != nullptr ? context.wilayah->six_digit_codes() : nullptr;
  context.kbli2020 = lists.find("kbli2020");
  context.kbli2025 = lists.find("kbli2025");
  context.bank_kliring = lists.find("bank_kliring");
  context.tnkb = lists.find("tnkb");
  context.kode_area_telepon = lists.find("kode_area_telepon");
  return context;
}

// A suspect value passes the lenient door.  Where even its shape is only doubted, a word for "none" ("TIDAK ADA", "-") does not: it has no
// canonical form.
bool is_word_for_none(const type& t, std::string_view value, verdict_byte byte, const check_context& context) noexcept {
  const finding_class what = class_of(byte);
  const bool shape = what == finding_class::separator || what == finding_class::character || what == finding_class::length;
  return shape && t.cause(value, byte, context) == spbe::cause::placeholder;
}

finding remark_of(const type& t, const type::remark& r, std::string value, language lang) {
  finding f;
  f.value = std::move(value);
  f.code = t.info().name + '.' + std::string(name_of(r.what));
  f.severity = severity::info;
  f.message = r.text.in(lang);
  if (const auto row = find_finding_code(f.code)) f.number = row->number;
  return f;
}

}  // namespace

check_context prepare(const check_options& options) {
  static const check_context of_builtin = lists_of(builtin());
  check_context context = options.lists != nullptr ? lists_of(*options.lists) : of_builtin;
  context.as_of = options.as_of.has_value() ? options.as_of : today();
  return context;
}

finding type::explain(std::string_view value, verdict_byte byte, const check_options& options) const {
  if (byte == valid_byte) return {};
  const check_context context = prepare(options);
  finding f = worded(value, byte, context, options.lang, options.unmask);
  if (!value.empty()) f.value = shown(subject(value), value, options.unmask);
  detail::tell_cause(f, cause(value, byte, context), options.lang);
  return f;
}

finding type::worded(std::string_view value, verdict_byte byte, const check_context& context, language lang, bool unmask) const {
  if (const type& who = subject(value); &who != this) return who.worded(value, byte, context, lang, unmask);
  finding f;
  if (byte == valid_byte) return f;
  const finding_class what = class_of(byte);
  f.severity = severity_of(byte);
  wording words;
  if (kernels_->words != nullptr) words = kernels_->words(value, what, lang, context);
  if (words.found.empty()) words.found = found_in(*this, value, what, unmask);
  if (words.found == " ") words.found = lang == language::en ? "a blank" : "spasi";   // nothing could be seen
  if (words.expected.empty()) words.expected = (what == finding_class::length ? info_->length : info_->form).in(lang);
  detail::render(f, info_->name, what, lang, {{"found", words.found}, {"expected", words.expected}, {"detail", words.detail}});
  return f;
}

result<std::string, finding> type::read(std::string_view value, const check_options& options) const {
  const verdict_byte byte = judge(value, prepare(options));
  std::string plain = passes(byte) ? kernels_->canonical(value) : std::string();
  if (plain.empty()) return unexpected{explain(value, byte, options)};
  return plain;
}

std::string type::sample(std::uint64_t seed, std::uint64_t index, const check_options& options) const {
  const check_context context = prepare(options);
  detail::sampler chance(seed ^ static_cast<std::uint64_t>(info_->id) << 32U, index, context);
  return kernels_->sample(chance);
}

checked type::check(std::string_view value, const check_options& options) const {
  const check_context context = prepare(options);
  const verdict_byte byte = judge(value, context);
  checked out;
  out.value = shown(*this, value, options.unmask);
  out.verdict = verdict_of(byte);
  if (byte != valid_byte) out.findings.push_back(explain(value, byte, options));
  if (!passes(byte)) return out;
  out.canonical = kernels_->canonical(value);
  if (out.canonical.empty()) return out;   // suspect, and of no form that could be written
  out.parts = kernels_->parts(out.canonical, context);
  if (byte == valid_byte && kernels_->remarks != nullptr) {
    for (const remark& r : kernels_->remarks(out.canonical, context))
      out.findings.push_back(remark_of(subject(value), r, out.value, options.lang));
  }
  return out;
}

normalized type::normalize(std::string_view value, const check_options& options) const {
  const check_context context = prepare(options);
  normalized out;
  out.value = shown(*this, value, options.unmask);
  // What is right already stays as it is; only the rest goes through the lenient door.
  const bool strict = passes(judge(value, context));
  const std::string candidate = strict ? std::string(value) : kernels_->strip(value);
  const verdict_byte byte = judge(candidate, context);
  if (passes(byte) && !is_word_for_none(*this, candidate, byte, context)) out.canonical = kernels_->canonical(candidate);
  if (out.canonical.empty()) {
    out.findings.push_back(explain(candidate, byte, options));
    return out;
  }
  out.display = kernels_->display(out.canonical);
  return out;
}

std::string type::format(std::string_view value) const {
  const std::string plain = canonical(value);
  return plain.empty() ? std::string(value) : kernels_->display(plain);
}

std::string type::canonical(std::string_view value) const {
  return passes(judge(value, prepare({}))) ? kernels_->canonical(value) : std::string();
}

std::vector<part> type::parts(std::string_view value, const check_options& options) const {
  const check_context context = prepare(options);
  const std::string plain = passes(judge(value, context)) ? kernels_->canonical(value) : std::string();
  return plain.empty() ? std::vector<part>{} : kernels_->parts(plain, context);
}

std::string type::mask(std::string_view value) const { return kernels_->mask(value); }

namespace detail {

type_rule rule(std::string id, std::string en, bilingual source, certainty sure) {
  return {{std::move(id), std::move(en)}, std::move(source), sure};
}

type_rule rule(std::string id, std::string en, std::string law, certainty sure) {
  return rule(std::move(id), std::move(en), bilingual{law, law}, sure);
}

std::vector<type::remark> remarks_if_alike(std::string_view digits, const bilingual& name) {
  if (!all_alike(digits)) return {};
  return {{finding_class::range,
           {"Semua angka " + name.id + " sama; susunannya mungkin, tetapi periksa sumbernya",
            "All digits of the " + name.en + " are alike; possible by structure, but check the source"}}};
}

std::string mask_keeping(std::string_view value, std::size_t kept) {
  if (count_digits(value) != std::string_view::npos) return keep_first(value, kept);
  return keep_first(mask_by_shape(value, true), kept);
}

std::string mask_foreign(std::string_view value, bool own) { return own ? std::string(value) : mask_by_shape(value, true); }

}  // namespace detail
}  // namespace spbe::inline v1
