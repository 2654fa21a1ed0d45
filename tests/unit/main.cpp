// The main of every unit test executable; the module is named after its room.
#define BOOST_TEST_MODULE SPBE_ROOM
#include <boost/test/unit_test.hpp>
