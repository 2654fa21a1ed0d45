#include <spbe/types/year_month.hpp>

#include "digits/decimal.hpp"

namespace spbe::inline v1 {

std::string year_month::iso() const {
  return std::string(detail::digits_of<4>(static_cast<unsigned>(year)).view()) + '-' + std::string(detail::digits_of<2>(month).view());
}

}  // namespace spbe::inline v1
