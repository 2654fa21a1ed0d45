// Which writer, and what is refused before it begins.
#include <spbe/exchange.hpp>

#include "codelist/exchange/writers.hpp"

namespace spbe::inline v1 {
namespace {

using writer = void (*)(const list&, const export_options&, detail::text_sink&);
constexpr std::array<writer, list_format_names.size()> writers = {detail::write_csv,  detail::write_json, detail::write_genericode,
                                                                  detail::write_skos, detail::write_sdmx, detail::write_sql};

error refused(const list& what, const std::string& id, const std::string& en) {
  return {status::invalid_argument, "list.export", std::string(what.id()), {id, en}};
}

}  // namespace

outcome export_list(const list& what, list_format format, const export_options& options, const list_sink& out) {
  const auto& editions = what.info().editions;
  const date first = editions.empty() ? date{} : editions.front().from;
  if (options.day.has_value() && first.has_value() && options.day < first) {
    return unexpected{refused(what, "daftar " + what.info().id + " tidak diketahui sebelum " + first.iso(),
                              "the list " + what.info().id + " is not known before " + first.iso())};
  }
  if (static_cast<std::size_t>(format) >= writers.size()) return unexpected{refused(what, "format tidak dikenal", "unknown format")};
  detail::text_sink text(out);
  writers[static_cast<std::size_t>(format)](what, options, text);
  if (!text.flush()) return unexpected{error{status::cancelled, "list.export", {}, {"keluaran ditutup", "the output was closed"}}};
  return std::monostate{};
}

result<std::string> export_list(const list& what, list_format format, const export_options& options) {
  std::string text;
  const auto done = export_list(what, format, options, [&text](std::string_view piece) {
    text += piece;
    return true;
  });
  if (!done) return unexpected{done.error()};
  return text;
}

}  // namespace spbe::inline v1
