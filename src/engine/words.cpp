#include "engine/words.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include <spbe/text.hpp>

#include "base/number_text.hpp"
#include "digits/day_order.hpp"
#include "digits/decimal_order.hpp"
#include "engine/keys.hpp"
#include "engine/mask.hpp"
#include "engine/scalar.hpp"
#include "table/xlsx_values.hpp"
#include "text/render.hpp"
#include "types/causes.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr std::size_t most_choices = 12;

// A type quotes a value, or a part of it, by its own mask.  In a personal field of a type that is not, only the field knows what to hide.
// Sentences that count, or name one sign alone, quote no more of the value than that.
[[nodiscard]] bool quotes_too_much(const field_plan& field, finding_class what) noexcept {
  const bool quotes = what != finding_class::unicode && what != finding_class::character && what != finding_class::length;
  return quotes && field.personal && !field.canonical->info().personal;
}

// What is shown is cut to 120 characters in the end: a finding need not read megabytes for them.
constexpr std::size_t far_enough = 1024;

// What a schema says leaves like any other text: it may be a stranger's, and made of data.
[[nodiscard]] std::string of_schema(std::string_view text, bool unmask) {
  text = text.substr(0, far_enough);
  return unmask ? printable(text) : masked_name(text);
}
// The values that it names for a person's field are as personal.
[[nodiscard]] std::string of_schema(const field_plan& field, std::string_view text, bool unmask) {
  const bool personal = field.personal || (field.canonical != nullptr && field.canonical->info().personal);
  return personal && !unmask ? shown(field, text.substr(0, far_enough), false) : of_schema(text, unmask);
}
[[nodiscard]] std::string of_schema(const field_plan& field, const std::vector<std::string>& values, bool unmask) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < std::min(values.size(), most_choices + 1); ++i) out.push_back(of_schema(field, values[i], unmask));
  return choices(out);
}

// A pattern of %d %m %Y %y as people write it: HH/BB/TTTT.
[[nodiscard]] std::string pattern_in_words(std::string_view pattern, bool en) {
  std::string out;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] != '%' || i + 1 == pattern.size()) {
      out += pattern[i];
      continue;
    }
    const char what = pattern[++i];
    out += what == 'd' ? (en ? "DD" : "HH") : what == 'm' ? (en ? "MM" : "BB") : what == 'Y' ? (en ? "YYYY" : "TTTT") : (en ? "YY" : "TT");
  }
  return masked_name(out);
}

[[nodiscard]] std::string booleans(const field_plan& field, bool unmask) {
  std::vector<std::string> values = field.true_values;
  values.insert(values.end(), field.false_values.begin(), field.false_values.end());
  return values.empty() ? "true, false, 1, 0" : of_schema(field, values, unmask);
}

// Which numbers stand where is told without them: it may be the day on which somebody was born.
[[nodiscard]] std::string date_hint(const field_plan& field, std::string_view cell, bool en) {
  const bool own = field.format.find('%') != std::string::npos;
  const std::string wanted = own ? pattern_in_words(field.format, en) : en ? "YYYY-MM-DD" : "TTTT-BB-HH";
  switch (order_of_day(cell, cell.find('/') != std::string_view::npos ? '/' : '-')) {
    case day_order::day_first:
      if (own) break;
      return (en ? "The day stands first (DD/MM/YYYY): write it as " : "Hari ada di depan (HH/BB/TTTT): tulis sebagai ") + wanted;
    case day_order::month_first: return (en ? "The month stands first (MM/DD/YYYY): write it as " : "Bulan ada di depan (BB/HH/TTTT): tulis sebagai ") + wanted;
    case day_order::either:
      if (own) break;
      return (en ? "The day or the month stands first: find out which at the source, and write it as "
                 : "Hari atau bulan ada di depan: pastikan dari sumbernya, lalu tulis sebagai ") + wanted;
    case day_order::none: break;
  }
  return (en ? "Write the date as " : "Tulis tanggal sebagai ") + wanted + (en ? ", a day the calendar has" : ", hari yang ada di kalender");
}

[[nodiscard]] std::string type_hint(const field_plan& field, std::string_view cell, language lang, bool unmask) {
  const bool en = lang == language::en;
  switch (field.type) {
    case field_type::date: return date_hint(field, cell, en);
    case field_type::datetime: return en ? "Write it as YYYY-MM-DDThh:mm:ss" : "Tulis sebagai TTTT-BB-HHTjj:mm:dd";
    case field_type::yearmonth: return en ? "Write it as YYYY-MM" : "Tulis sebagai TTTT-BB";
    case field_type::year: return en ? "Write four digits" : "Tulis empat angka";
    case field_type::time: return en ? "Write it as hh:mm:ss" : "Tulis sebagai jj:mm:dd";
    case field_type::integer: return en ? "Write digits only" : "Tulis angka saja";
    case field_type::number: return std::string(en ? "Write digits, and decimals behind a '" : "Tulis angka, desimal di belakang '") + field.decimal_char + '\'';
    case field_type::boolean: return (en ? "Write one of: " : "Tulis salah satu dari: ") + booleans(field, unmask);
    default: return {};
  }
}

}  // namespace

void tell_address(finding& f, const std::string& sheet, std::uint32_t column, language lang) {
  if (sheet.empty() || f.line == 0) return;
  const bool en = lang == language::en;
  const std::string where = (column != 0 ? (en ? "Cell " : "Sel ") : (en ? "Row " : "Baris ")) + cell_address(sheet, column, f.line);
  f.hint = f.hint.empty() ? where : where + ". " + f.hint;
}

std::string written_in(const field_plan& field, std::string number) {
  std::replace(number.begin(), number.end(), '.', field.decimal_char);
  return number;
}

std::string bound_text(const bound& b, const field_plan& field) {
  if (b.day) return b.day.iso().substr(0, field.type == field_type::yearmonth ? 7 : 10);
  decimal_sum exact;
  const bool long_one = !is_told_by_double(b.digits) && std::abs(b.number) < 1e30 && exact.add(b.digits, false);
  return written_in(field, long_one ? std::string(exact.write().view()) : number_text(b.number));
}

std::string choices(const std::vector<std::string>& values, const char* between) {
  std::string out;
  for (std::size_t i = 0; i < values.size() && i < most_choices; ++i) out += (i == 0 ? "" : between) + printable(values[i]);
  return values.size() > most_choices ? out + ", …" : out;
}

std::string_view wordsmith::context_cell(const job& j, const raw_finding& raw, std::uint32_t column) const {
  if (column == no_column || file_.context_of[column] == no_column) return {};
  return j.cell(j.context[std::size_t{raw.row} * file_.context.size() + file_.context_of[column]]);
}

std::string wordsmith::key_of(const job& j, const raw_finding& raw) const {
  return key_of_row(file_, [&](std::uint32_t column) { return context_cell(j, raw, column); });
}

finding wordsmith::make(const job& j, const raw_finding& raw) const {
  finding f;
  const row_place& place = j.places[raw.row];
  f.file = file_.what.name;
  f.row = j.place.rows + place.row + 1;
  f.severity = raw.severity;
  if (file_.what.text) {
    f.line = j.place.line + place.line;
    f.byte = from_.input_byte(j.text, raw.place == 0 || (raw.at & in_arena) != 0 ? place.at : raw.at);
  }
  f.key = key_of(j, raw);
  const std::string_view cell = raw.place == 0 ? std::string_view{} : j.cell({raw.at, raw.size});
  switch (raw.from) {
    case origin::record: say_record(f, j, raw, cell); break;
    case origin::canonical: say_canonical(f, raw, cell); break;
    case origin::field: say_field(f, raw, cell); break;
    case origin::membership: say_membership(f, raw, cell); break;
    case origin::before_first: say_before_first(f, raw, cell); break;
    case origin::name: say_name(f, j, raw); break;
    case origin::rule: say_rule(f, j, raw); break;
  }
  say_cause(f, raw.why);
  tell_address(f, file_.what.sheet, raw.place, words_);
  f.severity = raw.severity;
  f.value.reset();
  if (raw.place != 0) {
    f.column = file_.bound.shown[raw.place - 1];
    if (!cell.empty()) f.value = shown(file_.field_at(raw.place - 1), f.column, cell, run_.options.unmask);
  }
  return f;
}

void wordsmith::say_cause(finding& f, spbe::cause why) const {
  if (why <= spbe::cause::swapped) return tell_cause(f, why, words_);
  f.cause = run_.name_of(why);
  const std::string other = f.cause.substr(f.cause.find('.') + 1);
  f.hint = words_ == language::en ? "Its content is exchanged with that of column " + other : "Isinya tertukar dengan isi kolom " + other;
}

void wordsmith::say_canonical(finding& f, const raw_finding& raw, std::string_view cell) const {
  const field_plan& field = *file_.field_at(raw.place - 1);
  const auto byte = static_cast<verdict_byte>(raw.extra);
  if (!run_.options.unmask && quotes_too_much(field, class_of(byte))) {
    const type_info& judge = field.canonical->subject(cell).info();
    return render(f, judge.name, class_of(byte), words_, {{"found", shown(field, cell, false)}, {"expected", judge.form.in(words_)}});
  }
  finding told = field.canonical->worded(cell, byte, context_, words_, run_.options.unmask);
  f.code = std::move(told.code);
  f.number = told.number;
  f.message = std::move(told.message);
  f.hint = std::move(told.hint);
}

void wordsmith::say_field(finding& f, const raw_finding& raw, std::string_view cell) const {
  const field_plan& field = *file_.field_at(raw.place - 1);
  const std::string& slug = run_.codes.slug(raw.code);
  const finding_class what = class_of(std::string_view(slug).substr(slug.find('.') + 1));
  if (what == finding_class::minimum || what == finding_class::maximum) return say_beyond(f, what, field);
  const type::wording words = words_of(field, what, cell);
  render(f, "field", what, words_, {{"found", words.found}, {"expected", words.expected}, {"detail", words.detail}});
}

type::wording wordsmith::words_of(const field_plan& field, finding_class what, std::string_view cell) const {
  const auto as_shown = [&] { return shown(field, cell, run_.options.unmask); };
  switch (what) {
    case finding_class::type: return {as_shown(), std::string(word_for(field.type, words_)), type_hint(field, cell, words_, run_.options.unmask)};
    case finding_class::enumeration: return {as_shown(), of_schema(field, *field.enumeration, run_.options.unmask), {}};
    case finding_class::pattern: return {as_shown(), of_schema(field.regex_text, run_.options.unmask), {}};
    case finding_class::min_length: return {counted(characters(cell), words_), counted(*field.min_length, words_), {}};
    case finding_class::max_length: return {counted(characters(cell), words_), counted(*field.max_length, words_), {}};
    default: return {as_shown(), {}, {}};
  }
}

void wordsmith::say_beyond(finding& f, finding_class what, const field_plan& field) const {
  const bool low = what == finding_class::minimum;
  const bound& b = low ? *field.minimum : *field.maximum;
  const std::string expected = bound_text(b, field);
  render(f, "field", what, words_, {{"expected", expected}});
  if (b.inside) return;
  f.message = words_ == language::en ? "The value must be " + std::string(low ? "above " : "below ") + expected
                                     : "Nilai harus lebih " + std::string(low ? "besar dari " : "kecil dari ") + expected;
}

// What a list says of the code in a cell tells the code: in a personal field it is as personal as the cell.
std::string wordsmith::as_personal_as(const field_plan& field, std::string from_list) const {
  return field.personal ? shown(field, from_list, run_.options.unmask) : std::move(from_list);
}

// The living heirs of a code, and a word where an heir is gone too or nobody has confirmed it.
std::string wordsmith::successors(const field_plan& field, std::string_view code, date day) const {
  const list& codes = *field.codes;
  std::string out;
  const auto ways = codes.convert(code, {}, day);
  for (const std::string& heir : codes.living_successors(code, day)) {
    if (!out.empty()) out += ", ";
    out += as_personal_as(field, heir);
    if (codes.judge(heir, day).standing != standing::current) out += words_ == language::en ? " (itself retired)" : " (juga tidak berlaku lagi)";
    const bool guessed = std::any_of(ways.begin(), ways.end(), [&heir](const conversion& w) { return w.code == heir && w.certainty >= certainty::low; });
    if (guessed) out += words_ == language::en ? " (not confirmed)" : " (belum dibenarkan)";
  }
  return out;
}

void wordsmith::say_membership(finding& f, const raw_finding& raw, std::string_view cell) const {
  const field_plan& field = *file_.field_at(raw.place - 1);
  const list& codes = *field.codes;
  const date day = date::from_days(static_cast<std::int32_t>(raw.extra));
  const membership m = field.by_name ? codes.judge_name(cell, day) : codes.judge(cell, day);
  const std::string& slug = run_.codes.slug(raw.code);
  const finding_class what = class_of(std::string_view(slug).substr(slug.rfind('.') + 1));
  const std::string found = shown(field, cell, run_.options.unmask);
  if (m.standing == standing::unknown) return render(f, codes.id(), what, words_, {{"found", found}, {"list", codes.id()}}, "list");
  const interval valid = codes.valid_of(m.spell);
  const std::string level = std::to_string(m.level), expected = std::to_string(field.level);
  const std::string until = (what == finding_class::not_yet_valid ? valid.from : valid.to).iso();
  const std::string heirs = what == finding_class::superseded ? successors(field, codes.code_of(m.spell), day) : std::string();
  render(f, codes.id(), what, words_,
         {{"found", found}, {"list", codes.id()}, {"level", level}, {"expected", expected}, {"day", until}, {"successors", heirs}}, "list");
}

void wordsmith::say_before_first(finding& f, const raw_finding& raw, std::string_view cell) const {
  say_membership(f, raw, cell);
  const list& codes = *file_.field_at(raw.place - 1)->codes;
  const std::string day = date::from_days(static_cast<std::int32_t>(raw.extra)).iso();
  const std::string first = codes.info().editions.empty() ? std::string() : codes.info().editions.front().from.iso();
  const bool en = words_ == language::en;
  f.message = (en ? "Not known before " : "Tidak diketahui sebelum ") + first + (en ? ": the list says nothing of " : ": daftar tidak memuat keadaan pada ") + day;
  f.hint = en ? "Compare with the rules of that time" : "Cocokkan dengan peraturan pada masa itu";
}

void wordsmith::say_name(finding& f, const job& j, const raw_finding& raw) const {
  const field_plan& field = *file_.field_at(raw.place - 1);
  const field_plan& coded = run_.data->fields[field.name_of_code];
  const list& codes = *coded.codes;
  const date day = date::from_days(static_cast<std::int32_t>(raw.extra));
  const std::string_view code = context_cell(j, raw, file_.bound.column_of[field.name_of_code]);
  const membership m = coded.by_name ? codes.judge_name(code, day) : codes.judge(code, day);
  std::string expected = m.standing == standing::unknown ? std::string() : codes.spell(m.spell, day).name;
  expected = as_personal_as(field.personal ? field : coded, std::move(expected));
  render(f, codes.id(), finding_class::name, words_, {{"expected", expected}}, "list");
}

// What concerns no column alone.
void wordsmith::say_file(finding& f, header_complaint::kind what) const {
  const bool en = words_ == language::en;
  if (what == header_complaint::kind::no_header) {
    f.message = en ? "No header was found: " : "Baris judul tidak ditemukan: ";
    f.message += nearest_header();
    f.hint = en ? "Give its line with --header, the names with --map, or choose another schema" : "Tunjuk barisnya dengan --header, namanya dengan --map, atau pilih skema lain";
  } else if (what == header_complaint::kind::other_header) {
    f.message = en ? "The header names none of the fields of the schema; nothing was checked" : "Judul kolom berkas tidak memuat satu pun nama kolom skema; isinya tidak diperiksa";
    f.hint = en ? "Choose another schema, or name the columns with --map" : "Pilih skema lain, atau petakan kolomnya dengan --map";
    if (file_.what.header_line != 0) f.hint += en ? "; --header 0 where that line is data" : "; --header 0 bila baris itu data";
  } else {
    f.message = en ? "The file has no data record" : "Berkas tidak memuat satu pun baris data";
    f.hint = en ? "Check that this is the right file" : "Periksa apakah berkasnya benar";
  }
}

// What stands closest to a header.
std::string wordsmith::nearest_header() const {
  const bool en = words_ == language::en;
  const auto& nearly = file_.what.nearly;
  if (nearly.named == 0) return en ? "no record names the fields of the schema" : "tidak ada baris yang memuat nama kolom skema";
  const std::string line = counted(nearly.line, words_), named = counted(nearly.named, words_), needed = counted(nearly.needed, words_);
  const std::string of = counted(run_.data->fields.size(), words_);
  return en ? "line " + line + " names " + named + " of the " + of + " fields of the schema, where it takes " + needed
            : "baris " + line + " memuat " + named + " dari " + of + " nama kolom skema, perlu " + needed;
}

finding wordsmith::make(const header_complaint& c) const {
  finding f;
  const bool en = words_ == language::en;
  f.file = file_.what.name;
  f.line = file_.what.text ? file_.what.header_line : 0;
  f.severity = c.what == header_complaint::kind::extra ? severity::info : severity::error;
  const bool of_column = c.what == header_complaint::kind::missing || c.what == header_complaint::kind::doubled || c.what == header_complaint::kind::late;
  f.column = of_column ? c.name : std::string();
  const std::string detail = en ? "Add the column, or name the one that holds it with --map" : "Tambahkan kolomnya, atau tunjuk kolom yang memuatnya dengan --map";
  render(f, "file", finding_class::header, words_, {{"found", "'" + c.name + "'"}, {"detail", detail}});
  switch (c.what) {
    case header_complaint::kind::missing:
      if (file_.what.header_line != 0) break;
      if (!file_.what.header.empty()) {   // keys of JSON, names of Arrow
        f.message = (en ? "There is no column '" : "Tidak ada kolom '") + c.name + '\'';
      } else if (file_.what.text) {
        f.message = en ? "The file has no header and only " + counted(file_.what.columns, words_) + " columns: '" + c.name + "' is missing"
                       : "Berkas tanpa judul ini hanya mempunyai " + counted(file_.what.columns, words_) + " kolom: '" + c.name + "' tidak ada";
        f.hint = en ? "Without a header the columns stand in the order of the schema; give the header's line with --header"
                    : "Tanpa judul, kolom dibaca menurut urutan skema; tunjuk baris judulnya dengan --header";
      }
      break;
    case header_complaint::kind::doubled:
      f.message = en ? "Column '" + c.name + "' occurs more than once" : "Kolom '" + c.name + "' ada lebih dari satu";
      if (c.mapped) f.message += en ? "; the one that --map names is used" : "; yang ditunjuk --map dipakai";
      else if (!run_.structure_only()) f.message += en ? "; the first is used" : "; yang pertama dipakai";
      f.hint = en ? "Give every column its own name" : "Beri tiap kolom nama sendiri";
      break;
    case header_complaint::kind::late:
      f.message = en ? "Column '" + c.name + "' turned up only behind the records that say what the columns are; its values were not checked"
                     : "Kolom '" + c.name + "' baru muncul sesudah rekaman yang menentukan kolom; nilainya tidak diperiksa";
      f.hint = en ? "Give the first record all keys, with null where it has no value" : "Beri rekaman pertama semua kunci, dengan null bila tanpa nilai";
      break;
    case header_complaint::kind::extra:
      f.message = counted(c.count, words_) + (en ? " column(s) of the file are not in the schema and were not checked" : " kolom berkas tidak ada dalam skema dan tidak diperiksa");
      f.hint = en ? "Nothing to do where that is intended; else name them with --map" : "Abaikan bila memang demikian; bila tidak, petakan dengan --map";
      break;
    default: say_file(f, c.what); break;
  }
  return f;
}

}  // namespace spbe::inline v1::detail
