#include "table/opening.hpp"

#include <utility>

#include "text/mask.hpp"
#include "text/render.hpp"

namespace spbe::inline v1::detail {

bilingual phrased(phrase pattern, std::string_view file, const bilingual& detail) {
  return {fill(pattern.id, {{"file", std::string(file)}, {"detail", detail.id}}), fill(pattern.en, {{"file", std::string(file)}, {"detail", detail.en}})};
}

bilingual counted_both(std::uint64_t number) { return {counted(number, language::id), counted(number, language::en)}; }

error file_error(status code, const char* slug, const std::string& file, phrase pattern, const bilingual& detail) {
  return {code, slug, file, phrased(pattern, file, detail)};
}

error bad_option(const char* slug, std::string id, std::string en) {
  return {status::invalid_argument, slug, "", {std::move(id), std::move(en)}};
}

std::string masked_heading(std::string_view name) {
  constexpr std::size_t longest = 200;
  return masked_strictly(name.substr(0, longest));
}

outcome check_limits(const csv_options& options) {
  constexpr std::size_t most = std::size_t{1} << 30U;
  if (options.cell_limit == 0 || options.record_limit == 0 || options.cell_limit > most || options.record_limit > most) {
    return unexpected{bad_option("option.limit", "batas sel dan baris harus antara 1 byte dan 1 GiB", "limits of cells and records must be between 1 byte and 1 GiB")};
  }
  return std::monostate{};
}

error no_header_line(std::uint64_t line) {
  return bad_option("option.header", "baris " + counted(line, language::id) + " kosong atau tidak ada; sebutkan baris judul dengan --header, atau 0 bila tidak ada judul",
                    "line " + counted(line, language::en) + " is blank or does not exist; name the header line with --header, or 0 if there is none");
}

void note(layout& out, const char* topic_id, std::string id, const char* topic_en, std::string en) {
  out.notes_id.emplace_back(topic_id, std::move(id));
  out.notes_en.emplace_back(topic_en, std::move(en));
}

void note_header(layout& out, const header_question& question, bool asked, bool any) {
  if (out.header_line != 0) {
    const bilingual line = counted_both(out.header_line), from = counted_both(out.header_from);
    const bool stacked = out.header_from != out.header_line, preamble = out.header_from > 1;
    note(out, "judul", "baris " + (stacked ? from.id + " sampai " + line.id + ", bertingkat: nama kelompok di baris atas, nama bagiannya di bawahnya" : line.id) + (asked ? ", sesuai pilihan" : "") + (preamble ? "; baris di atasnya dilewati" : ""),
         "header", (stacked ? "lines " + from.en + " to " + line.en + ", stacked: names of groups above those of their parts" : "line " + line.en) + (asked ? ", as asked" : "") + (preamble ? "; the lines above it are skipped" : ""));
  } else if (asked) {
    note(out, "judul", "tidak ada, sesuai pilihan; kolom dibaca menurut urutan", "header", "none, as asked; columns are read by position");
  } else if (out.header_missing) {
    note(out, "judul", "tidak ditemukan dalam 20 baris pertama", "header", "not found in the first 20 records");
  } else if (any) {
    note(out, "judul", question.fields != 0 ? "tidak ada; jumlah sel sama dengan skema, kolom dibaca menurut urutan" : "tidak ada; kolom dinamai menurut urutan", "header",
         question.fields != 0 ? "none; the first record has as many cells as the schema, columns are read by position" : "none; columns are named by position");
  }
}

}  // namespace spbe::inline v1::detail
