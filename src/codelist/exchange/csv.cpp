// RFC 4180, line ends LF, header first; one of the tables of a list.
#include "codelist/exchange/walk.hpp"
#include "codelist/exchange/writers.hpp"
#include "text/split.hpp"

namespace spbe::inline v1::detail {
namespace {

void row(text_sink& out, std::initializer_list<std::string_view> cells) { out << csv_row(cells); }

void records(const list& l, date day, text_sink& out) {
  row(out, {"code", "name", "level", "parent", "valid_from", "valid_to", "basis"});
  each_record(l, day, [&out](const record& r) {
    row(out, {r.code, r.name, std::to_string(r.level), r.parent, r.valid.from.iso(), r.valid.to.iso(), r.basis});
    return out.open();
  });
}

void names(const list& l, date day, text_sink& out) {
  row(out, {"code", "name", "valid_from", "valid_to"});
  each_code(l, day, true, [&out](const walked_code& code) {
    for (const auto& n : code.names) row(out, {code.last().code, n.name, n.valid.from.iso(), n.valid.to.iso()});
    return out.open();
  });
}

void changes(const list& l, date day, text_sink& out) {
  row(out, {"on", "legal_date", "kind", "from", "to", "basis", "certainty"});
  for (const auto& c : all_changes(l)) {
    if (day.has_value() && (!c.on.has_value() || c.on > day)) continue;
    row(out, {c.on.iso(), c.legal_date.iso(), name_of(c.kind), c.from, c.to, c.basis, name_of(c.certainty)});
  }
}

void maps(const list& l, date day, text_sink& out) {
  row(out, {"code", "to", "match", "certainty"});
  each_code(l, day, false, [&](const walked_code& code) {
    for (const auto& m : l.maps(code.last().code)) row(out, {code.last().code, m.to, m.match, name_of(m.certainty)});
    return out.open();
  });
}

}  // namespace

void write_csv(const list& l, const export_options& options, text_sink& out) {
  switch (options.part) {
    case list_part::records: return records(l, options.day, out);
    case list_part::names: return names(l, options.day, out);
    case list_part::changes: return changes(l, options.day, out);
    case list_part::maps: return maps(l, options.day, out);
  }
}

}  // namespace spbe::inline v1::detail
