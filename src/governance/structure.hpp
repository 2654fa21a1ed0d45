// Does a document have the form of its kind?  Every value against its node of the model, one after the other; then the references.
#pragma once

#include "governance/inspection.hpp"

namespace spbe::inline v1::detail {

// Enters the objects with an id into `doc`, so that rules across objects come after it.
void check_structure(inspection& doc);

// value.cpp: a text against what its node says of codes and types.
void check_code(const inspection& doc, const json_value& value, const model_node& node);
void check_type(const inspection& doc, const json_value& value, const model_node& node);

}  // namespace spbe::inline v1::detail
