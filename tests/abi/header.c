/* Compiled in every mode the header promises, C and C++: it stands alone, twice, and its macros initialise every member. */
#include <spbe.h>
#include <spbe.h>

spbe_options header_options(void);
spbe_options header_options(void) {
  spbe_options options = SPBE_OPTIONS_INIT;
  return options;
}

spbe_answer header_answer(void);
spbe_answer header_answer(void) {
  spbe_answer answer = SPBE_ANSWER_INIT;
  return answer;
}

spbe_membership header_membership(void);
spbe_membership header_membership(void) {
  spbe_membership membership = SPBE_MEMBERSHIP_INIT;
  return membership;
}

int header_byte(int byte);
int header_byte(int byte) { return SPBE_BYTE_VERDICT(byte) + SPBE_BYTE_CLASS(byte) + SPBE_BYTE_VALID + SPBE_BYTE_MISSING; }
