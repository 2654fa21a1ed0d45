// Pieces of documents that several writers share.
#pragma once

#include <string>

#include <spbe/finding.hpp>

namespace spbe::inline v1::detail {

// The finding as one JSON object.
void append_finding(std::string& out, const finding& f);

}  // namespace spbe::inline v1::detail
