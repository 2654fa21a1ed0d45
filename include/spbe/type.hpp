/// @file
/// Room: types.  The registry of canonical types, and what every type can do.
///
///     const spbe::type* nik = spbe::type::find("nik");
///     nik->check("3171015708459901").verdict;          // valid
///     nik->normalize("NIK: 3171 0157 0845 9901").canonical;
///
/// One canonical type, one header in types/ with its accessors (types/nik.hpp), one file in src/types.  This header
/// is for code that learns the type's name at run time.
///
/// Threads: any.  `judge` and `judge_column` allocate nothing.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <spbe/catalog.hpp>
#include <spbe/date.hpp>
#include <spbe/finding.hpp>
#include <spbe/result.hpp>

namespace spbe::inline v1 {

namespace detail { class sampler; }

/// "excel.lost_zero", "looks_like.nik", "swapped"; empty for `none` and unknown numbers.  Static.
[[nodiscard]] std::string_view name_of(cause c) noexcept;

/// Never renumbered.  1-49 in the order of the contract, then as they came; unions from 101.
enum class type_id : std::int32_t {
  none = 0,
  nik = 1, no_kk, npwp15, npwp16, nitku, nip_pns, nip_pppk, nip_lama, nrp_polri, nib_oss,
  nib_bidang, nop, nisn, npsn, nuptk, nidn, bpjs_kesehatan, kpj, sep_bpjs, kode_faskes_bpjs, kode_rs, kfa, ihs_pasien, ihs_nakes,
  bpom_pangan, paspor, sim, nrkb, telepon_seluler, telepon_tetap, email, kode_pos, kode_wilayah, kode_bps, kode_satker, kode_bank,
  bic_id, qris, nmid, kbli2020, kbli2025, kbji, isbn, issn, tanggal, tahun_anggaran, rupiah, koordinat, nomor_surat,
  kr_rrn = 50, kr_arn, kr_brn, kr_crn,
  npwp = 101, nip = 102, telepon = 103, kbli = 104,
};

/// What a check may lean on.  Zero means: today at UTC+7, the built-in lists, Indonesian, masked.
struct check_options {
  date as_of;                          ///< bounds dates; region codes of any edition pass whatever the day
  const catalog* lists = nullptr;      ///< borrowed for the call
  language lang = language::id;
  bool unmask = false;
};

/// `check_options` resolved once for many values: what the kernels read.
struct check_context {
  date as_of;
  const list* wilayah = nullptr;       ///< null where the catalog has none: then region membership is not judged
  const unsigned char* districts = nullptr;   ///< wilayah->six_digit_codes(), or null: then the list itself is asked
  // Null where the catalog has none, as above.
  const list* kbli2020 = nullptr;
  const list* kbli2025 = nullptr;
  const list* bank_kliring = nullptr;
  const list* tnkb = nullptr;
  const list* kode_area_telepon = nullptr;
};
[[nodiscard]] check_context prepare(const check_options& options);

/// One named part of a value (contract section 2): text, a whole number, or several texts.
struct part {
  std::string name;
  std::variant<std::string, std::int64_t, std::vector<std::string>> value;
};

/// What `spbe check` prints.
struct checked {
  std::string value;                   ///< masked unless asked otherwise
  spbe::verdict verdict = spbe::verdict::valid;
  std::string canonical;               ///< empty unless the structure could be read; never masked text of an invalid value
  std::vector<finding> findings;       ///< at most one error or warning; else hints
  std::vector<part> parts;             ///< empty unless valid or suspect
};

/// What `spbe normalize` prints.  `findings` is empty exactly when it succeeded (a suspect value does, where it has a canonical form).
struct normalized {
  std::string value;
  std::string canonical;
  std::string display;
  std::vector<finding> findings;
};

/// One rule of a type and how sure we are of it.
struct type_rule {
  bilingual text;
  bilingual source;                    ///< the law, or where it was seen
  spbe::certainty certainty = spbe::certainty::high;
};

struct type_info {
  type_id id = type_id::none;
  std::string name;                    ///< "nik"
  bilingual title;
  std::string issuer;
  std::string basis;                   ///< legal basis
  bool personal = false;
  spbe::certainty certainty = spbe::certainty::high;
  std::string since;                   ///< library version
  bilingual form;                      ///< the accepted forms in words; `{expected}` of findings about shape
  bilingual length;                    ///< "16": `{expected}` of findings about length
  std::string display;                 ///< a synthetic example in display form
  std::vector<type_rule> rules;
  bilingual offline_limits;            ///< what cannot be known without asking the issuer
};

class type {
 public:
  [[nodiscard]] static const type* find(std::string_view name) noexcept;
  [[nodiscard]] static const type* find(type_id id) noexcept;
  /// Every type of this version, in the order of their numbers.
  [[nodiscard]] static std::span<const type* const> all() noexcept;

  [[nodiscard]] const type_info& info() const noexcept { return *info_; }
  [[nodiscard]] std::string_view name() const noexcept { return info_->name; }

  /// The verdict of one value.  Allocates nothing.
  [[nodiscard]] verdict_byte judge(std::string_view value, const check_context& context) const noexcept { return kernels_->judge(value, context); }
  /// The verdicts of a column: `verdicts[0 .. column.count)`.  Allocates nothing; one dispatch a call.
  void judge_column(const cells& column, const check_context& context, verdict_byte* verdicts) const noexcept { kernels_->judge_column(column, context, verdicts); }

  /// Whose rules decide about a value, and so the subject of its findings: the member for unions once it is known, else this
  /// type.  Allocates nothing.
  [[nodiscard]] const type& subject(std::string_view value) const noexcept {
    const type* member = kernels_->member == nullptr ? nullptr : find(kernels_->member(value));
    return member == nullptr ? *this : *member;
  }

  /// Verdict, canonical form, findings with messages, parts.
  [[nodiscard]] checked check(std::string_view value, const check_options& options = {}) const;
  /// The finding that a verdict byte of this value stands for; without file, row and the rest.  Subject: the member's for unions.
  [[nodiscard]] finding explain(std::string_view value, verdict_byte byte, const check_options& options = {}) const;
  /// Of that finding what stands in sentences: code, severity, message and hint, without value and cause.  For many values: `context` is prepared once.
  [[nodiscard]] finding worded(std::string_view value, verdict_byte byte, const check_context& context, language lang, bool unmask) const;
  [[nodiscard]] normalized normalize(std::string_view value, const check_options& options = {}) const;
  /// The canonical form of a value that is valid or suspect, or why it is neither, or has none.
  [[nodiscard]] result<std::string, finding> read(std::string_view value, const check_options& options = {}) const;
  /// Display form of a canonical form.
  [[nodiscard]] std::string display_of(std::string_view canonical) const { return kernels_->display(canonical); }
  /// Display form of a value that checks valid or suspect; the text itself otherwise.
  [[nodiscard]] std::string format(std::string_view value) const;
  /// Canonical form of a value that checks valid or suspect; empty otherwise, and where a suspect one has none (a KPJ of another shape).
  [[nodiscard]] std::string canonical(std::string_view value) const;
  /// The same for a value that the caller has judged already.
  [[nodiscard]] std::string canonical_of(std::string_view judged) const { return kernels_->canonical(judged); }
  [[nodiscard]] std::vector<part> parts(std::string_view value, const check_options& options = {}) const;
  /// What of a value may be shown (contract section 7).  Types that are not personal show their own values whole, and what is
  /// none of them by the mask of its shape, so that a NIK in the wrong column does not leak.
  [[nodiscard]] std::string mask(std::string_view value) const;

  /// Why a value that does not check valid probably is as it is.  Allocates nothing.
  [[nodiscard]] spbe::cause cause(std::string_view value, verdict_byte byte, const check_context& context) const noexcept;
  /// Can a value begin with 0, and so have lost one to a spreadsheet?
  [[nodiscard]] bool may_begin_with_zero() const noexcept { return kernels_->zero_in_front && outline_.begins.has('0'); }
  /// False: the value is surely not valid, by its size or its first sign.  Costs next to nothing, where a judge looks for a reason.
  [[nodiscard]] bool may_be(std::string_view value) const noexcept { return outline_.fits(value); }
  /// A synthetic value that checks valid, in canonical form: for tests and training, of nobody (serials 99xx).  The same seed and
  /// index give the same value in every build.
  [[nodiscard]] std::string sample(std::uint64_t seed, std::uint64_t index, const check_options& options = {}) const;

  /// An info finding of a value without fault: what may be odd about it.
  struct remark {
    finding_class what;
    bilingual text;
  };
  /// What fills the places in a finding's sentence, where the general answer does not do.
  struct wording {
    std::string found;
    std::string expected;
    std::string detail;
  };
  /// The signs that a value may begin with.
  class first_signs {
   public:
    constexpr first_signs() noexcept = default;   ///< any
    constexpr explicit first_signs(std::string_view ascii) noexcept : bits_{0, 0} {
      for (const char c : ascii) bits_[static_cast<unsigned char>(c) / 64U] |= std::uint64_t{1} << static_cast<unsigned char>(c) % 64U;
    }
    [[nodiscard]] constexpr bool has(char c) const noexcept {
      const auto sign = static_cast<unsigned char>(c);
      return sign < 128U ? (bits_[sign / 64U] >> sign % 64U & 1U) != 0 : bits_[0] == ~std::uint64_t{0};
    }

   private:
    std::uint64_t bits_[2] = {~std::uint64_t{0}, ~std::uint64_t{0}};
  };
  /// What a valid value can be told by at a glance: how many bytes it has, from the least to the most or those of a display form, and
  /// what it begins with.
  struct value_outline {
    static constexpr std::uint16_t any = UINT16_MAX;
    std::uint16_t least = 1, most = any, also = any;
    first_signs begins = {};

    [[nodiscard]] constexpr bool fits(std::size_t size) const noexcept {
      const std::size_t bytes = size < any ? size : any;
      return (bytes >= least && bytes <= most) || bytes == also;
    }
    [[nodiscard]] constexpr bool fits(std::string_view value) const noexcept { return fits(value.size()) && begins.has(value.front()); }
  };

  /// What one type's file hands to the registry.  Filled in src/types/<type>.cpp.
  struct kernels {
    verdict_byte (*judge)(std::string_view, const check_context&) noexcept;
    void (*judge_column)(const cells&, const check_context&, verdict_byte*) noexcept;
    type_id (*member)(std::string_view) noexcept = nullptr;                       ///< unions: whose rules decided; else null
    std::vector<remark> (*remarks)(std::string_view canonical, const check_context&) = nullptr;
    /// May fill found, expected, detail of a finding; what is left empty gets the general answer.
    wording (*words)(std::string_view, finding_class, language, const check_context&) = nullptr;
    std::string (*canonical)(std::string_view);
    std::string (*display)(std::string_view canonical);
    std::string (*strip)(std::string_view raw);                                   ///< the lenient door: raw text to canonical candidate
    std::vector<part> (*parts)(std::string_view canonical, const check_context&);
    std::string (*mask)(std::string_view);
    std::string (*sample)(detail::sampler&);                                      ///< a canonical value of nobody
    /// Causes that only this type has; asked before the general ones.
    spbe::cause (*cause)(std::string_view, finding_class, const check_context&) noexcept = nullptr;
    /// The types whose values are often found in this one's column, likeliest first.
    std::span<const type_id> confused_with = {};
    bool zero_in_front = true;                                                    ///< false: no value begins with 0, so none lost one
    value_outline outline = {};
  };
  constexpr type(const type_info* info, const kernels* k) noexcept : info_(info), kernels_(k), outline_(k->outline) {}
  [[nodiscard]] const value_outline& outline() const noexcept { return outline_; }

 private:
  const type_info* info_;
  const kernels* kernels_;
  value_outline outline_;   // of the kernels: asked more often than anything else of them
};

}  // namespace spbe::inline v1
