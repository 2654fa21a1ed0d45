// Schema documents for the tests.
#pragma once

#include <string>
#include <string_view>

#include <spbe/schema.hpp>

#include "schema/plan_data.hpp"

namespace schema_test {

// A schema of one field "a" with these further members, and further members of the schema.
inline std::string one_field(std::string_view members, std::string_view rest = {}) {
  return "{\"fields\":[{\"name\":\"a\"" + (members.empty() ? std::string() : "," + std::string(members)) + "}]" +
         (rest.empty() ? std::string() : "," + std::string(rest)) + "}";
}

// A schema of these fields, and further members of the schema.
inline std::string fields(std::string_view list, std::string_view rest = {}) {
  return "{\"fields\":[" + std::string(list) + "]" + (rest.empty() ? std::string() : "," + std::string(rest)) + "}";
}

}  // namespace schema_test
