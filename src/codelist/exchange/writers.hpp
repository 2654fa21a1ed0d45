// One writer a format.  Each stops early where the sink wants no more.
#pragma once

#include <spbe/exchange.hpp>

#include "codelist/exchange/text_sink.hpp"

namespace spbe::inline v1::detail {

void write_csv(const list& l, const export_options& options, text_sink& out);
void write_json(const list& l, const export_options& options, text_sink& out);
void write_genericode(const list& l, const export_options& options, text_sink& out);
void write_skos(const list& l, const export_options& options, text_sink& out);
void write_sdmx(const list& l, const export_options& options, text_sink& out);
void write_sql(const list& l, const export_options& options, text_sink& out);

}  // namespace spbe::inline v1::detail
